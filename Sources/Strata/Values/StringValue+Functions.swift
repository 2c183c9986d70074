extension StringValue {
    /// `Fn::Join`: the elements with a separator between them. Literal elements alone make a literal.
    public static func join(_ separator: String, _ elements: [StringValue]) -> StringValue {
        let parts = elements.map(\.expression)
        let literals = parts.compactMap { if case .string(let text) = $0 { text } else { nil } }
        if literals.count == parts.count { return StringValue(literals.joined(separator: separator)) }
        return StringValue(expression: .function("Fn::Join", .array([.string(separator), .array(parts)])))
    }

    /// `Fn::Join` over a list that is known only at deployment.
    public static func join(_ separator: String, _ list: ListValue<StringValue>) -> StringValue {
        if let elements = list.elements { return join(separator, elements) }
        return StringValue(expression: .function("Fn::Join", .array([.string(separator), list.expression])))
    }

    /// `Fn::Select`: an element of a list.
    /// - Parameters:
    ///   - index: Its place, from 0.
    ///   - list: The list.
    /// - Returns: The element.
    public static func select(_ index: IntegerValue, from list: ListValue<StringValue>) -> StringValue {
        StringValue(expression: .function("Fn::Select", .array([index.expression, list.expression])))
    }

    /// `Fn::Base64`: the text in Base64, as user data wants it.
    public static func base64(_ text: StringValue) -> StringValue {
        StringValue(expression: .function("Fn::Base64", text.expression))
    }

    /// `Fn::ImportValue`: what a stack outside this program exports. Within a program, hand the value itself over.
    public static func importValue(_ exportName: StringValue) -> StringValue {
        StringValue(expression: .function("Fn::ImportValue", exportName.expression))
    }

    /// `Fn::GetStackOutput`: an output of a stack outside this program, by its logical id; it need not be exported.
    ///
    /// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html>
    /// - Parameters:
    ///   - output: The output's logical id.
    ///   - stack: The name of the stack that has it.
    ///   - region: Where that stack is, if elsewhere.
    ///   - role: ARN of a role to read it with, for another account.
    /// - Returns: The output's value.
    public static func getStackOutput(
        _ output: StringValue, of stack: StringValue, region: StringValue? = nil, role: StringValue? = nil
    ) -> StringValue {
        var fields = PropertyFields(capacity: 4)
        fields.add("StackName", stack)
        fields.add("OutputName", output)
        fields.add("Region", region)
        fields.add("RoleArn", role)
        return StringValue(expression: .function("Fn::GetStackOutput", fields.expression))
    }

    /// `Fn::Transform`: the result of a macro.
    public static func transform(_ macro: String, parameters: MapValue<StringValue>) -> StringValue {
        StringValue(
            expression: .function(
                "Fn::Transform",
                .object([.init("Name", .string(macro)), .init("Parameters", parameters.expression)])
            )
        )
    }

    /// A value as JSON text, keys in the order of `value`, without spaces.
    ///
    /// What is literal is text at once. Parts known only at deployment make it `Fn::Sub` if JSON cannot escape anything in
    /// them: ARNs, ids, URLs, names that are literal or CloudFormation's, pseudo parameters. With any other part it is
    /// `Fn::ToJsonString`, and the template gets the language extensions' transform, which needs
    /// `CAPABILITY_AUTO_EXPAND`.
    ///
    /// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ToJsonString.html>
    public static func toJSONString(_ value: JSON) -> StringValue {
        StringValue(expression: .function("Fn::ToJsonString", value.expression))
    }

    /// `Fn::Sub` on a template string of CloudFormation's own syntax, for text that comes from elsewhere. For strings in
    /// a Swift program, interpolation does the same with checked references.
    /// - Parameters:
    ///   - template: Text with `${Name}` in it.
    ///   - variables: Values of names in `template` that are no logical ids.
    /// - Returns: The text with its variables filled in.
    public static func sub(_ template: String, variables: MapValue<StringValue>? = nil) -> StringValue {
        guard let variables else { return StringValue(expression: .function("Fn::Sub", .string(template))) }
        return StringValue(
            expression: .function("Fn::Sub", .array([.string(template), variables.expression]))
        )
    }

    /// `Fn::Split`: the pieces of the text between separators.
    public func split(separator: String) -> ListValue<StringValue> {
        ListValue(expression: .function("Fn::Split", .array([.string(separator), expression])))
    }

    /// A dynamic reference to a plain parameter of the parameter store, resolved at deployment.
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - version: Its version; `nil` for the newest at each deployment.
    /// - Returns: The dynamic reference.
    public static func parameterStore(_ name: String, version: Int? = nil) -> StringValue {
        StringValue("{{resolve:ssm:\(name)\(version.map { ":\($0)" } ?? "")}}")
    }
}
