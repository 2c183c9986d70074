import CloudFormation
import DependencyGraph
import Testing

/// The cycles that people meet, with the advice for each.
struct KindsOfCycleTests {
    private func text(_ stacks: [GraphStack]) -> [String] {
        let graph = DependencyGraph(stacks: stacks)
        return graph.findings(on: graph.cycles()).map { "\($0.message)\nhelp: \($0.help ?? "")" }
    }

    @Test("A user pool, its trigger, and the permission between them")
    func trigger() throws {
        let found = text([
            try Stacks.stack(
                "users",
                """
                {"Resources": {
                  "Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"LambdaConfig": {"PostConfirmation": {"Fn::GetAtt": ["Trigger", "Arn"]}}}},
                  "Trigger": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {"POOL": {"Ref": "Pool"}}}}},
                  "Permission": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "Trigger"}, "SourceArn": {"Fn::GetAtt": ["Pool", "Arn"]}}}}}
                """)
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'users'
                  Pool -> Trigger   Fn::GetAtt   Resources.Pool.Properties.LambdaConfig.PostConfirmation   users.swift:1
                  Trigger -> Pool   Ref          Resources.Trigger.Properties.Environment.Variables.POOL   users.swift:2
                help: break Trigger -> Pool: take the pool out of the environment of 'Trigger': the event of every trigger carries it as userPoolId
                """
            ])
    }

    @Test("A distribution, its record, and the CORS rule of its bucket")
    func distribution() throws {
        let found = text([
            try Stacks.stack(
                "shop",
                """
                {"Resources": {
                  "Assets": {"Type": "AWS::S3::Bucket", "Properties": {"CorsConfiguration": {"CorsRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": [{"Fn::Sub": "https://${Record}"}]}]}}},
                  "Distribution": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {"Enabled": true, "Origins": [{"Id": "assets", "DomainName": {"Fn::GetAtt": ["Assets", "RegionalDomainName"]}}]}}},
                  "Record": {"Type": "AWS::Route53::RecordSet", "Properties": {"Name": "products.example.com", "Type": "A", "AliasTarget": {"DNSName": {"Fn::GetAtt": ["Distribution", "DomainName"]}, "HostedZoneId": "Z2FDTNDATAQYW2"}}}}}
                """)
        ])
        #expect(
            found == [
                """
                dependency cycle between 3 resources of 'shop'
                  Assets -> Record         Fn::Sub      Resources.Assets.Properties.CorsConfiguration.CorsRules[0].AllowedOrigins[0]   shop.swift:1
                  Record -> Distribution   Fn::GetAtt   Resources.Record.Properties.AliasTarget.DNSName                                shop.swift:3
                  Distribution -> Assets   Fn::GetAtt   Resources.Distribution.Properties.DistributionConfig.Origins[0].DomainName     shop.swift:2
                help: break Assets -> Record: write the predictable domain name into the bucket's CORS rule, such as https://products.example.com, instead of a reference to 'Record'
                """
            ])
    }

    @Test("The same over three stacks, as a team meets it on the day of the release")
    func distributionAcrossStacks() throws {
        let found = text([
            try Stacks.stack(
                "assets",
                """
                {"Resources": {"Assets": {"Type": "AWS::S3::Bucket", "Properties": {"CorsConfiguration": {"CorsRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": [{"Fn::ImportValue": "dns:name"}]}]}}}},
                 "Outputs": {"Domain": {"Value": {"Fn::GetAtt": ["Assets", "RegionalDomainName"]}, "Export": {"Name": "assets:domain"}}}}
                """),
            try Stacks.stack(
                "cdn",
                """
                {"Resources": {"Distribution": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {"Enabled": true, "Origins": [{"Id": "assets", "DomainName": {"Fn::ImportValue": "assets:domain"}}]}}}},
                 "Outputs": {"Domain": {"Value": {"Fn::GetAtt": ["Distribution", "DomainName"]}, "Export": {"Name": "cdn:domain"}}}}
                """),
            try Stacks.stack(
                "dns",
                """
                {"Resources": {"Record": {"Type": "AWS::Route53::RecordSet", "Properties": {"Name": "products.example.com", "Type": "A", "AliasTarget": {"DNSName": {"Fn::ImportValue": "cdn:domain"}, "HostedZoneId": "Z2FDTNDATAQYW2"}}}},
                 "Outputs": {"Name": {"Value": {"Ref": "Record"}, "Export": {"Name": "dns:name"}}}}
                """),
        ])
        #expect(
            found == [
                """
                dependency cycle between 3 stacks
                  assets/Assets -> dns/Name           Fn::ImportValue   Resources.Assets.Properties.CorsConfiguration.CorsRules[0].AllowedOrigins[0]   assets.swift:1
                  dns/Record -> cdn/Domain            Fn::ImportValue   Resources.Record.Properties.AliasTarget.DNSName                                dns.swift:1
                  cdn/Distribution -> assets/Domain   Fn::ImportValue   Resources.Distribution.Properties.DistributionConfig.Origins[0].DomainName     cdn.swift:1
                help: break assets -> dns: write the predictable domain name into the bucket's CORS rule, such as https://products.example.com, instead of a reference to 'dns/Name'
                """
            ])
    }

    @Test("Five stacks, each by another mechanism")
    func five() throws {
        let found = text([
            try Stacks.stack(
                "a",
                """
                {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "b:q"}}}}}
                """, dependsOn: []),
            try Stacks.stack(
                "b",
                """
                {"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"MessageRetentionPeriod": "{{resolve:ssm:/c/days}}"}}},
                 "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "b:q"}}}}
                """),
            try Stacks.stack(
                "c",
                """
                {"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/c/days", "Type": "String", "Value": {"Fn::GetStackOutput": {"StackName": "d", "OutputName": "Days"}}}}}}
                """),
            try Stacks.stack(
                "d",
                """
                {"Resources": {"M": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"FunctionName": "f", "EventSourceArn": {"Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:e-orders"}}}},
                 "Outputs": {"Days": {"Value": {"Ref": "M"}}}}
                """),
            try Stacks.stack(
                "e",
                """
                {"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "e-orders"}}}}
                """, dependsOn: ["a"]),
        ])
        #expect(
            found == [
                """
                dependency cycle between 5 stacks
                  a/T -> b/O      Fn::ImportValue      Resources.T.Properties.DisplayName              a.swift:1
                  b/Q -> c/P      SSM parameter        Resources.Q.Properties.MessageRetentionPeriod   b.swift:1
                  c/P -> d/Days   Fn::GetStackOutput   Resources.P.Properties.Value                    c.swift:1
                  d/M -> e/Q      physical name        Resources.M.Properties.EventSourceArn           d.swift:1
                  e -> a          declared                                                             App.swift:9
                help: break e -> a: drop the declared dependency of 'e' on 'a', if no order is needed
                """
            ])
    }

    @Test("Two ways round through one resource are one knot with its shortest way")
    func shared() throws {
        let found = text([
            try Stacks.chain([("A", "Hub"), ("Hub", "A"), ("B", "C"), ("C", "Hub"), ("Hub", "B")])
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'chain', in a knot with 2 more: B, C
                  A -> Hub   DependsOn   Resources.A.DependsOn[0]
                  Hub -> A   DependsOn   Resources.Hub.DependsOn[0]
                help: break A -> Hub: drop the DependsOn of 'A' on 'Hub'
                """
            ])
    }

    @Test("A nested stack that waits for its parent, which waits for it")
    func parentAndChild() throws {
        let found = text([
            try Stacks.stack(
                "shop",
                """
                {"Resources": {
                  "Users": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u", "Parameters": {"Topic": {"Ref": "Topic"}}}},
                  "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::GetAtt": ["Users", "Outputs.Pool"]}}}}}
                """,
                nested: [
                    "Users": """
                    {"Parameters": {"Topic": {"Type": "String"}},
                     "Resources": {"Pool": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "Topic"}}}},
                     "Outputs": {"Pool": {"Value": {"Fn::GetAtt": ["Pool", "QueueName"]}}}}
                    """
                ])
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'shop'
                  Topic -> shop-Users/Pool    nested-stack output      Resources.Topic.Properties.DisplayName        shop.swift:2
                  shop-Users/Topic -> Topic   nested-stack parameter   Resources.Users.Properties.Parameters.Topic   shop.swift:1
                help: break Topic -> shop-Users: refer to 'shop-Users/Pool' by its physical name, `.reference(.name)`, with a QueueName of your choosing: a name needs no order
                """
            ])
    }

    @Test("Within a nested stack")
    func inside() throws {
        let found = text([
            try Stacks.stack(
                "shop",
                #"{"Resources": {"Users": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u"}}}}"#,
                nested: [
                    "Users": """
                    {"Resources": {
                      "Pool": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "Topic"}}},
                      "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::GetAtt": ["Pool", "QueueName"]}}}}}
                    """
                ])
        ])
        #expect(
            found == [
                """
                dependency cycle between 2 resources of 'shop/Users'
                  Pool -> Topic   Ref          Resources.Pool.Properties.QueueName      shop-Users.swift:1
                  Topic -> Pool   Fn::GetAtt   Resources.Topic.Properties.DisplayName   shop-Users.swift:2
                help: break Pool -> Topic: refer to 'Topic' by its physical name, `.reference(.name)`, with a TopicName of your choosing: a name needs no order
                """
            ])
    }
}
