/// What the registry's schema says about one resource type.
public struct ResourceFacts: Sendable {
    /// `AWS::SQS::Queue`.
    public let typeName: String
    /// In which order CloudFormation replaces a resource.
    public let replacementStrategy: ReplacementStrategy
    /// How the type is tagged.
    public let tagging: Tagging
    /// The property that holds the resource's physical name; nil where there is none.
    public let name: NameFacts?
    /// Paths whose change replaces the resource.
    public let createOnly: [PropertyPath]
    /// Paths whose change may replace the resource, depending on the values.
    public let conditionalCreateOnly: [PropertyPath]
    /// Paths that a template cannot set.
    public let readOnly: [PropertyPath]
    /// Paths that the service takes but does not give back, which drift detection cannot see.
    public let writeOnly: [PropertyPath]
    /// Paths that AWS has deprecated.
    public let deprecated: [PropertyPath]
    /// What `Fn::GetAtt` accepts: the read-only paths that lead through no list, and what else AWS makes readable. A path
    /// may end in `*`: a stack has `Outputs.*`, a custom resource `*`.
    public let attributes: [PropertyPath]
    /// What identifies the resource, in order.
    public let primaryIdentifier: [PropertyPath]
    /// What else identifies the resource, each in order.
    public let additionalIdentifiers: [[PropertyPath]]
    /// Its properties, read-only ones included; `properties.required` are what a template must set.
    public let properties: ObjectFacts

    /// Paths that decide about replacement, certain and possible ones.
    public var replacing: [PropertyPath] { createOnly + conditionalCreateOnly }

    /// Decodes a record of ``PackedFacts``. The generator's RecordEncoder writes it in the same order.
    init(typeName: String, record: Int) {
        self.typeName = typeName
        var reader = RecordReader(position: record)
        replacementStrategy = reader.number() == 2 ? .deleteThenCreate : .createThenDelete
        tagging = Tagging(&reader)
        name = NameFacts(&reader)
        createOnly = reader.list(PropertyPath.init)
        conditionalCreateOnly = reader.list(PropertyPath.init)
        readOnly = reader.list(PropertyPath.init)
        writeOnly = reader.list(PropertyPath.init)
        deprecated = reader.list(PropertyPath.init)
        attributes = readOnly.filter { !$0.components.contains("*") } + reader.list(PropertyPath.init)
        primaryIdentifier = reader.list(PropertyPath.init)
        additionalIdentifiers = reader.list { $0.list(PropertyPath.init) }
        properties = ObjectFacts(pool: reader.position, number: 0)
    }

    /// The facts on a property, through nested objects, lists and maps.
    ///
    /// - Parameter path: names of properties; `*` or a number for an element of a list, any key for a value of a map.
    /// - Returns: nil if the schema knows no such path.
    public func value(at path: [String]) -> ValueFacts? {
        guard let first = path.first, var value = properties[first]?.value else { return nil }
        for component in path.dropFirst() {
            guard let next = value.child(component) else { return nil }
            value = next
        }
        return value
    }
}
