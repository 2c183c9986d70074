/// Says a value elsewhere than in its own stack, so that it comes to the same.
struct PortableName {
    private let environment: Environment
    /// The stack's name in CloudFormation; `nil` in a nested stack, whose name CloudFormation makes.
    private let stackName: String?

    /// - Parameter node: Where the value stands.
    init(from node: Node) {
        environment = node.rootStack?.stackContent.environment ?? .agnostic
        stackName = node.template?.outerTemplate == nil ? node.template?.stackContent.name : nil
    }

    /// The value for use in another stack; `nil` if it depends on what only its own template knows.
    func portable(_ value: Expression) -> Expression? {
        switch value {
        case .null, .boolean, .integer, .number, .string: return value
        case .function("Ref", .string(let name)): return pseudoParameter(name)
        case .function("Fn::Join", let argument): return portable(argument).map { .function("Fn::Join", $0) }
        case .array(let elements):
            let portable = elements.compactMap(portable)
            return portable.count == elements.count ? .array(portable) : nil
        case .substitution(let segments):
            var interpolation = ValueInterpolation(literalCapacity: 0, interpolationCount: segments.count)
            for segment in segments {
                switch segment {
                case .text(let text): interpolation.appendLiteral(text)
                case .value(let value):
                    guard let value = portable(value) else { return nil }
                    interpolation.appendInterpolation(StringValue(expression: value))
                }
            }
            return interpolation.expression
        case .object, .reference, .logicalID, .condition, .function: return nil
        }
    }

    private func pseudoParameter(_ name: String) -> Expression? {
        switch name {
        case "AWS::Region": environment.region.map(Expression.string) ?? .pseudo(name)
        case "AWS::AccountId": environment.account.map(Expression.string) ?? .pseudo(name)
        case "AWS::Partition", "AWS::URLSuffix": .pseudo(name)
        case "AWS::StackName": stackName.map(Expression.string)
        default: nil
        }
    }
}
