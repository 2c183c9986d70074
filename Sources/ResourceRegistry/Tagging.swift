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
                    property: property, container: reader.optionalString(), key: reader.string(),
                    value: reader.string(),
                    propagation: reader.optionalString()))
        case 2: self = .map(TagProperty(&reader))
        case 3:
            let property = TagProperty(&reader)
            self = .specifications(
                TagSpecifications(
                    property: property, resourceType: reader.string(), tags: reader.string(),
                    allowedTypes: reader.list { $0.string() }))
        default: self = .none
        }
    }
}
