public import CloudFormation

/// What changes in one resource, and what that does to the thing it stands for.
public struct ResourceChange: Sendable, Hashable {
    /// What CloudFormation does.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It makes a new resource.
        case added
        /// It takes an existing one into the stack.
        case imported
        /// It changes the resource in place.
        case updated
        /// It changes the resource in place or replaces it, depending on values that the template does not show or on
        /// rules that the schema does not tell.
        case mayBeReplaced
        /// It makes a new one and gives up the old.
        case replaced
        /// It deletes the resource.
        case removed
        /// It lets go of the resource, which stays.
        case orphaned
    }

    /// What becomes of the old resource where it is replaced or leaves the stack.
    public enum Fate: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is deleted.
        case deleted
        /// It is deleted after a snapshot was taken.
        case snapshot
        /// It stays, outside of any stack.
        case retained
        /// A policy decides that is an expression.
        case unknown
    }

    /// The logical id.
    public var logicalID: String
    /// The resource type: the new one if it changes.
    public var type: String
    /// The old type, if it changes.
    public var oldType: String?
    /// What CloudFormation does.
    public var kind: Kind
    /// What becomes of the old resource; `nil` where there is no old one or it lives on.
    public var oldResource: Fate?
    /// Its properties that change, by path.
    public var properties: [PropertyChange]
    /// What else changes in it: `DeletionPolicy`, `UpdateReplacePolicy`, `DependsOn`, `Condition`, `Metadata`, `CreationPolicy`,
    /// `UpdatePolicy`, by name.
    public var attributes: [AttributeChange]
    /// The data that it holds and that is lost or let go of.
    public var data: DataAtRisk?
    /// The stack and logical id that it comes from, where it moved.
    public var movedFrom: ResourceAddress?
    /// The stack and logical id that it goes to, where it moved.
    public var movedTo: ResourceAddress?
    /// Where it was declared: the line of the new program, of the old one for what goes.
    public var location: SourceLocation?

    /// Describes the change of a resource.
    /// - Parameters:
    ///   - logicalID: The logical id.
    ///   - type: The resource type.
    ///   - kind: What CloudFormation does.
    ///   - oldResource: What becomes of the old resource.
    ///   - properties: Its properties that change.
    ///   - attributes: What else changes in it.
    ///   - location: Where it was declared.
    public init(
        logicalID: String, type: String, kind: Kind, oldResource: Fate? = nil, properties: [PropertyChange] = [],
        attributes: [AttributeChange] = [], location: SourceLocation? = nil
    ) {
        self.logicalID = logicalID
        self.type = type
        self.kind = kind
        self.oldResource = oldResource
        self.properties = properties
        self.attributes = attributes
        self.location = location
    }
}
