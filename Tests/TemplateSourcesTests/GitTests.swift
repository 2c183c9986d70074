import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import TemplateSources

@Suite("Templates from git", .enabled(if: Tool.isInstalled("git"), "needs git"))
struct GitTests {
    /// A repository with one commit on `main`, in which the working directory is not.
    private func repository(_ files: [String: String]) throws -> SourceFolder {
        let folder = try SourceFolder(files)
        let steps = [
            ["init", "-q", "-b", "main"], ["add", "-A"],
            ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "x"],
            ["tag", "v1"],
        ]
        for step in steps {
            let outcome = try Tool.run(["git"] + step, in: folder.url)
            try #require(outcome.exitCode == 0, Comment(rawValue: outcome.output))
        }
        return folder
    }

    private func load(_ revision: String, _ path: String, in folder: SourceFolder) throws -> LoadedStacks? {
        // A program of its own that goes there first: the tests share one working directory.
        try folder.write("#!/bin/sh\ncd '\(folder.path)' && exec git \"$@\"\n", to: ".git/here", executable: true)
        let files = try GitFiles(revision: revision, git: GitCommand(program: folder.path + "/.git/here"))
        var reader = FolderReader(files)
        return try reader.read(path)
    }

    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test("what was committed is read, whatever the folder holds now")
    func committed() throws {
        let folder = try repository([
            "t/a.json": SourceFolder.template("Old"), "t/n.json": SourceFolder.nesting("\"../shared/i.yaml\""),
            "shared/i.yaml": SourceFolder.template("Deep"), "t/ü \"x.json": SourceFolder.template("Odd"),
        ])
        try folder.write(SourceFolder.template("New"), to: "t/a.json")
        try folder.write(SourceFolder.template("New"), to: "t/b.json")
        for revision in ["main", "HEAD", "v1", "refs/heads/main"] {
            let loaded = try #require(try load(revision, "t", in: folder))
            #expect(loaded.stacks.map(\.id) == ["a", "n", "ü \"x"])
            #expect(loaded.stacks[0].template.template.resources.keys == ["Old"])
            #expect(loaded.stacks[1].template.nested["Inner"]?.template.resources.keys == ["Deep"])
            #expect(
                loaded.stacks[0].template.sources["Old", in: .resources]?.location?.description
                    == "git:\(revision):t/a.json:1:16")
        }
        #expect(try load("main", "t/a.json", in: folder)?.isOneFile == true)
        #expect(try load("main", folder.path + "/t/a.json", in: folder)?.isOneFile == true)
        #expect(try load("main", "t/b.json", in: folder) == nil)
        #expect(try load("main", "../../../etc", in: folder) == nil)
    }

    @Test("revisions that git does not know, and links, are errors")
    func unknown() throws {
        let folder = try repository(["a.json": SourceFolder.template()])
        #expect(message { _ = try load("nope", ".", in: folder) }.contains("git knows no revision 'nope'"))
        #expect(message { _ = try load("main; touch x", ".", in: folder) }.contains("git knows no revision"))
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/l.json", withDestinationPath: "a.json")
        _ = try Tool.run(["git", "add", "-A"], in: folder.url)
        _ = try Tool.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "-qm", "y"],
            in: folder.url)
        #expect(message { _ = try load("main", "l.json", in: folder) }.contains("is a link, which is not followed"))
        #expect(try load("main", ".", in: folder)?.stacks.map(\.id) == ["a"])
    }

    @Test("no repository and no git are errors with what to do")
    func missing() throws {
        let folder = try SourceFolder(["a.json": SourceFolder.template()])
        try FileManager.default.createDirectory(atPath: folder.path + "/.git", withIntermediateDirectories: true)
        #expect(message { _ = try load("main", ".", in: folder) }.contains("is in no git repository"))
        let none = message { _ = try GitFiles(revision: "main", git: GitCommand(program: "no-such-git")) }
        #expect(none.contains("'no-such-git' is not installed"))
    }

    @Test("a huge file is refused before it is read")
    func huge() throws {
        let folder = try repository(["a.json": "{\"a\": \"" + String(repeating: "x", count: 11_000_000) + "\"}"])
        #expect(message { _ = try load("main", "a.json", in: folder) }.contains("has 11000009 bytes"))
    }
}
