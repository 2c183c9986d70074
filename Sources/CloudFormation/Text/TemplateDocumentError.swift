/// Why a text could not be read, with the place.
public struct TemplateDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, where, and how to fix it.
    public var finding: Finding

    /// Creates an error.
    ///
    /// - Parameter finding: What is wrong.
    public init(_ finding: Finding) {
        self.finding = finding
    }

    /// The text form of the finding.
    public var description: String { finding.description }
}
