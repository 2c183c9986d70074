public import Strata

/// Why a file holds no policy, and where.
public struct PolicyDocumentError: Error, Equatable, CustomStringConvertible {
    /// The file's name, as it was given.
    public let file: String
    /// The line and column of what is wrong.
    public let position: TextPosition?
    /// What is wrong.
    public let message: String

    /// `policies/deny.json:3:14: expected a value, found "}"`.
    public var description: String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(file)\(place): \(message)"
    }
}

extension PolicyDocument {
    /// Reads a policy from the bytes of a JSON file.
    /// - Parameters:
    ///   - bytes: What the file holds, as UTF-8.
    ///   - file: Its name, for messages.
    /// - Throws: What is wrong, with file, line and column.
    public init(json bytes: [UInt8], file: String) throws(PolicyDocumentError) {
        let value: TemplateValue
        do {
            value = try TemplateValue(json: bytes)
        } catch {
            throw PolicyDocumentError(file: file, position: error.position, message: error.message)
        }
        let document = Expression(value)
        if let problem = Self.problem(in: document) {
            let positions = try? JSONReader.positions(in: bytes)
            throw PolicyDocumentError(file: file, position: positions?[problem.path], message: problem.message)
        }
        self.init(expression: document)
    }

    private static func problem(in document: Expression) -> (path: TemplatePath, message: String)? {
        guard case .object(let fields) = document else {
            return ([], "a policy is an object with \"Statement\" and \"Version\"")
        }
        for field in fields where !["Id", "Statement", "Version"].contains(field.name) {
            return (
                [field.name], "a policy has no \"\(field.name)\"; allowed are \"Version\", \"Id\" and \"Statement\""
            )
        }
        let none = "a policy needs a \"Statement\" with at least one statement"
        guard let statement = fields.first(where: { $0.name == "Statement" }) else { return ([], none) }
        switch statement.value {
        case .object: return nil
        case .array(let statements) where !statements.isEmpty:
            for (index, statement) in statements.enumerated() {
                if case .object = statement { continue }
                let path: TemplatePath = ["Statement"]
                return (
                    path.appending(index), "\"Statement\" holds something else than an object at position \(index + 1)"
                )
            }
            return nil
        default: return (["Statement"], none)
        }
    }
}

extension Expression {
    /// A value of a JSON text, taken literally.
    fileprivate init(_ value: TemplateValue) {
        switch value {
        case .null: self = .null
        case .boolean(let truth): self = .boolean(truth)
        case .integer(let number): self = .integer(number)
        case .number(let text): self = Double(text).map(Expression.number) ?? .string(text)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { Expression($0) })
        case .object(let fields): self = .object(fields.map { Field($0.key, Expression($0.value)) })
        }
    }
}
