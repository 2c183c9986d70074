extension JSONParser {
    /// Reads a string, from its opening quotation mark to behind its closing one.
    mutating func parseString() throws(JSONReadError) -> String {
        offset += 1
        let start = offset
        guard let end = JSONEscape.firstIndex(in: bytes, from: offset) else {
            offset = bytes.count
            throw error(.unexpectedEnd(expected: "the closing quotation mark of a string"))
        }
        if bytes[end] == UInt8(ascii: "\"") {
            offset = end + 1
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return try parseEscapedString(from: start)
    }

    private mutating func parseEscapedString(from start: Int) throws(JSONReadError) -> String {
        var text: [UInt8] = []
        offset = start
        while let stop = JSONEscape.firstIndex(in: bytes, from: offset) {
            text.append(contentsOf: bytes[offset..<stop])
            offset = stop
            switch bytes[stop] {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try parseEscape(into: &text)
            default:
                throw error(.controlCharacter(bytes[stop]))
            }
        }
        offset = bytes.count
        throw error(.unexpectedEnd(expected: "the closing quotation mark of a string"))
    }

    private mutating func parseEscape(into text: inout [UInt8]) throws(JSONReadError) {
        guard offset + 1 < bytes.count else {
            offset = bytes.count
            throw error(.unexpectedEnd(expected: "the rest of an escape"))
        }
        let simple: UInt8
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = bytes[offset + 1]
        case UInt8(ascii: "b"): simple = 0x08
        case UInt8(ascii: "f"): simple = 0x0C
        case UInt8(ascii: "n"): simple = 0x0A
        case UInt8(ascii: "r"): simple = 0x0D
        case UInt8(ascii: "t"): simple = 0x09
        case UInt8(ascii: "u"): return try parseUnicodeEscape(into: &text)
        default: throw error(.invalidEscape(escapeText(length: 2)))
        }
        text.append(simple)
        offset += 2
    }

    private mutating func parseUnicodeEscape(into text: inout [UInt8]) throws(JSONReadError) {
        guard let first = codeUnit(at: offset) else { throw error(.invalidEscape(escapeText(length: 6))) }
        if let scalar = Unicode.Scalar(first) {
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            offset += 6
            return
        }
        guard UTF16.isLeadSurrogate(first), let second = codeUnit(at: offset + 6), UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw error(.unpairedSurrogate(escapeText(length: 6))) }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        offset += 12
    }

    /// The code unit of a `\uXXXX` at an offset, if there is one.
    private func codeUnit(at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[(start + 2)..<(start + 6)] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The text of an escape for a message: up to `length` bytes, as far as they are printable ASCII.
    private func escapeText(length: Int) -> String {
        String(decoding: bytes[offset...].prefix(length).prefix { (0x20..<0x7F).contains($0) }, as: UTF8.self)
    }

    /// Reads a number; whole numbers that fit become ``TemplateValue/integer(_:)``, the rest keeps its text.
    mutating func parseNumber() throws(JSONReadError) -> TemplateValue {
        let start = offset
        var end = offset
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                end += 1
                continue
            default:
                break
            }
            break
        }
        let digits = bytes[start..<end]
        guard let isWhole = JSONNumber.isWhole(digits) else {
            throw error(.invalidNumber(String(decoding: digits.prefix(40), as: UTF8.self)))
        }
        offset = end
        let text = String(decoding: digits, as: UTF8.self)
        // "-0" is a whole number that `Int` cannot tell from "0".
        if isWhole, text != "-0", let number = Int(text) { return .integer(number) }
        return .number(text)
    }
}
