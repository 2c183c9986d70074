import CloudFormation
import ResourceRegistry

/// Looks at the paths of overrides by what the registry lists for the resource's type.
struct OverrideRule {
    let node: Node
    let override: PropertyOverride

    /// What is wrong with the path as such, whatever stands there.
    var finding: Finding? {
        guard !override.path.isEmpty else {
            return Self.finding(
                "override/no-such-place", "an override of '\(node.path)' has no path",
                help: "name what it changes, below Properties: \"Tags.0.Value\"", override, node)
        }
        guard !override.isUnlisted, let type = node.resourceType, let facts = ResourceRegistry.facts(for: type) else {
            return nil
        }
        return problem(with: override.path[...], in: facts.properties, of: facts, at: [])
    }

    /// The override does not fit what is there.
    static func misses(_ override: PropertyOverride, of node: Node) -> Finding {
        finding(
            "override/no-such-place", "the override of '\(override.text)' does not fit what '\(node.path)' has there",
            help: "below a list a path goes on with a position, from 0 to the number of its elements", override, node)
    }

    private func problem(
        with path: ArraySlice<String>, in object: ObjectFacts, of facts: ResourceFacts, at parents: [String]
    ) -> Finding? {
        guard let name = path.first, !Self.isFunction(name) else { return nil }
        guard let property = object[name] else {
            return object.isOpen ? nil : unknown(name, in: object, of: facts, at: parents)
        }
        return problem(with: path.dropFirst(), in: property.value, of: facts, at: parents + [name])
    }

    private func problem(
        with path: ArraySlice<String>, in value: ValueFacts, of facts: ResourceFacts, at parents: [String]
    ) -> Finding? {
        guard let name = path.first, !Self.isFunction(name) else { return nil }
        let isPosition = Int(name).map { $0 >= 0 } == true
        if let items = value.items, isPosition {
            return problem(with: path.dropFirst(), in: items, of: facts, at: parents + [name])
        }
        if let values = value.mapValues, value.object?[name] == nil {
            return problem(with: path.dropFirst(), in: values, of: facts, at: parents + [name])
        }
        if let object = value.object { return problem(with: path, in: object, of: facts, at: parents) }
        if let items = value.items {
            return notAPosition(name, items, at: parents)
        }
        let scalars: JSONTypes = [.string, .integer, .number, .boolean]
        guard !value.types.isEmpty, value.types.isSubset(of: scalars), value.format != "json" else { return nil }
        return Self.finding(
            "override/no-such-place",
            "the override of '\(override.text)' of '\(node.path)' goes on below '\(joined(parents))', which is no object",
            help:
                "end the path with '\(joined(parents))', or write unlisted: true if the property is newer than Strata's "
                + "registry", override, node)
    }

    private func unknown(
        _ name: String, in object: ObjectFacts, of facts: ResourceFacts, at parents: [String]
    ) -> Finding {
        let near = object.suggestions(for: name, limit: 3).map { "'\(joined(parents + [$0]))'" }
        let known = object.properties.map(\.name)
        let advice =
            near.isEmpty
            ? "known are \(known.prefix(20).joined(separator: ", "))\(known.count > 20 ? ", …" : "")"
            : "did you mean \(near.joined(separator: " or "))?"
        let place = parents.isEmpty ? facts.typeName : "'\(joined(parents))' of \(facts.typeName)"
        return Self.finding(
            "override/unknown-property",
            "the override of '\(override.text)' of '\(node.path)' names '\(name)', which \(place) does not have",
            help: "\(advice) If the property is newer than Strata's registry, write unlisted: true", override, node)
    }

    private func notAPosition(_ name: String, _ items: ValueFacts, at parents: [String]) -> Finding {
        let list = joined(parents)
        let rest = items.object?[name] == nil ? "" : ".\(name)"
        return Self.finding(
            "override/no-such-place",
            "the override of '\(override.text)' of '\(node.path)' has '\(name)' below '\(list)', which is a list",
            help: "below a list a path goes on with a position, from 0: '\(list).0\(rest)' is the first element's; the "
                + "number of elements adds one", override, node)
    }

    // Where a property is a function, as Fn::If, its operands are what the path goes through.
    private static func isFunction(_ key: String) -> Bool { key.hasPrefix("Fn::") || key == "Ref" }

    private func joined(_ path: [String]) -> String {
        path.map { $0.replacing("\\", with: #"\\"#).replacing(".", with: #"\."#) }.joined(separator: ".")
    }

    private static func finding(
        _ rule: String, _ message: String, help: String, _ override: PropertyOverride, _ node: Node
    ) -> Finding {
        Finding(
            ruleID: rule, severity: .error, message: message, help: help, constructPath: node.path,
            location: node.tree.isLibrary(override.place) ? node.location : override.place.location)
    }
}
