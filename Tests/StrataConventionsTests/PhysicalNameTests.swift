import CloudFormation
import OrderedCollections
import ResourceRegistry
import Strata
import StrataElasticLoadBalancingV2
import StrataLambda
import StrataSQS
import StrataTesting
import Testing

@testable import StrataConventions

struct PhysicalNameTests {
    private func named(_ type: String, _ property: String, _ name: JSON, _ policy: NamingPolicy = .standard)
        -> TestTemplate
    {
        probe(Company(naming: policy)) { stack in
            Resource("R", in: stack, type: type, properties: MapValue([property: name]))
        }
    }

    private func name(_ type: String, _ property: String, _ name: String, _ policy: NamingPolicy = .standard) -> String?
    {
        named(type, property, JSON(name), policy)[resource: "R"]?.properties[property]?.stringValue
    }

    @Test(
        "A name gets the stage and the context, once, in the characters that its type allows",
        arguments: [
            ("AWS::SQS::Queue", "QueueName", "orders", "dev-conv-orders"),
            ("AWS::SQS::Queue", "QueueName", "orders.fifo", "dev-conv-orders.fifo"),
            ("AWS::SQS::Queue", "QueueName", "dev-conv-orders", "dev-conv-orders"),
            ("AWS::SQS::Queue", "QueueName", "conv-orders", "dev-conv-orders"),
            ("AWS::SQS::Queue", "QueueName", "orders-dev", "dev-conv-orders"),
            ("AWS::SQS::Queue", "QueueName", "devops-conveyor", "dev-conv-devops-conveyor"),
            ("AWS::SNS::Topic", "TopicName", "orders", "dev-conv-orders"),
            ("AWS::S3::Bucket", "BucketName", "My_Assets", "dev-conv-my-assets"),
            ("AWS::S3::Bucket", "BucketName", "aws-waf-logs-web", "aws-waf-logs-dev-conv-web"),
            ("AWS::KMS::Alias", "AliasName", "alias/orders", "alias/dev-conv-orders"),
            ("AWS::Logs::LogGroup", "LogGroupName", "/orders/handler", "/dev/conv/orders/handler"),
            ("AWS::Logs::LogGroup", "LogGroupName", "/dev/conv/orders", "/dev/conv/orders"),
            ("AWS::Logs::LogGroup", "LogGroupName", "/aws/lambda/handler", "/aws/lambda/handler"),
            ("AWS::IoT::TopicRule", "RuleName", "my-rule", "dev_conv_my_rule"),
            ("AWS::Glue::Database", "DatabaseName", "Orders DB", "dev_conv_orders_db"),
            ("AWS::RDS::DBInstance", "DBInstanceIdentifier", "Main--db_1", "dev-conv-main-db-1"),
            ("AWS::ECR::Repository", "RepositoryName", "team/App", "dev-conv-team/app"),
            ("AWS::Events::EventBus", "Name", "orders.events", "dev-conv-orders.events"),
            ("AWS::IAM::Role", "RoleName", "catalog-job-role", "dev-conv-catalog-job-role"),
        ])
    func names(type: String, property: String, old: String, new: String) {
        #expect(name(type, property, old) == new)
    }

