public import CloudFormation

/// A resource that goes and one that comes, of one type and nearly one content: CloudFormation deletes the one and makes the
/// other, which was probably not meant.
public struct ProbableRename: Sendable, Hashable {
    /// What goes.
    public var old: ResourceAddress
    /// What comes.
    public var new: ResourceAddress
    /// The resource type.
    public var type: String
    /// How much of the content is the same, from 0 to 1.
    public var similarity: Double
    /// What to write in the program, or to run, to keep the resource.
    public var advice: String
    /// Where the new one was declared.
    public var location: SourceLocation?

    /// Describes a rename.
    /// - Parameters:
    ///   - old: What goes.
    ///   - new: What comes.
    ///   - type: The resource type.
    ///   - similarity: How much of the content is the same, from 0 to 1.
    ///   - advice: What to write or to run to keep the resource.
    ///   - location: Where the new one was declared.
    public init(
        old: ResourceAddress, new: ResourceAddress, type: String, similarity: Double, advice: String,
        location: SourceLocation? = nil
    ) {
        self.old = old
        self.new = new
        self.type = type
        self.similarity = similarity
        self.advice = advice
        self.location = location
    }
}
