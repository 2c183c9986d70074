import Foundation

/// The registry schemas as the PyPI package `cfn-lint` carries them: `cfnlint/data/schemas`.
///
/// `providers/<region>.py` maps type names to the names of files in `resources/`. The result is the union over all
/// regions. Where regions differ, `us_east_1` is taken, then the first region in alphabetical order that has the type:
/// one region's schema, never a mixture.
public struct SchemaFolder: Sendable {
    /// Every schema by type name, in UTF-8 order of the names.
    public let schemas: [ResourceSchema]

    /// Reads the folder.
    ///
    /// - Parameter path: `cfnlint/data/schemas` of an installed cfn-lint.
    /// - Throws: ``GeneratorError`` naming the file.
    public init(path: String) throws {
        let root = URL(fileURLWithPath: path)
        let files = FileManager.default
        let providers = root.appendingPathComponent("providers")
        guard let listed = try? files.contentsOfDirectory(atPath: providers.path) else {
            throw GeneratorError.noSchemas(path: path)
        }
        let regions = listed.filter { $0.hasSuffix(".py") && !$0.hasPrefix("__") }.sorted()
        guard !regions.isEmpty else { throw GeneratorError.noSchemas(path: path) }
        var hashes: [String: String] = [:]
        for region in regions.filter({ $0 == "us_east_1.py" }) + regions.filter({ $0 != "us_east_1.py" }) {
            let text = String(decoding: try Self.read(providers.appendingPathComponent(region)), as: UTF8.self)
            for (type, hash) in Self.table(of: text) where hashes[type] == nil { hashes[type] = hash }
        }
        // `cfnlint/schema/_getatts.py`, beside `cfnlint/data`.
        let attributes = root.appendingPathComponent("../../schema/_getatts.py").standardized
        let readable = try ReadableProperties(
            String(decoding: try Self.read(attributes), as: UTF8.self), path: attributes.path)
        schemas = try hashes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { type, hash in
            // `Module` is the registry's placeholder for template modules, not a resource type.
            guard type.split(separator: ":", omittingEmptySubsequences: true).count == 3 else { return nil }
            let file = root.appendingPathComponent("resources").appendingPathComponent("\(hash).json")
            return try ResourceSchema(
                typeName: type, document: JSONValue(json: Self.read(file), path: file.path),
                readable: readable.extent(of: type))
        }
    }

    /// The rows of a provider file, a Python dictionary of strings with one row per line:
    /// `    "AWS::SQS::Queue": "0123456789abcdef",`.
    static func table(of text: String) -> [(type: String, hash: String)] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard parts.count == 5, parts[2] == ": ", parts[1].contains(":") || parts[1] == "Module" else { return nil }
            return (String(parts[1]), String(parts[3]))
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
