import CloudFormation
import DependencyGraph
import Testing

/// Edges by physical names, ARNs and URLs.
struct NameEdgeTests {
    private static let producers = """
        {"Resources": {
          "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders"}},
          "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "orders"}},
          "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "order-events"}},
          "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "shop-order-files"}},
          "Function": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "place-order"}},
          "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "order-writer", "Path": "/shop/"}},
          "Bus": {"Type": "AWS::Events::EventBus", "Properties": {"Name": "shop"}},
          "Stream": {"Type": "AWS::Kinesis::Stream", "Properties": {"Name": "order-stream"}},
          "Log": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/shop/orders"}},
          "Machine": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"StateMachineName": "fulfil"}},
          "Parameter": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/url", "Type": "String", "Value": "v"}},
          "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": "shop/key"}},
          "Record": {"Type": "AWS::Route53::RecordSet", "Properties": {"Name": "products.mycompany.com.", "Type": "A"}}}}
        """

    /// What a consumer with one resource depends on in the stack of producers, or outside: name and strength.
    private func edges(_ type: String, _ properties: String, region: String? = nil) throws -> [String] {
        let graph = DependencyGraph(stacks: [
            try Stacks.stack("producers", Self.producers),
            try Stacks.stack(
                "consumer", region: region, #"{"Resources": {"C": {"Type": "\#(type)", "Properties": \#(properties)}}}"#
            ),
        ])
        return graph.edges.filter { graph.name(of: $0.consumer) == "consumer/C" }.map {
            "\(graph.name(of: $0.producer)) \($0.strength.rawValue)"
        }
    }

    private func policy(_ resource: String) throws -> [String] {
        try edges(
            "AWS::IAM::Policy",
            #"{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": \#(resource)}]}}"#
        )
    }

    @Test(
        "ARNs mean the resource whose name they hold, softly in a policy",
        arguments: [
            ("arn:aws:sqs:*:*:orders", "producers/Queue"),
            ("arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders", "producers/Queue"),
            ("arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders", "producers/Table"),
            ("arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders/index/*", "producers/Table"),
            ("arn:aws:sns:${AWS::Region}:${AWS::AccountId}:order-events", "producers/Topic"),
            ("arn:aws:s3:::shop-order-files/*", "producers/Bucket"),
            ("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:place-order:live", "producers/Function"),
            ("arn:aws:iam::${AWS::AccountId}:role/shop/order-writer", "producers/Role"),
            ("arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/shop", "producers/Bus"),
            ("arn:aws:kinesis:${AWS::Region}:${AWS::AccountId}:stream/order-stream", "producers/Stream"),
            ("arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:/shop/orders:*", "producers/Log"),
            ("arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:fulfil", "producers/Machine"),
            ("arn:aws:ssm:${AWS::Region}:${AWS::AccountId}:parameter/shop/url", "producers/Parameter"),
            ("arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:shop/key-??????", "producers/Secret"),
        ])
    func arns(arn: String, producer: String) throws {
        #expect(try policy(#"{"Fn::Sub": "\#(arn)"}"#) == ["\(producer) soft"])
    }

    @Test(
        "Other services, other names, parts of names and other accounts are not meant",
        arguments: [
            "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:order",
            "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders2",
            "arn:aws:sns:${AWS::Region}:${AWS::AccountId}:orders", "arn:aws:s3:::orders",
            "arn:aws:iam::aws:policy/ReadOnlyAccess", "orders", "the queue orders is meant",
        ])
    func strangers(arn: String) throws {
        #expect(try policy(#"{"Fn::Sub": "\#(arn)"}"#) == [])
    }

    @Test("Patterns mean all that fit, softly")
    func patterns() throws {
        #expect(try policy(#""arn:aws:sns:*:*:order-*""#) == ["producers/Topic soft"])
        #expect(try policy(#""*""#) == [])
    }