    @Test("A renaming is a warning at the line, and a name that fits passes without a word")
    func warning() {
        #expect(
            named("AWS::SNS::Topic", "TopicName", "orders").messages(.warning) == [
                "conventions/name: the name 'orders' of 'probe/R' does not follow '{stage}-{context}-{id}'; it is now "
                    + "'dev-conv-orders'"
            ])
        #expect(named("AWS::SNS::Topic", "TopicName", "dev-conv-orders").findings.isEmpty)
    }

    @Test(
        "Names that mean something outside of AWS, or only within another resource, stay",
        arguments: [
            ("AWS::Route53::RecordSet", "Name", "mail.example.com"),
            ("AWS::Route53::HostedZone", "Name", "example.com"),
            ("AWS::IAM::Policy", "PolicyName", "Access"), ("AWS::Lambda::Alias", "Name", "live"),
            ("AWS::ApiGateway::Stage", "StageName", "v1"), ("AWS::Organizations::Account", "AccountName", "sandbox"),
            ("AWS::Cognito::UserPoolClient", "ClientName", "web"),
        ])
    func others(type: String, property: String, old: String) {
        #expect(name(type, property, old) == old)
    }

    @Test("A name that is too long is cut, with a hash of the whole: the same each time, another for another name")
    func truncation() throws {
        let long = String(repeating: "listener-", count: 8)
        let first = try #require(name("AWS::ElasticLoadBalancingV2::TargetGroup", "Name", long + "a"))
        let second = try #require(name("AWS::ElasticLoadBalancingV2::TargetGroup", "Name", long + "b"))
        #expect(first.count <= 32 && second.count <= 32)
        #expect(first.hasPrefix("dev-conv-listener-listen"))
        #expect(first != second)
        #expect(first == name("AWS::ElasticLoadBalancingV2::TargetGroup", "Name", long + "a"))
        #expect(first == "dev-conv-listener-listene-" + PhysicalName.hash(of: "dev-conv-" + long + "a"))
        let fifo = try #require(name("AWS::SQS::Queue", "QueueName", String(repeating: "q", count: 80) + ".fifo"))
        #expect(fifo.count == 80 && fifo.hasSuffix(".fifo"))
        let topic = named("AWS::SNS::Topic", "TopicName", JSON(String(repeating: "t", count: 300)))
        #expect(
            topic.findings(rule: "conventions/name").map(\.message)
                .first?.hasSuffix(", cut to the 256 characters that are allowed") == true)
    }

    @Test("The pattern decides: its order, its words, the stack and the case")
    func patterns() {
        #expect(
            name("AWS::SQS::Queue", "QueueName", "Orders", .init(pattern: "acme-{context}-{id}-{stage}"))
                == "acme-conv-Orders-dev")
        #expect(name("AWS::SQS::Queue", "QueueName", "Orders", .init(pattern: "{stack}_{id}")) == "probe_Orders")
        #expect(name("AWS::SQS::Queue", "QueueName", "Orders", .init(letterCase: .lower)) == "dev-conv-orders")
        #expect(
            named("AWS::SQS::Queue", "QueueName", "q", .init(pattern: "{stage}-{name}")).messages(.error) == [
                "conventions/name-pattern: the naming pattern '{stage}-{name}' is not valid: it must hold {id} once"
            ])
        #expect(
            named("AWS::SQS::Queue", "QueueName", "q", .init(pattern: "{id}-{org}")).messages(.error) == [
                "conventions/name-pattern: the naming pattern '{id}-{org}' is not valid: it may hold only {stage}, {context}, "
                    + "{stack}, {id}"
            ])
        let off = probe(Company(naming: nil)) { stack in
            Resource("R", in: stack, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
        }
        #expect(off[resource: "R"]?.properties["QueueName"] == "orders")
    }

    @Test("A resource without a name gets none, unless its type is to have one")
    func unnamed() {
        func result(_ policy: NamingPolicy) -> TemplateValue? {
            probe(Company(naming: policy)) { stack in
                AWS.SQS.Queue("Resource", in: Group("Orders", in: stack))
            }
            .resources(of: "AWS::SQS::Queue").first?.properties[
                "QueueName"]
        }
        #expect(result(.standard) == nil)
        #expect(result(.init(namedTypes: ["AWS::SQS::Queue"])) == "dev-conv-Orders")
    }

    @Test("The help says how to write the name, where the conventions make it so")
    func help() {
        func help(_ name: JSON, _ policy: NamingPolicy = .standard) -> [String?] {
            named("AWS::SNS::Topic", "TopicName", name, policy).findings.map(\.help)
        }
        let end = ", or leave it out and let CloudFormation choose"
        #expect(help("orders") == ["write company.resourceName(\"orders\")\(end)"])
        #expect(
            help("orders", NamingPolicy(pattern: "acme-{id}")) == ["write company.resourceName(\"orders\")\(end)"])
        #expect(
            help("orders", NamingPolicy(pattern: "{stack}_{id}")) == ["write the new name in the program\(end)"])
        #expect(help(JSON(String(repeating: "x", count: 300))) == ["write the new name in the program\(end)"])
        #expect(
            help("orders-\(AWS.region)") == [#"begin it with "\(company.resourceName(""))" in the program\#(end)"#])
    }

    @Test("The beginning of an interpolated name is seen to; the stack's own name makes it unique as it is")
    func interpolated() {
        func value(_ name: JSON) -> TemplateValue? {
            named("AWS::S3::Bucket", "BucketName", name)[resource: "R"]?.properties["BucketName"]
        }
        #expect(value("logs-\(AWS.accountID)") == ["Fn::Sub": "dev-conv-logs-${AWS::AccountId}"])
        #expect(value("dev-conv-logs-\(AWS.accountID)") == ["Fn::Sub": "dev-conv-logs-${AWS::AccountId}"])
        #expect(value("logs-\(AWS.stackName)") == ["Fn::Sub": "logs-${AWS::StackName}"])
        #expect(value("\(AWS.accountID)-logs") == ["Fn::Sub": "${AWS::AccountId}-logs"])
        #expect(value(JSON(AWS.accountID)) == ["Ref": "AWS::AccountId"])
    }

    @Test("ARNs that are written out follow, other texts do not")
    func writtenARNs() {
        let result = probe { stack in
            Resource("Table", in: stack, type: "AWS::DynamoDB::Table", properties: ["TableName": "orders"])
            Resource(
                "R", in: stack, type: "Custom::R",
                properties: [
                    "A": "arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/*",
                    "B": "arn:\(AWS.partition):dynamodb:\(AWS.region):\(AWS.accountID):table/orders",
                    "C": "arn:aws:dynamodb:eu-west-1:123456789012:table/orders2", "D": "orders",
                    "E": "arn:aws:sqs:eu-west-1:123456789012:orders",
                ])
        }
        let properties = result[resource: "R"]?.properties
        #expect(properties?["A"] == "arn:aws:dynamodb:eu-west-1:123456789012:table/dev-conv-orders/index/*")
        #expect(
            properties?["B"]
                == ["Fn::Sub": "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/dev-conv-orders"])
        #expect(properties?["C"] == "arn:aws:dynamodb:eu-west-1:123456789012:table/orders2")
        #expect(properties?["D"] == "orders")
        #expect(properties?["E"] == "arn:aws:sqs:eu-west-1:123456789012:orders")
    }

    @Test("The permission of a target group's function follows the group's new name")
    func targetGroup() throws {
        let result = probe { stack in
            let handler = Function(
                "Handler", in: stack, runtime: .nodejs22, code: .inline("exports.handler = () => {}"))
            LambdaTargetGroup("Targets", in: stack, function: handler, name: "example")
        }
        let permission = result.resources(of: "AWS::Lambda::Permission").first
        #expect(
            permission?.properties["SourceArn"]?["Fn::Sub"]?.stringValue?.hasSuffix(":targetgroup/dev-conv-example/*")
                == true)
        result.expectNoFindings(atLeast: .error)
    }

    @Test("A name within an object is found")
    func nested() {
        let result = probe { stack in
            Resource(
                "R", in: stack, type: "AWS::CloudFront::OriginAccessControl",
                properties: ["OriginAccessControlConfig": ["Name": "site", "SigningBehavior": "always"]])
        }
        #expect(
            result[resource: "R"]?.properties["OriginAccessControlConfig"]
                == ["Name": "dev-conv-site", "SigningBehavior": "always"])
    }

    @Test("Two resources of a type with one name are an error that names both places")
    func unique() {
        let app = App(now: present)
        for id in ["one", "two"] {
            let stack = Stack(id, in: app, conventions: Company.conv())
            Resource(
                "Q", in: stack, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"], file: "I/M.swift", line: 4
            )
            Resource("T", in: stack, type: "AWS::SNS::Topic", properties: ["TopicName": "\(id)"])
        }
        #expect(
            TestApp(app).messages(.error) == [
                "conventions/name-taken: 'two/Q' and 'one/Q' (I/M.swift:4) are both called 'dev-conv-orders', which one "
                    + "AWS::SQS::Queue of an account and region can be"
            ])
        let regions = App(now: present)
        for region in ["eu-west-1", "us-east-1"] {
            let stack = Stack(
                region, in: regions, conventions: Company.conv(), environment: Environment(account: nil, region: region)
            )
            Resource("Q", in: stack, type: "AWS::SQS::Queue", properties: ["QueueName": "orders"])
        }
        TestApp(regions).expectNoFindings(atLeast: .error)
    }

    @Test("Where a name is unique is the type's: in the account, in another resource, or nowhere")
    func scopes() {
        let app = App(now: present)
        for region in ["eu-west-1", "us-east-1"] {
            let stack = Stack(
                region, in: app, conventions: Company.conv(), environment: Environment(account: nil, region: region))
            Resource("Role", in: stack, type: "AWS::IAM::Role", properties: ["RoleName": "deploy"])
            let clusters = ["A", "B"].map { Resource($0, in: stack, type: "AWS::ECS::Cluster") }
            for (id, cluster) in zip(["One", "Two", "Three"], clusters + [clusters[1]]) {
                Resource(
                    id, in: stack, type: "AWS::ECS::Service",
                    properties: ["Cluster": JSON(cluster.ref), "ServiceName": "orders"])
                Resource("\(id)Users", in: stack, type: "AWS::Cognito::UserPool", properties: ["UserPoolName": "users"])
            }
        }
        #expect(
            TestApp(app).findings(rule: "conventions/name-taken").map {
                String($0.message.split(separator: "(")[0])
            } == [
                "'eu-west-1/Three' and 'eu-west-1/Two' ", "'us-east-1/Role' and 'eu-west-1/Role' ",
                "'us-east-1/Three' and 'us-east-1/Two' ",
            ])
    }

    @Test("A fixed name that stands in the way of a replacement is warned of, with the properties")
    func blockedReplacement() {
        let result = probe { stack in
            Resource(
                "Q", in: stack, type: "AWS::SQS::Queue",
                properties: ["FifoQueue": true, "QueueName": "dev-conv-orders.fifo"])
            Resource("Plain", in: stack, type: "AWS::SQS::Queue", properties: ["QueueName": "dev-conv-plain"])
            // Its name cannot be left out.
            Resource(
                "Set", in: stack, type: "AWS::CloudFormation::StackSet",
                properties: ["PermissionModel": "SERVICE_MANAGED", "StackSetName": "dev-conv-set"])
        }
        #expect(
            result.messages(.warning) == [
                "conventions/name-blocks-replacement: 'probe/Q' has the fixed name 'dev-conv-orders.fifo': a change of "
                    + "FifoQueue replaces it, and the new one cannot be made while the old one bears the name"
            ])
    }

    @Test("A name that several may have stands in the way of nothing")
    func sharedNames() {
        let result = probe { stack in
            Resource(
                "Api", in: stack, type: "AWS::ApiGatewayV2::Api",
                properties: ["Name": "dev-conv-orders", "ProtocolType": "HTTP"])
            Resource(
                "Layer", in: stack, type: "AWS::Lambda::LayerVersion",
                properties: [
                    "LayerName": "dev-conv-orders", "Content": ["S3Bucket": "layers", "S3Key": "orders.zip"],
                ])
            // Another cluster is another place for the name.
            Resource(
                "Service", in: stack, type: "AWS::ECS::Service",
                properties: ["ServiceName": "dev-conv-orders", "Cluster": "dev-conv-shop"])
        }
        result.expectNoFindings(rule: "conventions/name-blocks-replacement")
    }

    @Test("In a cluster a name stands in the way of what else replaces a service")
    func blockedInHolder() {
        let result = probe { stack in
            Resource(
                "R", in: stack, type: "AWS::ECS::Service",
                properties: ["ServiceName": "dev-conv-orders", "Cluster": "dev-conv-shop", "LaunchType": "FARGATE"])
        }
        #expect(
            result.findings(rule: "conventions/name-blocks-replacement").map(\.message).map {
                $0.contains("a change of LaunchType replaces")
            }
                == [true])
    }
}
