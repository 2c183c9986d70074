import CloudFormation
import DependencyGraph
import Testing

struct TemplateEdgeTests {
    @Test("Every function that refers to something is an edge, at its place in the template")
    func functions() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.stack(
                    "app",
                    """
                    {"Parameters": {"Stage": {"Type": "String"}},
                     "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}},
                     "Resources": {
                      "Queue": {"Type": "AWS::SQS::Queue", "Condition": "IsProd"},
                      "Role": {"Type": "AWS::IAM::Role"},
                      "Function": {"Type": "AWS::Lambda::Function", "DependsOn": ["Role"], "Properties": {
                        "Role": {"Fn::GetAtt": ["Role", "Arn"]},
                        "Environment": {"Variables": {
                          "URL": {"Ref": "Queue"},
                          "TEXT": {"Fn::Sub": ["${Queue.QueueName}-${Own}-${Stage}-${AWS::Region}-${!No}", {"Own": {"Ref": "Role"}}]},
                          "MAYBE": {"Fn::If": ["IsProd", {"Ref": "Queue"}, {"Ref": "AWS::NoValue"}]}}}}}},
                     "Outputs": {"Url": {"Value": {"Ref": "Queue"}, "Export": {"Name": {"Fn::Sub": "${AWS::StackName}:url"}}}}}
                    """)
            ])
        #expect(
            graph.lines == [
                "app/Function -> app/Role DependsOn",
                "app/Function -> app/Role Fn::GetAtt Arn",
                "app/Function -> app/Queue Ref",
                "app/Function -> app/Queue Fn::Sub QueueName",
                "app/Function -> app/Stage Fn::Sub",
                "app/Function -> app/Role Ref",
                "app/Function -> app/Stage Condition IsProd",
                "app/Function -> app/Queue Ref",
                "app/Queue -> app/Stage Condition IsProd",
                "app/Url -> app/Queue Ref",
            ])
        #expect(
            graph.edges.map(\.path.description) == [
                "Resources.Function.DependsOn[0]", "Resources.Function.Properties.Role.Fn::GetAtt",
                "Resources.Function.Properties.Environment.Variables.URL.Ref",
                "Resources.Function.Properties.Environment.Variables.TEXT.Fn::Sub[0]",
                "Resources.Function.Properties.Environment.Variables.TEXT.Fn::Sub[0]",
                "Resources.Function.Properties.Environment.Variables.TEXT.Fn::Sub[1].Own.Ref",
                "Resources.Function.Properties.Environment.Variables.MAYBE.Fn::If[0]",
                "Resources.Function.Properties.Environment.Variables.MAYBE.Fn::If[1].Ref",
                "Resources.Queue.Condition", "Outputs.Url.Value.Ref",
            ])
        #expect(graph.findings.isEmpty)
        #expect(graph.cycles().isEmpty)
    }
}
