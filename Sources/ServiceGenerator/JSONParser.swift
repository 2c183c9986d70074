/// Reads JSON (RFC 8259) from UTF-8 bytes.
///
/// Own, and not Foundation's, because Foundation mixes up `1` and `true` on some platforms and loses the text of numbers.
public struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Parses one document.
    ///
    /// - Parameter bytes: the document, UTF-8.
    /// - Returns: its value.
    /// - Throws: ``GeneratorError/malformedJSON(offset:expected:)`` with the byte offset of the fault.
    public static func parse(_ bytes: [UInt8]) throws(GeneratorError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.fault("the end of the document") }
        return value
    }

    private func fault(_ expected: String) -> GeneratorError { .malformedJSON(offset: position, expected: expected) }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(GeneratorError) {
        guard current == byte else { throw fault("'\(Character(UnicodeScalar(byte)))'") }
        position += 1
    }

    private mutating func value() throws(GeneratorError) -> JSONValue {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try elements())
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(GeneratorError) -> JSONValue {
        for byte in word.utf8 { try expect(byte) }
        return value
    }

    private mutating func number() throws(GeneratorError) -> String {
        let start = position
        while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
        guard position > start else { throw fault("a value") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func members() throws(GeneratorError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        position += 1
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return members
        }
        while true {
            skipSpace()
            let key = try text()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            members[key] = try value()
            skipSpace()
            guard current == UInt8(ascii: ",") else { break }
            position += 1
        }
        try expect(UInt8(ascii: "}"))
        return members
    }

    private mutating func elements() throws(GeneratorError) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return elements
        }
        while true {
            elements.append(try value())
            skipSpace()
            guard current == UInt8(ascii: ",") else { break }
            position += 1
        }
        try expect(UInt8(ascii: "]"))
        return elements
    }

    private mutating func text() throws(GeneratorError) -> String {
        try expect(UInt8(ascii: "\""))
        var decoded: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 1
                try escape(into: &decoded)
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        try expect(UInt8(ascii: "\""))
        return String(decoding: decoded, as: UTF8.self)
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(GeneratorError) {
        let letter = current
        position += 1
        switch letter {
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "u"):
            var unit = try codeUnit()
            if 0xD800...0xDBFF ~= unit, current == UInt8(ascii: "\\") {
                position += 2
                let low = try codeUnit()
                guard 0xDC00...0xDFFF ~= low else { throw fault("the second half of a surrogate pair") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            decoded += Array(String(Character(UnicodeScalar(unit) ?? "\u{FFFD}")).utf8)
        default: decoded.append(letter)
        }
    }

    private mutating func codeUnit() throws(GeneratorError) -> UInt32 {
        let end = min(position + 4, bytes.count)
        guard let unit = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16) else {
            throw fault("four hexadecimal digits")
        }
        position = end
        return unit
    }
}
