import CloudFormation

/// JSON inside of a string.
enum JSONText {
    /// The object or list that a text is; `nil` if it is neither.
    static func read(_ text: String) -> TemplateValue? {
        guard let first = text.utf8.first(where: { ![9, 10, 13, 32].contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return nil }
        return try? TemplateValue(json: text)
    }
}
