import OrderedCollections

extension IntrinsicFunction {
    /// Recognises the function that a value is; `nil` if the value is not an object with one key that is a function's,
    /// or if the operands do not have the function's shape.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - inCondition: Whether the value stands in a condition, where `{"Condition": "Name"}` means the named condition.
    ///     Elsewhere it is an ordinary object.
    public init?(_ value: TemplateValue, inCondition: Bool = false) {
        guard case .object(let members) = value, members.count == 1, let (key, operand) = members.elements.first,
            let function = IntrinsicFunction(key: key, operand: operand)
        else { return nil }
        if case .condition = function, !inCondition { return nil }
        self = function
    }

    /// Recognises a function by its key and operands; `nil` if the key is no function's or the operands do not have the
    /// function's shape. `Fn::ForEach::Name` may stand among other keys of an object, and is only found this way then.
    ///
    /// - Parameters:
    ///   - key: The key, such as `Fn::Join`.
    ///   - operand: What stands under it.
    public init?(key: String, operand: TemplateValue) {
        let loopPrefix = "\(Key.forEach.rawValue)::"
        if key.hasPrefix(loopPrefix) {
            self.init(loop: String(key.dropFirst(loopPrefix.count)), operand: operand)
            return
        }
        guard let key = Key(rawValue: key) else { return nil }
        switch operand {
        case .array(let operands): self.init(key, operands: operands, operand: operand)
        case .object(let operands): self.init(key, named: operands, operand: operand)
        case .string(let text): self.init(key, text: text)
        case .null, .boolean, .integer, .number: self.init(key, single: operand)
        }
    }

    /// The functions that take any one value.
    private init?(_ key: Key, single value: TemplateValue) {
        switch key {
        case .base64: self = .base64(value)
        case .getAvailabilityZones: self = .getAvailabilityZones(region: value)
        case .importValue: self = .importValue(value)
        case .length: self = .length(value)
        case .toJSONString: self = .toJSONString(value)
        default: return nil
        }
    }

    private init?(_ key: Key, text: String) {
        switch key {
        case .ref: self = .ref(text)
        case .substitute: self = .substitute(SubstitutionTemplate(parsing: text), variables: nil)
        case .condition: self = .condition(text)
        case .refAll: self = .refAll(parameterType: text)
        case .getAttribute:
            // The YAML form `Resource.Attribute`, which the full form accepts, too.
            guard let dot = text.firstIndex(of: ".") else { return nil }
            self = .getAttribute(
                resource: String(text[..<dot]),
                attribute: .string(String(text[text.index(after: dot)...]))
            )
        default: self.init(key, single: .string(text))
        }
    }

    private init?(_ key: Key, named operands: OrderedDictionary<String, TemplateValue>, operand: TemplateValue) {
        switch key {
        case .getStackOutput:
            let known: Set = [Operand.stackName, Operand.outputName, Operand.region, Operand.roleARN]
            guard let stackName = operands[Operand.stackName], let outputName = operands[Operand.outputName],
                known.isSuperset(of: operands.keys)
            else { return nil }
            self = .getStackOutput(
                stackName: stackName,
                outputName: outputName,
                region: operands[Operand.region],
                roleARN: operands[Operand.roleARN]
            )
        case .transform:
            let known: Set = [Operand.name, Operand.parameters]
            guard let name = operands[Operand.name], known.isSuperset(of: operands.keys) else { return nil }
            self = .transform(name: name, parameters: operands[Operand.parameters])
        default:
            self.init(key, single: operand)
        }
    }

    private init?(_ key: Key, operands: [TemplateValue], operand: TemplateValue) {
        switch (key, operands.count) {
        case (.and, _): self = .and(operands)
        case (.or, _): self = .or(operands)
        case (.not, 1): self = .not(operands[0])
        case (.cidr, 2): self = .cidr(ipBlock: operands[0], count: operands[1], cidrBits: nil)
        case (.cidr, 3): self = .cidr(ipBlock: operands[0], count: operands[1], cidrBits: operands[2])
        case (.select, 2): self = .select(index: operands[0], list: operands[1])
        case (.equals, 2): self = .equals(operands[0], operands[1])
        case (.contains, 2): self = .contains(list: operands[0], value: operands[1])
        case (.eachMemberEquals, 2): self = .eachMemberEquals(list: operands[0], value: operands[1])
        case (.eachMemberIn, 2): self = .eachMemberIn(list: operands[0], allowed: operands[1])
        case (.findInMap, 3):
            self = .findInMap(map: operands[0], topKey: operands[1], secondKey: operands[2], defaultValue: nil)
        case (.findInMap, 4):
            guard case .object(let last) = operands[3], last.count == 1, let value = last[Operand.defaultValue] else {
                return nil
            }
            self = .findInMap(map: operands[0], topKey: operands[1], secondKey: operands[2], defaultValue: value)
        case (.getAttribute, 2), (.substitute, 2), (.join, 2), (.split, 2), (.ifElse, 3), (.valueOf, 2),
            (.valueOfAll, 2):
            guard case .string(let first) = operands[0] else { return nil }
            self.init(key, first: first, rest: operands.dropFirst())
        default:
            self.init(key, single: operand)
        }
    }

    /// The functions whose first operand is literal text. `rest` is known to have the right length.
    private init?(_ key: Key, first: String, rest: ArraySlice<TemplateValue>) {
        let second = rest.first ?? .null
        switch key {
        case .getAttribute: self = .getAttribute(resource: first, attribute: second)
        case .join: self = .join(delimiter: first, list: second)
        case .split: self = .split(delimiter: first, source: second)
        case .ifElse: self = .ifElse(condition: first, then: second, otherwise: rest.last ?? .null)
        case .substitute:
            guard let variables = second.objectValue else { return nil }
            self = .substitute(SubstitutionTemplate(parsing: first), variables: variables)
        case .valueOf:
            guard let attribute = second.stringValue else { return nil }
            self = .valueOf(parameter: first, attribute: attribute)
        case .valueOfAll:
            guard let attribute = second.stringValue else { return nil }
            self = .valueOfAll(parameterType: first, attribute: attribute)
        default: return nil
        }
    }

    private init?(loop name: String, operand: TemplateValue) {
        guard !name.isEmpty, case .array(let operands) = operand, operands.count == 3,
            case .string(let identifier) = operands[0], case .object(let body) = operands[2], body.count == 1,
            let (outputKey, output) = body.elements.first
        else { return nil }
        self = .forEach(
            name: name,
            identifier: identifier,
            collection: operands[1],
            outputKey: outputKey,
            body: output
        )
    }
}
