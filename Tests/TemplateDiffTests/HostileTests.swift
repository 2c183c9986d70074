import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateDiff
import Testing

/// Templates that no one would write, but a fuzzer or an attacker: an answer in time, never a trap.
@Suite("Whatever a template holds")
struct HostileTests {
    private static func compare(_ old: TemplateValue, _ new: TemplateValue) throws -> TemplateDiff {
        func stack(_ value: TemplateValue) throws -> GraphStack {
            GraphStack(id: "s", template: GraphTemplate(id: "s", template: try Template(value)))
        }
        return TemplateDiff(from: [try stack(old)], to: [try stack(new)])
    }

    private static func resource(_ type: String, _ property: String, _ value: TemplateValue) -> TemplateValue {
        ["Resources": ["R": ["Type": .string(type), "Properties": .object([property: value])]]]
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    private static let deep: [(String, @Sendable (TemplateValue) -> TemplateValue)] = [
        ("objects", { ["a": $0] }), ("lists", { [$0] }), ("branches", { ["Fn::If": ["C", $0, "x"]] }),
        ("joins", { ["Fn::Join": ["", ["a", $0]]] }), ("statements", { ["Statement": [$0]] }),
        ("substitutions", { ["Fn::Sub": ["a${b}", ["b": $0]]] }),
    ]

    @Test("its depth costs a bounded stack", arguments: 0..<6)
    func depth(_ kind: Int) throws {
        let (_, wrap) = Self.deep[kind]
        let types = [
            ("AWS::SQS::Queue", "RedrivePolicy"), ("AWS::S3::BucketPolicy", "PolicyDocument"), ("Custom::X", "A"),
        ]
        let result = Box()
        // As many levels as a reader takes; without optimisation a level takes many times the stack.
        let thread = Thread {
            for (type, property) in types {
                var (old, new): (TemplateValue, TemplateValue) = ("x", "y")
                for _ in 0..<240 { (old, new) = (wrap(old), wrap(new)) }
                let diff = try? Self.compare(
                    Self.resource(type, property, old), Self.resource(type, property, new))
                if diff?.isEmpty == false { result.add() }
            }
            result.finish()
        }
        thread.stackSize = 4 << 20
        thread.start()
        result.wait()
        #expect(result.count == types.count)
    }

    /// What a thread reports.
    private final class Box: @unchecked Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        private(set) var count = 0
        func add() { count += 1 }
        func finish() { semaphore.signal() }
        func wait() { semaphore.wait() }
    }

    @Test("long lists take no time squared")
    func lists() throws {
        let numbers = Array(0..<10_000)
        let makers: [(Int) -> TemplateValue] = [
            { .string("s\($0)") }, { ["x": .integer($0), "y": .integer($0 % 7)] },
            { ["Key": .string("k\($0)"), "Value": .integer($0)] },
            { ["Fn::Sub": .string("a\($0)${AWS::Region}")] },
        ]
        for make in makers {
            let time = try Self.seconds {
                let diff = try Self.compare(
                    Self.resource("AWS::Lambda::Function", "Layers", .array(numbers.map(make))),
                    Self.resource("AWS::Lambda::Function", "Layers", .array(numbers.reversed().map(make))))
                #expect(!diff.isEmpty)
            }
            #expect(time < 20)
        }
        let references = TemplateValue.array(numbers.map { _ in ["Ref": "Q"] })
        func template(_ name: String) -> TemplateValue {
            [
                "Resources": [
                    "Q": ["Type": "AWS::SQS::Queue", "Properties": ["QueueName": .string(name)]],
                    "R": ["Type": "Custom::X", "Properties": ["A": references]],
                ]
            ]
        }
        let time = try Self.seconds {
            let diff = try Self.compare(template("a"), template("b"))
            #expect(diff["R"]?.properties.count == numbers.count)
        }
        #expect(time < 20)
    }

    @Test("many conditions do not multiply")
    func conditions() throws {
        let names = (0..<60).map { "C\($0)" }
        func template(_ mark: String) -> TemplateValue {
            let statements = names.map { name -> TemplateValue in
                [
                    "Fn::If": [
                        .string(name),
                        [
                            "Effect": "Allow", "Action": .array((0..<10).map { .string("s3:Get\(mark)*\($0)") }),
                            "Resource": .string("arn:aws:s3:::\(name)*"),
                        ], ["Ref": "AWS::NoValue"],
                    ]
                ]
            }
            return Self.resource("AWS::IAM::ManagedPolicy", "PolicyDocument", ["Statement": .array(statements)])
        }
        let time = try Self.seconds {
            let diff = try Self.compare(template(""), template("x"))
            #expect(diff.security.count >= 60)
        }
        #expect(time < 30)
    }

