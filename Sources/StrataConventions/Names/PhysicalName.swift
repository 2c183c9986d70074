import Strata

/// Makes a physical name by a policy.
struct PhysicalName {
    let policy: NamingPolicy
    let context: ContextVariables
    let stackID: String

    private static let separators: Set<Character> = ["-", "_", ".", "/"]

    /// The name for the given one, or for a path in the stack.
    /// - Parameters:
    ///   - id: What the author says.
    ///   - rule: What the type allows.
    /// - Returns: The name, cut to the type's length with a hash of the whole at its end; the same name if it fits already.
    func name(for id: String, _ rule: PhysicalNameRule) -> String {
        var own = id
        let prefix = rule.prefixes.first { own.hasPrefix($0) } ?? ""
        own.removeFirst(prefix.count)
        let suffix = rule.suffixes.first { own.hasSuffix($0) } ?? ""
        own.removeLast(suffix.count)
        // A path keeps being one: /orders/handler is /dev/shop/orders/handler.
        let isPath = own.hasPrefix("/")
        if isPath { own.removeFirst() }
        let pattern = isPath ? "/" + policy.pattern.map { Self.separators.contains($0) ? "/" : "\($0)" }.joined() : policy.pattern
        if conforms(isPath ? "/" + own : own, to: pattern) { return fit(id, prefix: prefix, suffix: suffix, rule) }
        let body = fill(pattern, id: withoutContext(own))
        return fit(prefix + body + suffix, prefix: prefix, suffix: suffix, rule)
    }

    /// The literal text that an interpolated name must begin with, or `nil` if `{id}` is not the last token.
    var literalPrefix: String? {
        policy.pattern.hasSuffix("{id}") ? fill(policy.pattern, id: "") : nil
    }

    private func fill(_ pattern: String, id: String) -> String {
        var text = pattern
        let values = [
            ("{stage}", context.stage.rawValue), ("{context}", context.context), ("{stack}", stackID), ("{id}", id),
        ]
        for (token, value) in values {
            text = text.split(separator: token, omittingEmptySubsequences: false).joined(separator: value)
        }
        return text
    }

    private func conforms(_ name: String, to pattern: String) -> Bool {
        let pieces = pattern.split(separator: "{id}", omittingEmptySubsequences: false).map { fill(String($0), id: "") }
        guard pieces.count == 2 else { return true }
        let fixed = pieces[0].count + pieces[1].count
        return fixed > 0 && name.count > fixed && name.hasPrefix(pieces[0]) && name.hasSuffix(pieces[1])
    }

    /// The text without the stage and the context as words at its beginning and end.
    private func withoutContext(_ text: String) -> String {
        var awaited = [context.stage.rawValue, context.context]
        var rest = text[...]
        var isChanged = true
        while isChanged {
            isChanged = false
            for (index, word) in awaited.enumerated() {
                let tail = rest.dropFirst(word.count)
                if rest.hasPrefix(word), let separator = tail.first, Self.separators.contains(separator), tail.count > 1 {
                    rest = tail.dropFirst()
                } else if rest.hasSuffix(word), let separator = rest.dropLast(word.count).last,
                    Self.separators.contains(separator), rest.count > word.count + 1
                {
                    rest = rest.dropLast(word.count + 1)
                } else {
                    continue
                }
                awaited.remove(at: index)
                isChanged = true
                break
            }
        }
        return String(rest)
    }

    /// Brings a name into the characters and the length that the type allows.
    private func fit(_ name: String, prefix: String, suffix: String, _ rule: PhysicalNameRule) -> String {
        let cased = policy.letterCase == .lower ? name.lowercased() : name
        let clean = rule.clean(cased)
        guard clean.utf8.count > rule.maximumLength else { return clean }
        let hash = Self.hash(of: cased)
        let kept = clean.dropLast(suffix.count).prefix(max(0, rule.maximumLength - suffix.count - hash.count - 1))
        var stem = String(kept)
        while let last = stem.last, Self.separators.contains(last) { stem.removeLast() }
        return rule.clean("\(stem)-\(hash)\(suffix)")
    }

    /// Six hexadecimal digits that change with any change of the name.
    static func hash(of name: String) -> String {
        // The hash at the end of a logical id is of the path that it is made of.
        LogicalID.make(path: ["PhysicalName", name]).suffix(8).prefix(6).lowercased()
    }
}
