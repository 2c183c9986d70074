import Foundation

@testable import ServiceGenerator

/// A folder that looks like cfn-lint's, with a few schemas; gone when the value is.
final class TinyRegistry {
    /// How the tables of types are written.
    enum Tables {
        case json
        /// As before cfn-lint 1.58.
        case python
    }

    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("registry-\(UUID().uuidString)")

    /// The folder of the schemas.
    var path: String { root.appendingPathComponent("data/schemas").path }

    /// Writes the folder.
    ///
    /// - Parameters:
    ///   - regions: schemas by type, by region (`us-east-1`, or `sam`).
    ///   - tables: how the regions' tables are written.
    ///   - readable: types of which all can be read by `Fn::GetAtt`.
    ///   - names: what can be read of others.
    ///   - globals: the schema of the section `Globals`.
    /// - Throws: what the file system says.
    init(
        _ regions: [String: [String: String]], tables: Tables = .json, readable: [String] = [],
        names: [String: String] = [:], globals: String? = nil
    ) throws {
        var files: [String: String] = [:]
        for (region, schemas) in regions {
            var rows: [String] = []
            for (index, (type, schema)) in schemas.sorted(by: { $0.key < $1.key }).enumerated() {
                let hash = "\(region)-\(index)"
                rows.append("    \"\(type)\": \"\(hash)\"")
                if !schema.isEmpty { files["data/schemas/resources/\(hash).json"] = schema }
            }
            let table = "{\n\(rows.joined(separator: ",\n"))\n}\n"
            switch tables {
            case .json: files["data/schemas/providers/\(region).json"] = table
            case .python:
                files["data/schemas/providers/\(region.replacing("-", with: "_")).py"] =
                    "from __future__ import annotations\n\ntypes: dict[str, str] = "
                    + table.replacing("\"\n}", with: "\",\n}")
                files["data/schemas/providers/__init__.py"] = ""
            }
        }
        let all = (1...60).map { "AWS::X::T\($0)" } + readable
        files["schema/_getatts.py"] =
            (["_all_property_types = ["] + all.map { "    \"\($0)\"," } + ["]", "_exceptions = {"]
            + names.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": [\"\($0.value)\"]," } + ["}", ""])
            .joined(separator: "\n")
        files["data/schemas/other/sam/globals.json"] = globals
        for (path, text) in files {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// What is generated of it.
    func generator() throws -> ServiceGenerator { try ServiceGenerator(SchemaFolder(path: path)) }
}
