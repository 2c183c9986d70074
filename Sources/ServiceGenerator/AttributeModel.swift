/// An attribute that `Fn::GetAtt` gives.
public struct AttributeModel: Hashable, Sendable {
    /// The dotted name: `Endpoint.Address`.
    public let name: String
    /// The member.
    public let swiftName: String
    /// The Swift type.
    public let shape: PropertyShape
}
