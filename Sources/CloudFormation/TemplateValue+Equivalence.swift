import OrderedCollections

extension TemplateValue {
    /// Whether both mean the same JSON: equal up to the order of the keys of objects. The order of lists counts, and
    /// numbers are equal when they are written alike (`1` is not `1.0`).
    ///
    /// - Parameter other: The value to compare with.
    /// - Returns: `true` when they mean the same.
    public func isEquivalent(to other: TemplateValue) -> Bool {
        switch (self, other) {
        case (.object(let left), .object(let right)):
            return left.count == right.count
                && left.allSatisfy { key, value in right[key].map(value.isEquivalent(to:)) ?? false }
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
        default:
            return self == other
        }
    }
}
