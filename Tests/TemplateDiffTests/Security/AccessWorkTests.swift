import CloudFormation
import DependencyGraph
import OrderedCollections
import Testing

@testable import TemplateDiff

@Suite("Access of the largest templates")
struct AccessWorkTests {
    private static func stacks(_ resources: OrderedDictionary<String, TemplateResource>) -> [GraphStack] {
        var template = Template()
        template.resources = resources
        for number in 0..<9 { template.conditions["C\(number)"] = ["Fn::Equals": [["Ref": "AWS::Region"], "x"]] }
        return [GraphStack(id: "s", template: GraphTemplate(id: "s", template: template))]
    }

    private static func compare(
        _ old: OrderedDictionary<String, TemplateResource>, _ new: OrderedDictionary<String, TemplateResource>
    ) -> (changes: [SecurityChange], work: AccessWork) {
        // A hundredth of what there is: what is shown holds for a hundredth of the size, squared.
        let work = AccessWork(limits: AccessWork.defaultLimits.mapValues { $0 / 100 })
        let comparison = SecurityComparison(from: stacks(old), to: stacks(new), work)
        return (comparison.changes, work)
    }

    private static func policy(_ statements: [TemplateValue]) -> TemplateResource {
        TemplateResource(
            type: "AWS::IAM::ManagedPolicy",
            properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)]])
    }

    private static func group(_ count: Int, _ rule: (Int) -> TemplateValue) -> TemplateResource {
        TemplateResource(
            type: "AWS::EC2::SecurityGroup",
            properties: ["GroupDescription": "d", "SecurityGroupIngress": .array((0..<count).map(rule))])
    }

    /// Statements of policies that have nothing, something and all in common, in either order.
    @Test(
        "policies of many statements stay within the bound, and every change is told", arguments: [100, 400])
    func policies(count: Int) {
        let shapes: [(String, (Int, String) -> TemplateValue)] = [
            (
                "other resources",
                { ["Effect": "Allow", "Action": "s3:GetObject", "Resource": .string("arn:aws:s3:::b-\($0)-\($1)/*")] }
            ),
            (
                "other actions",
                { ["Effect": "Allow", "Action": .string("svc:Do\($0)\($1)"), "Resource": "arn:aws:s3:::bucket"] }
            ),
            (
                "lists of both",
                {
                    [
                        "Effect": "Allow", "Action": [.string("svc:A\($0)\($1)"), "svc:List*"],
                        "Resource": [.string("arn:aws:svc:::a/\($0)"), .string("arn:aws:svc:::b/\($1)*")],
                    ]
                }
            ),
            (
                "conditions",
                {
                    [
                        "Effect": "Allow", "Action": "svc:*", "Resource": "*",
                        "Condition": ["StringLike": ["aws:x": .string("\($0)-\($1)*")]],
                    ]
                }
            ),
        ]
        for (name, statement) in shapes {
            let (changes, work) = Self.compare(
                ["P": Self.policy((0..<count).map { statement($0, "old") })],
                ["P": Self.policy((0..<count).map { statement($0, "new") })])
            for (task, limit) in work.limits { #expect(work.steps[task, default: 0] <= limit, "\(name)") }
            // Each statement goes and comes, in one row or in two.
            let rows = changes.reduce(0) { $0 + ($1.old == nil ? 0 : 1) + ($1.new == nil ? 0 : 1) }
            #expect(rows == count * 2, "\(name)")
        }
    }

    @Test("many statements that name what they are about are found without comparing all with all")
    func statements() {
        func statement(_ number: Int, _ action: String) -> TemplateValue {
            [
                "Sid": .string("S\(number)"), "Effect": "Allow", "Action": .string(action),
                "Resource": .string("arn:aws:sqs:eu-west-1:111122223333:q\(number)"),
            ]
        }
        let (changes, work) = Self.compare(
            ["P": Self.policy((0..<300).map { statement($0, "sqs:SendMessage") })],
            ["P": Self.policy((0..<300).map { statement($0, $0 == 150 ? "sqs:*" : "sqs:SendMessage") })])
        #expect(changes.map(\.direction) == [.widened])
        #expect(changes.first?.old?.contains("sqs:SendMessage on arn:aws:sqs:eu-west-1:111122223333:q150") == true)
        #expect(changes.first?.new?.contains("sqs:*") == true)
        #expect(work.steps[.covering, default: 0] < 3_000)
    }

    @Test(
        "groups of many rules are compared by looking up",
        arguments: ["ports", "ranges", "both", "groups"])
    func rules(what: String) {
        func rule(_ number: Int, _ side: Int) -> TemplateValue {
            var rule: OrderedDictionary<String, TemplateValue> = [
                "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/16",
            ]
            if what == "ports" || what == "both" {
                rule["FromPort"] = .integer(number * 2 + side)
                rule["ToPort"] = .integer(number * 2 + side)
            }
            if what == "ranges" || what == "both" {
                rule["CidrIp"] = .string("\(10 + side).\(number / 256).\(number % 256).0/24")
            }
            if what == "groups" {
                rule["CidrIp"] = nil
                rule["SourceSecurityGroupId"] = .string("sg-\(number)-\(side)")
            }
            return .object(rule)
        }
        let (changes, work) = Self.compare(
            ["G": Self.group(800) { rule($0, 0) }], ["G": Self.group(800) { rule($0, 1) }])
        for (task, limit) in work.limits { #expect(work.steps[task, default: 0] <= limit) }
        let rows = changes.reduce(0) { $0 + ($1.old == nil ? 0 : 1) + ($1.new == nil ? 0 : 1) }
        #expect(rows == 1_600)
        // What has a counterpart is one row, although there was no room to compare all with all.
        if what != "both" { #expect(changes.count == 800) }
    }

    @Test("one range that holds many others changes nothing by their going")
    func covered() {
        func rule(_ number: Int) -> TemplateValue {
            ["IpProtocol": "tcp", "FromPort": 443, "CidrIp": .string("10.\(number / 256).\(number % 256).0/24")]
        }
        let wide: TemplateValue = ["IpProtocol": "tcp", "FromPort": 400, "ToPort": 500, "CidrIp": "10.0.0.0/8"]
        let (changes, work) = Self.compare(
            ["G": Self.group(800) { $0 == 0 ? wide : rule($0) }], ["G": Self.group(1) { _ in wide }])
        #expect(changes.isEmpty)
        #expect(work.steps[.covering, default: 0] == 0)
    }

    @Test("many conditions in many policies are tried as far as there is room")
    func conditions() {
        func resources(_ action: String) -> OrderedDictionary<String, TemplateResource> {
            var resources: OrderedDictionary<String, TemplateResource> = [:]
            for index in 0..<10 {
                let statements: [TemplateValue] = (0..<60).map { number in
                    [
                        "Fn::If": [
                            .string("C\(number % 9)"),
                            [
                                "Effect": "Allow", "Action": .string("\(action)\(number)"),
                                "Resource": .string("arn:aws:s3:::b\(number)"),
                            ],
                            ["Ref": "AWS::NoValue"],
                        ]
                    ]
                }
                resources["P\(index)"] = Self.policy(statements)
            }
            return resources
        }
        let (changes, work) = Self.compare(resources("s3:Get"), resources("s3:Put"))
        #expect(work.steps[.reading, default: 0] <= work.limits[.reading, default: 0])
        #expect(Set(changes.map(\.resource.logicalID)).count == 10)
    }

    @Test(
        "a denial that goes with what it protects widens nothing",
        arguments: [
            (true, true, true, false), (true, false, true, true), (false, true, true, true), (true, true, false, true),
        ])
    func denial(queueGoes: Bool, policyGoes: Bool, isDeleted: Bool, isWider: Bool) throws {
        let queue = #""Q": {"Type": "AWS::SQS::Queue"\#(isDeleted ? "" : #", "DeletionPolicy": "Retain""#)}"#
        func policy(_ effect: String) -> String {
            #""P": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "Q"}], "PolicyDocument": {"Statement": [{"Effect": "\#(effect)", "Principal": "*", "Action": "sqs:*", "Resource": {"Fn::GetAtt": ["Q", "Arn"]}, "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}}"#
        }
        let rest = #""T": {"Type": "AWS::SNS::Topic"}"#
        var new = [rest]
        if !queueGoes { new.append(queue) }
        if !policyGoes { new.append(policy("Allow")) }
        let diff = try Compared.templates(
            "{\"Resources\": {\(queue), \(policy("Deny")), \(rest)}}",
            "{\"Resources\": {\(new.joined(separator: ", "))}}")
        #expect(diff.security.contains { $0.direction == .widened } == isWider)
    }

    @Test("a role that goes takes its own denials along")
    func role() throws {
        let role =
            #""R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Statement": []}, "Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}}]}}"#
        let rest = #""T": {"Type": "AWS::SNS::Topic"}"#
        let diff = try Compared.templates(
            "{\"Resources\": {\(role), \(rest)}}", "{\"Resources\": {\(rest)}}")
        #expect(!diff.security.contains { $0.direction == .widened })
    }
}
