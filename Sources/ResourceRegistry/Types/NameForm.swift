/// How a text is made of a physical name.
package enum NameForm: Sendable, Hashable {
    /// It is the name.
    case name
    /// It is put together.
    case text([Part])

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

    /// The properties that it says something of.
    var properties: [String] {
        guard case .text(let parts) = self else { return [] }
        return parts.compactMap { part in
            guard case .property(let path) = part else { return nil }
            return path.split(separator: ".").first.map(String.init)
        }
    }

    /// What stands before the name in an ARN, behind the account: `:table/`; `nil` if it is no ARN.
    var marker: String? {
        guard case .text(let parts) = self, parts.first == .text("arn:"),
            let name = parts.firstIndex(where: { $0 == .name || $0 == .path }), name > 0,
            case .text(let text) = parts[name - 1]
        else { return nil }
        return text
    }
}

extension NameForm: ExpressibleByStringLiteral {
    /// Reads a form: `{}` is the name, `{path}` the path of an IAM resource, `{AWS::Region}` a pseudo parameter, and any
    /// other `{Name}` a property.
    package init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        var parts: [Part] = []
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
