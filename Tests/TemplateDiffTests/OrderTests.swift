import CloudFormation
import TemplateDiff
import Testing

@Suite("A list of which only the order changes")
struct OrderTests {
    struct Case: CustomTestStringConvertible {
        let type: String
        let old: String
        let new: String
        var lines: [String] = []
        var quiet: [String] = []
        var kind: ResourceChange.Kind?
        var testDescription: String { "\(type) \(old)" }
    }

    @Test(
        "may replace the resource in a create-only property, whatever the schema says of the order",
        arguments: [
            Case(
                type: "AWS::ECS::TaskDefinition",
                old:
                    #"{"ContainerDefinitions": [{"Name": "app", "Environment": [{"Name": "A", "Value": "1"}, {"Name": "B", "Value": "2"}]}]}"#,
                new:
                    #"{"ContainerDefinitions": [{"Name": "app", "Environment": [{"Name": "B", "Value": "2"}, {"Name": "A", "Value": "1"}]}]}"#,
                lines: [
                    #"ContainerDefinitions[app].Environment: mayReplace [{"Name":"A","Value":"1"},{"Name":"B","Value":"2"}] → [{"Name":"B","Value":"2"},{"Name":"A","Value":"1"}]"#
                ], kind: .mayBeReplaced),
            Case(
                type: "AWS::ECS::TaskDefinition",
                old: #"{"ContainerDefinitions": [{"Name": "app", "DnsServers": ["10.0.0.1", "10.0.0.2"]}]}"#,
                new: #"{"ContainerDefinitions": [{"Name": "app", "DnsServers": ["10.0.0.2", "10.0.0.1"]}]}"#,
                lines: [
                    #"ContainerDefinitions[app].DnsServers: mayReplace ["10.0.0.1","10.0.0.2"] → ["10.0.0.2","10.0.0.1"]"#
                ], kind: .mayBeReplaced),
            Case(
                type: "AWS::ECS::TaskDefinition", old: #"{"Volumes": [{"Name": "a"}, {"Name": "b"}]}"#,
                new: #"{"Volumes": [{"Name": "b"}, {"Name": "a"}]}"#,
                lines: [
                    #"Volumes: mayReplace [{"Name":"a"},{"Name":"b"}] → [{"Name":"b"},{"Name":"a"}]"#
                ], kind: .mayBeReplaced),
            // Where the schema takes the order as meant, the property is another one.
            Case(
                type: "AWS::EC2::DHCPOptions", old: #"{"DomainNameServers": ["10.0.0.1", "10.0.0.2"]}"#,
                new: #"{"DomainNameServers": ["10.0.0.2", "10.0.0.1"]}"#,
                lines: [#"DomainNameServers: replace ["10.0.0.1","10.0.0.2"] → ["10.0.0.2","10.0.0.1"]"#],
                kind: .replaced),
            Case(
                type: "AWS::ECS::TaskDefinition",
                old: #"{"ContainerDefinitions": [{"Name": "a", "Command": ["x", "y"]}, {"Name": "b"}]}"#,
                new: #"{"ContainerDefinitions": [{"Name": "a", "Command": ["y", "x"]}, {"Name": "b"}]}"#,
                lines: [#"ContainerDefinitions[a].Command: replace ["x","y"] → ["y","x"]"#], kind: .replaced),
            // In a branch it counts only where the condition says so.
            Case(
                type: "AWS::EC2::DHCPOptions",
                old: #"{"DomainNameServers": {"Fn::If": ["C", ["10.0.0.1", "10.0.0.2"], ["10.0.0.3"]]}}"#,
                new: #"{"DomainNameServers": {"Fn::If": ["C", ["10.0.0.2", "10.0.0.1"], ["10.0.0.3"]]}}"#,
                lines: [
                    #"DomainNameServers.Fn::If[1]: mayReplace ["10.0.0.1","10.0.0.2"] → ["10.0.0.2","10.0.0.1"]"#
                ], kind: .mayBeReplaced),
            // By the update policy it could, without one it does not.
            Case(
                type: "AWS::AutoScaling::AutoScalingGroup", old: #"{"VPCZoneIdentifier": ["a", "b"]}"#,
                new: #"{"VPCZoneIdentifier": ["b", "a"]}"#, quiet: ["VPCZoneIdentifier"]),
        ])
    func createOnly(_ test: Case) throws { try check(test) }

    @Test(
        "is one change where the order is meant",
        arguments: [
            Case(
                type: "AWS::Lambda::Function", old: #"{"Layers": ["a", "b", "c"]}"#,
                new: #"{"Layers": ["c", "a", "b"]}"#,
                lines: [#"Layers: update ["a","b","c"] → ["c","a","b"]"#], kind: .updated),
            Case(
                type: "Else::Where::Thing", old: #"{"A": [1, 2]}"#, new: #"{"A": [2, 1]}"#,
                lines: ["A: mayReplace [1,2] → [2,1]"], kind: .mayBeReplaced),
            // What differs beside the order is told as before.
            Case(
                type: "AWS::Lambda::Function", old: #"{"Layers": ["a", "b"]}"#, new: #"{"Layers": ["b", "c"]}"#,
                lines: [#"Layers[0]: update "a" → nothing"#, #"Layers[1]: update nothing → "c""#], kind: .updated),
        ])
    func meant(_ test: Case) throws { try check(test) }

    @Test(
        "is told apart, and is no change, where the order means nothing",
        arguments: [
            Case(
                type: "AWS::SQS::Queue",
                old: #"{"Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
                new: #"{"Tags": [{"Key": "b", "Value": "2"}, {"Key": "a", "Value": "1"}]}"#, quiet: ["Tags"]),
            Case(
                type: "AWS::IAM::Role", old: #"{"ManagedPolicyArns": ["a", "b"]}"#,
                new: #"{"ManagedPolicyArns": ["b", "a"]}"#, quiet: ["ManagedPolicyArns"]),
            Case(
                type: "AWS::Lambda::Function", old: #"{"VpcConfig": {"SubnetIds": ["a", "b"]}}"#,
                new: #"{"VpcConfig": {"SubnetIds": ["b", "a"]}}"#, quiet: ["VpcConfig.SubnetIds"]),
            Case(
                type: "AWS::EC2::SecurityGroup",
                old:
                    #"{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 1}, {"IpProtocol": "tcp", "FromPort": 2}]}"#,
                new:
                    #"{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 2}, {"IpProtocol": "tcp", "FromPort": 1}]}"#,
                quiet: ["SecurityGroupIngress"]),
            Case(
                type: "AWS::DynamoDB::Table",
                old:
                    #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}]}"#,
                new:
                    #"{"AttributeDefinitions": [{"AttributeName": "b", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}]}"#,
                quiet: ["AttributeDefinitions"]),
            // Beside a change it is told, too.
            Case(
                type: "AWS::SQS::Queue",
                old: #"{"DelaySeconds": 1, "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
                new: #"{"DelaySeconds": 2, "Tags": [{"Key": "b", "Value": "2"}, {"Key": "a", "Value": "1"}]}"#,
                lines: ["DelaySeconds: update 1 → 2"], quiet: ["Tags"], kind: .updated),
            // What counts as nothing has no place.
            Case(
                type: "AWS::IAM::Role", old: #"{"ManagedPolicyArns": ["a", {"Ref": "AWS::NoValue"}, "b"]}"#,
                new: #"{"ManagedPolicyArns": ["a", "b"]}"#),
        ])
    func meaningless(_ test: Case) throws { try check(test) }

    @Test("means nothing in policies, which are compared by what they say")
    func policies() throws {
        let diff = try Compared.resource(
            "AWS::SQS::QueuePolicy",
            #"{"Queues": ["q"], "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": ["a:B", "a:C"], "Principal": {"AWS": ["1", "2"]}}, {"Effect": "Deny", "Action": "a:D", "Principal": "*"}]}}"#,
            #"{"Queues": ["q"], "PolicyDocument": {"Statement": [{"Effect": "Deny", "Action": "a:D", "Principal": "*"}, {"Effect": "Allow", "Action": ["a:C", "a:B"], "Principal": {"AWS": ["2", "1"]}}]}}"#
        )
        #expect(diff.isEmpty && diff.orders.isEmpty && diff.security.isEmpty)
    }

    @Test("of what a resource waits for is told apart, too")
    func dependencies() throws {
        let diff = try Compared.attributes(
            #"{"Type": "AWS::SQS::Queue", "DependsOn": ["A", "B"]}"#,
            #"{"Type": "AWS::SQS::Queue", "DependsOn": ["B", "A"]}"#)
        #expect(diff.isEmpty)
        #expect(diff.orders.map(\.path) == [["DependsOn"]])
    }

    @Test("is carried on to who refers to the resource")
    func carriedOn() throws {
        func template(_ environment: String) -> String {
            """
            {"Resources": {"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
              "Family": "shop", "ContainerDefinitions": [{"Name": "app", "Environment": [\(environment)]}]}},
             "Service": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}}}}
            """
        }
        let (a, b) = (#"{"Name": "A", "Value": "1"}"#, #"{"Name": "B", "Value": "2"}"#)
        let diff = try Compared.templates(template("\(a), \(b)"), template("\(b), \(a)"))
        #expect(diff["Task"]?.kind == .mayBeReplaced)
        #expect(diff["Task"]?.properties.first?.isOrderOnly == true)
        #expect(diff["Service"]?.kind == .updated)
        #expect(diff.lines("Service") == ["TaskDefinition: update ← s/Task Ref may be replaced"])
    }

    private func check(_ test: Case) throws {
        for (old, new, isForward) in [(test.old, test.new, true), (test.new, test.old, false)] {
            let diff = try Compared.resource(test.type, old, new)
            if isForward { #expect(diff.lines() == test.lines) }
            #expect(diff["R"]?.kind == test.kind)
            #expect(diff.isEmpty == (test.kind == nil))
            #expect(diff.orders.map(\.label) == test.quiet)
        }
    }
}
