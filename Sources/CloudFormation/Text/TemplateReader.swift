/// Reads templates, JSON or YAML, with the places of everything in them.
///
/// Whatever the bytes are, the result is a document or an error with line and column: memory and time are bounded by the
/// size of the text, which is bounded by ``maximumBytes``.
public enum TemplateReader {
    /// The largest text that is read, in bytes: five times what CloudFormation takes (``TemplateLimits/bodyBytes``), so that
    /// a template which is too large for it can still be looked at. Who reads a file may stop after one byte more.
    public static let maximumBytes = 5_242_880

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file: UTF-8, or UTF-16 with a byte order mark.
    ///   - file: What to call it in messages. Its extension does not matter: how the text begins says what it is.
    ///   - isDeployed: Whether CloudFormation gave it back: it takes commas at the end of lists and objects in JSON, which are
    ///     then a finding and no error.
    /// - Returns: The template with places and findings.
    /// - Throws: Why the text is no template, and where.
    public static func read(
        _ bytes: [UInt8], file: String, isDeployed: Bool = false
    ) throws(TemplateDocumentError) -> TemplateDocument {
        let text = try readValue(bytes, file: file, isDeployed: isDeployed)
        do {
            return TemplateDocument(template: try Template(text.value), text: text)
        } catch {
            throw TemplateDocumentError(
                Finding(
                    ruleID: TextRule.notATemplate,
                    severity: .error,
                    message: error.description,
                    location: text.location(of: [])
                )
            )
        }
    }

    /// Reads any value, written as JSON or as YAML with CloudFormation's short forms.
    ///
    /// - Parameters:
    ///   - bytes: The text: UTF-8, or UTF-16 with a byte order mark.
    ///   - file: What to call it in messages.
    ///   - format: How it is written; `nil` to tell by how it begins.
    ///   - isDeployed: Whether CloudFormation gave it back, as ``read(_:file:isDeployed:)`` tells.
    /// - Returns: The value with places and findings.
    /// - Throws: What is wrong with the text, and where.
    public static func readValue(
        _ bytes: [UInt8],
        file: String,
        format: TemplateFormat? = nil,
        isDeployed: Bool = false
    ) throws(TemplateDocumentError) -> ValueDocument {
        var text: [UInt8] = []
        do throws(TextProblem) {
            guard bytes.count <= maximumBytes else { throw tooLarge(bytes.count) }
            try TemplateTextDecoding.decode(bytes, into: &text)
            return try text.withUnsafeBufferPointer { (buffer) throws(TextProblem) in
                switch format ?? .sniff(buffer) {
                case .json: try readJSON(buffer, file: file, isDeployed: isDeployed)
                case .yaml: try readYAML(buffer, file: file)
                }
            }
        } catch {
            let lines = text.withUnsafeBufferPointer(LineTable.init)
            throw TemplateDocumentError(error.finding(file: file, lines: lines))
        }
    }

    private static func tooLarge(_ count: Int) -> TextProblem {
        TextProblem(
            ruleID: TextRule.size,
            message: "the file has \(count) bytes, at most \(maximumBytes) are read; CloudFormation takes "
                + "\(TemplateLimits.bodyBytes)",
            help: "split the template into nested stacks, if it is one",
            offset: 0
        )
    }

    private static func readJSON(
        _ bytes: UnsafeBufferPointer<UInt8>,
        file: String,
        isDeployed: Bool
    ) throws(TextProblem) -> ValueDocument {
        var parser = JSONParser(bytes: bytes, recordsPositions: true, acceptsTrailingCommas: isDeployed)
        let value: TemplateValue
        do {
            value = try parser.parseText()
        } catch {
            let ruleID = error.cause == .tooDeep ? TextRule.depth : TextRule.json
            throw TextProblem(ruleID: ruleID, message: error.message, offset: parser.offset)
        }
        return ValueDocument(
            file: file,
            format: .json,
            value: value,
            findings: parser.duplicateKeys.map { .duplicateKey($0.key, offset: $0.offset) }
                + parser.trailingCommas.map { .trailingComma(offset: $0) },
            positions: parser.positions,
            lines: LineTable(bytes)
        )
    }

    private static func readYAML(
        _ bytes: UnsafeBufferPointer<UInt8>,
        file: String
    ) throws(TextProblem) -> ValueDocument {
        var builder = YAMLBuilder(bytes: bytes)
        let value = try builder.build()
        return ValueDocument(
            file: file,
            format: .yaml,
            value: value,
            findings: builder.findings.problems,
            positions: builder.recorder.map(),
            lines: LineTable(bytes)
        )
    }
}

extension TextProblem {
    /// A comma before a closing bracket in a template that CloudFormation took nevertheless.
    static func trailingComma(offset: Int) -> TextProblem {
        TextProblem(
            ruleID: TextRule.json,
            severity: .warning,
            message: "a comma stands before a closing bracket, which is no JSON; CloudFormation took it",
            help: "remove it from the template: other tools refuse it",
            offset: offset
        )
    }

    /// A key that an object has twice
    /// ([Template format](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html): undefined
    /// behaviour).
    static func duplicateKey(_ key: String, offset: Int) -> TextProblem {
        TextProblem(
            ruleID: TextRule.duplicateKey,
            message: "the key \"\(key.prefix(100))\" stands twice in one object, and the last one counts",
            help: "keep one of them; what CloudFormation does with two is undefined",
            offset: offset
        )
    }
}
