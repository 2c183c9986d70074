import CloudFormation
import TemplateDiff
import Testing

@Suite("Values by meaning")
struct ValueMeaningTests {
    struct Same: CustomTestStringConvertible {
        let type: String
        let old: String
        let new: String
        var testDescription: String { "\(type) \(old)" }
    }

    @Test(
        "that mean the same do not differ",
        arguments: [
            Same(type: "AWS::SQS::Queue", old: #"{"DelaySeconds": "300"}"#, new: #"{"DelaySeconds": 300}"#),
            Same(type: "AWS::SQS::Queue", old: #"{"DelaySeconds": 3e2}"#, new: #"{"DelaySeconds": 300}"#),
            Same(type: "AWS::SQS::Queue", old: #"{"FifoQueue": "true"}"#, new: #"{"FifoQueue": true}"#),
            Same(type: "AWS::SQS::Queue", old: #"{"QueueName": 12}"#, new: #"{"QueueName": "12"}"#),
            Same(type: "AWS::SSM::Parameter", old: #"{"Value": true}"#, new: #"{"Value": "true"}"#),
            Same(type: "Custom::Thing", old: #"{"Count": 1, "On": true}"#, new: #"{"On": "true", "Count": "1"}"#),
            Same(type: "Else::Where::Thing", old: #"{"Count": 1}"#, new: #"{"Count": 1.0}"#),
            // Order of keys, of tags, of what the schema calls unordered.
            Same(
                type: "AWS::SQS::Queue", old: #"{"DelaySeconds": 1, "QueueName": "a"}"#,
                new: #"{"QueueName": "a", "DelaySeconds": 1}"#),
            Same(
                type: "AWS::SQS::Queue",
                old: #"{"Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
                new: #"{"Tags": [{"Value": "2", "Key": "b"}, {"Key": "a", "Value": "1"}]}"#),
            Same(
                type: "AWS::IAM::Role", old: #"{"ManagedPolicyArns": ["a", "b"]}"#,
                new: #"{"ManagedPolicyArns": ["b", "a"]}"#),
            Same(
                type: "AWS::DynamoDB::Table",
                old:
                    #"{"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}]}"#,
                new:
                    #"{"AttributeDefinitions": [{"AttributeName": "b", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}]}"#
            ),
            // Policies: statements, actions, one for a list of one.
            Same(
                type: "AWS::SQS::QueuePolicy",
                old:
                    #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": ["a:B", "a:C"], "Resource": "*"}, {"Effect": "Deny", "Action": "a:D", "Resource": ["*"]}]}}"#,
                new:
                    #"{"PolicyDocument": {"Statement": [{"Effect": "Deny", "Action": ["a:D"], "Resource": "*"}, {"Effect": "Allow", "Action": ["a:C", "a:B"], "Resource": ["*"]}]}}"#
            ),
            Same(
                type: "AWS::SQS::QueuePolicy",
                old:
                    #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["1", "2"]}, "Condition": {"StringEquals": {"a": ["x", "y"]}}}]}}"#,
                new:
                    #"{"PolicyDocument": {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["2", "1"]}, "Condition": {"StringEquals": {"a": ["y", "x"]}}}}}"#
            ),
            // JSON text for an object.
            Same(
                type: "AWS::SQS::QueuePolicy", old: #"{"PolicyDocument": "{\"Statement\": [], \"Version\": \"x\"}"}"#,
                new: #"{"PolicyDocument": {"Version": "x", "Statement": []}}"#),
            Same(
                type: "AWS::StepFunctions::StateMachine",
                old: #"{"DefinitionString": "{\"StartAt\": \"A\", \"States\": {}}"}"#,
                new: #"{"DefinitionString": "{\"States\":{},\"StartAt\":\"A\"}"}"#),
            // Spellings of functions.
            Same(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::GetAtt": "Q.Arn"}}"#,
                new: #"{"Value": {"Fn::GetAtt": ["Q", "Arn"]}}"#),
            Same(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Sub": "${Q}"}}"#, new: #"{"Value": {"Ref": "Q"}}"#),
            Same(type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Sub": "plain"}}"#, new: #"{"Value": "plain"}"#),
            Same(type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Sub": "${!a}"}}"#, new: #"{"Value": "${a}"}"#),
            Same(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Join": ["-", ["a", "b", 1]]}}"#,
                new: #"{"Value": "a-b-1"}"#),
            Same(
                type: "AWS::SSM::Parameter",
                old: #"{"Value": {"Fn::Join": ["/", ["x", {"Ref": "Q"}, {"Fn::Sub": "${Q.Arn}!"}]]}}"#,
                new: #"{"Value": {"Fn::Sub": ["x/${V}/${Q.Arn}!", {"V": {"Ref": "Q"}}]}}"#),
            Same(
                type: "AWS::SQS::Queue", old: #"{"DelaySeconds": {"Fn::Join": ["", ["3", "0"]]}}"#,
                new: #"{"DelaySeconds": 30}"#),
            Same(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Select": [0, ["a", "b"]]}}"#,
                new: #"{"Value": {"Fn::Select": ["0", ["a", "b"]]}}"#),
            Same(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::If": ["C", "a", "a"]}}"#, new: #"{"Value": "a"}"#),
            // Nothing.
            Same(
                type: "AWS::SQS::Queue", old: #"{"QueueName": {"Ref": "AWS::NoValue"}, "DelaySeconds": 1}"#,
                new: #"{"DelaySeconds": 1}"#),
            Same(
                type: "AWS::Lambda::Function", old: #"{"Layers": ["a", {"Ref": "AWS::NoValue"}, "b"]}"#,
                new: #"{"Layers": ["a", "b"]}"#),
            Same(
                type: "AWS::EC2::SecurityGroup",
                old:
                    #"{"SecurityGroupIngress": [{"Fn::If": ["C", {"IpProtocol": "tcp", "FromPort": 1}, {"Ref": "AWS::NoValue"}]}]}"#,
                new:
                    #"{"SecurityGroupIngress": [{"Fn::If": ["C", {"IpProtocol": "tcp", "FromPort": "1"}, {"Ref": "AWS::NoValue"}]}]}"#
            ),
        ])
    func same(_ values: Same) throws {
        #expect(try Compared.resource(values.type, values.old, values.new).isEmpty)
        #expect(try Compared.resource(values.type, values.new, values.old).isEmpty)
    }

    struct Different: CustomTestStringConvertible {
        let type: String
        let old: String
        let new: String
        let lines: [String]
        var testDescription: String { "\(type) \(old)" }
    }

    @Test(
        "that mean something else differ, as small as it can be said",
        arguments: [
            Different(
                type: "AWS::SSM::Parameter", old: #"{"Value": "012"}"#, new: #"{"Value": "12"}"#,
                lines: [#"Value: update "012" → "12""#]),
            Different(
                type: "AWS::SSM::Parameter", old: #"{"Value": "1.0"}"#, new: #"{"Value": "1"}"#,
                lines: [#"Value: update "1.0" → "1""#]),
            Different(
                type: "Else::Where::Thing", old: #"{"A": "1"}"#, new: #"{"A": 1}"#,
                lines: [#"A: mayReplace "1" → 1"#]),
            Different(
                type: "AWS::Lambda::Function", old: #"{"Layers": ["a", "b"]}"#, new: #"{"Layers": ["b", "a"]}"#,
                lines: [#"Layers: update ["a","b"] → ["b","a"]"#]),
            Different(
                type: "AWS::SQS::Queue",
                old: #"{"Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
                new: #"{"Tags": [{"Key": "c", "Value": "3"}, {"Key": "b", "Value": "4"}]}"#,
                lines: [
                    #"Tags[a]: update {"Key":"a","Value":"1"} → nothing"#,
                    #"Tags[c]: update nothing → {"Key":"c","Value":"3"}"#, #"Tags[b].Value: update "2" → "4""#,
                ]),
            Different(
                type: "AWS::DynamoDB::Table",
                old:
                    #"{"GlobalSecondaryIndexes": [{"IndexName": "x", "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "y"}]}"#,
                new:
                    #"{"GlobalSecondaryIndexes": [{"IndexName": "y"}, {"IndexName": "x", "Projection": {"ProjectionType": "KEYS_ONLY"}}]}"#,
                lines: [#"GlobalSecondaryIndexes[x].Projection.ProjectionType: update "ALL" → "KEYS_ONLY""#]),
            Different(
                type: "AWS::SQS::QueuePolicy",
                old:
                    #"{"PolicyDocument": {"Statement": [{"Sid": "A", "Effect": "Allow", "Action": ["x:1", "x:2"]}, {"Sid": "B", "Effect": "Allow", "Action": "y:1"}]}}"#,
                new:
                    #"{"PolicyDocument": {"Statement": [{"Sid": "B", "Effect": "Deny", "Action": "y:1"}, {"Sid": "A", "Effect": "Allow", "Action": ["x:2", "x:3"]}]}}"#,
                lines: [
                    #"PolicyDocument.Statement[A].Action[0]: update "x:1" → nothing"#,
                    #"PolicyDocument.Statement[B].Effect: update "Allow" → "Deny""#,
                    #"PolicyDocument.Statement[A].Action[1]: update nothing → "x:3""#,
                ]),
            Different(
                type: "AWS::EC2::SecurityGroup",
                old:
                    #"{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "10.0.0.0/8"}, {"IpProtocol": "udp", "FromPort": 9, "ToPort": 9, "CidrIp": "10.1.0.0/16"}]}"#,
                new:
                    #"{"SecurityGroupIngress": [{"IpProtocol": "udp", "FromPort": 9, "ToPort": 9, "CidrIp": "10.1.0.0/16"}, {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "0.0.0.0/0"}]}"#,
                lines: [#"SecurityGroupIngress[1].CidrIp: update "10.0.0.0/8" → "0.0.0.0/0""#]),
            Different(
                type: "AWS::ECS::TaskDefinition",
                old:
                    #"{"ContainerDefinitions": [{"Name": "a", "Image": "i", "Environment": [{"Name": "X", "Value": "1"}]}]}"#,
                new:
                    #"{"ContainerDefinitions": [{"Name": "a", "Image": "i", "Environment": [{"Name": "X", "Value": "2"}]}]}"#,
                lines: [#"ContainerDefinitions[a].Environment[X].Value: replace "1" → "2""#]),
            Different(
                type: "AWS::S3::Bucket",
                old:
                    #"{"LifecycleConfiguration": {"Rules": [{"Id": "r", "Status": "Enabled", "ExpirationInDays": 1}]}}"#,
                new:
                    #"{"LifecycleConfiguration": {"Rules": [{"Id": "r", "Status": "Enabled", "ExpirationInDays": 2}]}}"#,
                lines: [#"LifecycleConfiguration.Rules[r].ExpirationInDays: update 1 → 2"#]),
            Different(
                type: "AWS::CloudFront::Distribution",
                old: #"{"DistributionConfig": {"Origins": [{"Id": "o", "DomainName": "a"}]}}"#,
                new: #"{"DistributionConfig": {"Origins": [{"Id": "o", "DomainName": "b"}]}}"#,
                lines: [#"DistributionConfig.Origins[o].DomainName: update "a" → "b""#]),
            Different(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::If": ["C", "a", "b"]}}"#,
                new: #"{"Value": {"Fn::If": ["C", "a", "c"]}}"#, lines: [#"Value.Fn::If[2]: update "b" → "c""#]),
            Different(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::If": ["C", "a", {"Ref": "AWS::NoValue"}]}}"#,
                new: #"{"Value": {"Fn::If": ["C", "a", "b"]}}"#, lines: [#"Value.Fn::If[2]: update nothing → "b""#]),
            Different(
                type: "AWS::SSM::Parameter", old: #"{"Value": {"Fn::Sub": "a-${Q}"}}"#,
                new: #"{"Value": {"Fn::Sub": "b-${Q}"}}"#,
                lines: [#"Value: update {"Fn::Sub":"a-${Q}"} → {"Fn::Sub":"b-${Q}"}"#]),
            Different(
                type: "AWS::Lambda::Function", old: #"{"Layers": null}"#, new: "{}",
                lines: ["Layers: update null → nothing"]),
            Different(
                type: "AWS::Lambda::Function", old: #"{"Layers": ["a", "b", "c"]}"#,
                new: #"{"Layers": ["a", "x", "c"]}"#,
                lines: [#"Layers[1]: update "b" → "x""#]),
        ])
    func different(_ values: Different) throws {
        #expect(try Compared.resource(values.type, values.old, values.new).lines() == values.lines)
    }

    @Test("carry the old place where an element stands elsewhere")
    func places() throws {
        let diff = try Compared.resource(
            "AWS::SQS::Queue", #"{"Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
            #"{"Tags": [{"Key": "b", "Value": "3"}, {"Key": "a", "Value": "1"}]}"#)
        let change = try #require(diff["R"]?.properties.first)
        #expect(change.path.description == "Tags[0].Value")
        #expect(change.oldPath?.description == "Tags[1].Value")
    }

    @Test("of assets are one line, with the hashes")
    func assets() throws {
        let (one, other) = (String(repeating: "1a", count: 32), String(repeating: "2b", count: 32))
        let diff = try Compared.attributes(
            #"{"Type": "AWS::Lambda::Function", "Metadata": {"aws:asset:path": "asset.\#(one)"}, "Properties": {"Code": {"S3Bucket": {"Fn::Sub": "b-${AWS::Region}"}, "S3Key": "\#(one).zip"}}}"#,
            #"{"Type": "AWS::Lambda::Function", "Metadata": {"aws:asset:path": "asset.\#(other)"}, "Properties": {"Code": {"S3Bucket": {"Fn::Sub": "b-${AWS::Region}"}, "S3Key": "\#(other).zip"}}}"#
        )
        #expect(diff["R"]?.properties.map(\.label) == ["Code.S3Key (asset 1a1a1a1a → 2b2b2b2b)"])
        #expect(diff["R"]?.attributes == [])
        let image = try Compared.resource(
            "AWS::Lambda::Function", #"{"Code": {"ImageUri": {"Fn::Sub": "1.dkr.ecr.${AWS::Region}.x/r:\#(one)"}}}"#,
            #"{"Code": {"ImageUri": {"Fn::Sub": "1.dkr.ecr.${AWS::Region}.x/r:\#(other)"}}}"#)
        #expect(image["R"]?.properties.map(\.label) == ["Code.ImageUri (asset 1a1a1a1a → 2b2b2b2b)"])
        let moved = try Compared.resource(
            "AWS::Lambda::Function", #"{"Code": {"S3Key": "a/\#(one).zip"}}"#, #"{"Code": {"S3Key": "b/\#(one).zip"}}"#)
        #expect(moved["R"]?.properties.map(\.label) == ["Code.S3Key (asset, same content)"])
    }
}
