/// How physical names are made, so that two stages, or two systems, can live in one account.
///
/// A name that an author gives is put through the pattern unless it fits already: `orders` becomes `dev-shop-orders`. Types
/// of which the registry has no rule (`ResourceRegistry.nameRule(for:)`) keep what they were given, because their names mean
/// something outside of AWS (a domain, an address) or only within another resource. A resource without a name keeps having
/// none, which is best: CloudFormation makes one up and can replace the resource. ``namedTypes`` are the exception.
public struct NamingPolicy: Hashable, Sendable {
    /// What becomes of letters.
    public enum LetterCase: Hashable, Sendable {
        /// As they are written; in small letters where the type demands it.
        case asWritten
        /// All in small letters.
        case lower
    }

    /// The pattern: text with `{stage}`, `{context}`, `{stack}` and `{id}` in it.
    public var pattern: String
    /// What becomes of letters.
    public var letterCase: LetterCase
    /// Types whose resources get a name even if the author gave none; then `{id}` is the path in the stack.
    public var namedTypes: Set<String>

    /// The tokens that a pattern may hold.
    static let tokens = ["{stage}", "{context}", "{stack}", "{id}"]

    /// Makes a policy.
    /// - Parameters:
    ///   - pattern: Text with `{stage}`, `{context}`, `{stack}` (the stack's id) and `{id}` in it; `{id}` must be there, once.
    ///   - letterCase: What becomes of letters.
    ///   - namedTypes: Types whose resources get a name even if the author gave none.
    public init(
        pattern: String = "{stage}-{context}-{id}", letterCase: LetterCase = .asWritten, namedTypes: Set<String> = []
    ) {
        self.pattern = pattern
        self.letterCase = letterCase
        self.namedTypes = namedTypes
    }

    /// `{stage}-{context}-{id}`.
    public static let standard = NamingPolicy()

    /// Text of a pattern with values for its tokens.
    func fill(_ pattern: String, _ values: [(token: String, value: String)]) -> String {
        var text = pattern
        for (token, value) in values {
            text = text.split(separator: token, omittingEmptySubsequences: false).joined(separator: value)
        }
        return cased(text)
    }

    /// The text with letters as names have them.
    func cased(_ text: String) -> String { letterCase == .lower ? text.lowercased() : text }

    /// What is wrong with the pattern; `nil` if nothing is.
    var problem: String? {
        let pieces = pattern.split(separator: "{id}", omittingEmptySubsequences: false)
        if pieces.count != 2 { return "it must hold {id} once" }
        var rest = pattern
        for token in Self.tokens { rest = rest.split(separator: token, omittingEmptySubsequences: false).joined() }
        return rest.contains { $0 == "{" || $0 == "}" }
            ? "it may hold only \(Self.tokens.joined(separator: ", "))" : nil
    }
}
