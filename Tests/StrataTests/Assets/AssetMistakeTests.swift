import Foundation
import Strata
import StrataTesting
import Testing

@Suite("Assets that cannot be read are reported where they are declared")
struct AssetMistakeTests {
    private let folder: AssetFolder

    init() throws { folder = try AssetFolder() }

    @Test("A path to nothing, with the nearest name")
    func missing() throws {
        try folder.write("x", to: "handlers/orders/index.mjs")
        #expect(
            folder.asset("handlers/order").texts == [
                "error: asset 'stack/Code': there is no file or directory 'handlers/order' [asset/missing] "
                    + "help: did you mean 'handlers/orders'? paths are relative to the app's root, '\(folder.path)'; "
                    + "start the program there, or set the root"
            ]
        )
        #expect(
            folder.asset("\(folder.path)/x/y").texts == [
                "error: asset 'stack/Code': there is no file or directory '\(folder.path)/x/y' [asset/missing] "
                    + "help: give the path of a file or directory"
            ]
        )
    }

    @Test("The place is the line of the declaration, and a function's own line for its code")
    func location() {
        let app = App()
        let stack = Stack("stack", in: app)
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        Asset("Code", in: stack, path: "/no/such/path"); let line = #line
        let finding = TestApp(app).findings.first
        #expect(finding?.location?.line == line)
        #expect(finding?.location?.file.hasSuffix("AssetMistakeTests.swift") == true)
        #expect(finding?.constructPath == "stack/Code")
    }

    @Test("A directory without files, or whose files are all excluded")
    func empty() throws {
        try folder.makeDirectory("hollow/inner")
        try folder.write("x", to: "notes/a.md")
        let text = { (name: String) in
            "error: asset 'stack/Code': the directory '\(name)' has no files, or all of them are excluded [asset/empty] "
                + "help: put a file into it, or change the patterns of what is excluded"
        }
        #expect(folder.asset("hollow").texts == [text("hollow")])
        #expect(folder.asset("notes", exclude: ["*.md"]).texts == [text("notes")])
    }

    @Test("A directory that is to be published as a file")
    func directoryAsFile() throws {
        try folder.write("x", to: "site/a.html")
        #expect(
            folder.asset("site", packaging: .file).texts == [
                "error: asset 'stack/Code': 'site' is a directory, which cannot be published as it is [asset/directory] "
                    + "help: leave the packaging out: directories become zip files"
            ]
        )
    }

    @Test("A pipe, as the asset and within it")
    func special() throws {
        try folder.write("x", to: "code/a")
        mkfifo("\(folder.path)/code/pipe", 0o600)
        let help = "[asset/special-file] help: pipes, sockets and devices have no content; exclude it"
        #expect(
            folder.asset("code").texts
                == ["error: asset 'stack/Code': 'pipe' in 'code' is neither a file nor a directory \(help)"]
        )
        #expect(
            folder.asset("code/pipe").texts
                == ["error: asset 'stack/Code': 'code/pipe' is neither a file nor a directory \(help)"]
        )
        #expect(folder.asset("code", exclude: ["pipe"]).texts == [])
    }

    #if os(Linux)
        @Test("A file that the system does not let be read")
        func unreadable() {
            // Also root cannot read the start of this one, where no memory is mapped.
            #expect(
                folder.asset("/proc/self/mem").texts == [
                    "error: asset 'stack/Code': '/proc/self/mem' cannot be read: Input/output error [asset/unreadable] "
                        + "help: make it readable, or exclude it"
                ]
            )
        }
    #endif

    @Test("A directory that the user may not list", .enabled(if: getuid() != 0))
    func forbidden() throws {
        try folder.write("x", to: "code/secret/a")
        chmod("\(folder.path)/code/secret", 0)
        defer { chmod("\(folder.path)/code/secret", 0o700) }
        #expect(
            folder.asset("code").texts == [
                "error: asset 'stack/Code': 'secret' in 'code' cannot be read: Permission denied [asset/unreadable] "
                    + "help: make it readable, or exclude it"
            ]
        )
    }

    #if os(Linux)
        @Test("A name that is not UTF-8")
        func name() throws {
            try folder.write("x", to: "code/a")
            let bytes = Array("\(folder.path)/code/".utf8) + [0xff, 0]
            let file = bytes.withUnsafeBytes {
                open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o600)
            }
            close(file)
            #expect(
                folder.asset("code").texts == [
                    "error: asset 'stack/Code': a file in 'code' has a name that is not UTF-8 [asset/name] "
                        + "help: rename it; zip files have UTF-8 names"
                ]
            )
        }
    #endif

    @Test("An asset outside of any stack")
    func outsideStack() throws {
        try folder.write("x", to: "a")
        let app = App(root: folder.path)
        Asset("Page", in: app, path: "a")
        #expect(TestApp(app).findings.map(\.ruleID).contains("construct/outside-stack"))
    }
}
