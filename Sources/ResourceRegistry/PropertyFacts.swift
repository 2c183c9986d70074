/// One property of an object.
public struct PropertyFacts: Sendable {
    /// CloudFormation's name.
    public let name: String
    /// Whether a template must set it.
    public let isRequired: Bool
    /// What it may hold.
    public let value: ValueFacts

    init(_ reader: inout RecordReader, pool: Int) {
        name = reader.string()
        isRequired = reader.number() == 1
        value = ValueFacts(&reader, pool: pool)
    }
}
