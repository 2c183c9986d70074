import CloudFormation
import DependencyGraph
import OrderedCollections
import TemplateDiff
import TestSupport
import Testing

@Suite("Properties of the comparison of access")
struct SecurityPropertyTests {
    /// Made-up roles, groups, policies and settings.
    private struct Made {
        var generator: SeededGenerator
        mutating func pick<Value>(_ values: [Value]) -> Value {
            values[Int.random(in: 0..<values.count, using: &generator)]
        }

        mutating func value(_ choices: [TemplateValue]) -> TemplateValue {
            Int.random(in: 0..<5, using: &generator) == 0
                ? ["Fn::If": [.string(pick(["A", "B"])), pick(choices), pick(choices + [["Ref": "AWS::NoValue"]])]]
                : pick(choices)
        }

        mutating func statement() -> TemplateValue {
            let actions = TemplateValue.array(
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    value(["s3:GetObject", "s3:*", "sqs:SendMessage", "*", "S3:PutObject"])
                })
            return value([
                [
                    "Effect": .string(pick(["Allow", "Allow", "Deny"])), "Action": actions,
                    "Resource": value(["*", "arn:aws:s3:::b/*", ["Fn::GetAtt": ["B", "Arn"]], ["arn:x", "arn:y*"]]),
                ]
            ])
        }

        mutating func rule() -> TemplateValue {
            let port = pick([22, 443, 8080])
            return value([
                [
                    "IpProtocol": .string(pick(["tcp", "udp", "-1"])), "FromPort": .integer(port),
                    "ToPort": .integer(port + pick([0, 100])),
                    "CidrIp": value(["10.0.0.0/8", "10.1.0.0/16", "0.0.0.0/0", ["Ref": "Cidr"]]),
                ]
            ])
        }

        mutating func template() -> Template {
            var template = Template()
            for index in 0..<Int.random(in: 1...4, using: &generator) {
                let statements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in statement() }
                var role = TemplateResource(
                    type: "AWS::IAM::Role",
                    properties: [
                        "Policies": [["PolicyName": "p", "PolicyDocument": ["Statement": .array(statements)]]]
                    ])
                if Int.random(in: 0..<4, using: &generator) == 0 { role.condition = "A" }
                template.resources["R\(index)"] = role
                let rules = (0..<Int.random(in: 0...4, using: &generator)).map { _ in rule() }
                template.resources["G\(index)"] = TemplateResource(
                    type: "AWS::EC2::SecurityGroup", properties: ["SecurityGroupIngress": .array(rules)])
            }
            return template
        }

        mutating func shuffled(_ template: Template) -> Template {
            var result = template
            result.resources = OrderedDictionary(
                uniqueKeysWithValues: template.resources.elements.shuffled(using: &generator).map { ($0.key, $0.value) }
            )
            for name in result.resources.keys {
                let properties = TemplateValue.object(result.resources[name]?.properties ?? [:])
                var inner = generator
                let mixed = properties.mapped { value in
                    switch value {
                    // The operands of a function have their places.
                    case .array(let elements)
                    where elements.allSatisfy({
                        $0.objectValue?["Effect"] != nil || $0.objectValue?["IpProtocol"] != nil
                    }):
                        .array(elements.shuffled(using: &inner))
                    case .object(let members):
                        .object(
                            OrderedDictionary(
                                uniqueKeysWithValues: members.elements.shuffled(using: &inner).map {
                                    ($0.key, $0.value)
                                }))
                    default: value
                    }
                }
                result.resources[name]?.properties = mixed.objectValue ?? [:]
                generator = inner
            }
            return result
        }
    }

    private func compare(_ old: Template, _ new: Template) -> [SecurityChange] {
        SecurityComparison(
            from: [SecurityFixtures.stack("app", old)], to: [SecurityFixtures.stack("app", new)]
        ).changes.map { change in
            var change = change
            change.path = []
            return change
        }
    }

    @Test(
        "A template and itself do not differ, nor in another order; others differ alike in any order; back is the reverse"
    )
    func properties() {
        var total = 0
        for seed in 0..<80 {
            var made = Made(generator: SeededGenerator(seed: UInt64(seed)))
            let (old, new) = (made.template(), made.template())
            #expect(compare(old, old) == [])
            #expect(compare(old, made.shuffled(old)) == [], "seed \(seed)")
            let changes = compare(old, new)
            total += changes.count
            #expect(changes == compare(made.shuffled(old), made.shuffled(new)), "seed \(seed)")
            let back = compare(new, old)
            let grows = changes.contains { $0.direction != .narrowed }
            #expect(grows == back.contains { $0.direction != .widened }, "seed \(seed)")
        }
        #expect(total > 400, "the made-up templates differ")
    }
}
