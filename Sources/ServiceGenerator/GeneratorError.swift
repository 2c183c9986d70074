/// What can go wrong between the schemas and the generated sources.
public enum GeneratorError: Error, CustomStringConvertible, Equatable {
    /// A schema is no JSON.
    case malformedJSON(path: String, reason: String)
    /// A file cannot be read.
    case unreadable(path: String, reason: String)
    /// The folder does not look like cfn-lint's `cfnlint/data/schemas`.
    case noSchemas(path: String)
    /// A schema says something that the generator does not understand.
    case unsupported(type: String, what: String)
    /// `Package.swift` lacks the markers between which the list of services goes.
    case noMarkers(path: String)
    /// Two CloudFormation names become one Swift name.
    case collision(type: String, name: String, first: String, second: String)

    /// The message, with how to fix it.
    public var description: String {
        switch self {
        case .malformedJSON(let path, let reason):
            "\(path) is no JSON: \(reason)"
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason)"
        case .noSchemas(let path):
            "no registry schemas in \(path): expected the folders 'providers' and 'resources' of cfn-lint's 'cfnlint/data/schemas'"
        case .unsupported(let type, let what):
            "the schema of \(type) is not understood: \(what); add a row to Overrides.swift or teach the generator"
        case .noMarkers(let path):
            "\(path) lacks the lines '// BEGIN GENERATED SERVICES' and '// END GENERATED SERVICES'"
        case .collision(let type, let name, let first, let second):
            "\(type): '\(first)' and '\(second)' both become '\(name)' in Swift; extend the rule in SwiftName.swift"
        }
    }
}
