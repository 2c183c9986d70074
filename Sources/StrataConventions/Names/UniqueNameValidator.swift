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
        // Of StackSets, synthesis says the same, whether or not there are conventions.
        guard let type = node.resourceType, type != "AWS::CloudFormation::StackSet", let property = property(of: type),
            case .string(let name)? = property.value(of: node)
        else { return [] }
        // Names are compared as the services do, most of which tell small letters from capitals.
        let key = "\(type)\n\(Self.place(of: node, type))\n\(name)"
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

    private static func place(of node: FrozenNode, _ type: String) -> String {
        // A bucket's name is unique in the world.
        if type == "AWS::S3::Bucket" { return "" }
        // What is in a StackSet is in other accounts.
        if let stackSet = node.stackSetPath { return stackSet }
        return "\(node.environment?.account ?? "") \(node.environment?.region ?? "")"
    }

    private func property(of type: String) -> NameProperty? {
        if let known = properties[type] { return known }
        let facts = PhysicalNameTable.rule(for: type)
        let property = facts?.property ?? (type == ParameterNamingAspect.parameterType ? NameProperty("Name") : nil)
        properties[type] = .some(property)
        return property
    }
}
