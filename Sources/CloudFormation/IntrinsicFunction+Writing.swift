import OrderedCollections

extension IntrinsicFunction {
    /// The function as it stands in a template: an object with one key.
    public var templateValue: TemplateValue {
        if case .forEach(let name, let identifier, let collection, let outputKey, let body) = self {
            return [
                "\(Key.forEach.rawValue)::\(name)": [.string(identifier), collection, .object([outputKey: body])]
            ]
        }
        let (key, operand) = parts
        return .object([key.rawValue: operand])
    }

    private var parts: (Key, TemplateValue) {
        switch self {
        case .ref(let name): (.ref, .string(name))
        case .getAttribute(let resource, let attribute): (.getAttribute, [.string(resource), attribute])
        case .substitute(let template, nil): (.substitute, .string(template.text))
        case .substitute(let template, let variables?): (.substitute, [.string(template.text), .object(variables)])
        case .join(let delimiter, let list): (.join, [.string(delimiter), list])
        case .split(let delimiter, let source): (.split, [.string(delimiter), source])
        case .select(let index, let list): (.select, [index, list])
        case .base64(let value): (.base64, value)
        case .cidr(let ipBlock, let count, nil): (.cidr, [ipBlock, count])
        case .cidr(let ipBlock, let count, let cidrBits?): (.cidr, [ipBlock, count, cidrBits])
        case .findInMap(let map, let topKey, let secondKey, nil): (.findInMap, [map, topKey, secondKey])
        case .findInMap(let map, let topKey, let secondKey, let value?):
            (.findInMap, [map, topKey, secondKey, [Operand.defaultValue: value]])
        case .getAvailabilityZones(let region): (.getAvailabilityZones, region)
        case .getStackOutput(let stackName, let outputName, let region, let roleARN):
            (.getStackOutput, Self.stackOutput(stackName, outputName, region, roleARN))
        case .ifElse(let condition, let then, let otherwise): (.ifElse, [.string(condition), then, otherwise])
        case .importValue(let name): (.importValue, name)
        case .length(let list): (.length, list)
        case .toJSONString(let value): (.toJSONString, value)
        case .forEach(let name, _, _, _, _): (.forEach, .string(name))
        case .transform(let name, nil): (.transform, [Operand.name: name])
        case .transform(let name, let parameters?): (.transform, [Operand.name: name, Operand.parameters: parameters])
        case .and(let conditions): (.and, .array(conditions))
        case .or(let conditions): (.or, .array(conditions))
        case .not(let condition): (.not, [condition])
        case .equals(let left, let right): (.equals, [left, right])
        case .condition(let name): (.condition, .string(name))
        case .contains(let list, let value): (.contains, [list, value])
        case .eachMemberEquals(let list, let value): (.eachMemberEquals, [list, value])
        case .eachMemberIn(let list, let allowed): (.eachMemberIn, [list, allowed])
        case .refAll(let type): (.refAll, .string(type))
        case .valueOf(let parameter, let attribute): (.valueOf, [.string(parameter), .string(attribute)])
        case .valueOfAll(let type, let attribute): (.valueOfAll, [.string(type), .string(attribute)])
        }
    }

    private static func stackOutput(
        _ stackName: TemplateValue,
        _ outputName: TemplateValue,
        _ region: TemplateValue?,
        _ roleARN: TemplateValue?
    ) -> TemplateValue {
        var members = TemplateMembers(capacity: 4)
        members.add(Operand.stackName, stackName)
        members.add(Operand.outputName, outputName)
        members.add(Operand.region, region)
        members.add(Operand.roleARN, roleARN)
        return members.value(with: [:])
    }

    /// The keys of operands that have names.
    enum Operand {
        static let defaultValue = "DefaultValue"
        static let stackName = "StackName"
        static let outputName = "OutputName"
        static let region = "Region"
        static let roleARN = "RoleArn"
        static let name = "Name"
        static let parameters = "Parameters"
    }
}
