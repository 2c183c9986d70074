import Strata

/// What the parameter store takes.
enum ParameterRules {
    static let source = "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html"

    /// Looks at a parameter's name once conventions have had their say.
    static func checkName(of parameter: AWS.SSM.Parameter, in node: Node) {
        node.whenSettled("ssm/name") { check(parameter.name, of: node) }
    }

    private static func check(_ name: StringValue?, of node: Node) {
        node.check(
            name, length: 1...1_011, characters: "letters, digits and /.-_", "the parameter name", rule: "ssm/name",
            source: source
        ) { $0.isLetter || $0.isNumber || "/.-_".contains($0) }
        guard let text = name?.literalString else { return }
        let segments = text.split(separator: "/").map { $0.lowercased() }
        var problem: String?
        if let first = segments.first, first.hasPrefix("aws") || first.hasPrefix("ssm") {
            problem = "begins with '\(first)', allowed is neither aws nor ssm"
        } else if segments.count > 15 {
            problem = "has \(segments.count) levels, allowed are 15"
        } else if text.contains("/"), !text.hasPrefix("/") {
            problem = "is a path without a slash in front"
        }
        guard let problem else { return }
        node.annotate(
            .error(
                "the parameter name '\(text)' of '\(node.path)' \(problem)", help: "rename it; see \(source)",
                rule: "ssm/name"
            )
        )
    }
}

extension AWS.SSM.Parameter {
    /// The parameter's ARN. A name that CloudFormation chooses has no slash in front.
    var arnOfName: StringValue {
        let slash = name?.literalString.map { $0.hasPrefix("/") ? "" : "/" } ?? "/"
        return ARN(service: "ssm", resource: "parameter\(slash)\(ref)").value
    }
}
