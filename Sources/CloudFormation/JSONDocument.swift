/// What a JSON text says, and what is odd about it.
public struct JSONDocument: Hashable, Sendable {
    /// A key that an object has more than once.
    public struct DuplicateKey: Hashable, Sendable {
        /// The key.
        public var key: String
        /// Where it stands again.
        public var position: TextPosition
    }

    /// The value. Of a key that stands twice in an object, the last value counts.
    public var value: TemplateValue
    /// The keys that stand again in their object, in the order of the text; the first
    /// ``JSONReader/maximumDuplicateKeys`` of them.
    public var duplicateKeys: [DuplicateKey]
}
