/// What follows from the physical name of a resource alone: what `Ref` and attributes yield, and the ARNs and URLs that mean
/// the resource.
///
/// ARN formats: the resource types of the service in the
/// [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
/// Return values: the type's page in the
/// [template reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html),
/// with an example where it is no ARN: the URL of a queue, a bucket's domain names, the `:*` at the end of a log group's ARN.
/// Where `ref` is set, `Ref` yields the primary identifier of the registry's schema, which the tests hold it to.
package struct PhysicalNameShape: Sendable {
    /// A piece of a text.
    package enum Part: Sendable, Hashable {
        /// Text that stands as it is.
        case text(String)
        /// The physical name.
        case name
        /// The path of an IAM resource, without its first slash.
        case path
        /// A pseudo parameter of the resource's own stack.
        case pseudo(String)
        /// What another property says: the cluster of a service. Of an ARN its last piece.
        case property(String)
    }

    /// How a text is made of the name.
    package enum Form: Sendable, Hashable {
        /// It is the name.
        case name
        /// It is put together.
        case text([Part])
    }

    /// The property that holds the name.
    package let property: String
    /// What `Ref` yields; `nil` if it does not follow from the name.
    package let ref: Form?
    /// What attributes yield, as far as it follows from the name.
    package let attributes: [String: Form]
    /// Other texts that mean the resource. Random characters may follow the name, a part of the resource, a version.
    package let others: [Form]

    init(_ property: String, ref: Form? = nil, attributes: [String: Form] = [:], others: [Form] = []) {
        self.property = property
        self.ref = ref
        self.attributes = attributes
        self.others = others
    }

    /// All texts that are put together.
    package var texts: [Form] {
        let all = [ref].compactMap(\.self) + attributes.sorted { $0.key < $1.key }.map(\.value) + others
        return all.filter { $0 != .name }
    }
}

extension PhysicalNameShape.Form: ExpressibleByStringLiteral {
    /// Reads a form: `{}` is the name, `{path}` the path of an IAM resource, `{AWS::Region}` a pseudo parameter, and any
    /// other `{Name}` a property.
    package init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        var parts: [PhysicalNameShape.Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            switch name {
            case "": parts.append(.name)
            case "path": parts.append(.path)
            case _ where name.hasPrefix("AWS::"): parts.append(.pseudo(name))
            default: parts.append(.property(name))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self = parts == [.name] ? .name : .text(parts)
    }
}
