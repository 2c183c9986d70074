import CloudFormation
import OrderedCollections
public import Strata

/// A reference that a value should be, or have in it.
struct ReferenceMatch: Sendable, CustomStringConvertible {
    enum Form: Sendable {
        case ref
        case attribute(String)
        /// Anywhere in the value, by any function.
        case anywhere
    }

    /// The logical ids that the target has: several for a construct without one main resource.
    let ids: [String]
    let form: Form

    var description: String {
        let names = ids.isEmpty ? "what has no resource" : ids.joined(separator: " or ")
        return switch form {
        case .ref: "Ref of \(names)"
        case .attribute(let name): "Fn::GetAtt \(name) of \(names)"
        case .anywhere: "a reference to \(names)"
        }
    }

    func matches(_ value: TemplateValue) -> Bool {
        ids.contains { id in
            switch form {
            case .ref: value.references == [ReferenceText(id, nil)] && value.isBareReference
            case .attribute(let name): value.references == [ReferenceText(id, name)] && value.isBareReference
            case .anywhere: value.references.contains { $0.id == id }
            }
        }
    }
}

/// One reference in a value.
struct ReferenceText: Equatable {
    let id: String
    /// The attribute; `nil` for `Ref`.
    let attribute: String?

    init(_ id: String, _ attribute: String?) {
        self.id = id
        self.attribute = attribute
    }
}

extension TemplateValue {
    /// Whether the value is one reference and nothing around it.
    var isBareReference: Bool {
        switch IntrinsicFunction(self) {
        case .ref, .getAttribute: return true
        case .substitute(let template, nil):
            switch template.segments.first {
            case .reference, .attribute: return template.segments.count == 1
            default: return false
            }
        default: return false
        }
    }

    /// All references in the value, to resources and to parameters, in order.
    var references: [ReferenceText] {
        switch IntrinsicFunction(self) {
        case .ref(let id): return [ReferenceText(id, nil)]
        case .getAttribute(let resource, let attribute):
            return [ReferenceText(resource, attribute.stringValue)] + attribute.references
        case .substitute(let template, let variables):
            let own = template.segments.flatMap { segment -> [ReferenceText] in
                switch segment {
                case .literal, .escaped: return []
                case .reference(let name): return variables?[name] == nil ? [ReferenceText(name, nil)] : []
                case .attribute(let resource, let name): return [ReferenceText(resource, name)]
                }
            }
            return own + (variables?.values.flatMap(\.references) ?? [])
        default: break
        }
        switch self {
        case .array(let elements): return elements.flatMap(\.references)
        case .object(let members): return members.values.flatMap(\.references)
        default: return []
        }
    }
}

/// References. A construct stands for its main resource, or, if it has none, for all resources in it. Of a value from another
/// stack there is no reference in the template; write what carries it: `["Fn::ImportValue": .any]`.
extension Match {
    /// `Ref` of a resource or a parameter.
    /// - Parameter target: What is referred to, or a construct.
    /// - Returns: A match of it.
    public static func ref(of target: some Scope) -> Match {
        Match(.reference(ReferenceMatch(ids: target.node.referableIDs, form: .ref)))
    }

    /// `Ref` of a resource or a parameter.
    /// - Parameter logicalID: Its logical id.
    /// - Returns: A match of it.
    public static func ref(of logicalID: String) -> Match {
        Match(.reference(ReferenceMatch(ids: [logicalID], form: .ref)))
    }

    /// `Fn::GetAtt` of a resource.
    /// - Parameters:
    ///   - name: The attribute, by CloudFormation's name.
    ///   - target: The resource, or a construct.
    /// - Returns: A match of it.
    public static func attribute(_ name: String, of target: some Scope) -> Match {
        Match(.reference(ReferenceMatch(ids: target.node.referableIDs, form: .attribute(name))))
    }

    /// `Fn::GetAtt` of a resource.
    /// - Parameters:
    ///   - name: The attribute, by CloudFormation's name.
    ///   - logicalID: The resource's logical id.
    /// - Returns: A match of it.
    public static func attribute(_ name: String, of logicalID: String) -> Match {
        Match(.reference(ReferenceMatch(ids: [logicalID], form: .attribute(name))))
    }

    /// A value that refers to something, by `Ref`, `Fn::GetAtt` or within a text, wherever it is in the value.
    /// - Parameter target: What is referred to, or a construct.
    /// - Returns: A match of such values.
    public static func reference(to target: some Scope) -> Match {
        Match(.reference(ReferenceMatch(ids: target.node.referableIDs, form: .anywhere)))
    }

    /// A value that refers to something, by `Ref`, `Fn::GetAtt` or within a text, wherever it is in the value.
    /// - Parameter logicalID: Its logical id.
    /// - Returns: A match of such values.
    public static func reference(to logicalID: String) -> Match {
        Match(.reference(ReferenceMatch(ids: [logicalID], form: .anywhere)))
    }
}

extension Node {
    /// The logical ids that a reference to this would have.
    var referableIDs: [String] {
        if resourceType != nil { return [logicalID] }
        // The main resource of a construct has one of the ids that logical ids leave out.
        for id in ["Resource", "Default"] {
            if let main = child(id), main.resourceType != nil { return [main.logicalID] }
        }
        var ids: [String] = []
        forEach { if $0.resourceType != nil { ids.append($0.logicalID) } }
        // A parameter, for one, is no resource.
        return ids.isEmpty ? [logicalID] : ids
    }
}
