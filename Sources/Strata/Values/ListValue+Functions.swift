extension ListValue where Element == StringValue {
    /// `Fn::Split`: the pieces of a text between separators.
    public static func split(_ separator: String, _ text: StringValue) -> ListValue {
        text.split(separator: separator)
    }

    /// `Fn::Cidr`: address blocks cut out of a larger one.
    /// - Parameters:
    ///   - block: The block to cut, in CIDR notation.
    ///   - count: How many to make, 1 to 256.
    ///   - bits: Host bits of each: 8 makes `/24` blocks of IPv4.
    /// - Returns: The blocks, in CIDR notation.
    public static func cidr(_ block: StringValue, count: IntegerValue, bits: IntegerValue) -> ListValue {
        ListValue(
            expression: .function("Fn::Cidr", .array([block.expression, count.expression, bits.expression]))
        )
    }

    /// `Fn::GetAZs`: the availability zones of a region, by default of the one deployed to.
    public static func availabilityZones(of region: StringValue = "") -> ListValue {
        ListValue(expression: .function("Fn::GetAZs", region.expression))
    }

    /// `Fn::Select`: an element of this list, counted from 0.
    public func select(_ index: IntegerValue) -> StringValue { StringValue.select(index, from: self) }

    /// `Fn::Join`: the elements with a separator between them.
    public func joined(separator: String) -> StringValue { StringValue.join(separator, self) }
}

extension ListValue where Element == StringValue {
    /// `Fn::Select`: the element at a place, from 0.
    public subscript(index: IntegerValue) -> StringValue { select(index) }
}

extension ListValue {
    /// `Fn::Length`: how many elements the list has. The template gets the language extensions' transform.
    public var length: IntegerValue { IntegerValue(expression: .function("Fn::Length", expression)) }
}
