import CloudFormation
import DependencyGraph
import Testing

/// The wording of messages about cycles.
struct CycleFindingTests {
    private func text(_ stacks: [GraphStack]) -> [String] {
        let graph = DependencyGraph(stacks: stacks)
        return graph.findings(on: graph.cycles()).map { "\($0.message)\nhelp: \($0.help ?? "")" }
    }

    @Test("Resources that refer to each other, edge by edge, and the cheapest edge to break")
    func resources() throws {
        let found = text([
            try Stacks.stack(
                "app",
                """
                {"Resources": {
                  "Queue": {"Type": "AWS::SQS::Queue", "DependsOn": "Topic"},
                  "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::GetAtt": ["Queue", "QueueName"]}}}}}
                """)
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'app'
                  Queue -> Topic   DependsOn    Resources.Queue.DependsOn[0]           app.swift:1
                  Topic -> Queue   Fn::GetAtt   Resources.Topic.Properties.TopicName   app.swift:2
                help: break Queue -> Topic: drop the DependsOn of 'Queue' on 'Topic'
                """
            ])
    }

    @Test("Security groups that let each other in")
    func securityGroups() throws {
        let found = text([
            try Stacks.stack(
                "net",
                """
                {"Resources": {
                  "A": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [{"SourceSecurityGroupId": {"Fn::GetAtt": ["B", "GroupId"]}}]}},
                  "B": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [{"SourceSecurityGroupId": {"Fn::GetAtt": ["A", "GroupId"]}}]}}}}
                """)
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'net'
                  A -> B   Fn::GetAtt   Resources.A.Properties.SecurityGroupIngress[0].SourceSecurityGroupId   net.swift:1
                  B -> A   Fn::GetAtt   Resources.B.Properties.SecurityGroupIngress[0].SourceSecurityGroupId   net.swift:2
                help: break A -> B: make the rule a resource of its own: an AWS::EC2::SecurityGroupIngress waits for both groups, and neither group for the other
                """
            ])
    }

    @Test("A bucket, the function it tells, and the permission for that")
    func notification() throws {
        let found = text([
            try Stacks.stack(
                "files",
                """
                {"Resources": {
                  "Bucket": {"Type": "AWS::S3::Bucket", "DependsOn": "Permission", "Properties": {"NotificationConfiguration": {"LambdaConfigurations": [{"Event": "s3:ObjectCreated:*", "Function": {"Fn::GetAtt": ["Function", "Arn"]}}]}}},
                  "Function": {"Type": "AWS::Lambda::Function"},
                  "Permission": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "Function"}, "SourceArn": {"Fn::GetAtt": ["Bucket", "Arn"]}}}}}
                """)
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'files'
                  Bucket -> Permission   DependsOn    Resources.Bucket.DependsOn[0]               files.swift:1
                  Permission -> Bucket   Fn::GetAtt   Resources.Permission.Properties.SourceArn   files.swift:3
                help: break Permission -> Bucket: let the permission 'Permission' do without the bucket's ARN: give the bucket a BucketName and build SourceArn of it, or say SourceAccount alone, or send the bucket's events to EventBridge and make a rule
                """
            ])
    }

    @Test("Stacks that import from each other")
    func stacks() throws {
        func stack(_ id: String, imports other: String) throws -> GraphStack {
            try Stacks.stack(
                id,
                """
                {"Resources": {"Q": {"Type": "AWS::SQS::Queue"},
                  "T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "\(other):q"}}}},
                 "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "\(id):q"}}}}
                """)
        }
        let found = text([try stack("a", imports: "b"), try stack("b", imports: "a")])
        #expect(
            found == [
                """
                dependency cycle between 2 stacks
                  a/T -> b/O   Fn::ImportValue   Resources.T.Properties.DisplayName   a.swift:2
                  b/T -> a/O   Fn::ImportValue   Resources.T.Properties.DisplayName   b.swift:2
                help: break a -> b: refer to 'b/Q' by its physical name, `.reference(.name)`, with a QueueName of your choosing: a name needs no order
                """
            ])
    }

    @Test("A stack that imports its own export, and one that reads the parameter it makes")
    func own() throws {
        let found = text([
            try Stacks.stack(
                "a",
                """
                {"Resources": {"Q": {"Type": "AWS::SQS::Queue"}, "T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "a:q"}}}},
                 "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "a:q"}}}}
                """),
            try Stacks.stack(
                "b",
                """
                {"Parameters": {"P": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/b/p"}},
                 "Resources": {"Own": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/b/p", "Type": "String", "Value": "v"}}}}
                """),
        ])
        #expect(found.count == 2)
        #expect(
            found.first?.hasPrefix(
                "stack 'a' imports its own export 'a:q', which is there only once all of the stack is\n") == true)
        #expect(
            found.last?.hasPrefix(
                "'b' reads parameter '/b/p' before anything in it is made, but makes that parameter itself\n") == true)
    }

    @Test("Branches that exclude each other make no cycle, those that do not make one")
    func conditions() throws {
        func found(_ second: String) throws -> [String] {
            text([
                try Stacks.stack(
                    "app",
                    """
                    {"Parameters": {"P": {"Type": "String"}}, "Conditions": {"C": {"Fn::Equals": [{"Ref": "P"}, "x"]}},
                     "Resources": {
                      "A": {"Type": "AWS::SQS::Queue", "Properties": {"X": {"Fn::If": ["C", {"Ref": "B"}, "none"]}}},
                      "B": {"Type": "AWS::SQS::Queue", "Properties": {"X": {"Fn::If": ["C", \(second)]}}}}}
                    """)
            ])
        }
        #expect(try found(#""none", {"Ref": "A"}"#).isEmpty)
        #expect(try found(#"{"Ref": "A"}, "none""#).count == 1)
    }
}
