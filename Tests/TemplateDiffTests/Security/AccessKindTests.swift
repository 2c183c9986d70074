import TemplateDiff
import Testing

@Suite("Access by kind of resource")
struct AccessKindTests {
    private func resource(_ type: String, _ properties: String = "", id: String = "X", _ attributes: String = "")
        -> String
    {
        #""\#(id)": {\#(attributes) "Type": "AWS::\#(type)", "Properties": {\#(properties)}}"#
    }

    @Test("Managed policies are shown one by one")
    func managedPolicies() throws {
        let old = resource(
            "IAM::Role", #""ManagedPolicyArns": ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"]"#)
        let new = resource(
            "IAM::Role",
            #""ManagedPolicyArns": ["arn:aws:iam::aws:policy/B", {"Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"}]"#
        )
        #expect(
            try SecurityFixtures.lines(old, new) == [
                "narrowed: Managed policy arn:aws:iam::aws:policy/A for ${X} -> nothing",
                "widened: nothing -> Managed policy arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess for ${X} "
                    + "(any action on any resource)",
            ])
    }

    @Test("A permissions boundary narrows, its loss widens, another one changes")
    func boundaries() throws {
        let (none, one) = (resource("IAM::User"), resource("IAM::User", #""PermissionsBoundary": "arn:b""#))
        let other = resource("IAM::User", #""PermissionsBoundary": {"Ref": "B"}"#)
        #expect(try SecurityFixtures.lines(none, one) == ["narrowed: nothing -> Permissions boundary arn:b of ${X}"])
        #expect(try SecurityFixtures.lines(one, none) == ["widened: Permissions boundary arn:b of ${X} -> nothing"])
        #expect(
            try SecurityFixtures.lines(one, other) == [
                "changed: Permissions boundary arn:b of ${X} -> Permissions boundary ${B} of ${X}"
            ])
        #expect(try SecurityFixtures.lines(one, "") == [], "it goes with its user")
    }

    @Test("Trust policies, and accounts by number and by ARN")
    func trust() throws {
        func role(_ principal: String) -> String {
            resource(
                "IAM::Role",
                #""AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": \#(principal)}]}"#
            )
        }
        let number = role(#"{"AWS": "123456789012"}"#)
        let root = role(#"{"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::123456789012:root"}}"#)
        #expect(try SecurityFixtures.lines(number, root) == [])
        let one = role(#"{"AWS": "arn:aws:iam::123456789012:role/r"}"#)
        #expect(
            try SecurityFixtures.lines(one, number) == [
                "widened: Allow sts:AssumeRole on ${X} to arn:aws:iam::123456789012:role/r -> "
                    + "Allow sts:AssumeRole on ${X} to account 123456789012"
            ])
        #expect(try SecurityFixtures.lines(role(#""*""#), role(#"{"AWS": ["*"]}"#)) == [])
        #expect(
            try SecurityFixtures.lines(number, role(#"{"AWS": "*"}"#)) == [
                "widened: Allow sts:AssumeRole on ${X} to account 123456789012 -> Allow sts:AssumeRole on ${X} to * (anyone)"
            ])
        let own = role(#"{"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:role/r"}}"#)
        let account = role(#"{"AWS": {"Ref": "AWS::AccountId"}}"#)
        #expect(try SecurityFixtures.lines(account, own).map { $0.prefix(8) } == ["narrowed"])
    }

    @Test("What protects a resource is said of each: queues, topics, a bus, a function")
    func subjects() throws {
        let statement =
            #""PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}]}"#
        let one = resource("SQS::QueuePolicy", #""Queues": [{"Ref": "A"}], \#(statement)"#)
        let two = resource("SQS::QueuePolicy", #""Queues": [{"Ref": "B"}, {"Ref": "A"}], \#(statement)"#)
        #expect(
            try SecurityFixtures.lines(one, two) == ["widened: nothing -> Allow sqs:SendMessage on ${B} to * (anyone)"])
        let bus = resource(
            "Events::EventBusPolicy",
            #""StatementId": "s", "Action": "events:PutEvents", "Principal": "*", "Condition": {"Type": "StringEquals", "Key": "aws:PrincipalOrgID", "Value": "o-1"}"#
        )
        #expect(
            try SecurityFixtures.lines("", bus) == [
                "widened: nothing -> Allow events:PutEvents on default event bus to * if aws:PrincipalOrgID StringEquals o-1 "
                    + "(anyone who meets the condition)"
            ])
        let function = resource(
            "Lambda::Permission",
            #""Action": "lambda:InvokeFunction", "FunctionName": {"Ref": "F"}, "Principal": "s3.amazonaws.com""#)
        let byARN = function.replacing(#"{"Ref": "F"}"#, with: #"{"Fn::GetAtt": ["F", "Arn"]}"#)
        #expect(try SecurityFixtures.lines(function, byARN) == [])
        let bound = function.replacing("\"Principal\"", with: #""SourceAccount": "1", "Principal""#)
        #expect(
            try SecurityFixtures.lines(function, bound) == [
                "narrowed: Allow lambda:InvokeFunction on ${F} to s3.amazonaws.com -> "
                    + "Allow lambda:InvokeFunction on ${F} to s3.amazonaws.com if aws:SourceAccount StringEquals 1"
            ])
    }

    @Test("Where no policy allows everything, the first one narrows")
    func defaults() throws {
        let endpoint = resource("EC2::VPCEndpoint", #""VpcId": "v""#)
        let limited = resource(
            "EC2::VPCEndpoint",
            #""VpcId": "v", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}]}"#
        )
        #expect(
            try SecurityFixtures.lines(endpoint, limited) == [
                "narrowed: Allow * on ${X} to * -> Allow s3:* on ${X} to *"
            ])
        #expect(try SecurityFixtures.lines(limited, endpoint).map { $0.prefix(7) } == ["widened"])
        #expect(try SecurityFixtures.lines("", endpoint) == [])
    }

    @Test("Service control policies, for each target; tag policies grant nothing")
    func organization() throws {
        func policy(_ kind: String, _ targets: String) -> String {
            resource(
                "Organizations::Policy",
                #""Type": "\#(kind)", "TargetIds": [\#(targets)], "Content": {"Statement": [{"Effect": "Deny", "Action": "iam:*", "Resource": "*"}]}"#
            )
        }
        let changes = try SecurityFixtures.changes(
            policy("SERVICE_CONTROL_POLICY", #""ou-1""#), policy("SERVICE_CONTROL_POLICY", #""ou-1", "ou-2""#))
        #expect(changes.map(SecurityFixtures.line) == ["narrowed: nothing -> Deny iam:* on * for ou-2"])
        #expect(changes.map(\.area) == [.boundary])
        #expect(try SecurityFixtures.lines("", policy("TAG_POLICY", #""ou-1""#)) == [])
    }

    @Test("Assignments, shares, memberships")
    func assignments() throws {
        let share = resource(
            "RAM::ResourceShare", #""Name": "n", "ResourceArns": ["arn:a"], "Principals": ["111111111111"]"#)
        #expect(try SecurityFixtures.lines("", share) == ["widened: nothing -> Share arn:a with 111111111111"])
        let members = resource("IAM::UserToGroupAddition", #""GroupName": {"Ref": "G"}, "Users": ["u"]"#)
        #expect(try SecurityFixtures.lines(members, "") == ["narrowed: u is a member of group ${G} -> nothing"])
        let entry = resource(
            "EKS::AccessEntry", #""ClusterName": "c", "PrincipalArn": "arn:p", "KubernetesGroups": ["g"]"#)
        let other = entry.replacing("[\"g\"]", with: "[\"g\", \"h\"]")
        #expect(
            try SecurityFixtures.lines(entry, other) == [
                "changed: arn:p uses c by - in groups [g] -> arn:p uses c by - in groups [g, h]"
            ])
    }

    @Test("Settings that open a resource to everyone, and their defaults")
    func publicSettings() throws {
        let closed = resource("Lambda::Url", #""AuthType": "AWS_IAM""#)
        let open = resource("Lambda::Url", #""AuthType": "NONE""#)
        let text = "${X} is called without authorization"
        #expect(try SecurityFixtures.lines(closed, open) == ["widened: nothing -> \(text) (anyone on the internet)"])
        #expect(try SecurityFixtures.lines(open, closed) == ["narrowed: \(text) -> nothing"])
        #expect(
            try SecurityFixtures.lines(
                closed, resource("Lambda::Url", #""AuthType": {"Fn::If": ["Dev", "NONE", "AWS_IAM"]}"#))
                == ["widened: nothing -> \(text) [Dev] (anyone on the internet)"])
        #expect(
            try SecurityFixtures.lines(closed, resource("Lambda::Url", #""AuthType": {"Ref": "P"}"#))
                == ["widened: nothing -> \(text) if ${P} says so"])
        let balancer = resource("ElasticLoadBalancingV2::LoadBalancer", #""Scheme": "internal""#)
        #expect(
            try SecurityFixtures.lines(balancer, resource("ElasticLoadBalancingV2::LoadBalancer"))
                == ["widened: nothing -> ${X} is a public load balancer (anyone on the internet)"])
        let options = resource("ApiGateway::Method", #""HttpMethod": "OPTIONS", "AuthorizationType": "NONE""#)
        #expect(try SecurityFixtures.lines("", options) == [])
        let method = resource("ApiGateway::Method", #""HttpMethod": "GET", "AuthorizationType": "NONE""#)
        #expect(try SecurityFixtures.lines("", method) == ["widened: nothing -> \(text) (anyone on the internet)"])
    }

    @Test("Public access that a bucket no longer blocks")
    func publicAccessBlock() throws {
        let all =
            #""BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": "true""#
        let blocked = resource("S3::Bucket", #""PublicAccessBlockConfiguration": {\#(all)}"#)
        let loose = blocked.replacing(#""BlockPublicPolicy": true"#, with: #""BlockPublicPolicy": false"#)
        let bare = resource("S3::Bucket")
        #expect(try SecurityFixtures.lines(blocked, loose) == ["widened: nothing -> BlockPublicPolicy off for ${X}"])
        #expect(try SecurityFixtures.lines(blocked, bare).count == 4)
        #expect(try SecurityFixtures.lines("", bare) == [], "a new bucket blocks everything")
        #expect(try SecurityFixtures.lines(bare, bare.replacing("{}", with: #"{"BucketName": "b"}"#)) == [])
        let acl = resource("S3::Bucket", #""AccessControl": "PublicReadWrite""#)
        #expect(
            try SecurityFixtures.lines(bare, acl) == [
                "widened: nothing -> ${X} has an ACL for everyone (PublicReadWrite) (anyone on the internet)"
            ])
    }

    @Test("A cluster's endpoint, and a domain that leaves its network")
    func endpoints() throws {
        let office = resource("EKS::Cluster", #""ResourcesVpcConfig": {"PublicAccessCidrs": ["198.51.100.0/24"]}"#)
        #expect(
            try SecurityFixtures.lines(office, resource("EKS::Cluster", #""ResourcesVpcConfig": {"SubnetIds": []}"#))
                == [
                    "narrowed: Endpoint of cluster ${X} reached from 198.51.100.0/24 -> nothing",
                    "widened: nothing -> Endpoint of cluster ${X} reached from 0.0.0.0/0 (anyone on the internet)",
                ])
        let inside = resource("OpenSearchService::Domain", #""VPCOptions": {"SubnetIds": [{"Ref": "S"}]}"#)
        #expect(
            try SecurityFixtures.lines(inside, resource("OpenSearchService::Domain"))
                == ["widened: nothing -> ${X} has a public endpoint (anyone on the internet)"])
        let network = resource(
            "OpenSearchServerless::SecurityPolicy",
            #""Name": "n", "Type": "network", "Policy": "[{\"Rules\": [{\"ResourceType\": \"collection\", \"Resource\": [\"collection/c\"]}], \"AllowFromPublic\": true}]""#
        )
        #expect(
            try SecurityFixtures.lines("", network)
                == ["widened: nothing -> collection collection/c reached from anywhere (anyone on the internet)"])
    }
}
