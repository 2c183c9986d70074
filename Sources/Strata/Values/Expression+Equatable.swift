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
