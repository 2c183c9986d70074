import CloudFormation
import DependencyGraph
import Testing

struct CrossStackEdgeTests {
    @Test("Exports and imports meet, however their names are built")
    func exports() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.stack(
                    "consumer", name: "shop-consumer", region: "eu-west-1",
                    """
                    {"Resources": {
                      "A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::ImportValue": "shop-producer:one"}}},
                      "B": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::ImportValue": {"Fn::Sub": "two-${AWS::Region}"}}}},
                      "C": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::ImportValue": "elsewhere"}}}}}
                    """),
                try Stacks.stack(
                    "producer", name: "shop-producer",
                    """
                    {"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}, "Outputs": {
                      "One": {"Value": {"Ref": "Q"}, "Export": {"Name": {"Fn::Join": [":", [{"Ref": "AWS::StackName"}, "one"]]}}},
                      "Two": {"Value": {"Ref": "Q"}, "Export": {"Name": {"Fn::Sub": "two-${AWS::Region}"}}}}}
                    """),
            ])
        #expect(
            graph.lines == [
                "consumer/A -> producer/One Fn::ImportValue shop-producer:one",
                "consumer/B -> producer/Two Fn::ImportValue two-eu-west-1",
                "consumer/C -> elsewhere Fn::ImportValue elsewhere",
                "producer/One -> producer/Q Ref", "producer/Two -> producer/Q Ref",
            ])
        #expect(graph.deploymentOrder().waves.map { $0.map { graph.nodes[$0].name } } == [["producer"], ["consumer"]])
        let locks = graph.exportLocks()
        #expect(locks.map(\.export) == ["shop-producer:one", "two-${AWS::Region}"])
        #expect(locks.map(\.imports) == [[0], [1]])
    }

    @Test("Nested stacks are looked into: parameters lead out of them, outputs lead into them")
    func nested() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.stack(
                    "app",
                    """
                    {"Resources": {
                      "Q": {"Type": "AWS::SQS::Queue"},
                      "In": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "x", "Parameters": {"Url": {"Ref": "Q"}}}},
                      "F": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::GetAtt": ["In", "Outputs.Name"]}}}}}
                    """,
                    nested: [
                        "In": """
                        {"Parameters": {"Url": {"Type": "String"}},
                         "Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "Url"}}}},
                         "Outputs": {"Name": {"Value": {"Ref": "T"}}}}
                        """
                    ])
            ])
        #expect(
            graph.lines == [
                "app/F -> app/In/Name nested-stack output Name",
                "app/In/Url -> app/Q nested-stack parameter Url",
                "app/In/T -> app/In/Url Ref", "app/In/Name -> app/In/T Ref",
            ])
        #expect(graph.cycles().isEmpty)
    }

    @Test("Parameters of the parameter store, secrets and outputs of other stacks are found, or are external")
    func stored() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.stack(
                    "reader",
                    """
                    {"Parameters": {"Url": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/shop/url"},
                                    "Vpc": {"Type": "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>", "Default": "/net/vpc"}},
                     "Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {
                       "A": "{{resolve:ssm:/shop/url:3}}", "B": {"Fn::Sub": "x{{resolve:secretsmanager:shop/key:SecretString:p}}y"},
                       "C": {"Fn::GetStackOutput": {"StackName": "writer", "OutputName": "Url"}},
                       "D": {"Fn::GetStackOutput": {"StackName": "gone", "OutputName": "Url"}}}}}}
                    """),
                try Stacks.stack(
                    "writer",
                    """
                    {"Resources": {
                      "P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": {"Fn::Sub": "/shop/url"}, "Type": "String", "Value": "v"}},
                      "S": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": "shop/key"}}},
                     "Outputs": {"Url": {"Value": {"Ref": "P"}}}}
                    """),
            ])
        #expect(
            graph.lines == [
                "reader/Url -> writer/P SSM parameter /shop/url", "reader/Vpc -> /net/vpc SSM parameter /net/vpc",
                "reader/Q -> writer/P SSM parameter /shop/url", "reader/Q -> writer/S secret shop/key",
                "reader/Q -> writer/Url Fn::GetStackOutput Url", "reader/Q -> gone.Url Fn::GetStackOutput Url",
                "writer/Url -> writer/P Ref",
            ])
        #expect(graph.edges.allSatisfy { $0.strength == .hard })
    }

    @Test("The order of the input changes nothing")
    func inputOrder() throws {
        let one = try Stacks.stack("a", #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#, dependsOn: ["b"])
        let other = try Stacks.stack("b", #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#)
        let graph = DependencyGraph(stacks: [one, other])
        let reversed = DependencyGraph(stacks: [other, one])
        #expect(graph.nodes == reversed.nodes)
        #expect(graph.edges == reversed.edges)
        #expect(graph.lines == ["a -> b declared"])
    }

    @Test("Loops are unrolled; a collection that only deployment knows counts as one element")
    func loops() throws {
        let graph = DependencyGraph(
            stacks: [
                try Stacks.stack(
                    "app",
                    """
                    {"Transform": "AWS::LanguageExtensions",
                     "Parameters": {"Names": {"Type": "CommaDelimitedList"}},
                     "Resources": {
                      "Fn::ForEach::Queues": ["Name", ["A", "B"], {"Queue${Name}": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::GetAtt": ["Topic${Name}", "TopicName"]}}}}],
                      "TopicA": {"Type": "AWS::SNS::Topic"}, "TopicB": {"Type": "AWS::SNS::Topic"},
                      "Fn::ForEach::More": ["Own", {"Ref": "Names"}, {"More${Own}": {"Type": "AWS::SQS::Queue", "DependsOn": "TopicA"}}]}}
                    """)
            ])
        #expect(
            graph.lines == [
                "app/More${Own} -> app/TopicA DependsOn",
                "app/QueueA -> app/TopicA Fn::GetAtt TopicName", "app/QueueB -> app/TopicB Fn::GetAtt TopicName",
            ])
    }
}
