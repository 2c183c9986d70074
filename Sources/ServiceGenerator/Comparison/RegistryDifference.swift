/// What differs between two registries, as the programs of users see it.
public struct RegistryDifference: Sendable, Equatable {
    /// How many resource types there were.
    public var oldCount = 0
    /// How many resource types there are.
    public var newCount = 0
    /// Services that came, with their resource types, by module name.
    public var servicesCame: [Service] = []
    /// Services that went, likewise.
    public var servicesWent: [Service] = []
    /// Resource types that came to services that there were, in UTF-8 order.
    public var typesCame: [String] = []
    /// Resource types that went from services that there are, in UTF-8 order.
    public var typesWent: [String] = []
    /// What changed in resource types that stayed, in UTF-8 order of their names; only types in which something did.
    public var changed: [TypeChange] = []

    /// A service as a whole.
    public struct Service: Sendable, Equatable {
        /// The module without `Strata`: `SQS`.
        public let module: String
        /// Its resource types.
        public let types: [String]
    }

    /// What changed in one resource type.
    public struct TypeChange: Sendable, Equatable {
        /// CloudFormation's name: `AWS::SQS::Queue`.
        public let type: String
        /// The changes, in a fixed order.
        public let changes: [Change]
    }

    /// A part of a resource type, by its Swift names.
    public enum Part: Sendable, Hashable {
        /// A property of the resource, or of a property type in it.
        case property(String, of: String?)
        /// What `Fn::GetAtt` gives.
        case attribute(String)
        /// A property type.
        case propertyType(String)
        /// An enumeration.
        case enumeration(String)
        /// An allowed value of an enumeration: its member.
        case value(String, of: String)
    }

    /// What a change of a property does to the resource.
    public enum Replacement: String, Sendable, Hashable {
        /// The resource stays.
        case never = "is made in place"
        /// It depends on the values.
        case sometimes = "may replace the resource"
        /// Another resource is made, and the old one deleted.
        case always = "replaces the resource"
    }

    /// One change.
    public enum Change: Sendable, Hashable {
        /// It is there now.
        case came(Part)
        /// It is there no more.
        case went(Part)
        /// It has another Swift type.
        case type(Part, old: String, new: String)
        /// Whether it must be set is otherwise than it was.
        case required(Part, Bool)
        /// A change of the property, by its path in CloudFormation's names, does something else than before.
        case replacement(String, old: Replacement, new: Replacement)
        /// `Ref` yields something else: the primary identifier.
        case identifier(old: String, new: String)

        /// Whether a program that compiled may have to be changed for it.
        public var mayBreak: Bool {
            switch self {
            case .went, .type, .required(_, true): true
            case .came, .required(_, false), .replacement, .identifier: false
            }
        }
    }
}
