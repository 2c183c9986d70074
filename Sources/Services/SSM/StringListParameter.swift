public import Strata
import StrataKit

/// A list of texts in the parameter store of Systems Manager, of type `StringList`.
///
/// What reads lists, such as `AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>`, takes no other type:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html>.
public struct StringListParameter: ParameterReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SSM.Parameter

    /// Declares a parameter.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The physical name, mostly a path such as `/network/subnets/public/ids`; `nil` lets CloudFormation choose.
    ///   - values: What it holds, at least one text and none with a comma; with commas between them at most 4,096 bytes.
    ///   - description: What it is, at most 1,024 characters.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, values: ListValue<StringValue>,
        description: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let text = values.joined(separator: ",")
        resource = AWS.SSM.Parameter(
            "Resource", in: node, type: "StringList", value: text, description: description, name: name
        )
        node.check(
            text.literalString?.utf8.count, isIn: 1...4_096, "the value", unit: " bytes", rule: "ssm/value",
            source: ParameterRules.source
        )
        node.check(
            description?.literalString?.count, isIn: 0...1_024, "the description", unit: " characters",
            rule: "ssm/description", source: ParameterRules.source
        )
        ParameterRules.checkName(of: resource, in: node)
        checkElements(values)
        node.register(self)
    }

    /// Reads a list of the parameter store at deployment.
    ///
    /// CloudFormation reads it once per deployment; a name that is not there fails the deployment.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - name: The name in the parameter store.
    ///   - element: What its elements are: `AWS::EC2::Subnet::Id`, which CloudFormation then checks, or just texts.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: What the parameter holds.
    public static func lookup(
        _ id: String, in scope: any Scope, name: String, of element: ParameterType = .string,
        file: StaticString = #fileID, line: Int = #line
    ) -> ListValue<StringValue> {
        let type = ParameterType.list(of: element)
        // The AWS CDK's id, so that a stack that moves from there keeps its parameter's name.
        return Parameter("\(id).Parameter", in: scope.at(file, line), lookup: name, as: type).listValue
    }

    /// The parameter's name.
    public var name: StringValue { resource.ref }

    /// The parameter's ARN.
    public var arn: StringValue { resource.arnOfName }

    private func checkElements(_ values: ListValue<StringValue>) {
        for text in values.elements?.compactMap(\.literalString) ?? [] where text.contains(",") || text.isEmpty {
            node.annotate(
                .error(
                    "an element of '\(node.path)' is '\(text)', allowed are texts without commas that are not empty",
                    help: "leave it out, or hold the text in a StringParameter; see \(ParameterRules.source)",
                    rule: "ssm/element"
                )
            )
        }
    }
}
