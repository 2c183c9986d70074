/// What a value is made of: literals, references to constructs and intrinsic functions, before anything is resolved.
///
/// Authors meet the typed values (``StringValue``, ``IntegerValue``, ``JSON``, …), which wrap an expression. An expression
/// has no string form on purpose: an unresolved value cannot leak into a name or a log.
public indirect enum Expression {
    /// JSON `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction.
    case number(Double)
    /// A string, taken literally.
    case string(String)
    /// A list.
    case array([Expression])
    /// An object; keys in the order in which they are written.
    case object([Field])
    /// `Ref` or `Fn::GetAtt` on a construct, wherever it lives.
    case reference(Reference)
    /// The logical id of a construct of the same template, as a plain string (a condition or mapping name).
    case logicalID(Node)
    /// `{"Condition": …}`: the outcome of a named condition.
    case condition(Node)
    /// An intrinsic function by its full name (`Fn::Join`) with its argument.
    case function(String, Expression)
    /// `Fn::Sub`: text and values in turn, as string interpolation builds it.
    case substitution([Segment])

    /// A key and its value in an object.
    public struct Field: Equatable {
        /// The key, in CloudFormation's spelling.
        public var name: String
        /// What it holds.
        public var value: Expression

        /// Makes a field of a key and a value.
        @inlinable
        public init(_ name: String, _ value: Expression) {
            self.name = name
            self.value = value
        }
    }

    /// A part of an interpolated string.
    public enum Segment: Equatable {
        /// Literal text; what looks like `${…}` in it is escaped when it is written.
        case text(String)
        /// A value.
        case value(Expression)
    }
}

extension Expression: Equatable {
    /// Whether both say the same; references are the same when they point at the same construct and attribute.
    public static func == (left: Expression, right: Expression) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        case (.reference(let left), .reference(let right)): left == right
        case (.logicalID(let left), .logicalID(let right)): left === right
        case (.condition(let left), .condition(let right)): left === right
        case (.function(let left, let leftArgument), .function(let right, let rightArgument)):
            left == right && leftArgument == rightArgument
        case (.substitution(let left), .substitution(let right)): left == right
        default: false
        }
    }
}
