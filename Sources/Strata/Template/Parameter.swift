/// A template parameter: a value that is given at deployment, or that CloudFormation reads from the parameter store.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html>
public struct Parameter: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares a parameter.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - type: What values it takes.
    ///   - defaultValue: The value if none is given; of a parameter-store type the name to read.
    ///   - description: What it is for, at most 4,000 characters.
    ///   - allowedValues: The only values that it takes.
    ///   - allowedPattern: A regular expression that the whole value must match.
    ///   - constraintDescription: What to say when a value does not fit.
    ///   - minLength: The fewest characters.
    ///   - maxLength: The most characters.
    ///   - minValue: The least number.
    ///   - maxValue: The greatest number.
    ///   - noEcho: Whether CloudFormation masks the value where it shows parameters. It does not mask it elsewhere.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, type: ParameterType = .string, default defaultValue: String? = nil,
        description: String? = nil, allowedValues: [String] = [], allowedPattern: String? = nil,
        constraintDescription: String? = nil, minLength: Int? = nil, maxLength: Int? = nil, minValue: Int? = nil,
        maxValue: Int? = nil, noEcho: Bool = false, file: StaticString = #fileID, line: Int = #line
    ) {
        let content = ParameterContent(type: type)
        content.defaultValue = defaultValue
        content.description = description
        content.allowedValues = allowedValues
        content.allowedPattern = allowedPattern
        content.constraintDescription = constraintDescription
        content.minLength = minLength
        content.maxLength = maxLength
        content.minValue = minValue
        content.maxValue = maxValue
        content.isNoEcho = noEcho
        self.content = content
        node = Node(id, in: scope, content: .parameter(content), file, line)
    }

    /// Declares a parameter that CloudFormation reads from the parameter store at deployment.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - name: The name in the parameter store: `/network/vpc/id`.
    ///   - type: What the parameter there holds.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public init(
        _ id: String, in scope: any Scope, lookup name: String, as type: ParameterType = .string,
        file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(id, in: scope.at(file, line), type: .parameterStore(type), default: name)
    }

    /// Views a node; `nil` if it is no parameter.
    public init?(_ node: Node) {
        guard case .parameter(let content) = node.content else { return nil }
        self.node = node
        self.content = content
    }

    private let content: ParameterContent

    /// What values it takes.
    public var type: ParameterType { content.type }

    /// The value if none is given; of a parameter-store type the name to read.
    public var defaultValue: String? {
        get { content.defaultValue }
        nonmutating set { node.change(\.defaultValue, of: content, named: "Default", to: newValue) }
    }

    /// The parameter's value.
    public var value: StringValue { node.ref }

    /// The value of a parameter whose type is a list.
    public var listValue: ListValue<StringValue> { node.ref.cast() }

    /// The value of a number parameter.
    public var integerValue: IntegerValue { node.ref.cast() }
}

/// What a parameter node holds.
final class ParameterContent {
    let type: ParameterType
    var defaultValue: String?
    var description: String?
    var allowedValues: [String] = []
    var allowedPattern: String?
    var constraintDescription: String?
    var minLength: Int?
    var maxLength: Int?
    var minValue: Int?
    var maxValue: Int?
    var isNoEcho = false

    init(type: ParameterType) { self.type = type }
}
