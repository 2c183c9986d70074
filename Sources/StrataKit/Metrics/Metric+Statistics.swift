extension Metric.Statistic {
    /// What CloudWatch takes, in words, for messages.
    public static let allowed =
        "Average, Sum, Minimum, Maximum, SampleCount, IQM, a percentile such as p99.9 (0 to 100), and trimmed statistics such as "
        + "tm90, TM(10%:90%), PR(:300)"

    /// Whether CloudWatch takes it: one of its five, an interquartile mean, a percentile, a trimmed or winsorized mean, a trimmed
    /// count or sum, a percentile rank.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html>
    public var isAllowed: Bool {
        if isSimple || name.uppercased() == "IQM" { return true }
        let parts = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
        let kind = parts[0].uppercased()
        if parts.count == 2 {
            return ["PR", "TC", "TM", "TS", "WM"].contains(kind) && Self.areBounds(parts[1], ofRank: kind == "PR")
        }
        for kind in ["p", "tc", "tm", "ts", "wm"] where name.hasPrefix(kind) {
            if Self.isPercentage(name.dropFirst(kind.count)) { return true }
        }
        return false
    }

    /// Whether `10%:90%)`, `150:1000)` or `:300)` follows the parenthesis: one bound at least, both percentages or neither.
    private static func areBounds(_ text: Substring, ofRank: Bool) -> Bool {
        guard text.last == ")" else { return false }
        let bounds = text.dropLast().split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        let given = bounds.filter { !$0.isEmpty }
        guard bounds.count == 2, !given.isEmpty else { return false }
        if given.allSatisfy({ $0.hasSuffix("%") }) {
            return !ofRank && given.allSatisfy { isPercentage($0.dropLast()) }
        }
        return given.allSatisfy { number($0[...]) != nil }
    }

    private static func isPercentage(_ text: Substring) -> Bool { number(text).map { (0...100).contains($0) } ?? false }

    /// A number as CloudWatch writes it: digits, and up to ten more after a point.
    private static func number(_ text: Substring) -> Double? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard areDigits, parts.count == 1 || parts.count == 2 && parts[1].count <= 10 else { return nil }
        return Double(text)
    }
}
