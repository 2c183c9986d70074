public import CloudFormation

/// What changes in one stack.
public struct StackChange: Sendable, Hashable {
    /// What becomes of the stack itself.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is new.
        case added
        /// It stays, and something in it changes.
        case changed
        /// It goes.
        case removed
    }

    /// The stack's id; of a nested stack, the ids on the way to it joined by slashes: `orders/Workers`.
    public var id: String
    /// What becomes of it.
    public var kind: Kind
    /// Its resources that change, by logical id.
    public var resources: [ResourceChange]
    /// What else changes in its template, by section and name.
    public var entries: [EntryChange]
    /// Where the stack was declared.
    public var location: SourceLocation?

    /// Describes the change of a stack.
    /// - Parameters:
    ///   - id: The stack's id.
    ///   - kind: What becomes of it.
    ///   - resources: Its resources that change.
    ///   - entries: What else changes.
    ///   - location: Where it was declared.
    public init(
        id: String, kind: Kind, resources: [ResourceChange] = [], entries: [EntryChange] = [],
        location: SourceLocation? = nil
    ) {
        self.id = id
        self.kind = kind
        self.resources = resources
        self.entries = entries
        self.location = location
    }
}
