/// One resource type's registry schema.
public struct ResourceSchema: Sendable {
    /// `AWS::SQS::Queue`.
    public let typeName: String
    /// The schema, overrides applied.
    public let document: JSONValue
    /// What `Fn::GetAtt` gives beyond the read-only properties.
    public let readable: ReadableProperties.Extent

    /// Makes a schema and applies ``Overrides`` to it.
    ///
    /// - Parameters:
    ///   - typeName: `AWS::SQS::Queue`.
    ///   - document: the schema as the registry has it.
    ///   - readable: what `Fn::GetAtt` gives beyond the read-only properties.
    ///   - isOfAnyVersion: whether an override whose node the schema lacks is left out.
    /// - Throws: ``GeneratorError/unsupported(type:what:)`` for such an override otherwise.
    public init(
        typeName: String, document: JSONValue, readable: ReadableProperties.Extent = .none,
        isOfAnyVersion: Bool = false
    ) throws(GeneratorError) {
        self.readable = readable
        self.typeName = typeName
        self.document = try Overrides.apply(to: document, of: typeName, isOfAnyVersion: isOfAnyVersion)
    }

    /// `["AWS", "SQS", "Queue"]`.
    public var nameParts: [String] { typeName.split(separator: ":").map(String.init) }

    /// The top-level properties, read-only ones included, in UTF-8 order.
    public var properties: [(key: String, value: JSONValue)] { document["properties"]?.sortedMembers ?? [] }

    /// The names of the properties that a template must set.
    public var required: Set<String> {
        Set(document["required"]?.strings ?? []).subtracting(readOnly.filter { $0.count == 1 }.map { $0[0] })
    }

    /// The paths that a template cannot set: attributes.
    public var readOnly: [[String]] { paths("readOnlyProperties") }

    /// The paths in a list such as `createOnlyProperties`: `/properties/Code/ImageUri` is `["Code", "ImageUri"]`; a `*`
    /// stands for every element of a list or map.
    public func paths(_ key: String) -> [[String]] {
        sorted((document[key]?.strings ?? []).map(Self.path))
    }

    /// The paths in a JSON pointer; the word `properties` between nested names, and pointers that lack the leading one,
    /// occur in the schemas and mean the same.
    static func path(_ pointer: String) -> [String] {
        pointer.split(separator: "/").map(String.init)
            .filter { $0 != "properties" && $0 != "items" }
            .map { ["[*]", "[]", ".*", "**"].contains($0) ? "*" : $0 }
    }

    private func sorted(_ paths: [[String]]) -> [[String]] {
        Set(paths).filter { !$0.isEmpty }.sorted {
            $0.joined(separator: "/").utf8.lexicographicallyPrecedes($1.joined(separator: "/").utf8)
        }
    }

    /// Follows `$ref` until something else stands there.
    ///
    /// - Returns: the node, and the name of the definition that it came from, if any.
    ///   A circle of references says nothing, and is an empty node.
    /// - Throws: ``GeneratorError/unsupported(type:what:)`` for a reference to nothing.
    public func resolve(_ node: JSONValue) throws(GeneratorError) -> (node: JSONValue, definition: String?) {
        var node = node
        var definition: String?
        var steps = 0
        while let reference = node["$ref"]?.string {
            steps += 1
            // `AWS::EC2::VerifiedAccessTrustProvider` has an unused definition that only refers to itself.
            guard steps < 16 else { return (.object([:]), definition) }
            var target = document
            let components = reference.split(separator: "/").dropFirst()
            for component in components {
                let key = String(component.replacing("~1", with: "/").replacing("~0", with: "~"))
                guard let next = target[key] else {
                    throw .unsupported(type: typeName, what: "$ref \(reference) leads nowhere")
                }
                target = next
            }
            node = target
            definition = components.last.map(String.init)
        }
        return (node, definition)
    }

    /// Whether `Fn::GetAtt` gives a property that a template may set.
    func isReadable(_ property: String) -> Bool {
        switch readable {
        case .none: false
        case .all: true
        case .names(let names): names.contains(property)
        }
    }
}
