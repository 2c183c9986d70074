import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataElasticLoadBalancingV2
import StrataKMS
import StrataLambda
import StrataLogs
import StrataS3
import StrataSES
import StrataSNS
import StrataSQS
import StrataSSM
import StrataScheduler
import StrataTesting
import Testing

/// Findings of what libraries do for the program stand on the program's lines, not on theirs, and not on the stack's.
@Suite("The lines of what libraries declare and grant")
struct LibraryPlaceTests {
    /// The lines of all that is declared in a stack, and the line that should be the only one.
    private func lines(_ declare: (Stack) -> Int) -> (found: [String], line: Int) {
        var line = 0
        let sample = TestTemplate { stack in
            line = declare(stack)
            stack.attach("look") { $0.isStack ? [] : [.warning("here")] }
        }
        let found = sample.findings.filter { $0.message == "here" }.compactMap {
            $0.location.map { "\($0.file):\($0.line)" }
        }
        return (found, line)
    }

    private func expect(_ result: (found: [String], line: Int), source: Testing.SourceLocation = #_sourceLocation) {
        #expect(!result.found.isEmpty, sourceLocation: source)
        #expect(Set(result.found) == ["ServiceTests/LibraryPlaceTests.swift:\(result.line)"], sourceLocation: source)
    }

    @Test("What joins imported things stands where it is joined")
    func joins() {
        let queueARN: StringValue = "arn:aws:sqs:eu-west-1:123456789012:q"
        expect(
            lines { stack in
                let topic = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:t", in: stack)
                Queue.imported(arn: queueARN, in: stack).subscribe(to: topic)
                return #line - 1
            })
        expect(
            lines { stack in
                let topic = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:t", in: stack)
                topic.subscribe(Function.imported(arn: "arn:aws:lambda:eu-west-1:123456789012:function:f", in: stack))
                return #line - 1
            })
    }

    @Test("So does what is looked up")
    func lookups() {
        expect(
            lines { stack in
                _ = VPC.lookup("Network", in: stack, vpc: "/vpc", privateSubnets: "/subnets")
                return #line - 1
            })
        expect(
            lines { stack in
                _ = SecurityGroup.lookup("Group", in: stack, name: "/group")
                return #line - 1
            })
        expect(
            lines { stack in
                _ = StringParameter.lookup("Name", in: stack, name: "/name")
                return #line - 1
            })
        expect(
            lines { stack in
                _ = StringListParameter.lookup("Names", in: stack, name: "/names")
                return #line - 1
            })
    }

    @Test("What empties a raw bucket stands where the bucket is declared")
    func emptying() {
        var line = 0
        let sample = TestTemplate { stack in
            let bucket = AWS.S3.Bucket("Raw", in: stack)
            line = #line - 1
            bucket.applyRemovalPolicy(.destroy)
            BucketEmptying.enable(on: bucket)
            bucket.attach("look") { $0.isStack ? [] : [.warning("here")] }
        }
        #expect(sample.findings.count > 3)
        let here = CloudFormation.SourceLocation(file: "ServiceTests/LibraryPlaceTests.swift", line: line)
        #expect(sample.findings.allSatisfy { $0.location == here })
    }

    @Test(
        "A permission that a construct gives on its own account is told at the construct, not where the role was imported"
    )
    func grants() {
        var lines: [Int] = []
        let sample = TestTemplate { stack in
            let theirs = Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack)
            let queue = Queue.imported(arn: "arn:aws:sqs:eu-west-1:123456789012:q", in: stack)
            let topic = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:t", in: stack)
            let code = Code.inline("def handler(e, c): pass")
            let logs = LogGroup.imported(arn: "arn:aws:logs:eu-west-1:123456789012:log-group:g", in: stack)
            func function(
                _ id: String, _ failures: FailureDestination?, _ dead: (any QueueReference)? = nil, line: Int = #line
            ) {
                lines.append(line)
                Function(
                    id, in: stack, runtime: .python314, code: code, failures: failures, deadLetters: dead, role: theirs,
                    logGroup: logs, line: line)
            }
            let other = Function.imported(arn: "arn:aws:lambda:eu-west-1:123456789012:function:f", in: stack)
            function("A", nil, queue)
            function("B", .queue(queue))
            function("C", .topic(topic))
            function("D", .function(other))
            Schedule("E", in: stack, .rate(.hours(1)), target: .resource("arn:x", permission: "x:Y"), role: theirs)
            lines.append(#line - 1)
            LambdaTargetGroup("F", in: stack, function: other)
            lines.append(#line - 1)
        }
        let grants = sample.findings.filter { $0.ruleID == "iam/grant" }
        #expect(Set(grants.compactMap { $0.location?.line }) == Set(lines))
        #expect(grants.allSatisfy { $0.location?.file == "ServiceTests/LibraryPlaceTests.swift" })
    }
}
