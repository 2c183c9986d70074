import OrderedCollections

/// The state of one run of ``JSONReader``: a recursive descent with a depth limit.
///
/// ``position`` is right at every token at no cost, as line breaks stand only in white space: ``positions`` are recorded from
/// it where they are asked for.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0
    /// Where the parts stand, if that is asked for.
    private(set) var positions: JSONPositions?
    private var duplicateKeys: [JSONDocument.DuplicateKey] = []

    init(bytes: UnsafeBufferPointer<UInt8>, recordsPositions: Bool = false) {
        self.bytes = bytes
        positions = recordsPositions ? JSONPositions() : nil
    }

    var position: TextPosition { TextPosition(line: line, column: offset - lineStart + 1) }

    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func error(_ cause: JSONReadError.Cause) -> JSONReadError { JSONReadError(cause: cause, position: position) }

    func unexpected(_ expected: String) -> JSONReadError {
        error(current == nil ? .unexpectedEnd(expected: expected) : .unexpected(found: found, expected: expected))
    }

    mutating func parseDocument() throws(JSONReadError) -> JSONDocument {
        if let invalid = UTF8Validation.firstInvalidOffset(in: bytes) {
            skipLines(upTo: invalid)
            throw error(.invalidUTF8)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            offset = 3
            lineStart = 3
        }
        skipWhiteSpace()
        if current == nil { throw error(.empty) }
        let start = position
        positions?.record(start)
        let value = try parseValue()
        skipWhiteSpace()
        if current != nil { throw error(.trailingText(found: found)) }
        return JSONDocument(value: value, duplicateKeys: duplicateKeys)
    }

    private mutating func parseValue() throws(JSONReadError) -> TemplateValue {
        switch current {
        case UInt8(ascii: "{"): return try parseObject()
        case UInt8(ascii: "["): return try parseArray()
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try parseNumber()
        case UInt8(ascii: "t") where skip("true"): return .boolean(true)
        case UInt8(ascii: "f") where skip("false"): return .boolean(false)
        case UInt8(ascii: "n") where skip("null"): return .null
        default: throw unexpected("a value")
        }
    }

    private mutating func parseObject() throws(JSONReadError) -> TemplateValue {
        try enter()
        var members: OrderedDictionary<String, TemplateValue> = [:]
        var isFirst = true
        while try continues(until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
            let keyPosition = position
            let key = try parseString()
            skipWhiteSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected("\":\" after the key") }
            offset += 1
            skipWhiteSpace()
            positions?.enter(.key(key), at: keyPosition)
            defer { positions?.leave() }
            if members.updateValue(try parseValue(), forKey: key) != nil,
                duplicateKeys.count < JSONReader.maximumDuplicateKeys
            {
                duplicateKeys.append(JSONDocument.DuplicateKey(key: key, position: keyPosition))
            }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func parseArray() throws(JSONReadError) -> TemplateValue {
        try enter()
        var elements: [TemplateValue] = []
        while try continues(until: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
            let start = position
            positions?.enter(.index(elements.count), at: start)
            defer { positions?.leave() }
            elements.append(try parseValue())
        }
        depth -= 1
        return .array(elements)
    }

    private mutating func enter() throws(JSONReadError) {
        guard depth < JSONReader.maximumDepth else { throw error(.tooDeep) }
        depth += 1
        offset += 1
    }

    /// Reads up to the next member or element: `true` if there is one, `false` after the closing bracket.
    private mutating func continues(until end: UInt8, isFirst: Bool) throws(JSONReadError) -> Bool {
        skipWhiteSpace()
        if current == end {
            offset += 1
            return false
        }
        if isFirst { return true }
        guard current == UInt8(ascii: ",") else { throw unexpected("\",\" or \"\(Character(UnicodeScalar(end)))\"") }
        let comma = (offset: offset, line: line, lineStart: lineStart)
        offset += 1
        skipWhiteSpace()
        guard current == end else { return true }
        (offset, line, lineStart) = comma
        throw error(.trailingComma)
    }

    private mutating func skipWhiteSpace() {
        while let byte = current {
            switch byte {
            case 0x0A:
                offset += 1
                line += 1
                lineStart = offset
            case 0x20, 0x09, 0x0D:
                offset += 1
            default:
                return
            }
        }
    }

    /// Moves to `target` over text that was not parsed.
    private mutating func skipLines(upTo target: Int) {
        while offset < target {
            let isLineBreak = bytes[offset] == 0x0A
            offset += 1
            if isLineBreak {
                line += 1
                lineStart = offset
            }
        }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[offset...].starts(with: expected) else { return false }
        offset += expected.count
        return true
    }

    /// What stands here, for a message: a word, or a character.
    private var found: String {
        let isWordByte: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let word = bytes[offset...].prefix(20).prefix(while: isWordByte)
        if !word.isEmpty { return "\"\(String(decoding: word, as: UTF8.self))\"" }
        guard let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first else {
            return "the end of the text"
        }
        if scalar.value < 0x20 { return "the control character U+\(JSONReadError.hexadecimal(UInt8(scalar.value)))" }
        return "\"\(scalar)\""
    }
}
