import CloudFormation
import OrderedCollections

extension JSONValue {
    /// Reads a document.
    ///
    /// - Parameters:
    ///   - json: the document, UTF-8.
    ///   - path: its file, for messages.
    /// - Throws: ``GeneratorError/malformedJSON(path:reason:)``.
    public init(json: [UInt8], path: String) throws(GeneratorError) {
        do {
            self.init(try TemplateValue(json: json))
        } catch {
            throw .malformedJSON(path: path, reason: error.description)
        }
    }

    private init(_ value: TemplateValue) {
        switch value {
        case .null: self = .null
        case .boolean(let truth): self = .boolean(truth)
        case .integer(let number): self = .number(String(number))
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(JSONValue.init))
        case .object(let members):
            self = .object(
                Dictionary(members.map { ($0.key, JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
