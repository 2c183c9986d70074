/// From registry schemas to the files of the package.
public struct ServiceGenerator: Sendable {
    /// Every service, by module name.
    public let services: [ServiceModel]
    private let schemas: [ResourceSchema]

    /// Above this many bytes of source, a service is spread over several files: the compiler's memory grows with a file.
    static let largestFile = 600_000

    /// Builds the models.
    ///
    /// - Parameter folder: the schemas.
    /// - Throws: ``GeneratorError`` for a schema that is not understood, or names that collide.
    public init(_ folder: SchemaFolder) throws(GeneratorError) {
        schemas = folder.schemas
        var resources: [String: [ResourceModel]] = [:]
        for schema in schemas {
            resources[schema.nameParts.prefix(2).joined(separator: "::"), default: []].append(
                try ModelBuilder.resource(schema))
        }
        let globals: ResourceModel? =
            if let section = folder.globals { try ModelBuilder.resource(section) } else { nil }
        services = resources.map { key, resources in
            let parts = key.split(separator: ":").map(String.init)
            return ServiceModel(
                vendor: parts[0], name: parts[1], resources: resources,
                globals: ServerlessSchema.globals.hasPrefix("\(key)::") ? globals : nil)
        }.sorted { $0.module.utf8.lexicographicallyPrecedes($1.module.utf8) }
    }

    /// Every generated file: its text by path below the package root.
    public func files() throws(GeneratorError) -> [String: String] {
        var files: [String: String] = [:]
        for service in services {
            let emitter = SwiftEmitter(service)
            var shards: [[String]] = [[]]
            var size = 0
            for resource in service.resources {
                let source = emitter.resource(resource)
                if size + source.utf8.count > Self.largestFile, size > 0 {
                    shards.append([])
                    size = 0
                }
                shards[shards.count - 1].append(source)
                size += source.utf8.count
            }
            for (index, shard) in shards.enumerated() {
                let name = service.module + (index == 0 ? "" : String(index + 1))
                files["Sources/Services/\(service.module)/Generated/\(name).swift"] =
                    emitter.file(shard, declaresNamespace: index == 0)
            }
            if let globals = service.globals {
                files["Sources/Services/\(service.module)/Generated/Globals.swift"] =
                    emitter.file([emitter.globals(globals)], declaresNamespace: false)
            }
        }
        files["Sources/ResourceRegistry/Generated/PackedFacts.swift"] = try FactsPacker(schemas).source
        return files
    }

    /// `Package.swift` with the list of services between its markers.
    ///
    /// - Parameters:
    ///   - manifest: the text as it is.
    ///   - path: where it was read, for the error.
    /// - Returns: the text with the list as it is to be.
    /// - Throws: ``GeneratorError/noMarkers(path:)``.
    public func manifest(_ manifest: String, path: String) throws(GeneratorError) -> String {
        let begin = "    // BEGIN GENERATED SERVICES\n"
        let end = "    // END GENERATED SERVICES\n"
        guard let start = manifest.firstRange(of: begin)?.upperBound,
            let stop = manifest.firstRange(of: end)?.lowerBound,
            start <= stop
        else { throw .noMarkers(path: path) }
        return manifest[..<start] + Self.list(services.map(\.module)) + manifest[stop...]
    }

    /// Names as a text of lines that are not too long: one a line would fill half of the manifest.
    private static func list(_ names: [String]) -> String {
        var lines = [""]
        for name in names {
            let last = lines[lines.count - 1]
            if last.utf8.count + name.utf8.count < 110 {
                lines[lines.count - 1] = last.isEmpty ? name : "\(last) \(name)"
            } else {
                lines.append(name)
            }
        }
        return (["\"\"\""] + lines + ["\"\"\""]).map { "    \($0)\n" }.joined()
    }
}
