/// Puts characters of private use in the place of those that libyaml's emitter does not write behind a `|`, although every
/// reader takes them there: tabs, and spaces at the end of a line. Programs inside of templates are full of them.
enum YAMLDisguise {
    private static let tab: Unicode.Scalar = "\u{F8FE}"
    private static let space: Unicode.Scalar = "\u{F8FF}"

    /// A text of several lines in disguise.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in disguise and how many characters of it are; `nil` if none need to be, or if it has others that
    ///   cannot stand behind a `|`. One that begins with white space is left alone: its indentation would be guessed wrong.
    static func apply(to text: String) -> (text: String, count: Int)? {
        guard let first = text.unicodeScalars.first, first != " ", first != "\t", first != "\n" else { return nil }
        var result = String.UnicodeScalarView()
        var count = 0
        var spaces = 0
        func flush(asDisguise: Bool) {
            result.append(contentsOf: repeatElement(asDisguise ? space : " ", count: spaces))
            if asDisguise { count += spaces }
            spaces = 0
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20:
                spaces += 1
                continue
            case 0x0A:
                flush(asDisguise: true)
                result.append(scalar)
            case 0x09:
                flush(asDisguise: false)
                result.append(tab)
                count += 1
            case 0x21...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
                flush(asDisguise: false)
                result.append(scalar)
            default: return nil
            }
        }
        flush(asDisguise: true)
        return count == 0 ? nil : (String(result), count)
    }

    /// Lifts the disguise.
    ///
    /// - Parameter bytes: What libyaml wrote.
    /// - Returns: The text as it is meant, and how many characters were in disguise.
    static func remove(from bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
        let (tab, space) = (Array(String(tab).utf8), Array(String(space).utf8))
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var (start, index, count) = (0, 0, 0)
        while index + 2 < bytes.count {
            guard bytes[index] == tab[0], bytes[index + 1] == tab[1],
                bytes[index + 2] == tab[2] || bytes[index + 2] == space[2]
            else {
                index += 1
                continue
            }
            result.append(contentsOf: bytes[start..<index])
            result.append(bytes[index + 2] == tab[2] ? 0x09 : 0x20)
            index += 3
            start = index
            count += 1
        }
        result.append(contentsOf: bytes[start...])
        return (result, count)
    }
}