    @Test("what one condition of many guards inside of another is seen")
    func guarded() throws {
        func template(_ action: String) -> TemplateValue {
            var statements = (0..<20).map { index -> TemplateValue in
                [
                    "Fn::If": [
                        .string("C\(index)"), ["Effect": "Allow", "Action": "s3:Get*", "Resource": "a"],
                        ["Ref": "AWS::NoValue"],
                    ]
                ]
            }
            statements.append([
                "Fn::If": [
                    "Y",
                    [
                        "Fn::If": [
                            "Z", ["Ref": "AWS::NoValue"],
                            ["Effect": "Allow", "Action": .string(action), "Resource": "*"],
                        ]
                    ], ["Ref": "AWS::NoValue"],
                ]
            ])
            return Self.resource("AWS::IAM::ManagedPolicy", "PolicyDocument", ["Statement": .array(statements)])
        }
        let diff = try Self.compare(template("iam:Get*"), template("*"))
        #expect(diff.security.contains { $0.direction == .widened && $0.new?.contains("Allow * on *") == true })
    }

    @Test("patterns that are made to take long take no long time")
    func patterns() throws {
        func template(_ end: String) -> TemplateValue {
            let long = "*" + String(repeating: "a*", count: 2_000) + end
            let statements = (0..<20).map { index -> TemplateValue in
                ["Effect": "Allow", "NotAction": .string(long + "\(index)"), "Resource": .string(long)]
            }
            return Self.resource("AWS::IAM::ManagedPolicy", "PolicyDocument", ["Statement": .array(statements)])
        }
        let time = try Self.seconds {
            let diff = try Self.compare(template("b"), template("c"))
            #expect(!diff.security.isEmpty)
        }
        #expect(time < 20)
    }

    @Test(
        "there is an answer",
        arguments: [
            ("{}", "{}"), (#"{"Resources": {}}"#, #"{"Resources": {"": {}}}"#),
            (
                #"{"Resources": {"A": {"Properties": {"x": 1}}, "B": {}, "C": [], "D": "x"}}"#,
                #"{"Resources": {"A": {"Properties": {"x": 2}}, "B": {"Type": 5}, "C": {}, "D": null}}"#
            ),
            (
                #"{"Resources": {"a/b": {"Type": "AWS::SQS::Queue"}, "ü.x[0]": {"Type": "AWS::SQS::Queue"}, "Fn::If": {"Type": "AWS::SQS::Queue"}}}"#,
                #"{"Resources": {"a/b": {"Type": "AWS::SNS::Topic"}, "Fn::If": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": {"Fn::If": []}}}}}"#
            ),
            (
                #"{"Mappings": {"M": {"a": {"b": {"Fn::FindInMap": ["M", "a", "b"]}}}}, "Resources": {"R": {"Type": "AWS::S3::BucketPolicy", "Properties": {"PolicyDocument": {"Fn::FindInMap": ["M", "a", "b"]}}}}}"#,
                #"{"Mappings": {"M": {"a": {"b": {"Fn::FindInMap": ["M", "a", "c"]}, "c": {"Fn::FindInMap": ["M", "a", "b"]}}}}, "Resources": {"R": {"Type": "AWS::S3::BucketPolicy", "Properties": {"PolicyDocument": {"Fn::FindInMap": ["M", "a", "c"]}}}}}"#
            ),
        ])
    func odd(_ old: String, _ new: String) throws {
        let (one, other) = (try TemplateValue(json: old), try TemplateValue(json: new))
        #expect(try Self.compare(one, one).isEmpty)
        _ = try Self.compare(one, other)
        _ = try Self.compare(other, one)
    }

    @Test("two stacks of one id are one, the first")
    func duplicates() throws {
        let (one, two) = (
            try Compared.stack("s", #"{"Resources": {"A": {"Type": "AWS::SQS::Queue"}}}"#),
            try Compared.stack("s", #"{"Resources": {"B": {"Type": "AWS::SQS::Queue"}}}"#)
        )
        #expect(TemplateDiff(from: [one, two], to: [one]).stacks.isEmpty)
    }
}
