/// What a property, a list's element or a map's value may hold. What the schema does not say is nil.
public struct ValueFacts: Sendable {
    /// The JSON types; empty where the schema does not say.
    public private(set) var types: JSONTypes = []
    /// The allowed values, as they are written in JSON without quotes.
    public private(set) var allowedValues: [String]?
    /// A regular expression that a string must match, in the schema's dialect (ECMA-262, not anchored by itself).
    public private(set) var pattern: String?
    /// The least number of characters.
    public private(set) var minLength: Int?
    /// The greatest number of characters.
    public private(set) var maxLength: Int?
    /// The least number, as JSON text.
    public private(set) var minimum: String?
    /// The greatest number, as JSON text.
    public private(set) var maximum: String?
    /// The least number of elements or members.
    public private(set) var minItems: Int?
    /// The greatest number of elements or members.
    public private(set) var maxItems: Int?
    /// Whether the elements must differ.
    public private(set) var uniqueItems: Bool?
    /// Whether the order of the elements matters.
    public private(set) var insertionOrder: Bool?
    /// The schema's format: `json`, `date-time`, `AWS::KMS::Key.Arn`.
    public private(set) var format: String?
    /// The declared properties of an object.
    public private(set) var object: ObjectFacts?
    /// The pattern of a map's keys.
    public private(set) var keyPattern: String?
    private var elements: [ValueFacts] = []
    private var isMap = false

    /// What a list's elements may hold.
    public var items: ValueFacts? { isMap ? nil : elements.first }

    /// What a map's values may hold.
    public var mapValues: ValueFacts? { isMap ? elements.first : nil }

    /// The facts one step further down.
    ///
    /// - Parameter component: a property's name; `*` or a number for an element of a list; any key of a map.
    /// - Returns: nil if there is nothing of that name.
    public func child(_ component: String) -> ValueFacts? {
        if let property = object?[component] { return property.value }
        return elements.first
    }

    /// Decodes what the generator's RecordEncoder writes: types, a bit for each fact that follows, the facts.
    init(_ reader: inout RecordReader, pool: Int) {
        types = JSONTypes(rawValue: reader.number())
        let present = reader.number()
        func has(_ bit: Int) -> Bool { present & (1 << bit) != 0 }
        // Bits 0 and 1 are a list's element and a declared object: the commonest, so that `present` mostly has one digit.
        if has(0) { elements = [ValueFacts(&reader, pool: pool)] }
        if has(1) { object = ObjectFacts(pool: pool, number: reader.number()) }
        if has(2) { maxLength = reader.number() }
        if has(3) { minLength = reader.number() }
        if has(4) { pattern = reader.string() }
        if has(5) { allowedValues = reader.list { $0.string() } }
        if has(6) { minimum = reader.string() }
        if has(7) { maximum = reader.string() }
        if has(8) { minItems = reader.number() }
        if has(9) { maxItems = reader.number() }
        if has(10) { uniqueItems = true }
        if has(11) { uniqueItems = false }
        if has(12) { insertionOrder = true }
        if has(13) { insertionOrder = false }
        if has(14) { format = reader.string() }
        if has(15) { keyPattern = reader.string() }
        isMap = has(16)
    }
}
