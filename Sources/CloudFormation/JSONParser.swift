import OrderedCollections

/// The state of one run of ``JSONReader``: a recursive descent with a depth limit.
///
/// It counts in offsets; lines are counted when an error needs them.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0
    private var depth = 0
    private(set) var duplicateKeys: [(key: String, offset: Int)] = []
    /// Whether a comma before a closing bracket is passed over, and the first of those that were.
    private let acceptsTrailingCommas: Bool
    private(set) var trailingCommas: [Int] = []
    /// Where values stand, if that is asked for.
    private var recorder: PositionRecorder?

    init(bytes: UnsafeBufferPointer<UInt8>, recordsPositions: Bool = false, acceptsTrailingCommas: Bool = false) {
        self.bytes = bytes
        self.acceptsTrailingCommas = acceptsTrailingCommas
        recorder = recordsPositions ? PositionRecorder() : nil
    }

    /// Where values stand; of the whole only, if no more was asked for.
    var positions: PositionMap { (recorder ?? PositionRecorder()).map() }

    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func error(_ cause: JSONReadError.Cause) -> JSONReadError {
        JSONReadError(cause: cause, position: LineTable(bytes).position(of: offset))
    }

    func unexpected(_ expected: String) -> JSONReadError {
        error(current == nil ? .unexpectedEnd(expected: expected) : .unexpected(found: found, expected: expected))
    }

    mutating func parseDocument() throws(JSONReadError) -> JSONDocument {
        if let invalid = UTF8Validation.firstInvalidOffset(in: bytes) {
            offset = invalid
            throw error(.invalidUTF8)
        }
        let value = try parseText()
        guard !duplicateKeys.isEmpty else { return JSONDocument(value: value, duplicateKeys: []) }
        let lines = LineTable(bytes)
        return JSONDocument(
            value: value,
            duplicateKeys: duplicateKeys.map { .init(key: $0.key, position: lines.position(of: $0.offset)) }
        )
    }

    /// Reads all of a text that is known to be UTF-8.
    mutating func parseText() throws(JSONReadError) -> TemplateValue {
        offset = ByteOrderMark.length(in: bytes)
        skipWhiteSpace()
        if current == nil { throw error(.empty) }
        let value = try parseValue()
        skipWhiteSpace()
        if current != nil { throw error(.trailingText(found: found)) }
        return value
    }

    private mutating func parseValue() throws(JSONReadError) -> TemplateValue {
        guard let mark = recorder?.mark else { return try parseUnrecordedValue() }
        let start = offset
        let value = try parseUnrecordedValue()
        var entry = PositionMap.Entry(start: start, end: offset)
        switch value {
        case .array, .object: entry.firstChild = recorder?.close(mark) ?? 0
        default: break
        }
        recorder?.add(entry)
        return value
    }

    private mutating func parseUnrecordedValue() throws(JSONReadError) -> TemplateValue {
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
        let mark = recorder?.mark ?? 0
        var isFirst = true
        while try continues(until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
            let keyStart = offset
            let key = try parseString()
            let keyEnd = offset
            skipWhiteSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected("\":\" after the key") }
            offset += 1
            skipWhiteSpace()
            let value = try parseValue()
            recorder?.setKey(start: keyStart, end: keyEnd)
            if members.updateValue(value, forKey: key) != nil {
                if let index = members.index(forKey: key) { recorder?.replace(child: index, since: mark) }
                if duplicateKeys.count < JSONReader.maximumDuplicateKeys { duplicateKeys.append((key, keyStart)) }
            }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func parseArray() throws(JSONReadError) -> TemplateValue {
        try enter()
        var elements: [TemplateValue] = []
        while try continues(until: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
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
        let comma = offset
        offset += 1
        skipWhiteSpace()
        guard current == end else { return true }
        guard acceptsTrailingCommas else {
            offset = comma
            throw error(.trailingComma)
        }
        if trailingCommas.count < JSONReader.maximumDuplicateKeys { trailingCommas.append(comma) }
        offset += 1
        return false
    }

    private mutating func skipWhiteSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
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
