import Foundation

/// The registry schemas as the PyPI package `cfn-lint` carries them: `cfnlint/data/schemas`.
///
/// `providers/<region>.json` (until 1.57 `<region>.py`) maps type names to the names of files in `resources/`; `sam.json`
/// beside them does so for `AWS::Serverless`, which has no regions. The result is the union over all. Where regions differ,
/// `us-east-1` is taken, then the first in alphabetical order that has the type: one region's schema, never a mixture.
public struct SchemaFolder: Sendable {
    /// Every schema by type name, in UTF-8 order of the names.
    public let schemas: [ResourceSchema]
    /// The schema of the section `Globals` of serverless templates; nil where cfn-lint has none, before 1.58.
    public let globals: ResourceSchema?

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - path: `cfnlint/data/schemas` of an installed cfn-lint.
    ///   - isOfAnyVersion: whether ``Overrides`` that find nothing are left out, as they may in another version than the one
    ///     that Strata is generated from.
    /// - Throws: ``GeneratorError`` naming the file.
    public init(path: String, isOfAnyVersion: Bool = false) throws {
        let root = URL(fileURLWithPath: path)
        var hashes: [String: String] = [:]
        for file in try Self.providers(in: root) {
            let text = try Self.read(file)
            let table =
                file.pathExtension == "json" ? try Self.table(json: text, path: file.path) : Self.table(python: text)
            for (type, hash) in table where hashes[type] == nil { hashes[type] = hash }
        }
        // `cfnlint/schema/_getatts.py`, beside `cfnlint/data`.
        let attributes = root.appendingPathComponent("../../schema/_getatts.py").standardized
        let readable = try ReadableProperties(
            String(decoding: try Self.read(attributes), as: UTF8.self), path: attributes.path)
        var documents: [String: JSONValue] = [:]
        // `Module` is the registry's placeholder for template modules, not a resource type.
        for (type, hash) in hashes where type.split(separator: ":").count == 3 {
            documents[type] = try Self.document(root.appendingPathComponent("resources/\(hash).json"))
        }
        schemas = try documents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { type, document in
            try ResourceSchema(
                typeName: type,
                document: ServerlessSchema.normalized(document, of: type) { documents[$0] },
                readable: ServerlessSchema.readable(of: type) ?? readable.extent(of: type),
                isOfAnyVersion: isOfAnyVersion)
        }
        let globals = root.appendingPathComponent("other/sam/globals.json")
        self.globals =
            FileManager.default.fileExists(atPath: globals.path)
            ? try ResourceSchema(
                typeName: ServerlessSchema.globals,
                document: ServerlessSchema.normalized(Self.document(globals), of: ServerlessSchema.globals) { _ in nil }
            )
            : nil
    }

    /// The tables of types, the first that counts first.
    private static func providers(in root: URL) throws -> [URL] {
        let folder = root.appendingPathComponent("providers")
        let listed = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for ending in [".json", ".py"] {
            let names = listed.filter { $0.hasSuffix(ending) && !$0.hasPrefix("__") }.sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
            guard !names.isEmpty else { continue }
            let first = names.filter { ["us-east-1.json", "us_east_1.py"].contains($0) }
            return (first + names.filter { !first.contains($0) }).map(folder.appendingPathComponent)
        }
        throw GeneratorError.noSchemas(path: root.path)
    }

    private static func table(json text: [UInt8], path: String) throws(GeneratorError) -> [(type: String, hash: String)]
    {
        guard case .object(let members) = try JSONValue(json: text, path: path) else {
            throw .malformedJSON(path: path, reason: "it holds no object of types with the names of their files")
        }
        return members.compactMap { type, hash in hash.string.map { (type, $0) } }
    }

    /// The rows of a provider file of cfn-lint before 1.58, a Python dictionary of strings with one row per line:
    /// `    "AWS::SQS::Queue": "0123456789abcdef",`.
    private static func table(python text: [UInt8]) -> [(type: String, hash: String)] {
        String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard parts.count == 5, parts[2] == ": ", parts[1].contains(":") || parts[1] == "Module" else { return nil }
            return (String(parts[1]), String(parts[3]))
        }
    }

    /// A schema without descriptions, which are not copied: they would only make of like objects different ones.
    private static func document(_ file: URL) throws -> JSONValue {
        try JSONValue(json: read(file), path: file.path).mapSchemas { node in
            guard case .object(var members) = node, members["description"] != nil else { return node }
            members["description"] = nil
            return .object(members)
        }
    }

    private static func read(_ url: URL) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: url))
        } catch {
            throw GeneratorError.unreadable(path: url.path, reason: error.localizedDescription)
        }
    }
}
