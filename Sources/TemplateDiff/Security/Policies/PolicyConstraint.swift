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
    /// Operator and name in small letters; the operator also without `IfExists`, and without what stands before its colon.
    private let operation: (comparison: String, base: String, kind: String, name: String)
    private let patterns: [Wildcard]
    /// Where it is about addresses, the values as ranges; `nil` for a value that is none.
    private let ranges: [AddressRange?]

    init(_ comparison: String, _ name: String, _ values: [String]) {
        self.comparison = comparison
        self.name = name
        self.values = Set(values).sorted()
        let lowered = comparison.lowercased()
        let suffix = "ifexists"
        let base = lowered.hasSuffix(suffix) ? String(lowered.dropLast(suffix.count)) : lowered
        operation = (lowered, base, base.split(separator: ":").last.map(String.init) ?? base, name.lowercased())
        let ignoresCase = base.contains("ignorecase")
        patterns = self.values.map { Wildcard($0, ignoringCase: ignoresCase) }
        ranges = operation.kind.hasSuffix("ipaddress") ? self.values.map { AddressRange($0) } : []
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
        // Who must have a key meets what must hold if they have it.
        let theirs = other.operation.comparison
        guard operation.comparison == theirs || operation.base == theirs else { return false }
        let (own, others) = (patterns, other.patterns)
        switch operation.kind {
        case "ipaddress":
            return other.values.indices.allSatisfy { theirs in
                values.indices.contains { range($0, covers: theirs, of: other) }
            }
        case "notipaddress":
            return values.indices.allSatisfy { own in
                other.values.indices.contains { other.range($0, covers: own, of: self) }
            }
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

    private func range(_ index: Int, covers position: Int, of other: PolicyConstraint) -> Bool {
        if values[index] == other.values[position] { return true }
        guard let range = ranges[index], let inner = other.ranges[position] else { return false }
        return range.covers(inner)
    }
}
