public import OrderedCollections

/// A CloudFormation function, taken apart.
///
/// `IntrinsicFunction(value)` recognises the function that a value is; ``templateValue`` writes it back. Operands are
/// values, since most may be functions themselves; where CloudFormation wants literal text, they are strings.
///
/// See [Intrinsic functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html)
/// and [Rule functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html).
public enum IntrinsicFunction: Hashable, Sendable {
    /// `Ref`: the value of a parameter, a pseudo parameter or a loop variable, or the reference to a resource.
    case ref(String)
    /// `Fn::GetAtt`: an attribute of a resource; its name may be a `Ref` to a parameter.
    case getAttribute(resource: String, attribute: TemplateValue)
    /// `Fn::Sub`: text with placeholders, and the variables that some of them mean.
    case substitute(SubstitutionTemplate, variables: OrderedDictionary<String, TemplateValue>?)
    /// `Fn::Join`: the elements of a list with a delimiter between them.
    case join(delimiter: String, list: TemplateValue)
    /// `Fn::Split`: the pieces of a text, as a list.
    case split(delimiter: String, source: TemplateValue)
    /// `Fn::Select`: one element of a list, counted from 0.
    case select(index: TemplateValue, list: TemplateValue)
    /// `Fn::Base64`: the text in Base64.
    case base64(TemplateValue)
    /// `Fn::Cidr`: address ranges cut out of one; `cidrBits` is the number of host bits of each.
    case cidr(ipBlock: TemplateValue, count: TemplateValue, cidrBits: TemplateValue?)
    /// `Fn::FindInMap`: an entry of a mapping; the default needs `AWS::LanguageExtensions`.
    case findInMap(map: TemplateValue, topKey: TemplateValue, secondKey: TemplateValue, defaultValue: TemplateValue?)
    /// `Fn::GetAZs`: the availability zones of a region; of the stack's own for an empty text.
    case getAvailabilityZones(region: TemplateValue)
    /// `Fn::GetStackOutput`: an output, by its logical id, of another stack, read when this one is deployed.
    case getStackOutput(
        stackName: TemplateValue,
        outputName: TemplateValue,
        region: TemplateValue?,
        roleARN: TemplateValue?
    )
    /// `Fn::If`: one of two values by a named condition.
    case ifElse(condition: String, then: TemplateValue, otherwise: TemplateValue)
    /// `Fn::ImportValue`: what another stack exports under a name.
    case importValue(TemplateValue)
    /// `Fn::Length`: how many elements a list has. Needs `AWS::LanguageExtensions`.
    case length(TemplateValue)
    /// `Fn::ToJsonString`: a value as JSON text. Needs `AWS::LanguageExtensions`.
    case toJSONString(TemplateValue)
    /// `Fn::ForEach::Name`: a body written once per element of a collection. Needs `AWS::LanguageExtensions`.
    case forEach(name: String, identifier: String, collection: TemplateValue, outputKey: String, body: TemplateValue)
    /// `Fn::Transform`: what a macro makes of the template here.
    case transform(name: TemplateValue, parameters: TemplateValue?)

    /// `Fn::And`: whether all of 2 to 10 conditions hold.
    case and([TemplateValue])
    /// `Fn::Or`: whether one of 2 to 10 conditions holds.
    case or([TemplateValue])
    /// `Fn::Not`: whether a condition does not hold.
    case not(TemplateValue)
    /// `Fn::Equals`: whether two values are equal.
    case equals(TemplateValue, TemplateValue)
    /// `Condition`: the named condition, inside another one.
    case condition(String)

    /// `Fn::Contains`: whether a list has a value. Only in rules, as all that follow.
    case contains(list: TemplateValue, value: TemplateValue)
    /// `Fn::EachMemberEquals`: whether all elements equal a value.
    case eachMemberEquals(list: TemplateValue, value: TemplateValue)
    /// `Fn::EachMemberIn`: whether all elements of a list are in another.
    case eachMemberIn(list: TemplateValue, allowed: TemplateValue)
    /// `Fn::RefAll`: the values of all parameters of a type.
    case refAll(parameterType: String)
    /// `Fn::ValueOf`: an attribute of what a parameter names.
    case valueOf(parameter: String, attribute: String)
    /// `Fn::ValueOfAll`: an attribute of all that parameters of a type name.
    case valueOfAll(parameterType: String, attribute: String)
}

extension IntrinsicFunction {
    /// `Ref` of a pseudo parameter.
    ///
    /// - Parameter parameter: The pseudo parameter.
    /// - Returns: The function.
    public static func ref(_ parameter: PseudoParameter) -> IntrinsicFunction { .ref(parameter.rawValue) }
}
