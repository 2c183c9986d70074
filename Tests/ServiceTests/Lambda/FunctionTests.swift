import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataIAM
import StrataLambda
import StrataLogs
import StrataTesting
import Testing

@Suite("Functions")
struct FunctionTests {
    static var program: Code { .inline("exports.handler = async () => {};") }

    @Test("A function comes with a role of its own that may write its own logs, and nothing else")
    func function() {
        let sample = TestTemplate { stack in
            _ = Function(
                "Handler", in: stack, runtime: .nodejs22, code: Self.program, memory: .mebibytes(256),
                timeout: .seconds(30), environment: ["MODE": "fast"]
            )
        }
        #expect(sample.messages == [])
        #expect(
            sample.template.resources.keys.sorted()
                == ["Handler886CB40B", "HandlerLogGroup50A7B41D", "HandlerServiceRoleFCDC14AE"]
        )
        #expect(
            sample.properties(of: "AWS::Lambda::Function") == [
                "Architectures": ["arm64"], "Code": ["ZipFile": "exports.handler = async () => {};"],
                "Environment": ["Variables": ["MODE": "fast"]], "Handler": "index.handler",
                "LoggingConfig": ["LogFormat": "JSON", "LogGroup": ["Ref": "HandlerLogGroup50A7B41D"]],
                "MemorySize": 256, "Role": ["Fn::GetAtt": ["HandlerServiceRoleFCDC14AE", "Arn"]],
                "Runtime": "nodejs22.x", "Timeout": 30,
            ]
        )
        #expect(sample[resource: "Handler886CB40B"]?.dependsOn == [])
        #expect(sample.properties(of: "AWS::Logs::LogGroup") == ["RetentionInDays": 30])
        #expect(
            sample.properties(of: "AWS::IAM::Role")?["Policies"] == [
                [
                    "PolicyDocument": [
                        "Statement": [
                            [
                                "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Effect": "Allow",
                                "Resource": ["Fn::GetAtt": ["HandlerLogGroup50A7B41D", "Arn"]],
                            ]
                        ],
                        "Version": "2012-10-17",
                    ],
                    "PolicyName": "Logs",
                ]
            ]
        )
        #expect(sample.properties(of: "AWS::IAM::Role")?["ManagedPolicyArns"] == nil)
    }

    @Test("The environment can be added to, and is left out when empty")
    func environment() {
        let sample = TestTemplate { stack in
            let handler = Function("Handler", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"))
            handler.environment["TABLE"] = "orders"
            handler.environment["STAGE"] = "dev"
            handler.environment["TABLE"] = nil
            let empty = Function("Empty", in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"))
            empty.environment["X1"] = "y"
            empty.environment["X1"] = nil
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Lambda::Function", "Handler886CB40B")?["Environment"]
                == ["Variables": ["STAGE": "dev"]]
        )
        #expect(sample.template.resources.values.filter { $0.properties["Environment"] != nil }.count == 1)
    }

    @Test("A role that is handed over gets the permission to log, and the function waits for its policy")
    func sharedRole() {
        let sample = TestTemplate { stack in
            let role = Role("LambdaFunctionRole", in: stack, assumedBy: .service("lambda.amazonaws.com"))
            _ = Function("LambdaZipFunction", in: stack, runtime: .nodejs22, code: Self.program, role: role)
        }
        #expect(sample.messages == [])
        #expect(
            sample[resource: "LambdaZipFunction47201609"]?.dependsOn
                == ["LambdaFunctionRoleDefaultPolicy5A080877"]
        )
        #expect(sample.statements().first?["Action"] == ["logs:CreateLogStream", "logs:PutLogEvents"])
    }

    @Test("An imported role is used as it is, with a note on what it needs")
    func importedRole() {
        let sample = TestTemplate { stack in
            _ = Function(
                "Handler", in: stack, runtime: .nodejs22, code: Self.program,
                role: Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack)
            )
        }
        #expect(sample.ids(of: "AWS::IAM::Role") == [])
        #expect(sample.findings.map(\.severity) == [.warning])
        #expect(
            sample.messages == [
                "iam/grant: 'app/Handler/LogGroup' cannot allow write (logs:CreateLogStream, logs:PutLogEvents) to a role that is "
                    + "imported or a principal: there is no policy of this program to add it to"
            ]
        )
    }

    @Test("A role is allowed to call the function in its own policy, a service by a permission with its source")
    func invoke() {
        let sample = TestTemplate { stack in
            let handler = Function("Handler", in: stack, runtime: .nodejs22, code: Self.program)
            handler.grantInvoke(to: Role("Caller", in: stack, assumedBy: .service("states.amazonaws.com")))
            handler.grantInvoke(
                to: Principal.service("events.amazonaws.com"), sourceArn: "arn:aws:events:eu-west-1:123456789012:rule/r"
            )
            handler.grantInvoke(
                to: Principal.service("events.amazonaws.com"), sourceArn: "arn:aws:events:eu-west-1:123456789012:rule/r"
            )
        }
        #expect(sample.messages == [])
        #expect(
            sample.statements() == [
                [
                    "Action": "lambda:InvokeFunction", "Effect": "Allow",
                    "Resource": [
                        ["Fn::GetAtt": ["Handler886CB40B", "Arn"]], ["Fn::Sub": "${Handler886CB40B.Arn}:*"],
                    ],
                ]
            ]
        )
        #expect(
            sample.properties(of: "AWS::Lambda::Permission") == [
                "Action": "lambda:InvokeFunction", "FunctionName": ["Fn::GetAtt": ["Handler886CB40B", "Arn"]],
                "Principal": "events.amazonaws.com", "SourceArn": "arn:aws:events:eu-west-1:123456789012:rule/r",
            ]
        )
    }

    @Test("A service without a source is a warning: it acts for anyone")
    func confusedDeputy() {
        let sample = TestTemplate { stack in
            Function("Handler", in: stack, runtime: .nodejs22, code: Self.program)
                .grantInvoke(to: Principal.service("s3.amazonaws.com"))
        }
        #expect(
            sample.messages == [
                "iam/confused-deputy: 'app/Handler' allows lambda:InvokeFunction to s3.amazonaws.com "
                    + "on behalf of anyone's account"
            ]
        )
    }

    @Test("An imported function's name is part of its ARN")
    func imported() {
        let function = Function.imported(
            arn: "arn:aws:lambda:eu-west-1:123456789012:function:orders", in: Stack("app", in: App()))
        #expect(function.name.literalString == "orders")
    }

    // A runtime comes to the registry before handlers have been tried on it, and a newer one changes the templates of programs.
    @Test("What Strata brings along runs on a Python that the registry knows, the newest or the one before it")
    func newestPython() throws {
        let generated = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Services/Lambda/Generated/Lambda.swift")
        let text = try String(contentsOf: generated, encoding: .utf8)
        let versions = text.matches(of: /"python3\.([0-9]+)"/).compactMap { Int($0.output.1) }
        let newest = Set(versions).sorted().suffix(2).map { "python3.\($0)" }
        let program = CustomResourceRun.sample(CustomResourceRun.seeding).properties(of: "AWS::Lambda::Function")
        #expect(newest.contains(try #require(program?["Runtime"]?.stringValue)))
    }

    @Test("The short names of runtimes are the registry's values")
    func runtimes() {
        typealias Runtime = AWS.Lambda.Function.Runtime
        let values = [Runtime.nodejs22, .nodejs24, .python313, .python314, .amazonLinux2023].map(\.literalString)
        #expect(values == ["nodejs22.x", "nodejs24.x", "python3.13", "python3.14", "provided.al2023"])
    }
}
