extension RegistryDifference {
    /// The difference for who updates a program, as Markdown: what may break first, what came last.
    ///
    /// - Parameters:
    ///   - old: what the old registry is called: `cfn-lint 1.51.0`.
    ///   - new: what the new one is called.
    /// - Returns: the text, with a line break at its end.
    public func markdown(from old: String, to new: String) -> String {
        var lines = ["# Resource types: \(old) to \(new)", ""]
        let came = servicesCame.map(\.types.count).reduce(typesCame.count, +)
        let went = servicesWent.map(\.types.count).reduce(typesWent.count, +)
        lines.append(
            "\(newCount) resource types, before \(oldCount): \(came) came, \(went) went, \(changed.count) changed. "
                + "\(servicesCame.count) services came, \(servicesWent.count) went.")
        lines += sectionOnBreaks + sectionOnReplacement + sectionOnServices + sectionOnAdditions
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Sections

    private var sectionOnBreaks: [String] {
        var lines = servicesWent.map { service in
            "- The service `Strata\(service.module)` went, with \(Self.list(service.types.map { "`\($0)`" }))."
        }
        lines += typesWent.map { "- `\($0)` went." }
        lines += perType { $0.mayBreak ? Self.text($0) : nil }
        return Self.section(
            "What a program may have to change",
            "A string that is an enumeration now still takes a literal; any other `StringValue` is wrapped: "
                + "`.init(value)`. A property or value that went can still be written by `override`, or as a literal.",
            lines)
    }

    private var sectionOnReplacement: [String] {
        Self.section(
            "What a deployment does otherwise",
            "`diff` tells it by the new facts. CloudFormation did so before, unless AWS changed the service.",
            perType { change in
                switch change {
                case .replacement, .identifier: Self.text(change)
                default: nil
                }
            })
    }

    private var sectionOnServices: [String] {
        Self.section(
            "Services that came", nil,
            servicesCame.map { service in
                "- `Strata\(service.module)`: \(Self.list(service.types.map { "`\($0)`" }))"
            })
    }

    private var sectionOnAdditions: [String] {
        let additions = perType { change in
            switch change {
            case .came, .required(_, false): change.mayBreak ? nil : Self.text(change)
            default: nil
            }
        }
        return Self.section("Resource types that came to other services", nil, typesCame.map { "- `\($0)`" })
            + Self.section("What came to resource types that there were", nil, additions)
    }

    private static func section(_ title: String, _ remark: String?, _ lines: [String]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["", "## \(title)", ""] + (remark.map { [$0, ""] } ?? []) + lines
    }

    /// A line for each type that has changes of which something is said: what is alike is told together.
    private func perType(_ text: (Change) -> (what: String, name: String)?) -> [String] {
        changed.compactMap { type in
            var order: [String] = []
            var names: [String: [String]] = [:]
            for (what, name) in type.changes.compactMap(text) {
                if names[what] == nil { order.append(what) }
                names[what, default: []].append(name)
            }
            if order.isEmpty { return nil }
            return "- `\(type.type)`: "
                + order.map { "\($0) \(Self.list(names[$0] ?? []))" }.joined(separator: "; ")
        }
    }

    // MARK: Words

    private static func text(_ change: Change) -> (what: String, name: String) {
        switch change {
        case .came(let part): ("\(kind(part)) came:", name(part))
        case .went(let part): ("\(kind(part)) went:", name(part))
        case .type(.value(let name, let owner), let old, let new):
            ("values are written otherwise:", "`\(owner).\(name)` (`\(old)` to `\(new)`)")
        case .type(let part, let old, let new):
            ("\(kind(part)) changed type:", "\(name(part)) (`\(old)` to `\(new)`)")
        case .required(let part, true): ("required now:", name(part))
        case .required(let part, false): ("no longer required:", name(part))
        case .replacement(let path, let old, let new):
            ("a change \(new.rawValue), where it \(was(old)):", "`\(path)`")
        case .identifier(let old, let new): ("identified by", "`\(new)` (before `\(old)`)")
        }
    }

    private static func was(_ old: Replacement) -> String {
        switch old {
        case .never: "was made in place"
        case .sometimes: "might replace it"
        case .always: "replaced it"
        }
    }

    private static func kind(_ part: Part) -> String {
        switch part {
        case .property: "properties"
        case .attribute: "attributes"
        case .propertyType: "property types"
        case .enumeration: "enumerations"
        case .value: "values"
        }
    }

    private static func name(_ part: Part) -> String {
        switch part {
        case .property(let name, nil), .attribute(let name), .propertyType(let name), .enumeration(let name):
            "`\(name)`"
        case .property(let name, let owner?): "`\(owner).\(name)`"
        case .value(let name, let owner): "`\(owner).\(name)`"
        }
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
