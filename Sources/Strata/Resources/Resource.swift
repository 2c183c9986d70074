/// A resource of any type, its properties unchecked: custom resources, modules, and types that the registry lacks.
///
/// ```swift
/// Resource("Seed", in: stack, type: "Custom::DatabaseSeed", properties: ["ServiceToken": JSON(handler.arn)])
/// ```
public struct Resource: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares a resource.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - type: CloudFormation's name of the type.
    ///   - properties: Its properties by CloudFormation's names.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, type: String, properties: MapValue<JSON> = [:],
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = Node(resource: id, in: scope, type: type, file, line)
        switch properties.expression {
        case .object(let fields):
            // Stable, so that of a key written twice the first stays first; that it is there twice is reported later.
            node.properties = fields.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
                .map(\.element)
        case .function(let name, let argument):
            // `Fn::Transform` may make the properties.
            node.properties = [Expression.Field(name, argument)]
        default: node.tree.findings.append(ValueFindings.notAnObject("properties", of: node))
        }
    }

    /// CloudFormation's name of the type.
    public var type: String { node.resourceType ?? "" }

    /// The names of the properties that are set, sorted.
    public var propertyNames: [String] { node.properties.map(\.name) }

    /// A property by CloudFormation's name.
    public subscript(property name: String) -> JSON? {
        get { node.property(name) }
        nonmutating set { node.setProperty(name, newValue) }
    }

    /// `Fn::GetAtt`: an attribute by CloudFormation's name.
    public func attribute(_ name: String) -> StringValue { node.attribute(name) }
}

extension Resource: ResourceView {
    /// Empty: a view on resources of any type has no type of its own.
    public static var typeName: String { "" }

    /// Views a node without checking what it holds.
    public init(unchecked node: Node) { self.node = node }
}
