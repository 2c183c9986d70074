/// A property of a resource or of a nested type.
public struct PropertyModel: Hashable, Sendable {
    /// CloudFormation's name.
    public let name: String
    /// The label, and the member.
    public let swiftName: String
    /// The Swift type.
    public let shape: PropertyShape
    /// Whether a template must set it.
    public let isRequired: Bool
    /// The schema's node, references resolved: where the doc comment's facts come from.
    public let node: JSONValue
}
