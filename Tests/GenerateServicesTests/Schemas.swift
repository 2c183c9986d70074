import Foundation
import ServiceGenerator

/// The registry schemas, if `make generate` has installed them below `.build/` or `STRATA_SCHEMAS` says where they are.
enum Schemas {
    static let path: String? = {
        if let path = ProcessInfo.processInfo.environment["STRATA_SCHEMAS"] { return path }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let library = root.appendingPathComponent(".build/tools/lib")
        return ((try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []).sorted()
            .map { library.appendingPathComponent("\($0)/site-packages/cfnlint/data/schemas").path }
            .first { FileManager.default.fileExists(atPath: $0 + "/providers") }
    }()

    /// Read once: it takes some seconds in a debug build.
    static let folder: Result<SchemaFolder, any Error> = Result { try SchemaFolder(path: path ?? "") }

    /// The models of them all, made once.
    static let generator: Result<ServiceGenerator, any Error> = Result { try ServiceGenerator(folder.get()) }

    /// A schema from the text of its document.
    static func schema(_ type: String, _ document: String) throws -> ResourceSchema {
        try ResourceSchema(typeName: type, document: JSONValue(json: Array(document.utf8), path: "schema.json"))
    }
}
