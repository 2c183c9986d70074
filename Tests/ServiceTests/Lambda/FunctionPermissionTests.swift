import CloudFormation
import OrderedCollections
import Strata
import StrataLambda
import StrataSQS
import StrataTesting
import Testing

extension Access where Kind == FunctionKind {
    fileprivate static var look: Access { Access("look", ["lambda:GetFunction", "lambda:InvokeFunction"]) }
    fileprivate static var byTag: Access {
        Access(
            "byTag",
            parts: [.init(["lambda:InvokeFunction"], conditions: ["StringEquals": ["aws:PrincipalTag/team": "orders"]])]
        )
    }
}

@Suite("Permissions in a function's own policy")
struct FunctionPermissionTests {
    private func sample(_ declare: (Function) -> Void) -> TestTemplate {
        TestTemplate { stack in declare(Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program))
        }
    }

    private func permissions(_ sample: TestTemplate) -> [TemplateValue] {
        sample.template.resources.values.filter { $0.type == "AWS::Lambda::Permission" }.map { .object($0.properties) }
    }

    @Test("Each action of an access is a permission of its own")
    func actions() {
        let sample = sample { function in
            function.grant(.look, to: .service("events.amazonaws.com"), sourceArn: "arn:aws:events:::rule/r")
        }
        #expect(sample.messages == [])
        #expect(
            permissions(sample).map { $0["Action"] } == ["lambda:GetFunction", "lambda:InvokeFunction"])
        #expect(permissions(sample).allSatisfy { $0["SourceArn"] == "arn:aws:events:::rule/r" })
    }

    @Test("Conditions that such a permission cannot have are refused, not dropped")
    func conditions() {
        let sample = sample { function in
            #expect(!function.grant(.byTag, to: .account("123456789012")).isGiven)
        }
        #expect(
            sample.messages == [
                "iam/grant: 'app/Handler' cannot allow byTag (lambda:InvokeFunction) to a role that is imported or a "
                    + "principal: there is no policy of this program to add it to"
            ])
        #expect(permissions(sample) == [])
    }

    @Test("Principals, sources and accounts that differ have a permission each, the same ones share it")
    func distinct() {
        let sample = sample { function in
            for _ in 1...2 {
                for account: StringValue in ["111111111111", "222222222222"] {
                    function.grant(.invoke, to: .account(account))
                    function.grantInvoke(to: Principal.arn("arn:aws:iam::\(account):role/r"))
                    function.grant(
                        .invoke, to: .service("s3.amazonaws.com"), sourceArn: "arn:aws:s3:::b", sourceAccount: account)
                }
                for region in ["eu-west-1", "us-east-1"] {
                    function.grant(
                        .invoke, to: .service("logs.\(region).amazonaws.com"), sourceAccount: "111111111111")
                }
                // Nothing but deployment tells these apart.
                for part in ["a", "b"] {
                    function.grant(
                        .invoke, to: .service("x.amazonaws.com"), sourceArn: "arn:aws:x:\(AWS.region)::\(part)")
                }
            }
        }
        #expect(sample.messages == [])
        #expect(permissions(sample).count == 10)
        #expect(Set(permissions(sample).map { "\($0)" }).count == 10)
    }

    @Test("A permission for what runs as a role that is not known is an error, and a policy does not name it")
    func unknown() {
        let sample = sample { $0.addPermission(for: .unknown) }
        #expect(
            sample.messages == [
                "iam/grant: 'app/Handler' cannot allow lambda:InvokeFunction to what runs as a role that is not known"
            ])
        let role = TestTemplate { _ = Role("Role", in: $0, assumedBy: .unknown) }
        #expect(role.findings.map(\.severity) == [.error])
    }

    @Test("The short ids of services stay what they are")
    func ids() {
        let sample = sample { function in
            function.addPermission(for: .service("s3.amazonaws.com"), sourceArn: "arn:aws:s3:::b")
        }
        let id = LogicalID.make(path: ["Handler", "AllowInvoke:s3arnawss3b"])
        #expect(sample.ids(of: "AWS::Lambda::Permission") == [id])
    }

    @Test(
        "A queue whose ARN comes from a parameter or a custom resource is not taken for one that hides messages for 30 s"
    )
    func visibility() {
        let sample = TestTemplate { stack in
            let function = Function(
                "Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program, timeout: .seconds(60))
            function.consume(Queue.imported(arn: Parameter("Arn", in: stack).value, in: stack))
            let made = Resource("Made", in: stack, type: "Custom::Queue")
            function.consume(Queue.imported(arn: made.attribute("Arn"), in: stack))
        }
        #expect(sample.messages == [])
    }
}
