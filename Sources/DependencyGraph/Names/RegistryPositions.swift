import CloudFormation
import ResourceRegistry

/// Which types' names properties take by the registry's schemas, whose strings have formats like `AWS::S3::Bucket.Name`.
struct RegistryPositions {
    private var known: [String: String?] = [:]

    /// The type whose names stand at a place.
    /// - Parameters:
    ///   - path: The place, from the root of the template.
    ///   - type: The type of the resource there.
    /// - Returns: `nil` if the registry does not say.
    mutating func type(at path: [TemplatePath.Component], of type: String) -> String? {
        let names = Self.names(path)
        let key = "\(type) \(names.joined(separator: "."))"
        if let answer = known[key] { return answer }
        let answer = ResourceRegistry.facts(for: type)?.value(at: names)?.format.flatMap(Self.namedType)
        known[key] = .some(answer)
        return answer
    }

    private static func namedType(_ format: String) -> String? {
        guard let dot = format.lastIndex(of: "."), ["Name", "AliasName"].contains(format[dot...].dropFirst()) else {
            return nil
        }
        let type = String(format[..<dot])
        return PhysicalNames.property(of: type) == nil ? nil : type
    }

    /// The path below `Properties`, functions left out, with `*` for any element.
    private static func names(_ path: [TemplatePath.Component]) -> [String] {
        var names: [String] = []
        var isArgument = false
        for component in path.dropFirst(3) {
            switch component {
            case .key(let key):
                isArgument = key.hasPrefix("Fn::")
                if !isArgument { names.append(key) }
            case .index:
                if !isArgument { names.append("*") }
                isArgument = false
            }
        }
        return names
    }
}
