import ResourceRegistry
public import Strata

/// Reports two resources of a type with one physical name where there can be one only, mostly in one account and region: the
/// second cannot be created.
public final class UniqueNameValidator: Validator {
    /// The property of a type's name, and in what a name is unique.
    private struct Rule {
        let property: PropertyPath
        let scope: NameScope
    }

    /// A resource that bears a name, and what its name is unique in.
    private struct Bearer {
        let node: FrozenNode
        let holders: [Expression?]
    }

    private var rules: [String: Rule?] = [:]
    private var seen: [String: [Bearer]] = [:]

    /// Makes a validator, for the app as a whole.
    public init() {}

    /// Notes the name of the resource that stands at the node, and looks whether another has it.
    public func validate(_ node: FrozenNode) -> [Finding] {
        // Of StackSets, synthesis says the same, whether or not there are conventions.
        guard let type = node.resourceType, type != StackSetBody.resourceType, let rule = rule(for: type),
            case .string(let name)? = rule.property.value(of: node)
        else { return [] }
        // Names are compared as the services do, most of which tell small letters from capitals.
        let key = "\(type)\n\(Self.place(of: node, rule.scope.place))\n\(name)"
        let holders = rule.scope.properties.map { node[property: $0]?.expression }
        guard let first = seen[key]?.first(where: { $0.holders == holders })?.node else {
            seen[key, default: []].append(Bearer(node: node, holders: holders))
            return []
        }
        return [
            .error(
                "'\(node.path)' and '\(first.path)' (\(first.location)) are both called '\(name)', which one \(type) "
                    + "\(Self.text(rule.scope)) can be",
                help: "give one of them another \(rule.property)", rule: "conventions/name-taken"
            )
        ]
    }

    private static func place(of node: FrozenNode, _ place: NameScope.Place) -> String {
        if place == .world { return "" }
        // What is in a StackSet is in other accounts.
        if let stackSet = node.stackSetPath { return stackSet }
        let account = node.environment?.account ?? ""
        return place == .account ? account : "\(account) \(node.environment?.region ?? "")"
    }

    private static func text(_ scope: NameScope) -> String {
        if !scope.properties.isEmpty { return "with the same \(scope.properties.joined(separator: " and "))" }
        return switch scope.place {
        case .world: "in the world"
        case .account: "of an account"
        case .region: "of an account and region"
        }
    }

    private func rule(for type: String) -> Rule? {
        if let known = rules[type] { return known }
        var rule: Rule?
        if let property = ResourceRegistry.row(for: type)?.name?.property, let facts = ResourceRegistry.facts(for: type)
        {
            let scope = ResourceRegistry.nameScope(of: facts)
            if !scope.isShared { rule = Rule(property: property, scope: scope) }
        }
        rules[type] = .some(rule)
        return rule
    }
}
