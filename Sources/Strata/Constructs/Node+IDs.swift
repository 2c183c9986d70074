extension ValueConvertible {
    /// The node of the resource or parameter that the value comes from: the first that it refers to; `nil` for a literal.
    public var source: Node? {
        var source: Node?
        expression.forEachReference { if source == nil { source = $0.node } }
        return source
    }
}

extension Node {
    /// An id for what a construct declares on account of a value from elsewhere: the unique id of the construct that the
    /// value comes from, as the AWS CDK makes it, or what is alphanumeric in a literal.
    /// - Parameter value: The value, mostly an ARN.
    /// - Returns: The id, or `Imported` if the value says nothing of its origin.
    public static func sourceID(of value: StringValue) -> String {
        if let text = value.literalString {
            let id = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            return id.isEmpty ? "Imported" : id
        }
        var source: Node?
        value.expression.forEachReference { if source == nil { source = $0.node } }
        guard let source else { return "Imported" }
        // A resource stands for the construct around it.
        let owner = source.id == "Resource" ? source.parent ?? source : source
        return owner.uniqueID
    }
}
