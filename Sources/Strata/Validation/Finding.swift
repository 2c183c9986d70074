public import CloudFormation

/// What a validator says about a node. Where it is in the program and the template, Strata adds.
public struct Finding: Sendable {
    /// How bad it is: an error stops `synth`.
    public let severity: Severity
    /// What is wrong, with the value found and what is allowed.
    public let message: String
    /// How to put it right.
    public let help: String?
    /// A stable id of the rule; `nil` for the validator's name.
    public let ruleID: String?

    /// Something that must be put right.
    public static func error(_ message: String, help: String? = nil, rule: String? = nil) -> Finding {
        Finding(severity: .error, message: message, help: help, ruleID: rule)
    }

    /// Something that should be looked at.
    public static func warning(_ message: String, help: String? = nil, rule: String? = nil) -> Finding {
        Finding(severity: .warning, message: message, help: help, ruleID: rule)
    }

    /// Something worth knowing.
    public static func info(_ message: String, help: String? = nil, rule: String? = nil) -> Finding {
        Finding(severity: .info, message: message, help: help, ruleID: rule)
    }
}
