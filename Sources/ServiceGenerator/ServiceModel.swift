/// One service: what goes into one Swift module.
public struct ServiceModel: Sendable {
    /// The first part of the type name: `AWS`, `Alexa`, `AMZN`.
    public let vendor: String
    /// The second part: `SQS`.
    public let name: String
    /// The resource types, in UTF-8 order of their names.
    public let resources: [ResourceModel]

    /// The target without `Strata`, and the folder's name: the service, preceded by the vendor where that is not AWS.
    public var module: String { vendor == "AWS" ? name : vendor + name }
}

/// One resource type as Swift.
public struct ResourceModel: Sendable {
    /// The schema that it was made from.
    public let schema: ResourceSchema
    /// The struct's name.
    public let swiftName: String
    /// What a template may set, in UTF-8 order of CloudFormation's names.
    public let properties: [PropertyModel]
    /// What `Fn::GetAtt` gives, in UTF-8 order of the dotted names.
    public let attributes: [AttributeModel]
    /// Property types nested in the struct, in UTF-8 order of their Swift names.
    public let nestedTypes: [NestedTypeModel]
    /// Enumerations nested in the struct, in UTF-8 order of their Swift names.
    public let enumerations: [EnumerationModel]
}

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

/// An attribute that `Fn::GetAtt` gives.
public struct AttributeModel: Hashable, Sendable {
    /// The dotted name: `Endpoint.Address`.
    public let name: String
    /// The member.
    public let swiftName: String
    /// The Swift type.
    public let shape: PropertyShape
}

/// A property type nested in a resource.
public struct NestedTypeModel: Hashable, Sendable {
    /// CloudFormation's name, or the property's where the schema gives none.
    public let name: String
    /// The struct's name.
    public let swiftName: String
    /// Whether AWS documents it on a page of its own: it is a definition of the schema.
    public let isDefinition: Bool
    /// Whether the schema offers alternatives, of which the properties are the union.
    public let isUnion: Bool
    /// Its properties, in UTF-8 order of CloudFormation's names.
    public let properties: [PropertyModel]
}

/// An enumeration nested in a resource.
public struct EnumerationModel: Hashable, Sendable {
    /// The struct's name.
    public let swiftName: String
    /// The allowed values with their members, in the schema's order.
    public let members: [Member]

    /// An allowed value that has a member.
    public struct Member: Hashable, Sendable {
        /// The value.
        public let value: String
        /// The static member.
        public let swiftName: String
    }

    /// Makes the members of allowed values; two values with one member get none, and are written as literals.
    static func members(of values: [String]) -> [Member] {
        let named = values.compactMap { value in SwiftName.enumerationMember(value).map { Member(value: value, swiftName: $0) } }
        let counts = Dictionary(grouping: named, by: \.swiftName).mapValues { Set($0).count }
        var seen: Set<String> = []
        return named.filter { counts[$0.swiftName] == 1 && seen.insert($0.swiftName).inserted }
    }
}
