/// Why a text could not be read, with the place.
public struct TemplateDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, where, and how to fix it.
    public var diagnostic: Diagnostic

    /// Creates an error.
    ///
    /// - Parameter diagnostic: What is wrong.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// The text form of the diagnostic.
    public var description: String { diagnostic.description }
}
