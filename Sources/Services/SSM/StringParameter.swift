public import Strata
import StrataKit

/// A text in the parameter store of Systems Manager.
public struct StringParameter: ParameterReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SSM.Parameter

    /// Declares a parameter.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The physical name, mostly a path such as `/shop/orders/queue/url`; `nil` lets CloudFormation choose.
    ///   - value: What it holds, at most 4,096 bytes.
    ///   - description: What it is, at most 1,024 characters.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, value: StringValue,
        description: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.SSM.Parameter(
            "Resource", in: node, type: "String", value: value, description: description, name: name
        )
        let source = ParameterRules.source
        node.check(
            value.literalString?.utf8.count, isIn: 1...4_096, "the value", unit: " bytes", rule: "ssm/value",
            source: source
        )
        node.check(
            description?.literalString?.count, isIn: 0...1_024, "the description", unit: " characters",
            rule: "ssm/description", source: source
        )
        ParameterRules.checkName(of: resource, in: node)
        node.register(self)
    }

    /// Reads a parameter of the parameter store at deployment: declares an `AWS::SSM::Parameter::Value<String>`.
    ///
    /// CloudFormation reads it once per deployment; a name that is not there fails the deployment.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - name: The name in the parameter store.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What the parameter holds.
    public static func lookup(
        _ id: String, in scope: any Scope, name: String, file: StaticString = #fileID, line: Int = #line
    ) -> StringValue {
        // The AWS CDK's id, so that a stack that moves from there keeps its parameter's name.
        Parameter("\(id).Parameter", in: scope.at(file, line), lookup: name).value
    }

    /// The parameter's name.
    public var name: StringValue { resource.ref }

    /// The parameter's ARN.
    public var arn: StringValue { resource.arnOfName }
}
