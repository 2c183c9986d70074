public import Strata

/// Lets the readers of renamed parameters follow, wherever in the app they are.
///
/// | A reader | follows |
/// |---|---|
/// | `Parameter(…, lookup:)`, and any template parameter of a parameter-store type | its default |
/// | a value for such a parameter of a nested stack | yes |
/// | `{{resolve:ssm:…}}` and `{{resolve:ssm-secure:…}}` in any property, override, metadata or output | the name, not its version |
/// | an ARN `…:parameter/name` in any of these, IAM statements first of all | the name |
/// | an ARN with a wildcard that no longer covers the parameter | no: an error of meaning is near, so it is a warning |
/// | the bare name as a text, such as an environment variable's value | no: it may mean something else, so it is a warning |
///
/// A reference to the parameter itself needs nothing. Of several parameters with one old name a reader gets that of its own
/// stack; if there is none, a warning says so and nothing is changed.
public final class ParameterReadersAspect: Aspect {
    /// Makes an aspect, for the app as a whole.
    public init() {}

    /// Changes what stands at the node, if it reads a parameter by a name that is gone.
    public func visit(_ node: Node) {
        let renames = node.parameterRenames
        if renames.isEmpty { return }
        if node.parent == nil { renames.setCurrent(Self.names(in: node)) }
        let reader = ParameterReader(node, renames)
        if let parameter = Parameter(node) { return reader.follow(parameter) }
        if let nested = NestedStack(node) { return reader.followArguments(of: nested) }
        reader.followTexts()
    }

    private static func names(in app: Node) -> [String: [Node]] {
        var names: [String: [Node]] = [:]
        app.forEach { node in
            guard node.resourceType == ParameterNamingAspect.parameterType,
                let name: StringValue = node.property("Name"),
                let text = name.literalString
            else { return }
            names[text, default: []].append(node)
        }
        return names
    }
}
