/// What a name in the DNS may look like.
public enum DomainName {
    /// Where AWS says so.
    public static let source =
        "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html"

    /// Looks at the name of a domain that mail or a zone can have.
    /// - Parameters:
    ///   - name: The text, with or without a dot at its end.
    ///   - isRecord: Whether it names a record, which may begin with `*` and hold underscores.
    /// - Returns: What keeps it from being one; `nil` if nothing does.
    public static func problem(in name: String, isRecord: Bool = false) -> String? {
        let text = name.hasSuffix(".") ? String(name.dropLast()) : name
        if text.isEmpty { return "is empty" }
        if text.utf8.count > 253 { return "has \(text.utf8.count) characters, allowed are 253" }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        if labels.count < 2 { return "has no dot, allowed are names such as example.com" }
        for (index, label) in labels.enumerated() {
            if label.isEmpty { return "has nothing between two dots or before the first" }
            if label.utf8.count > 63 { return "has a part of \(label.utf8.count) characters, allowed are 63" }
            if isRecord, index == 0, label == "*" { continue }
            if let other = label.first(where: { !isAllowed($0, isRecord) }) {
                return "holds '\(other)', allowed are letters, digits, - and dots"
            }
            if label.hasPrefix("-") || label.hasSuffix("-") { return "has a part that begins or ends with a dash" }
        }
        return labels.last?.allSatisfy(\.isNumber) == true ? "ends in a number, as addresses do" : nil
    }

    /// Whether a name is a domain's own, or one below it.
    /// - Parameters:
    ///   - name: The name; capitals, and a dot at its end, make no difference.
    ///   - domain: The domain.
    /// - Returns: Whether it is.
    public static func contains(_ name: String, in domain: String) -> Bool {
        let (name, domain) = (canonical(name), canonical(domain))
        return name == domain || name.hasSuffix(".\(domain)")
    }

    /// Whether two names are the same to the DNS.
    public static func areSame(_ name: String, _ other: String) -> Bool { canonical(name) == canonical(other) }

    /// The name as zones hold it, with a dot at its end.
    public static func absolute(_ name: String) -> String { name.hasSuffix(".") ? name : "\(name)." }

    private static func canonical(_ name: String) -> String {
        (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased()
    }

    private static func isAllowed(_ character: Character, _ isRecord: Bool) -> Bool {
        guard character.isASCII else { return false }
        return character.isLetter || character.isNumber || character == "-" || (isRecord && character == "_")
    }
}
