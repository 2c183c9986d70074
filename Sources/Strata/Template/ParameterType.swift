/// What values a template parameter takes.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html>
public struct ParameterType: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// CloudFormation's name of the type.
    public let rawValue: String

    /// A type by CloudFormation's name, such as `AWS::EC2::VPC::Id`.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A type by CloudFormation's name, such as `AWS::EC2::VPC::Id`.
    public init(stringLiteral value: String) { rawValue = value }

    /// Any text.
    public static let string: ParameterType = "String"
    /// A number.
    public static let number: ParameterType = "Number"
    /// Numbers, separated by commas.
    public static let numberList: ParameterType = "List<Number>"
    /// Texts, separated by commas.
    public static let stringList: ParameterType = "CommaDelimitedList"
    /// The name of a parameter in the parameter store.
    public static let parameterStoreName: ParameterType = "AWS::SSM::Parameter::Name"

    /// A list of an AWS-specific type: `.list(of: "AWS::EC2::Subnet::Id")`.
    public static func list(of type: ParameterType) -> ParameterType {
        ParameterType(rawValue: "List<\(type.rawValue)>")
    }

    /// A value that CloudFormation reads from the parameter store.
    public static func parameterStore(_ type: ParameterType = .string) -> ParameterType {
        ParameterType(rawValue: "AWS::SSM::Parameter::Value<\(type.rawValue)>")
    }

    /// Whether the value is a list.
    public var isList: Bool {
        self == .stringList || self == .parameterStore(.stringList) || rawValue.hasPrefix("List<")
            || rawValue.hasPrefix("AWS::SSM::Parameter::Value<List<")
    }

    /// Whether CloudFormation reads the value from the parameter store.
    public var isParameterStoreValue: Bool { rawValue.hasPrefix("AWS::SSM::Parameter::Value<") }
}
