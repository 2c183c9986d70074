import Foundation
import TemplateSources
import TestSupport

/// A folder with files, gone with the value.
final class SourceFolder {
    let url: URL
    var path: String { url.path }

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to name: String, executable: Bool = false) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        guard executable else { return }
        // Copied by another process: a program that a test, or a child that it starts meanwhile, holds open for writing
        // cannot be run.
        let copy = file.path + ".copy"
        _ = try Tool.run([
            "sh", "-c", "cp \"$1\" \"$2\" && chmod 755 \"$2\" && mv \"$2\" \"$1\"", "sh", file.path, copy,
        ])
    }

    /// A template with one queue.
    static func template(_ id: String = "Queue") -> String {
        #"{"Resources": {"\#(id)": {"Type": "AWS::SQS::Queue"}}}"#
    }

    /// A template with a nested stack.
    static func nesting(_ url: String) -> String {
        #"{"Resources": {"Inner": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": \#(url)}}}}"#
    }

    /// What loading a path says is wrong.
    func error(_ path: String = "") -> TemplateSourceError? {
        do throws(TemplateSourceError) {
            _ = try LoadedStacks.atPath(path.isEmpty ? self.path : "\(self.path)/\(path)")
            return nil
        } catch {
            return error
        }
    }
}
