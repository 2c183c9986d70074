import CloudFormation

/// Whether two values that are written differently may come to the same when the stack is deployed: `{"Ref": "Name"}` and the
/// default of that parameter, `arn:aws:…` and `arn:${AWS::Partition}:…`. CloudFormation compares what comes out.
enum EqualityDoubt {
    /// - Parameters:
    ///   - old: The old value.
    ///   - new: The new value.
    ///   - resources: The logical ids of resources: what refers to one is never equal to anything else.
    /// - Returns: Whether some deployment may find them equal.
    static func mayBeEqual(_ old: TemplateValue, _ new: TemplateValue, resources: (String) -> Bool) -> Bool {
        // What neither side leaves open is known.
        guard old.function != nil || new.function != nil else { return false }
        if isOtherElement(old, new) { return false }
        let ones = alternatives(Meaning.of(old, .free(.text)))
        let others = alternatives(Meaning.of(new, .free(.text)))
        return ones.contains { one in
            guard let one = pattern(one, resources) else { return false }
            return others.contains { other in
                pattern(other, resources).map { Wildcard(one).mayMeet(Wildcard($0)) } ?? false
            }
        }
    }

    /// The branches that a value may come to; the value itself where there are too many.
    private static func alternatives(_ value: TemplateValue, _ depth: Int = 0) -> [TemplateValue] {
        guard depth < 4, let branches = value.branches else { return [value] }
        return alternatives(branches.then, depth + 1) + alternatives(branches.otherwise, depth + 1)
    }

    /// Whether two values are different elements of one list, as the zones of a region are.
    private static func isOtherElement(_ old: TemplateValue, _ new: TemplateValue) -> Bool {
        guard case .select(let one, let list)? = IntrinsicFunction(old),
            case .select(let other, let same)? = IntrinsicFunction(new), list == same
        else { return false }
        return one.scalarText != nil && other.scalarText != nil && one.scalarText != other.scalarText
    }

    /// The text that a value may come to, with `*` for what only deployment knows; `nil` for lists and objects.
    private static func pattern(_ value: TemplateValue, _ resources: (String) -> Bool) -> String? {
        if let text = value.scalarText { return text }
        guard value.function != nil else { return nil }
        switch IntrinsicFunction(value) {
        case .ref(let name)?: return resources(name) ? "\u{1}\(name)\u{2}" : "*"
        case .getAttribute(let resource, let attribute)?:
            return resources(resource) ? "\u{1}\(resource).\(attribute.stringValue ?? "?")\u{2}" : "*"
        case .join(_, .array(let parts))?:
            var text = ""
            for part in parts {
                guard let piece = pattern(part, resources) else { return "*" }
                text += piece
            }
            return text
        default: return "*"
        }
    }
}
