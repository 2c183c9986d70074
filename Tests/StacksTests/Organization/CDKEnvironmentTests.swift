import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("What member accounts need for CDK deployments")
struct CDKEnvironmentTests {
    private let body = BootstrapBodies.cdk()

    @Test("It synthesizes without a finding, with a key and without")
    func findings() {
        #expect(body.findings.map(\.message) == [])
        #expect(BootstrapBodies.cdk { $0.encryption = .key }.findings.map(\.message) == [])
    }

    @Test("Everything has the name by which the CDK finds it, with account and region in it")
    func names() {
        let names = [
            "AWS::IAM::Role": "RoleName", "AWS::S3::Bucket": "BucketName", "AWS::ECR::Repository": "RepositoryName",
        ]
        let found = body.template.resources.values.compactMap { resource in
            names[resource.type].flatMap { resource.properties[$0]?["Fn::Sub"]?.stringValue }
        }
        #expect(
            Set(found)
                == Set(
                    [
                        "deploy-role", "file-publishing-role", "image-publishing-role", "lookup-role", "cfn-exec-role",
                        "assets", "container-assets",
                    ].map { "cdk-hnb659fds-\($0)-${AWS::AccountId}-${AWS::Region}" }))
    }

    @Test("Roles that the CDK assumes trust the account and the one given, without external ids, and may be tagged")
    func trust() {
        let root: (String) -> TemplateValue = { ["Fn::Sub": .string("arn:${AWS::Partition}:iam::${\($0)}:root")] }
        let principal: TemplateValue = ["AWS": [root("AWS::AccountId"), root("TrustedAccount")]]
        for role in CDKNames.Role.allCases {
            #expect(
                body.role("\(role.rawValue)-role")["AssumeRolePolicyDocument"]?["Statement"] == [
                    [
                        "Action": "sts:AssumeRole", "Condition": ["Null": ["sts:ExternalId": "true"]],
                        "Effect": "Allow", "Principal": principal,
                    ],
                    ["Action": "sts:TagSession", "Effect": "Allow", "Principal": principal],
                ])
            #expect(
                body.role("\(role.rawValue)-role")["Tags"] == [
                    ["Key": "aws-cdk:bootstrap-role", "Value": .string(role.rawValue)]
                ])
        }
        #expect(
            body.role("cfn-exec-role")["AssumeRolePolicyDocument"]?["Statement"] == [
                [
                    "Action": "sts:AssumeRole", "Effect": "Allow",
                    "Principal": ["Service": "cloudformation.amazonaws.com"],
                ]
            ])
    }

    @Test("Policies that are attached are these, all of which AWS has, and no administrator")
    func managedPolicies() {
        #expect(body.managedPolicies("cfn-exec-role") == ["PowerUserAccess"])
        #expect(body.managedPolicies("lookup-role") == ["ReadOnlyAccess"])
        #expect(body.managedPolicies("deploy-role") == ["AWSCloudFormationReadOnlyAccess"])
        #expect(body.managedPolicies("file-publishing-role") == [])
        #expect(body.managedPolicies("image-publishing-role") == [])
    }

    @Test("An administrator there is only for who asks")
    func administrator() {
        let body = BootstrapBodies.cdk { $0.deployments = .policies([.aws("AdministratorAccess")]) }
        #expect(body.managedPolicies("cfn-exec-role") == ["AdministratorAccess"])
        #expect(body.statementsOfRole("cfn-exec-role") == [])
    }

    @Test("Deployments manage the roles of stacks, but neither their own nor administrators")
    func rolesOfStacks() throws {
        let statements = body.statementsOfRole("cfn-exec-role")
        #expect(statements.map { $0["Effect"]?.stringValue } == ["Allow", "Deny", "Deny"])
        #expect(
            statements[0]["Resource"]?.arrayValue?.compactMap { $0["Fn::Sub"]?.stringValue } == [
                "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*",
                "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/*",
                "arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/*",
            ])
        #expect(
            statements[1]["Resource"] == [
                "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-hnb659fds-*"
            ])
        // CloudFormation needs to read and pass them.
        #expect(
            statements[1]["Action"]?.texts.contains { $0.hasPrefix("iam:Get") || $0.hasPrefix("iam:Pass") } == false)
        #expect(statements[2]["Action"] == "iam:AttachRolePolicy")
    }

    @Test("The deploying role passes CloudFormation's role, and no other")
    func passRole() throws {
        let statement = try #require(
            body.statementsOfRole("deploy-role").first { $0["Action"]?.texts.contains("iam:PassRole") == true })
        let id = try #require(
            body.template.resources.first {
                $0.value.properties["RoleName"]?["Fn::Sub"]?.stringValue?.contains("cfn-exec-role") == true
            }?.key)
        #expect(statement["Resource"] == ["Fn::GetAtt": [.string(id), "Arn"]])
    }

    @Test("The bucket is encrypted, versioned, not public, reached over TLS only, cleaned up, and kept")
    func bucket() throws {
        let bucket = try #require(body.resources(of: "AWS::S3::Bucket").first)
        #expect(bucket.deletionPolicy == "Retain")
        #expect(bucket.properties["VersioningConfiguration"] == ["Status": "Enabled"])
        #expect(
            bucket.properties["PublicAccessBlockConfiguration"] == [
                "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true,
                "RestrictPublicBuckets": true,
            ])
        #expect(bucket.properties["LifecycleConfiguration"]?["Rules"]?.arrayValue?.count == 2)
        let policy = try #require(body.resources(of: "AWS::S3::BucketPolicy").first)
        let statement = policy.properties["PolicyDocument"]?["Statement"]?.arrayValue?.first
        #expect(statement?["Effect"] == "Deny")
        #expect(statement?["Condition"] == ["Bool": ["aws:SecureTransport": "false"]])
        func algorithm(_ body: TestTemplate) -> TemplateValue? {
            body.resources(of: "AWS::S3::Bucket").first?.properties["BucketEncryption"]?[
                "ServerSideEncryptionConfiguration"]?
                .arrayValue?.first?["ServerSideEncryptionByDefault"]?["SSEAlgorithm"]
        }
        #expect(algorithm(body) == "AES256")
        #expect(algorithm(BootstrapBodies.cdk { $0.encryption = .key }) == "aws:kms")
    }

    @Test("A key is made only if asked for; it rotates, and publishing may use it")
    func key() throws {
        #expect(body.resources(of: "AWS::KMS::Key").isEmpty)
        let body = BootstrapBodies.cdk { $0.encryption = .key }
        let key = try #require(body.resources(of: "AWS::KMS::Key").first)
        #expect(key.properties["EnableKeyRotation"] == true)
        #expect(
            key.properties["KeyPolicy"]?["Statement"]?.arrayValue?.last?["Condition"] == [
                "StringEquals": [
                    "kms:CallerAccount": ["Ref": "AWS::AccountId"],
                    "kms:ViaService": ["Fn::Sub": "s3.${AWS::Region}.amazonaws.com"],
                ]
            ])
        #expect(
            body.resources(of: "AWS::KMS::Alias").first?.properties["AliasName"] == "alias/cdk-hnb659fds-assets-key")
        #expect(
            body.statementsOfRole("file-publishing-role").contains {
                $0["Action"]?.texts.contains("kms:Encrypt") == true
            })
    }

    @Test("Tags of images do not move, and images are scanned")
    func repository() throws {
        let repository = try #require(body.resources(of: "AWS::ECR::Repository").first?.properties)
        #expect(repository["ImageTagMutability"] == "IMMUTABLE")
        #expect(repository["ImageScanningConfiguration"] == ["ScanOnPush": true])
        #expect(repository["LifecyclePolicy"]?["LifecyclePolicyText"]?.stringValue?.contains("untagged") == true)
    }

    @Test("The version stands where the tools look, as parameter and as output")
    func version() {
        let parameter = body.resources(of: "AWS::SSM::Parameter").first?.properties
        #expect(parameter?["Name"] == "/cdk-bootstrap/hnb659fds/version")
        #expect(parameter?["Value"] == "32")
        #expect(
            Array(body.template.outputs.keys).sorted() == [
                "BootstrapVersion", "BucketDomainName", "BucketName", "ImageRepositoryName",
            ])
        #expect(body.template.outputs["BootstrapVersion"]?.value == "32")
    }

    @Test("Another qualifier is in every name")
    func qualifier() {
        let body = BootstrapBodies.cdk {
            $0.qualifier = "other"
            $0.encryption = .key
        }
        #expect(!body.text.contains("hnb659fds"))
        #expect(body.resources(of: "AWS::SSM::Parameter").first?.properties["Name"] == "/cdk-bootstrap/other/version")
    }
}
