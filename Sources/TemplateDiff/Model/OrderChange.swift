public import CloudFormation

/// A list of a resource of which only the order changes, and whose order means nothing by the registry's schema
/// (`insertionOrder: false`).
///
/// It is told apart from the changes: CloudFormation may write the list anew, the thing stays as it is. A list that stands in
/// a create-only property is a ``PropertyChange``, since CloudFormation may replace the resource because of it.
public struct OrderChange: Sendable, Hashable {
    /// The resource.
    public var resource: ResourceAddress
    /// Its type.
    public var type: String
    /// The list's place below the resource: `Properties.Tags`, `DependsOn`.
    public var path: TemplatePath
    /// What a reader calls the place: `ContainerDefinitions[app].Environment`.
    public var label: String
    /// Where the list was written.
    public var location: SourceLocation?

    /// Describes a change of order.
    /// - Parameters:
    ///   - resource: The resource.
    ///   - type: Its type.
    ///   - path: The list's place below the resource.
    ///   - label: What a reader calls the place.
    ///   - location: Where the list was written.
    public init(
        resource: ResourceAddress, type: String, path: TemplatePath, label: String, location: SourceLocation? = nil
    ) {
        self.resource = resource
        self.type = type
        self.path = path
        self.label = label
        self.location = location
    }
}
