import ResourceRegistry

/// What a type allows as a physical name.
struct PhysicalNameRule: Sendable {
    /// The property that holds it.
    let property: String
    let minimumLength: Int
    let maximumLength: Int
    /// Beginnings that AWS gives a meaning to; the pattern comes after them.
    let prefixes: [String]
    /// Endings that AWS gives a meaning to.
    let suffixes: [String]
    /// Whether only small letters are allowed.
    let isLower: Bool
    /// Characters beside letters and digits.
    let punctuation: String
    /// Whether a letter must come first.
    let beginsWithLetter: Bool
    /// The page of AWS's documentation that says so.
    let source: String

    /// The name in the characters that the type allows: others become dashes, or what else is allowed, or go.
    func clean(_ name: String) -> String {
        let text = isLower ? name.lowercased() : name
        let substitute = punctuation.contains("-") ? "-" : punctuation.contains("_") ? "_" : ""
        var clean = ""
        for character in text {
            if character.isASCII, character.isLetter || character.isNumber || punctuation.contains(character) {
                clean.append(character)
            } else if clean.hasSuffix(substitute) == false || substitute.isEmpty {
                clean += substitute
            }
        }
        if beginsWithLetter, let first = clean.first, !first.isLetter { clean = "x" + clean }
        // What ends in a separator mostly is not allowed, and never reads well.
        while let last = clean.last, last == "-" || last == "." { clean.removeLast() }
        return clean
    }

    /// Whether a name fits, after all.
    func allows(_ name: String) -> Bool {
        name.utf8.count >= minimumLength && name.utf8.count <= maximumLength && clean(name) == name
    }
}
