/// Characters that no XML has, and so none of CloudFormation's answers: those below U+0020 but tabs and line breaks.
/// <https://www.w3.org/TR/xml/#charsets>
enum ControlCharacter {
    /// The first one of a text, and its place, from 1.
    static func first(in text: String) -> (byte: UInt8, position: Int)? {
        var position = 0
        for scalar in text.unicodeScalars {
            position += 1
            if scalar.value < 0x20, isOne(UInt8(scalar.value)) { return (UInt8(scalar.value), position) }
        }
        return nil
    }

    static func isOne(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    }
}
