import OrderedCollections

/// Writes values as canonical JSON: the same bytes on every platform, in every process.
///
/// - Objects keep their order of keys; nothing is sorted, added or left out: `null`, `{}` and `[]` survive.
/// - ``Style/indented`` indents by one space per level, as the AWS CDK does, and ends with a newline.
/// - Escaped are `"`, `\` and control characters (`\b \f \n \r \t`, else `\u00XX`), nothing else: slashes, U+2028 and
///   U+2029 and everything beyond ASCII stand as they are, as RFC 8259 allows. Who puts JSON into HTML escapes it there.
/// - Numbers are written as they are held; see ``TemplateValue/init(_:)-(Double)`` for how a `Double` gets its digits.
public struct JSONWriter: ~Copyable {
    /// How much white space is written.
    public enum Style: Sendable {
        /// One member or element per line, indented, with a final newline: for files.
        case indented
        /// No white space at all: for JSON inside strings.
        case compact
    }

    private var buffer = ByteBuffer()
    private let style: Style

    private init(style: Style) { self.style = style }

    /// The JSON of a value as UTF-8.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - style: How much white space.
    /// - Returns: The bytes.
    public static func bytes(_ value: TemplateValue, style: Style = .indented) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.write(value, depth: 0)
        if style == .indented { writer.buffer.append(UInt8(ascii: "\n")) }
        return writer.buffer.bytes
    }

    /// The JSON of a value as a string.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - style: How much white space; none unless told.
    /// - Returns: The text.
    public static func string(_ value: TemplateValue, style: Style = .compact) -> String {
        String(decoding: bytes(value, style: style), as: UTF8.self)
    }

    private mutating func write(_ value: TemplateValue, depth: Int) {
        switch value {
        case .null: buffer.append("null")
        case .boolean(true): buffer.append("true")
        case .boolean(false): buffer.append("false")
        case .integer(let number): writeVerbatim(String(number))
        case .number(let digits): writeVerbatim(digits)
        case .string(let text): write(text)
        case .array(let elements):
            guard !elements.isEmpty else { return buffer.append("[]") }
            buffer.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements {
                separate(isFirst: isFirst, depth: depth + 1)
                isFirst = false
                write(element, depth: depth + 1)
            }
            breakLine(depth: depth)
            buffer.append(UInt8(ascii: "]"))
        case .object(let members):
            guard !members.isEmpty else { return buffer.append("{}") }
            buffer.append(UInt8(ascii: "{"))
            var isFirst = true
            for (key, member) in members {
                separate(isFirst: isFirst, depth: depth + 1)
                isFirst = false
                write(key)
                buffer.append(UInt8(ascii: ":"))
                if style == .indented { buffer.append(UInt8(ascii: " ")) }
                write(member, depth: depth + 1)
            }
            breakLine(depth: depth)
            buffer.append(UInt8(ascii: "}"))
        }
    }

    private mutating func separate(isFirst: Bool, depth: Int) {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        breakLine(depth: depth)
    }

    private mutating func breakLine(depth: Int) {
        guard style == .indented else { return }
        buffer.append(UInt8(ascii: "\n"))
        buffer.append(repeating: UInt8(ascii: " "), count: depth)
    }

    private mutating func writeVerbatim(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append($0) }
    }

    private mutating func write(_ text: String) {
        buffer.append(UInt8(ascii: "\""))
        var text = text  // `withUTF8` is free for native strings, and makes bridged ones native.
        text.withUTF8 { bytes in
            guard let first = JSONEscape.firstIndex(in: bytes, from: 0) else { return buffer.append(bytes) }
            writeEscaping(bytes, firstEscape: first)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaping(_ bytes: UnsafeBufferPointer<UInt8>, firstEscape: Int) {
        var start = 0
        var next: Int? = firstEscape
        while let index = next {
            buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            JSONEscape.write(bytes[index], into: &buffer)
            start = index + 1
            next = JSONEscape.firstIndex(in: bytes, from: start)
        }
        buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
