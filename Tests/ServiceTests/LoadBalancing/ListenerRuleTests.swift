import CloudFormation
import OrderedCollections
import Strata
import StrataElasticLoadBalancingV2
import StrataLambda
import StrataSSM
import StrataTesting
import Testing

@Suite("Rules of a shared load balancer's listener")
struct ListenerRuleTests {
    @Test("Requests of a host, path and method go to a function, which only load balancers of the account may call")
    func rule() {
        let sample = TestTemplate { stack in
            let listener = ApplicationListener.imported(
                arn: StringParameter.lookup("Listener", in: stack, name: "/alb/httpsListenerArn"))
            let handler = Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program)
            let targets = LambdaTargetGroup("Targets", in: stack, function: handler)
            ListenerRule(
                "Rule", in: stack, listener: listener, priority: 42,
                conditions: [
                    .hostHeaders(["myservice.example.com"]), .pathPatterns(["/v1/dosomething"]),
                    .methods([.post, .options]),
                ],
                targets: targets
            )
        }
        #expect(sample.messages == [])
        let group = sample.ids(of: "AWS::ElasticLoadBalancingV2::TargetGroup")[0]
        #expect(
            sample.properties(of: "AWS::ElasticLoadBalancingV2::TargetGroup")
                == ["TargetType": "lambda", "Targets": [["Id": ["Fn::GetAtt": ["Handler886CB40B", "Arn"]]]]]
        )
        #expect(sample[resource: group]?.dependsOn == sample.ids(of: "AWS::Lambda::Permission"))
        #expect(
            sample.properties(of: "AWS::Lambda::Permission") == [
                "Action": "lambda:InvokeFunction", "FunctionName": ["Fn::GetAtt": ["Handler886CB40B", "Arn"]],
                "Principal": "elasticloadbalancing.amazonaws.com",
                "SourceArn": [
                    "Fn::Sub":
                        "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*/*"
                ],
            ]
        )
        #expect(
            sample.properties(of: "AWS::ElasticLoadBalancingV2::ListenerRule") == [
                "Actions": [["TargetGroupArn": ["Ref": .string(group)], "Type": "forward"]],
                "Conditions": [
                    ["Field": "host-header", "HostHeaderConfig": ["Values": ["myservice.example.com"]]],
                    ["Field": "path-pattern", "PathPatternConfig": ["Values": ["/v1/dosomething"]]],
                    ["Field": "http-request-method", "HttpRequestMethodConfig": ["Values": ["POST", "OPTIONS"]]],
                ],
                "ListenerArn": ["Ref": "ListenerParameter"], "Priority": 42,
            ]
        )
    }

    @Test("With a name the permission is for the group of that name alone")
    func named() {
        let sample = TestTemplate { stack in
            let handler = Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program)
            _ = LambdaTargetGroup("Targets", in: stack, function: handler, name: "orders-dev")
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::Lambda::Permission")?["SourceArn"] == [
                "Fn::Sub":
                    "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/orders-dev/*"
            ]
        )
    }

    @Test("Bad priorities and conditions are reported with what is allowed")
    func badValues() {
        let sample = TestTemplate { stack in
            let listener = ApplicationListener.imported(arn: "arn")
            let targets = LambdaTargetGroup(
                "Targets", in: stack,
                function: Function("Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program))
            ListenerRule("A", in: stack, listener: listener, priority: 0, conditions: [], targets: targets)
            ListenerRule(
                "B", in: stack, listener: listener, priority: 50_001,
                conditions: [.pathPatterns(["/a", "/b", "/c"]), .pathPatterns(["/d", "/e", "/f"])], targets: targets)
        }
        #expect(
            sample.messages == [
                "elasticloadbalancing/priority: the priority of 'app/A' is 0, allowed are 1 to 50000",
                "elasticloadbalancing/conditions: the number of condition values of 'app/A' is 0, allowed are 1 to 5",
                "elasticloadbalancing/priority: the priority of 'app/B' is 50001, allowed are 1 to 50000",
                "elasticloadbalancing/conditions: the number of condition values of 'app/B' is 6, allowed are 1 to 5",
                "elasticloadbalancing/conditions: 'app/B' has 2 path-pattern conditions, allowed is one",
            ]
        )
    }
}
