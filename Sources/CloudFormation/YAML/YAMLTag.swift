/// What a tag before a YAML node means.
enum YAMLTag: Hashable {
    /// A tag of YAML itself that says what kind the value is.
    case kind(Kind)
    /// A short form: the key of its full form.
    case function(String)
    /// A tag of YAML that CloudFormation does not take.
    case unsupported(String)
    /// Any other.
    case unknown(String)

    enum Kind: String {
        case text = "str"
        case integer = "int"
        case float
        case boolean = "bool"
        case null
        case list = "seq"
        case object = "map"
    }

    private static let core = "tag:yaml.org,2002:"
    private static let prefix = "Fn::"

    /// - Parameter tag: The tag as libyaml resolves it.
    init(_ tag: String) {
        if tag == "!" {
            self = .kind(.text)
        } else if tag.hasPrefix(Self.core) {
            let name = String(tag.dropFirst(Self.core.count))
            self = Kind(rawValue: name).map(YAMLTag.kind) ?? .unsupported("!!\(name)")
        } else if let key = Self.shortForms[tag] {
            self = .function(key)
        } else {
            self = .unknown(tag)
        }
    }

    /// The short forms and their keys: those of all functions but the loop, whose key bears a name. What the rule
    /// functions take is not documented; cfn-lint and the AWS CLI read every tag as a function.
    static let shortForms: [String: String] = Dictionary(
        uniqueKeysWithValues: IntrinsicFunction.Key.allCases.filter { $0 != .forEach }.map { key in
            (shortForm(of: key.rawValue), key.rawValue)
        }
    )

    /// The short form of a key: `!Sub` for `Fn::Sub`, `!Ref` for `Ref`.
    static func shortForm(of key: String) -> String {
        "!" + (key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key)
    }

    /// The key for a tag that is no short form, so that nothing of it is lost.
    static func verbatimKey(_ tag: String) -> String {
        let name = tag.drop { $0 == "!" }
        return name.hasPrefix(prefix) ? String(name) : prefix + name
    }

    /// The short form that was meant by a tag that is none, if its letters tell.
    static func suggestion(for tag: String) -> String? {
        func letters(_ text: some StringProtocol) -> String {
            let text = text.drop { $0 == "!" }
            return (text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : String(text)).lowercased()
        }
        return shortForms.keys.sorted().first { letters($0) == letters(tag) }
    }
}
