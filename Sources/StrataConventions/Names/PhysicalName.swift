import Strata

/// Makes a physical name by a policy.
struct PhysicalName {
    let policy: NamingPolicy
    let context: ContextVariables
    let stackID: String

    static let separators: Set<Character> = ["-", "_", ".", "/"]

    /// The name for the given one, or for a path in the stack.
    /// - Parameters:
    ///   - id: What the author says.
    ///   - rule: What the type allows.
    /// - Returns: The name, the same if it fits already; and whether it was cut to the type's length, with a hash of the
    ///   whole at its end.
    func name(for id: String, _ rule: PhysicalNameRule) -> (text: String, isCut: Bool) {
        if rule.reserved.contains(where: id.hasPrefix) { return (id, false) }
        let prefix = rule.prefixes.first(where: id.hasPrefix) ?? ""
        let suffix = rule.suffixes.first(where: id.hasSuffix) ?? ""
        var own = String(id.dropFirst(prefix.count).dropLast(suffix.count))
        // A path keeps being one: /orders/handler is /dev/shop/orders/handler.
        let isPath = own.hasPrefix("/")
        if isPath { own.removeFirst() }
        let pattern = isPath ? String(policy.pattern.map { Self.separators.contains($0) ? "/" : $0 }) : policy.pattern
        let body = conforms(own, to: pattern) ? own : fill(pattern, id: withoutContext(own))
        return fit((isPath ? "/" : "") + body, prefix, suffix, rule)
    }

    /// The literal text that a name begins with, or `nil` if `{id}` is not the last token of the pattern.
    var literalPrefix: String? { policy.pattern.hasSuffix("{id}") ? fill(policy.pattern, id: "") : nil }

    private func fill(_ pattern: String, id: String) -> String {
        var text = pattern
        let values = [
            ("{stage}", context.stage.rawValue), ("{context}", context.context), ("{stack}", stackID), ("{id}", id),
        ]
        for (token, value) in values {
            text = text.split(separator: token, omittingEmptySubsequences: false).joined(separator: value)
        }
        return policy.letterCase == .lower ? text.lowercased() : text
    }

    /// Whether a name is the pattern with something for `{id}`.
    private func conforms(_ name: String, to pattern: String) -> Bool {
        let pieces = pattern.split(separator: "{id}", omittingEmptySubsequences: false).map { fill(String($0), id: "") }
        guard pieces.count == 2 else { return true }
        return name.count > pieces[0].count + pieces[1].count && name.hasPrefix(pieces[0]) && name.hasSuffix(pieces[1])
            && (policy.letterCase == .asWritten || name == name.lowercased())
    }

    /// The text without the stage and the context as words at its beginning and end.
    private func withoutContext(_ text: String) -> String {
        var rest = text[...]
        for _ in 0..<2 {
            for word in [context.stage.rawValue, context.context] where rest.count > word.count + 1 {
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

    /// Brings a name into the characters and the length that the type allows.
    private func fit(_ body: String, _ prefix: String, _ suffix: String, _ rule: PhysicalNameRule) -> (String, Bool) {
        let clean = rule.clean(body)
        let name = prefix + clean + suffix
        let excess = name.utf8.count - rule.maximumLength
        guard excess > 0 else { return (name, false) }
        let hash = Self.hash(of: prefix + body + suffix)
        let separator = rule.punctuation.first.map(String.init) ?? ""
        let stem = rule.trim(String(clean.dropLast(excess + hash.count + separator.count)))
        return (prefix + stem + separator + hash + suffix, true)
    }

    /// Six hexadecimal digits that change with any change of the name.
    static func hash(of name: String) -> String {
        // The end of a logical id is a hash of the path that the id is made of.
        LogicalID.make(path: ["PhysicalName", name]).suffix(8).prefix(6).lowercased()
    }
}
