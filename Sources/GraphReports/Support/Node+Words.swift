import DependencyGraph

extension DependencyGraph.Node.Kind {
    /// Whether no template owns it.
    var isExternal: Bool { if case .external = self { true } else { false } }

    /// What a report calls it.
    var word: String {
        switch self {
        case .stack: "stack"
        case .resource: "resource"
        case .parameter: "parameter"
        case .output: "output"
        case .external(let external): external.words
        }
    }
}

extension DependencyGraph.Node.External {
    /// What a report calls something that no template owns.
    var words: String {
        switch self {
        case .export: "export"
        case .stackOutput: "stack output"
        case .parameter: "SSM parameter"
        case .secret: "secret"
        case .resource: "resource"
        }
    }
}
