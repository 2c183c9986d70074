/// How the physical name of a type is spelled, in a form by which a name can be put right: what a naming convention needs.
///
/// ```swift
/// if let rule = ResourceRegistry.nameRule(for: "AWS::S3::Bucket") {
///     rule.clean("Order Reports")  // order-reports
/// }
/// ```
///
/// There is one for the types whose names are the author's free choice: not where a name means something outside of AWS, or
/// only in another resource. Lengths are the schema's where it has them.
public struct PhysicalNameRule: Sendable {
    /// The property that holds the name; in an object where the path has two names.
    public let property: PropertyPath
    /// The least number of characters.
    public let minimumLength: Int
    /// The greatest number of characters.
    public let maximumLength: Int
    /// Beginnings that AWS gives a meaning to; what a convention puts in front comes after them.
    public let prefixes: [String]
    /// Endings that AWS gives a meaning to.
    public let suffixes: [String]
    /// Beginnings of names that belong to AWS, or follow from another resource: such names are to be left alone.
    public let reserved: [String]
    /// Whether only small letters are allowed.
    public let isLower: Bool
    /// The characters that are allowed beside letters and digits, the substitute for all others first.
    public let punctuation: String
    /// What stands before the name in an ARN, where nothing else can be meant by it: `:table/`.
    public let marker: String?

    /// What stands for a character that is not allowed.
    public var substitute: Character { punctuation.first ?? "-" }

    /// A stem of a name in the characters that the type allows: others become dashes, or what is allowed instead.
    public func clean(_ name: String) -> String { trim(replaceForbidden(in: name)) }

    /// Text in the characters that the type allows.
    public func replaceForbidden(in text: String) -> String {
        var clean = ""
        for character in isLower ? text.lowercased() : text {
            if character.isASCII, character.isLetter || character.isNumber || punctuation.contains(character) {
                // Two dashes in a row are refused by the types that take nothing but dashes.
                if character == "-", clean.last == "-", punctuation == "-" { continue }
                clean.append(character)
            } else if clean.last != substitute {
                clean.append(substitute)
            }
        }
        return clean
    }

    /// The name without separators at its ends, where no type wants them.
    public func trim(_ name: String) -> String {
        var name = name[...]
        while let last = name.last, "-_./ ".contains(last) { name = name.dropLast() }
        while let first = name.first, "-_. ".contains(first) { name = name.dropFirst() }
        return String(name)
    }
}

extension ResourceRegistry {
    /// How the physical name of a type is spelled. Put together anew each time: who asks again and again keeps the answer.
    ///
    /// - Parameter typeName: CloudFormation's name: `AWS::SQS::Queue`.
    /// - Returns: nil for types whose names are to be left alone.
    public static func nameRule(for typeName: String) -> PhysicalNameRule? {
        guard let name = row(for: typeName)?.name, let spelling = name.spelling else { return nil }
        let facts = facts(for: typeName)?.name
        guard let maximum = spelling.longest?.length ?? facts?.maxLength else { return nil }
        return PhysicalNameRule(
            property: name.property, minimumLength: facts?.minLength ?? 1, maximumLength: maximum,
            prefixes: spelling.prefixes, suffixes: spelling.suffixes,
            reserved: spelling.reserved + name.given.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) },
            isLower: spelling.isLower, punctuation: spelling.punctuation,
            marker: spelling.tellsARN ? name.texts.lazy.compactMap(\.marker).first : nil)
    }
}
