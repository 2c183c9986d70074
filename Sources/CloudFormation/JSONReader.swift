/// Reads JSON strictly as RFC 8259 has it. Whatever the bytes are, the result is a value or an error with line and
/// column, never a crash.
///
/// Numbers that are not whole, or too big for 64 bits, keep their text. Key order is kept. A byte order mark is skipped.
public enum JSONReader {
    /// How deep lists and objects may nest. Templates stay below 100; the limit keeps hostile input off the stack.
    public static let maximumDepth = 500
    /// How many duplicate keys are listed.
    public static let maximumDuplicateKeys = 100

    /// Reads a text.
    ///
    /// - Parameter bytes: The text as UTF-8.
    /// - Returns: The value and the keys that stand twice.
    /// - Throws: What is wrong with the text, and where.
    public static func read(_ bytes: [UInt8]) throws(JSONReadError) -> JSONDocument {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONReadError) in
            var parser = JSONParser(bytes: buffer)
            return try parser.parseDocument()
        }
    }

    /// Finds out where the parts of a text stand. Reading does without, as it takes time that is worth it only where
    /// something is to be said.
    ///
    /// - Parameter bytes: The text as UTF-8.
    /// - Returns: The positions.
    /// - Throws: What is wrong with the text, and where.
    public static func positions(in bytes: [UInt8]) throws(JSONReadError) -> JSONPositions {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONReadError) in
            var parser = JSONParser(bytes: buffer, recordsPositions: true)
            let value = try parser.parseDocument().value
            return JSONPositions(value: value, positions: parser.positions, lines: LineTable(buffer))
        }
    }
}

extension TemplateValue {
    /// Reads a JSON text, taking a key that stands twice in an object as an error.
    ///
    /// - Parameter json: The text as UTF-8.
    /// - Throws: What is wrong with the text, and where.
    public init(json: [UInt8]) throws(JSONReadError) {
        let document = try JSONReader.read(json)
        if let duplicate = document.duplicateKeys.first {
            throw JSONReadError(cause: .duplicateKey(duplicate.key), position: duplicate.position)
        }
        self = document.value
    }

    /// Reads a JSON text, taking a key that stands twice in an object as an error.
    ///
    /// - Parameter json: The text.
    /// - Throws: What is wrong with the text, and where.
    public init(json: String) throws(JSONReadError) {
        try self.init(json: Array(json.utf8))
    }
}
