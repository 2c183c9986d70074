public import CloudFormation

/// One step on the way from a value that changes to what makes it change.
public struct Cause: Sendable, Hashable {
    /// What the value refers to: a resource, a parameter, an export, a mapping.
    public var target: ResourceAddress
    /// By what: `Ref`, `Fn::GetAtt`, `Fn::ImportValue`.
    public var mechanism: String
    /// What happens there: `replaced`, `Default changes`.
    public var event: String
    /// Where in the target the cause lies, if in a property of it.
    public var path: TemplatePath?

    /// Describes a step.
    /// - Parameters:
    ///   - target: What the value refers to.
    ///   - mechanism: By what.
    ///   - event: What happens there.
    ///   - path: Where in the target the cause lies.
    public init(_ target: ResourceAddress, mechanism: String, event: String, path: TemplatePath? = nil) {
        self.target = target
        self.mechanism = mechanism
        self.event = event
        self.path = path
    }
}
