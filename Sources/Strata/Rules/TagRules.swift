import CloudFormation

/// What AWS allows as tags.
/// <https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html>
enum TagRules {
    /// The rule on how many there are.
    static let countRule = "tag/count"
    static let maximumKeyLength = 128
    static let maximumValueLength = 256

    private static let allowed = "letters, digits, spaces and _ . : / = + - @"

    /// Checks the tags that a node is given.
    /// - Parameters:
    ///   - tags: The keys and values that are written at the node.
    ///   - node: Where findings point.
    ///   - others: Tags that come from elsewhere and were checked there; only their number and keys matter.
    static func check(_ tags: [(key: String, value: Expression)], of node: Node, adding others: [TagSet.Tag] = []) {
        var seen: [String: String] = [:]
        for (key, value) in tags {
            // What an aspect added before was checked where the aspect was declared.
            if !others.contains(where: { $0.key == key && $0.value == value }) {
                check(key: key, of: node)
                if case .string(let text) = value { check(value: text, of: key, node) }
            }
            if let first = seen.updateValue(key, forKey: key.lowercased()) {
                reportDuplicate(first, key, node)
            }
        }
        let added = others.filter { other in !tags.contains { $0.key == other.key } }
        for tag in added {
            if let own = seen[tag.key.lowercased()] { reportDuplicate(own, tag.key, node) }
        }
        let count = tags.count + added.count
        if count > TemplateLimits.tags {
            node.annotate(
                .error(
                    "\(name(of: node)) has \(count) tags; AWS allows \(TemplateLimits.tags)",
                    help: "take some away", rule: countRule)
            )
        }
    }

    private static func check(key: String, of node: Node) {
        let length = key.unicodeScalars.count
        if length == 0 || length > maximumKeyLength {
            node.annotate(
                .error(
                    "\(name(of: node)) has a tag whose key '\(key)' is \(length) characters long; 1 to "
                        + "\(maximumKeyLength) are allowed", help: "give it another key", rule: "tag/key")
            )
        }
        if key.lowercased().hasPrefix("aws:") {
            node.annotate(
                .error(
                    "\(name(of: node)) has a tag '\(key)'; keys that begin with 'aws:' are reserved",
                    help: "give it another key", rule: "tag/reserved")
            )
        }
        if let character = firstForbidden(in: key) {
            node.annotate(
                .error(
                    "\(name(of: node)) has a tag whose key '\(key)' holds '\(character)'; allowed are \(allowed)",
                    help: "give it another key", rule: "tag/key")
            )
        }
    }

    private static func check(value: String, of key: String, _ node: Node) {
        let length = value.unicodeScalars.count
        if length > maximumValueLength {
            node.annotate(
                .error(
                    "\(name(of: node)) has a tag '\(key)' whose value is \(length) characters long; at most "
                        + "\(maximumValueLength) are allowed", help: "shorten it", rule: "tag/value")
            )
        }
        // A dynamic reference is text of CloudFormation's own, which is not yet the value.
        if !value.hasPrefix("{{resolve:"), let character = firstForbidden(in: value) {
            node.annotate(
                .error(
                    "\(name(of: node)) has a tag '\(key)' whose value '\(value)' holds '\(character)'; allowed are "
                        + allowed, help: "replace it", rule: "tag/value")
            )
        }
    }

    private static func reportDuplicate(_ one: String, _ other: String, _ node: Node) {
        let (first, second) = one < other ? (one, other) : (other, one)
        if first == second {
            node.annotate(
                .error(
                    "\(name(of: node)) has the tag '\(second)' twice", help: "say each key once",
                    rule: "tag/duplicate")
            )
        } else {
            node.annotate(
                .warning(
                    "\(name(of: node)) has the tags '\(first)' and '\(second)', which differ only in case",
                    help: "some services compare keys without case; use one of the two", rule: "tag/duplicate-case")
            )
        }
    }

    private static func name(of node: Node) -> String { node.parent == nil ? "the app" : "'\(node.path)'" }

    private static func firstForbidden(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "_", ".", ":", "/", "=", "+", "-", "@": return false
            default: break
            }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                return false
            default: return true
            }
        }
    }
}
