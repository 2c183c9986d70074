/// Makes UTF-8 of the bytes of a template file.
enum TemplateTextDecoding {
    /// The text as UTF-8, which it may be already. UTF-16 is known by its byte order mark.
    ///
    /// - Throws: What is wrong with the bytes; its offset is one into `text`, which is then what comes before it.
    static func decode(_ bytes: [UInt8], into text: inout [UInt8]) throws(TextProblem) {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): try decodeUTF16(bytes, into: &text) { UInt16($0) | UInt16($1) << 8 }
        case (0xFE, 0xFF): try decodeUTF16(bytes, into: &text) { UInt16($0) << 8 | UInt16($1) }
        default:
            text = bytes
            if let offset = bytes.withUnsafeBufferPointer(UTF8Validation.firstInvalidOffset) {
                throw TextProblem(
                    ruleID: TextRule.encoding,
                    message:
                        "byte \(hexadecimal(bytes[offset])) begins nothing that UTF-8 has; a template is UTF-8 text",
                    help: "save the file as UTF-8; if it is an archive or a picture, it is no template",
                    offset: offset
                )
            }
        }
    }

    private static func decodeUTF16(
        _ bytes: [UInt8],
        into text: inout [UInt8],
        unit: (UInt8, UInt8) -> UInt16
    ) throws(TextProblem) {
        text = []
        text.reserveCapacity(bytes.count / 2 + 16)
        var index = 2
        while index < bytes.count {
            guard index + 1 < bytes.count else { throw brokenUTF16("the last character is cut off", text) }
            let first = unit(bytes[index], bytes[index + 1])
            index += 2
            var scalar = Unicode.Scalar(first)
            if scalar == nil, UTF16.isLeadSurrogate(first), index + 1 < bytes.count {
                let second = unit(bytes[index], bytes[index + 1])
                if UTF16.isTrailSurrogate(second) {
                    scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
                    index += 2
                }
            }
            guard let scalar, let encoded = UTF8.encode(scalar) else {
                throw brokenUTF16("half of a surrogate pair stands alone", text)
            }
            text.append(contentsOf: encoded)
        }
    }

    private static func brokenUTF16(_ what: String, _ text: [UInt8]) -> TextProblem {
        TextProblem(
            ruleID: TextRule.encoding,
            message: "the text is not valid UTF-16: \(what)",
            help: "save the file as UTF-8",
            offset: text.count
        )
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count < 2 ? "0" : "") + digits
    }
}
