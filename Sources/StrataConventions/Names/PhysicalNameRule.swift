/// What a type allows as a physical name.
struct PhysicalNameRule: Sendable {
    /// The property that holds it.
    let property: NameProperty
    let minimumLength: Int
    let maximumLength: Int
    /// Beginnings that AWS gives a meaning to; the pattern comes after them.
    let prefixes: [String]
    /// Endings that AWS gives a meaning to.
    let suffixes: [String]
    /// Beginnings of names that are left alone.
    let reserved: [String]
    /// Whether only small letters are allowed.
    let isLower: Bool
    /// Characters beside letters and digits, the substitute for all others first.
    let punctuation: String
    /// What stands before the name in an ARN.
    let marker: String?

    /// What stands for a character that is not allowed.
    var substitute: Character { punctuation.first ?? "-" }

    /// A stem of a name in the characters that the type allows: others become dashes, or what is allowed instead.
    func clean(_ name: String) -> String { trim(replaceForbidden(in: name)) }

    /// Text in the characters that the type allows.
    func replaceForbidden(in text: String) -> String {
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
    func trim(_ name: String) -> String {
        var name = name[...]
        while let last = name.last, "-_./ ".contains(last) { name = name.dropLast() }
        while let first = name.first, "-_. ".contains(first) { name = name.dropFirst() }
        return String(name)
    }
}
