import ResourceRegistry
import Strata

/// Makes a physical name by a policy.
struct PhysicalName {
    let policy: NamingPolicy
    let terms: ConventionTerms
    let stackID: String

    static let separators: Set<Character> = ["-", "_", ".", "/"]

    /// The name for the given one, or for a path in the stack.
    /// - Parameters:
    ///   - given: What the author says.
    ///   - rule: What the type allows.
    /// - Returns: The name, the same if it fits already; and whether it was cut to the type's length, with a hash of the
    ///   whole at its end.
    func name(for given: String, _ rule: PhysicalNameRule) -> (text: String, isCut: Bool) {
        if rule.reserved.contains(where: given.hasPrefix) { return (given, false) }
        let prefix = rule.prefixes.first(where: given.hasPrefix) ?? ""
        let suffix = rule.suffixes.first(where: given.hasSuffix) ?? ""
        var own = String(given.dropFirst(prefix.count).dropLast(suffix.count))
        // A path keeps being one: /orders/handler is /dev/shop/orders/handler.
        let isPath = own.hasPrefix("/") && rule.punctuation.contains("/")
        if isPath { own.removeFirst() }
        let pattern = isPath ? String(policy.pattern.map { Self.separators.contains($0) ? "/" : $0 }) : policy.pattern
        let pieces = pattern.split(separator: "{id}", omittingEmptySubsequences: false)
            .map { rule.replaceForbidden(in: fill(String($0))) }
        guard pieces.count == 2 else { return (given, false) }
        let (before, after) = (pieces[0], pieces[1])
        let conforms =
            own.count > before.count + after.count && own.hasPrefix(before) && own.hasSuffix(after)
        let id = conforms ? String(own.dropFirst(before.count).dropLast(after.count)) : withoutContext(own)
        let start = prefix + (isPath ? "/" : "") + before
        return cut(rule.clean(policy.cased(id)), between: start, and: after + suffix, rule)
    }

    /// The literal text that a name begins with, or `nil` if `{id}` is not the last token of the pattern.
    var literalPrefix: String? {
        policy.pattern.hasSuffix("{id}") ? fill(String(policy.pattern.dropLast("{id}".count))) : nil
    }

    private func fill(_ pattern: String) -> String {
        policy.fill(pattern, [("{stage}", terms.stage), ("{context}", terms.context), ("{stack}", stackID)])
    }

    /// The text without the stage and the context as words at its beginning and end.
    private func withoutContext(_ text: String) -> String {
        var rest = text[...]
        for _ in 0..<2 {
            for word in [terms.stage, terms.context] where rest.count > word.count + 1 {
                let after = rest.dropFirst(word.count)
                let before = rest.dropLast(word.count)
                if rest.hasPrefix(word), let separator = after.first, Self.separators.contains(separator) {
                    rest = after.dropFirst()
                } else if rest.hasSuffix(word), let separator = before.last, Self.separators.contains(separator) {
                    rest = before.dropLast()
                }
            }
        }
        return String(rest)
    }

    /// Cuts what the author said until the whole fits, with a hash of the whole behind it.
    private func cut(
        _ id: String, between start: String, and end: String, _ rule: PhysicalNameRule
    ) -> (text: String, isCut: Bool) {
        let name = start + id + end
        let excess = name.utf8.count - rule.maximumLength
        guard excess > 0 else { return (name, false) }
        let tail = String(rule.substitute) + Self.hash(of: name)
        let stem = rule.trim(String(id.dropLast(excess + tail.count)))
        let short = start + (stem.isEmpty ? String(tail.dropFirst()) : stem + tail) + end
        return (String(short.suffix(rule.maximumLength)), true)
    }

    /// Six hexadecimal digits that change with any change of the name.
    static func hash(of name: String) -> String {
        // The end of a logical id is a hash of the path that the id is made of.
        LogicalID.make(path: ["PhysicalName", name]).suffix(8).prefix(6).lowercased()
    }
}
