import CloudFormation
import OrderedCollections
import TestSupport

/// Templates out of thin air, for laws that hold for all.
struct RandomTemplates {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func text() -> TemplateValue {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: ["Ref": .string("R\(Int.random(in: 0..<12, using: &random))")]
        case 1: ["Fn::GetAtt": [.string("R\(Int.random(in: 0..<12, using: &random))"), "Arn"]]
        case 2: ["Fn::Sub": .string("x-${R\(Int.random(in: 0..<12, using: &random))}-${AWS::Region}")]
        case 3: ["Fn::If": ["C", .string("a\(Int.random(in: 0..<3, using: &random))"), ["Ref": "AWS::NoValue"]]]
        case 4: ["Fn::FindInMap": ["M", "one", .string(one(of: ["x", "y"]))]]
        case 5: ["Fn::Join": ["-", [.string("p"), ["Ref": "P"], .string(one(of: ["x", "y"]))]]]
        default: .string("t\(Int.random(in: 0..<6, using: &random))")
        }
    }

    private mutating func list(_ count: Int, _ make: (inout RandomTemplates, Int) -> TemplateValue) -> TemplateValue {
        .array((0..<Int.random(in: 0...count, using: &random)).map { make(&self, $0) })
    }

    private mutating func statement() -> TemplateValue {
        [
            "Effect": "Allow",
            "Action": list(4) { templates, _ in .string(templates.one(of: ["a:B", "a:C", "b:D", "c:*"])) },
            "Resource": text(),
        ]
    }

    private mutating func properties(of type: String) -> OrderedDictionary<String, TemplateValue> {
        var result: OrderedDictionary<String, TemplateValue> = [:]
        func tag(_ templates: inout RandomTemplates, _ index: Int) -> TemplateValue {
            ["Key": .string("k\(index)"), "Value": templates.text()]
        }
        switch type {
        case "AWS::SQS::Queue":
            if chance(50) { result["QueueName"] = text() }
            result["DelaySeconds"] = .integer(Int.random(in: 0..<4, using: &random))
            result["Tags"] = list(4, tag)
        case "AWS::Lambda::Function":
            result["Environment"] = ["Variables": ["A": text(), "B": text()]]
            result["Layers"] = list(4) { templates, _ in templates.text() }
            result["VpcConfig"] = ["SubnetIds": list(4) { templates, _ in templates.text() }]
        case "AWS::EC2::SecurityGroup":
            result["GroupDescription"] = text()
            result["SecurityGroupIngress"] = list(4) { templates, _ in
                [
                    "IpProtocol": "tcp", "FromPort": .integer(Int.random(in: 1..<4, using: &templates.random)),
                    "CidrIp": templates.text(),
                ]
            }
        case "AWS::IAM::Role":
            result["AssumeRolePolicyDocument"] = ["Statement": list(3) { templates, _ in templates.statement() }]
            result["Policies"] = list(3) { templates, index in
                [
                    "PolicyName": .string("p\(index)"),
                    "PolicyDocument": ["Statement": templates.list(3) { inner, _ in inner.statement() }],
                ]
            }
        case "AWS::StepFunctions::StateMachine":
            let seconds = Int.random(in: 0..<3, using: &random)
            let states = (0..<Int.random(in: 0..<4, using: &random)).map {
                #""S\#($0)": {"Type": "Wait", "Seconds": \#(seconds)}"#
            }
            result["DefinitionString"] = .string(#"{"StartAt": "S0", "States": {\#(states.joined(separator: ", "))}}"#)
        default:
            result["A"] = text()
            result["B"] = list(5) { templates, _ in templates.text() }
        }
        return result
    }

    private static let types = [
        "AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::EC2::SecurityGroup", "AWS::IAM::Role", "Custom::Thing",
        "Else::Where::Thing", "AWS::StepFunctions::StateMachine",
    ]

    /// A template.
    mutating func template() -> Template {
        var template = Template()
        template.parameters["P"] = TemplateParameter(defaultValue: text().stringValue.map(TemplateValue.string) ?? "d")
        template.mappings["M"] = TemplateMapping(["one": ["x": text(), "y": "fixed"]])
        template.conditions["C"] = ["Fn::Equals": [["Ref": "P"], .string(one(of: ["a", "b"]))]]
        for index in 0..<Int.random(in: 1...12, using: &random) {
            let type = one(of: Self.types)
            var resource = TemplateResource(type: type, properties: properties(of: type))
            if chance(20) { resource.deletionPolicy = .string(one(of: ["Retain", "Delete"])) }
            if chance(20) { resource.condition = "C" }
            if chance(20) { resource.dependsOn = ["R0"] }
            template.resources["R\(index)"] = resource
        }
        template.outputs["O"] = TemplateOutput(text())
        return template
    }

    /// A template that differs from another in some places.
    mutating func changed(_ template: Template) -> Template {
        var result = template
        for id in template.resources.keys {
            guard chance(40), var resource = result.resources[id] else { continue }
            if chance(15) {
                result.resources[id] = nil
                continue
            }
            let others = properties(of: resource.type)
            for (key, value) in others where chance(50) { resource.properties[key] = value }
            if chance(20), let key = resource.properties.keys.first { resource.properties[key] = nil }
            for (key, value) in resource.properties where chance(30) { resource.properties[key] = shuffled(value) }
            if chance(10) { resource.metadata = ["a": text()] }
            result.resources[id] = resource
        }
        if chance(30) { result.outputs["O"] = TemplateOutput(text()) }
        if chance(30) { result.mappings["M"] = TemplateMapping(["one": ["x": text(), "y": "fixed"]]) }
        return result
    }

    /// The same with the elements of its lists in another order.
    private mutating func shuffled(_ value: TemplateValue) -> TemplateValue {
        if case .array(let elements) = value { return .array(elements.shuffled(using: &random)) }
        return value
    }

    /// The same with its sections' members in another order.
    mutating func reordered(_ template: Template) -> Template {
        var result = template
        result.resources = [:]
        for id in Array(template.resources.keys).shuffled(using: &random) {
            result.resources[id] = template.resources[id]
        }
        return result
    }

    /// The same in other words: other spellings of functions, keys in another order, what counts as nothing added.
    mutating func respelled(_ value: TemplateValue) -> TemplateValue {
        switch value {
        case .array(let elements): return .array(elements.map { respelled($0) })
        case .object(let members):
            if case .string(let name)? = members["Ref"], members.count == 1 {
                if name == "AWS::NoValue" || chance(50) { return value }
                return ["Fn::Sub": .string("${\(name)}")]
            }
            if case .array(let operands)? = members["Fn::GetAtt"], members.count == 1, chance(50),
                let resource = operands[0].stringValue, let attribute = operands[1].stringValue
            {
                return ["Fn::GetAtt": .string("\(resource).\(attribute)")]
            }
            if members.keys.contains(where: { $0.hasPrefix("Fn::") }) { return value }
            var result: OrderedDictionary<String, TemplateValue> = [:]
            for key in Array(members.keys).shuffled(using: &random) {
                result[key] = members[key].map { respelled($0) }
            }
            if chance(30) { result["Absent"] = ["Ref": "AWS::NoValue"] }
            return .object(result)
        default: return value
        }
    }

    /// The same template in other words.
    mutating func respelled(_ template: Template) -> Template {
        var result = reordered(template)
        for id in result.resources.keys {
            for (key, value) in result.resources[id]?.properties ?? [:] {
                result.resources[id]?.properties[key] = respelled(value)
            }
        }
        return result
    }
}
