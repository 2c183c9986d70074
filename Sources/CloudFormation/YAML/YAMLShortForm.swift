import OrderedCollections

/// A function as its short form: `!Sub` and what stands behind it.
///
/// See [Fn::Base64](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-base64.html)
/// (no short form directly in another) and
/// [Fn::GetStackOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html)
/// (no short form in the object behind one).
struct YAMLShortForm {
    let tag: String
    let operand: TemplateValue
    let takesConditions: Bool

    /// Fails if the object is no function, or one that must be written in full.
    ///
    /// - Parameters:
    ///   - members: An object.
    ///   - isInCondition: Whether it stands in a condition.
    init?(_ members: OrderedDictionary<String, TemplateValue>, isInCondition: Bool) {
        guard members.count == 1, let (name, operand) = members.elements.first,
            let key = IntrinsicFunction.Key(rawValue: name), !Self.alwaysFull.contains(key),
            key != .condition || isInCondition
        else { return nil }
        if key == .getAttribute {
            guard let text = Self.attribute(operand) else { return nil }
            self.operand = .string(text)
        } else {
            guard Self.fits(operand) else { return nil }
            self.operand = operand
        }
        tag = YAMLTag.shortForm(of: name)
        takesConditions = Self.conditionFunctions.contains(key)
    }

    /// The loop has no short form; those of rules are not documented.
    private static let alwaysFull: Set<IntrinsicFunction.Key> = [
        .forEach, .contains, .eachMemberEquals, .eachMemberIn, .refAll, .valueOf, .valueOfAll,
    ]

    private static let conditionFunctions: Set<IntrinsicFunction.Key> = [.and, .or, .not]

    /// Whether what stands under a key is made of conditions: the section, and the functions over them.
    static func holdsConditions(_ key: String, depth: Int) -> Bool {
        depth == 0 ? key == TemplateSection.conditions.rawValue : conditionFunctions.contains { $0.rawValue == key }
    }

    /// Whether an operand reads back the same behind a tag: a scalar there is always text, and a function would put one
    /// short form into another.
    private static func fits(_ operand: TemplateValue) -> Bool {
        switch operand {
        case .string, .array: true
        case .object(let members): !members.values.contains { holdsFunction($0) } && !isFunction(members)
        case .null, .boolean, .integer, .number: false
        }
    }

    private static func isFunction(_ members: OrderedDictionary<String, TemplateValue>) -> Bool {
        members.count == 1 && members.keys.first.flatMap(IntrinsicFunction.Key.init) != nil
    }

    private static func holdsFunction(_ value: TemplateValue) -> Bool {
        switch value {
        case .array(let elements): elements.contains(where: holdsFunction)
        case .object(let members): isFunction(members) || members.values.contains(where: holdsFunction)
        case .null, .boolean, .integer, .number, .string: false
        }
    }

    /// `Resource.Attribute` for what reads back as the same list.
    private static func attribute(_ operand: TemplateValue) -> String? {
        guard case .array(let parts) = operand, parts.count == 2, case .string(let resource) = parts[0],
            case .string(let attribute) = parts[1], !resource.isEmpty, !resource.utf8.contains(UInt8(ascii: ".")),
            !attribute.isEmpty
        else { return nil }
        return "\(resource).\(attribute)"
    }
}
