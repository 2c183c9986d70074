/// One line of a statement's `Condition`: `StringEquals aws:SourceAccount 123456789012`.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>
struct PolicyConstraint: Hashable {
    /// The operator as written: `StringEquals`, `ForAnyValue:StringLike`, `ArnLikeIfExists`.
    let comparison: String
    /// The key as written: `aws:SourceArn`.
    let name: String
    /// The values, ordered.
    let values: [String]
    /// All that it means, as text: the names of keys and operators count in any case.
    let key: String
    /// Operator and name in small letters.
    private let operation: (comparison: String, name: String)

    init(_ comparison: String, _ name: String, _ values: [String]) {
        self.comparison = comparison
        self.name = name
        self.values = Set(values).sorted()
        operation = (comparison.lowercased(), name.lowercased())
        key = "\(operation.comparison) \(operation.name) \(self.values.joined(separator: "\n"))"
    }

    static func == (left: PolicyConstraint, right: PolicyConstraint) -> Bool {
        left.comparison == right.comparison && left.name == right.name && left.values == right.values
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// `aws:SourceAccount StringEquals 123456789012`.
    var shown: String {
        let texts = values.map(CompactText.shown)
        let list = texts.prefix(3).joined(separator: ", ") + (texts.count > 3 ? " and \(texts.count - 3) more" : "")
        return "\(name) \(comparison) \(list)"
    }

    /// Whether whoever meets the other meets this one.
    func isImplied(by other: PolicyConstraint) -> Bool {
        if key == other.key { return true }
        guard operation.name == other.operation.name else { return false }
        let (mine, theirs) = (operation.comparison, other.operation.comparison)
        // Who must have a key meets what must hold if they have it.
        let suffix = "ifexists"
        let base = mine.hasSuffix(suffix) ? String(mine.dropLast(suffix.count)) : mine
        guard mine == theirs || base == theirs else { return false }
        let own = values.map { Wildcard($0, ignoringCase: base.contains("ignorecase")) }
        let others = other.values.map { Wildcard($0, ignoringCase: base.contains("ignorecase")) }
        let operation = base.split(separator: ":").last.map(String.init) ?? base
        switch operation {
        case "ipaddress":
            return other.values.allSatisfy { theirs in values.contains { Self.range($0, covers: theirs) } }
        case "notipaddress": return values.allSatisfy { own in other.values.contains { Self.range($0, covers: own) } }
        case "stringlike", "arnlike", "arnequals":
            return others.allSatisfy { theirs in own.contains { $0.covers(theirs) } }
        case "stringnotlike", "arnnotlike", "arnnotequals":
            return own.allSatisfy { own in others.contains { $0.covers(own) } }
        case "stringequals", "stringequalsignorecase", "bool", "numericequals", "dateequals", "binaryequals":
            return Set(own).isSuperset(of: others)
        case "stringnotequals", "stringnotequalsignorecase", "numericnotequals", "datenotequals":
            return Set(own).isSubset(of: others)
        default: return false
        }
    }

    private static func range(_ text: String, covers other: String) -> Bool {
        if text == other { return true }
        guard let range = AddressRange(text), let inner = AddressRange(other) else { return false }
        return range.covers(inner)
    }
}
