import CloudFormation

/// Reads a text that a test holds, as YAML unless told.
func read(_ text: String, format: TemplateFormat? = .yaml) throws -> ValueDocument {
    try TemplateReader.readValue(Array(text.utf8), file: "t.yaml", format: format)
}

/// The value of a text, as compact JSON.
func json(_ text: String, format: TemplateFormat? = .yaml) throws -> String {
    JSONWriter.string(try read(text, format: format).value)
}

/// The findings of a text, as text.
func findings(_ text: String, format: TemplateFormat? = .yaml) throws -> [String] {
    try read(text, format: format).findings.map(\.description)
}

/// The error that a text makes, as text; `nil` if it is read.
func failure(_ bytes: [UInt8], format: TemplateFormat? = nil) -> String? {
    do throws(TemplateDocumentError) {
        _ = try TemplateReader.readValue(bytes, file: "t.yaml", format: format)
        return nil
    } catch {
        return error.description
    }
}
