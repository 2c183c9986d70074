import CloudFormation
import OrderedCollections

/// What Cognito refuses of a user pool: other attributes to sign in with, and changes of attributes that exist.
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html>
enum UserPoolRefusals {
    /// "Updates are not allowed for property".
    private static let fixed: Set<String> = ["AliasAttributes", "UsernameAttributes", "UsernameConfiguration"]

    static func reasons(
        _ resource: ComparedResource, _ old: TemplateResource, _ new: TemplateResource
    ) -> [RefusedUpdate.Reason] {
        let changed = resource.properties.compactMap { change -> String? in
            if case .key(let property)? = change.path.components.first, change.because.isEmpty { property } else { nil }
        }
        let refused = Set(changed).intersection(fixed).sorted().filter { set(old, $0) != set(new, $0) }
        var reasons = refused.map { property in
            RefusedUpdate.Reason(
                path: [property], message: "\(property) of a user pool cannot change: Cognito refuses the update",
                help: "make another user pool under a logical id of its own, and move the users over")
        }
        guard let olds = RefusedUpdate.elements(old.properties["Schema"], by: "Name"),
            let news = RefusedUpdate.elements(new.properties["Schema"], by: "Name")
        else { return reasons }
        let node = SchemaNode.free(.text)
        for (name, attribute) in olds {
            let what: String
            if let now = news[name] {
                if Meaning.of(now, node) == Meaning.of(attribute, node) { continue }
                what = "changes"
            } else {
                what = "goes"
            }
            reasons.append(
                RefusedUpdate.Reason(
                    path: ["Schema"],
                    message:
                        "the attribute '\(name)' \(what): Cognito neither changes nor deletes attributes of a pool",
                    help: "keep it as it is; a new attribute can be added under another name"))
        }
        return reasons
    }

    /// The values of a list, whose order means nothing.
    private static func set(_ resource: TemplateResource, _ property: String) -> TemplateValue {
        guard case .array(let elements)? = resource.properties[property] else {
            return resource.properties[property] ?? .null
        }
        return .array(elements.sorted { ($0.scalarText ?? "") < ($1.scalarText ?? "") })
    }
}
