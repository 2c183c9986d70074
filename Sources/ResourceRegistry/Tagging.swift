/// How a resource type is tagged.
public enum Tagging: Sendable, Hashable {
    /// It cannot be tagged: the schema says so, or has no property for tags.
    case none
    /// A list of objects, one per tag.
    case list(TagList)
    /// A map from keys to values.
    case map(TagProperty)
    /// A list of objects with a resource type and a list of tags, as `AWS::EC2::LaunchTemplate`'s `TagSpecifications`.
    case specifications(TagSpecifications)

    /// The property that holds the tags, whatever its shape; nil if there is none.
    public var property: TagProperty? {
        switch self {
        case .none: nil
        case .list(let list): list.property
        case .map(let property): property
        case .specifications(let specifications): specifications.property
        }
    }

    init(_ reader: inout RecordReader) {
        switch reader.number() {
        case 1:
            let property = TagProperty(&reader)
            self = .list(
                TagList(
                    property: property, container: reader.optionalString(), key: reader.string(), value: reader.string(),
                    propagation: reader.optionalString()))
        case 2: self = .map(TagProperty(&reader))
        case 3:
            let property = TagProperty(&reader)
            self = .specifications(
                TagSpecifications(
                    property: property, resourceType: reader.string(), tags: reader.string(), allowedTypes: reader.list { $0.string() }))
        default: self = .none
        }
    }
}

/// The property that holds a resource's tags.
public struct TagProperty: Sendable, Hashable {
    /// Its name: `Tags`, `HostedZoneTags`, `UserPoolTags`, ….
    public let name: String
    /// Whether the tags are set as the resource is made; nil where the schema does not say.
    public let onCreate: Bool?
    /// Whether the tags may change without replacing the resource; nil where the schema does not say.
    public let isUpdatable: Bool?

    init(_ reader: inout RecordReader) {
        name = reader.string()
        onCreate = reader.optionalFlag()
        isUpdatable = reader.optionalFlag()
    }
}

/// Tags as a list of objects, one per tag.
public struct TagList: Sendable, Hashable {
    /// The property.
    public let property: TagProperty
    /// The member of the property that holds the list, where the property is an object around it:
    /// `AWS::CloudFront::AnycastIpList` has its tags in `Tags.Items`.
    public let container: String?
    /// The member for the key: mostly `Key`.
    public let key: String
    /// The member for the value: mostly `Value`.
    public let value: String
    /// A boolean member that each tag must have: `PropagateAtLaunch` for `AWS::AutoScaling::AutoScalingGroup`.
    public let propagation: String?
}

/// Tags by kind of the resources that get them.
public struct TagSpecifications: Sendable, Hashable {
    /// The property: `TagSpecifications`.
    public let property: TagProperty
    /// The member for the kind of resource.
    public let resourceType: String
    /// The member for the list of tags, which are objects with `Key` and `Value`.
    public let tags: String
    /// The kinds that the schema allows; empty where it does not say.
    public let allowedTypes: [String]
}
