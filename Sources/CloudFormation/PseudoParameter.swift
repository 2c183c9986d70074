/// A parameter that CloudFormation itself provides to every template.
///
/// See [Pseudo parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html).
public enum PseudoParameter: String, CaseIterable, Hashable, Sendable, Codable {
    /// The account of the stack.
    case accountId = "AWS::AccountId"
    /// The topics that are told of the stack's events: a list.
    case notificationARNs = "AWS::NotificationARNs"
    /// Nothing: a property whose value it is counts as not written.
    case noValue = "AWS::NoValue"
    /// The partition: `aws`, `aws-cn`, `aws-us-gov`.
    case partition = "AWS::Partition"
    /// The region of the stack.
    case region = "AWS::Region"
    /// The stack's ARN.
    case stackId = "AWS::StackId"
    /// The stack's name.
    case stackName = "AWS::StackName"
    /// The suffix of domain names: `amazonaws.com`, `amazonaws.com.cn`.
    case urlSuffix = "AWS::URLSuffix"
}
