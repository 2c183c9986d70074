/// The one rule by which CloudFormation's names become Swift's. `docs/NAMING.md` is its prose.
///
/// - Members and labels: the leading run of capitals goes to lower case, but for its last letter where a lower-case letter
///   follows: `QueueName` is `queueName`, `KMSMasterKeyId` is `kmsMasterKeyId`, `S3Bucket` is `s3Bucket`. A run that is
///   made plural, or an `IPv4`, goes down whole: `ARNs` is `arns`, `VPCs` is `vpcs`, `IPv6CidrBlock` is `ipv6CidrBlock`.
///   Other characters separate words: `Endpoint.Address` is `endpointAddress`.
/// - Types: the name itself, its first letter a capital.
/// - Swift's reserved words are written in backticks at their declaration and need none in use.
/// - A name that cannot be used even so has `Value` appended: `Type` as a type, `File` as a label beside the
///   source location, `NONE` as a member (`.none` would be `Optional`'s).
public enum SwiftName {
    /// The member or label for a property's or attribute's name, not yet escaped for declaration.
    public static func member(_ name: String) -> String {
        let words = self.words(name)
        let joined = words.dropFirst().reduce(words.first.map(lowerFirst) ?? "") { $0 + joint($0, $1) + upperFirst($1) }
        return startsWithDigit(joined) ? "_" + joined : joined
    }

    /// The name of a Swift type for a resource, a definition or an enumeration.
    public static func type(_ name: String) -> String {
        let joined = words(name).reduce("") { $0 + joint($0, $1) + upperFirst($1) }
        let safe = startsWithDigit(joined) ? "_" + joined : joined
        return unusableTypes.contains(safe) ? safe + "Value" : safe
    }

    /// The static member for an allowed value; nil where the value has no letter or digit, and is written as a literal.
    ///
    /// `AES256` is `aes256`, `aws:kms` is `awsKms`, `PAY_PER_REQUEST` is `payPerRequest`, `python3.12` is `python3_12`.
    public static func enumerationMember(_ value: String) -> String? {
        let words = self.words(value).map { word in
            word.contains(where: \.isLowercase) ? word : word.lowercased()
        }
        guard let first = words.first else { return nil }
        let joined = words.dropFirst().reduce(lowerFirst(first)) { $0 + joint($0, $1) + upperFirst($1) }
        let safe = startsWithDigit(joined) ? "_" + joined : joined
        return unusableMembers.contains(safe) ? safe + "Value" : safe
    }

    /// A property's member on a resource, which must not hide what every resource has.
    public static func resourceMember(_ name: String) -> String {
        let member = self.member(name)
        return resourceMembers.contains(member) ? member + "Value" : member
    }

    /// A property's label on a nested type's initialiser.
    public static func nestedLabel(_ name: String) -> String {
        let member = self.member(name)
        return member == "expression" ? member + "Value" : member
    }

    /// A name as it is declared: reserved words in backticks.
    public static func declared(_ name: String) -> String { reservedWords.contains(name) ? "`\(name)`" : name }

    /// What every resource has, from `ResourceView`, `Scope` and the labels of the generated initialisers.
    public static let resourceMembers: Set<String> = [
        "node", "ref", "expression", "unchecked", "in", "file", "line", "self", "init",
        "dependsOn", "condition", "metadata", "deletionPolicy", "updateReplacePolicy", "creationPolicy", "updatePolicy",
        "override", "moved",
    ]

    /// Types that Swift does not let a program declare.
    static let unusableTypes: Set<String> = ["Type", "Protocol", "Self", "Any"]

    /// Members that mean something else after a dot.
    static let unusableMembers: Set<String> = ["none", "some", "self", "init", "Type", "Protocol", "expression"]

    /// Swift's reserved words (The Swift Programming Language, Lexical Structure, Keywords and Punctuation).
    static let reservedWords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static",
        "struct",
        "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
        "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while", "Any", "as",
        "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    ]

    private static func words(_ name: String) -> [String] {
        name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private static func upperFirst(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func lowerFirst(_ word: String) -> String {
        let run = word.prefix { $0.isUppercase }
        let rest = word.dropFirst(run.count)
        guard run.count > 1, let next = rest.first, next.isLowercase else {
            return run.lowercased() + rest
        }
        let afterNext = rest.dropFirst().first
        let isPlural = next == "s" && (afterNext == nil || afterNext?.isUppercase == true)
        let isVersion = next == "v" && afterNext?.isNumber == true
        return isPlural || isVersion
            ? run.lowercased() + rest : run.dropLast().lowercased() + String(run.suffix(1)) + rest
    }

    /// Keeps `1.1` and `11` apart.
    private static func joint(_ left: String, _ right: String) -> String {
        left.last?.isNumber == true && startsWithDigit(right) ? "_" : ""
    }

    private static func startsWithDigit(_ word: String) -> Bool { word.first?.isNumber == true }
}
