public import CloudFormation

/// The text of a template, whatever it says.
public enum TemplateText {
    /// Reads a file, JSON or YAML.
    /// - Parameter path: The path.
    /// - Returns: What it says, with places.
    /// - Throws: That it cannot be read, or what is wrong with the text.
    public static func read(_ path: String) throws(TemplateSourceError) -> ValueDocument {
        let bytes = try DiskFiles().read(path)
        do throws(TemplateDocumentError) {
            return try TemplateReader.readValue(bytes, file: path)
        } catch {
            throw TemplateSourceError(error)
        }
    }
}

extension TemplateSourceError {
    /// What is wrong with a text, and where.
    init(_ error: TemplateDocumentError) {
        let place = error.finding.location.map { "\($0): " } ?? ""
        self.init(place + error.finding.message, help: error.finding.help)
        cause = error.finding
    }
}
