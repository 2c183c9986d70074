import ResourceRegistry
public import Strata

/// Reports two resources of a type with one physical name in one account and region: the second cannot be created.
public final class UniqueNameValidator: Validator {
    private var properties: [String: NameProperty?] = [:]
    private var seen: [String: FrozenNode] = [:]

    /// Makes a validator, for the app as a whole.
    public init() {}

    /// Notes the name of the resource that stands at the node, and looks whether another has it.
    public func validate(_ node: FrozenNode) -> [Finding] {
        guard let type = node.resourceType, let property = property(of: type),
            case .string(let name)? = property.value(of: node)
        else { return [] }
        // Names are compared as the services do, most of which tell small letters from capitals.
        // A bucket's name is unique in the world.
        let environment = type == "AWS::S3::Bucket" ? nil : node.environment
        let key = "\(type)\n\(environment?.account ?? "")\n\(environment?.region ?? "")\n\(name)"
        guard let first = seen[key] else {
            seen[key] = node
            return []
        }
        return [
            .error(
                "'\(node.path)' and '\(first.path)' (\(first.location)) are both called '\(name)', which one \(type) of an "
                    + "account and region can be",
                help: "give one of them another \(property.path)", rule: "conventions/name-taken"
            )
        ]
    }

    private func property(of type: String) -> NameProperty? {
        if let known = properties[type] { return known }
        let facts = PhysicalNameTable.rule(for: type)
        let property = facts?.property ?? (type == ParameterNamingAspect.parameterType ? NameProperty("Name") : nil)
        properties[type] = .some(property)
        return property
    }
}
