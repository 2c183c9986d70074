import Foundation
import Strata
import StrataTesting

/// A directory with files for assets, which goes when the test is over.
final class AssetFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the directories above it.
    func write(_ text: String, to name: String, mode: Int = 0o644) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    }

    func makeDirectory(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    func setTime(_ name: String, _ seconds: Double) throws {
        let date = Date(timeIntervalSince1970: seconds)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(path)/\(name)")
    }

    /// An asset of a path below, in an app whose root is this directory, with the findings.
    func asset(
        _ path: String, exclude: [String] = [], packaging: Asset.Packaging? = nil
    ) -> (asset: Asset, texts: [String]) {
        let app = App(root: self.path)
        let stack = Stack("stack", in: app)
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let asset = Asset("Code", in: stack, path: path, exclude: exclude, packaging: packaging)
        return (asset, TestApp(app).texts)
    }
}
