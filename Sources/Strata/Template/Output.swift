/// A template output: what the deployed stack tells, and perhaps exports to stacks outside this program.
///
/// Within a program no output is needed: hand the value to the other stack.
public struct Output: Scope {
    /// The place in the tree.
    public let node: Node

    /// Declares an output.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - value: What it tells.
    ///   - description: What it is, at most 1,024 bytes.
    ///   - exportName: The name under which other stacks import it, unique in account and region.
    ///   - condition: The condition under which it exists.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, value: any ValueConvertible, description: String? = nil,
        exportName: StringValue? = nil, condition: Condition? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        content = OutputContent(value: value.expression)
        content.description = description
        content.exportName = exportName?.expression
        content.condition = condition?.node
        node = Node(id, in: scope, content: .output(content), file, line)
    }

    /// Declares an output whose value is a literal or an interpolated string.
    ///
    /// ```swift
    /// Output("Endpoint", in: stack, value: "https://\(api.id).execute-api.\(AWS.region).amazonaws.com")
    /// ```
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - value: What it tells.
    ///   - description: What it is, at most 1,024 bytes.
    ///   - exportName: The name under which other stacks import it, unique in account and region.
    ///   - condition: The condition under which it exists.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, value: StringValue, description: String? = nil,
        exportName: StringValue? = nil, condition: Condition? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            id, in: scope.at(file, line), value: value as any ValueConvertible, description: description,
            exportName: exportName, condition: condition
        )
    }

    /// Declares an output of what Swift knows: a string, a number, a truth value.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - value: What it tells, as text.
    ///   - description: What it is for.
    ///   - exportName: The name under which other stacks of the account and region can import it.
    ///   - condition: When it is there.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    @_disfavoredOverload
    public init(
        _ id: String, in scope: any Scope, value: some LosslessStringConvertible, description: String? = nil,
        exportName: StringValue? = nil, condition: Condition? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            id, in: scope.at(file, line), value: StringValue(value.description), description: description,
            exportName: exportName, condition: condition)
    }

    /// Views a node; `nil` if it is no output.
    public init?(_ node: Node) {
        guard case .output(let content) = node.content else { return nil }
        self.node = node
        self.content = content
    }

    private let content: OutputContent

    /// What it tells.
    public var value: JSON {
        get { JSON(expression: content.value) }
        nonmutating set { node.change(\.value, of: content, named: "Value", to: newValue.expression) }
    }

    /// What it is.
    public var description: String? {
        get { content.description }
        nonmutating set { node.change(\.description, of: content, named: "Description", to: newValue) }
    }

    /// The name under which other stacks import it.
    public var exportName: StringValue? {
        get { content.exportName.map(StringValue.init(expression:)) }
        nonmutating set { node.change(\.exportName, of: content, named: "Export", to: newValue?.expression) }
    }
}

/// What an output node holds.
final class OutputContent {
    var value: Expression
    var description: String?
    var exportName: Expression?
    var condition: Node?

    init(value: Expression) { self.value = value }
}
