/// A part of a policy document, in which the order of statements, actions, resources and condition values means nothing.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
enum PolicyPart {
    case document
    case statements
    case statement
    case principal
    case texts
    case conditions
    case conditionOperator
    case other

    /// The part under a key; `*` for an element.
    func child(_ key: String) -> PolicyPart {
        switch self {
        case .document: key == "Statement" ? .statements : .other
        // A single statement stands without its list.
        case .statements: key == "*" ? .statement : PolicyPart.statement.child(key)
        case .statement:
            switch key {
            case "Action", "NotAction", "Resource", "NotResource": .texts
            case "Principal", "NotPrincipal": .principal
            case "Condition": .conditions
            default: .other
            }
        case .principal: .texts
        case .conditions: .conditionOperator
        case .conditionOperator: .texts
        case .texts, .other: .other
        }
    }

    var isUnordered: Bool { self == .statements || self == .texts }

    var mayBeSingle: Bool { self == .statements || self == .texts }
}