    @Test("A name that the service looks up when it creates the resource binds hard, one in configuration lightly")
    func strengths() throws {
        #expect(try edges("AWS::Events::Rule", #"{"EventBusName": "shop"}"#) == ["producers/Bus hard"])
        #expect(
            try edges(
                "AWS::Lambda::EventSourceMapping",
                #"{"FunctionName": "place-order", "EventSourceArn": {"Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders"}}"#
            )
                == ["producers/Function hard", "producers/Queue hard"])
        #expect(
            try edges("AWS::Lambda::Function", #"{"Environment": {"Variables": {"TABLE": "orders"}}}"#) == [
                "producers/Table light"
            ])
        #expect(
            try edges(
                "AWS::Lambda::Function", #"{"Environment": {"Variables": {"X": "orders"}}, "Description": "orders"}"#)
                == [])
        #expect(
            try edges("AWS::Lambda::Function", #"{"Environment": {"Variables": {"X": "shop-order-files"}}}"#) == [
                "producers/Bucket light"
            ])
    }

    @Test("The article's own example: a distribution that says a domain whose record another stack makes")
    func domains() throws {
        #expect(
            try edges(
                "AWS::CloudFront::ResponseHeadersPolicy",
                #"{"ResponseHeadersPolicyConfig": {"CorsConfig": {"AccessControlAllowOrigins": {"Items": ["https://products.mycompany.com"]}}}}"#
            ) == ["producers/Record soft"])
    }

    @Test("URLs of queues and buckets")
    func urls() throws {
        #expect(
            try edges(
                "AWS::Lambda::Function",
                #"{"Environment": {"Variables": {"URL": {"Fn::Sub": "https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/orders"}}}}"#
            ) == ["producers/Queue light"])
        #expect(
            try edges(
                "AWS::Lambda::Function",
                #"{"Environment": {"Variables": {"URL": "https://shop-order-files.s3.amazonaws.com/x"}}}"#)
                == ["producers/Bucket light"])
    }

    @Test("What no template here makes is external, if the service looks it up; what AWS gives is not")
    func externals() throws {
        #expect(
            try edges("AWS::Events::Rule", #"{"EventBusName": "elsewhere"}"#) == [
                "AWS::Events::EventBus elsewhere hard"
            ])
        #expect(try edges("AWS::Events::Rule", #"{"EventBusName": "default"}"#) == [])
    }

    @Test("A stack of a known region does not mean what another region has")
    func regions() throws {
        let consumer = try Stacks.stack(
            "consumer", region: "eu-west-1",
            #"{"Resources": {"C": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "bus"}}}}"#)
        func producer(_ region: String) throws -> GraphStack {
            try Stacks.stack(
                "producer-\(region)", region: region,
                #"{"Resources": {"Bus": {"Type": "AWS::Events::EventBus", "Properties": {"Name": "bus"}}}}"#)
        }
        let graph = DependencyGraph(stacks: [consumer, try producer("us-east-1"), try producer("eu-west-1")])
        #expect(graph.lines == ["consumer/C -> producer-eu-west-1/Bus physical name bus"])
    }

    @Test("Names within a stack order nothing and make no cycle")
    func ownStack() throws {
        let graph = DependencyGraph(stacks: [
            try Stacks.stack(
                "app",
                """
                {"Resources": {
                  "Bus": {"Type": "AWS::Events::EventBus", "Properties": {"Name": "shop", "Tags": [{"Key": "r", "Value": {"Ref": "Rule"}}]}},
                  "Rule": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "shop"}}}}
                """)
        ])
        #expect(graph.cycles().isEmpty)
        #expect(graph.edges.map(\.strength) == [.hard, .soft])
    }

    @Test("Stacks that look up each other's names wait for each other")
    func cycle() throws {
        func stack(_ id: String, says other: String) throws -> GraphStack {
            try Stacks.stack(
                id,
                """
                {"Resources": {"Bus": {"Type": "AWS::Events::EventBus", "Properties": {"Name": "\(id)-bus"}},
                  "Rule": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "\(other)-bus"}}}}
                """)
        }
        let graph = DependencyGraph(stacks: [try stack("a", says: "b"), try stack("b", says: "a")])
        #expect(graph.cycles().count == 1)
        #expect(graph.deploymentOrder().waves.count == 1)
    }

    @Test("The order of the stacks changes nothing")
    func order() throws {
        let stacks = [
            try Stacks.stack("a", Self.producers), try Stacks.stack("b", Self.producers),
            try Stacks.stack(
                "c",
                #"{"Resources": {"C": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "shop"}}}}"#),
        ]
        #expect(DependencyGraph(stacks: stacks).edges == DependencyGraph(stacks: stacks.reversed()).edges)
    }
}
