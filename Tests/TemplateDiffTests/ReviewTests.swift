import CloudFormation
import TemplateDiff
import Testing

/// Changes as they stand in pull requests, with what AWS's documentation says of them: replacements that came as a surprise, and
/// updates that failed.
@Suite("A reviewer is told that")
struct ReviewTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        /// What happens to each resource, and to its data.
        let verdicts: [String]
        /// Renames, and what is found, with its severity.
        var findings: [String] = []
        var testDescription: String { name }
    }

    @Test(
        arguments: [
            Case(
                name: "another key schema replaces the table, and its items go",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                verdicts: ["R replaced, lost"]),
            Case(
                name: "the type of a table's key replaces it",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "N"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                verdicts: ["R replaced, lost"]),
            Case(
                name: "a local index can only be made with its table",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST", "LocalSecondaryIndexes": [{"IndexName": "a", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]}}}}"#,
                verdicts: ["R mayBeReplaced, mayBeLost"]),
            Case(
                name: "billing by request is an update in place",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "two global indexes at once are refused",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST", "GlobalSecondaryIndexes": [{"IndexName": "a", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "b", "KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]}}}}"#,
                verdicts: ["R updated"], findings: ["error diff/refused-update"]),
            Case(
                name: "another projection of a global index is refused",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST", "GlobalSecondaryIndexes": [{"IndexName": "a", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST", "GlobalSecondaryIndexes": [{"IndexName": "a", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "KEYS_ONLY"}}]}}}}"#,
                verdicts: ["R updated"], findings: ["error diff/refused-update"]),
            Case(
                name: "a table cannot become a global table",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::DynamoDB::GlobalTable", "Properties": {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST"}}}}"#,
                verdicts: ["R replaced, lost"], findings: ["error diff/type-change"]),
            Case(
                name: "encrypting a database replaces it without a snapshot",
                old: #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceClass": "a"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceClass": "a", "StorageEncrypted": true}}}}"#,
                verdicts: ["R replaced, lost"]),
            Case(
                name: "a cluster that no longer names its snapshot is made anew, empty",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBCluster", "Properties": {"Engine": "aurora-mysql", "SnapshotIdentifier": "x"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBCluster", "Properties": {"Engine": "aurora-mysql"}}}}"#,
                verdicts: ["R replaced, lost"]),
            Case(
                name: "another name of the subnet group replaces the database in it",
                old:
                    #"{"Resources": {"G": {"Type": "AWS::RDS::DBSubnetGroup", "Properties": {"DBSubnetGroupName": "a", "SubnetIds": ["s1", "s2"]}}, "D": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBSubnetGroupName": {"Ref": "G"}}}}}"#,
                new:
                    #"{"Resources": {"G": {"Type": "AWS::RDS::DBSubnetGroup", "Properties": {"DBSubnetGroupName": "b", "SubnetIds": ["s2", "s1"]}}, "D": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBSubnetGroupName": {"Ref": "G"}}}}}"#,
                verdicts: ["D replaced, lost", "G replaced"]),
            Case(
                name: "a database that keeps its name cannot be replaced",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceIdentifier": "db", "StorageEncrypted": false}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceIdentifier": "db", "StorageEncrypted": true}}}}"#,
                verdicts: ["R replaced, lost"], findings: ["error diff/named-replacement"]),
            Case(
                name: "an instance of a cluster holds no data of its own",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBClusterIdentifier": "c", "Engine": "aurora-mysql", "AvailabilityZone": "a"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBClusterIdentifier": "c", "Engine": "aurora-mysql", "AvailabilityZone": "b"}}}}"#,
                verdicts: ["R replaced"]),
            Case(
                name: "a version under a new logical id is meant, no rename",
                old:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"S3Key": "a"}}}, "V1aaaa": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "F"}}}, "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionVersion": {"Fn::GetAtt": ["V1aaaa", "Version"]}, "FunctionName": {"Ref": "F"}, "Name": "live"}}}}"#,
                new:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"S3Key": "b"}}}, "V2bbbb": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "F"}}}, "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionVersion": {"Fn::GetAtt": ["V2bbbb", "Version"]}, "FunctionName": {"Ref": "F"}, "Name": "live"}}}}"#,
                verdicts: ["A updated", "F updated", "V1aaaa removed", "V2bbbb added"]),
            Case(
                name: "another name of a function replaces its permissions, and updates its event sources",
                old:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "a"}}, "P": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "F"}, "Action": "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"}}, "M": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"FunctionName": {"Ref": "F"}}}}}"#,
                new:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "b"}}, "P": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "F"}, "Action": "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"}}, "M": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"FunctionName": {"Ref": "F"}}}}}"#,
                verdicts: ["F replaced", "M updated", "P replaced"]),
            Case(
                name: "an alias may keep its name on another function",
                old:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "a"}}, "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "F"}, "FunctionVersion": "1", "Name": "live"}}}}"#,
                new:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "b"}}, "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "F"}, "FunctionVersion": "1", "Name": "live"}}}}"#,
                verdicts: ["A replaced", "F replaced"]),
            Case(
                name: "a new layer updates the functions that use it",
                old:
                    #"{"Resources": {"L": {"Type": "AWS::Lambda::LayerVersion", "Properties": {"Content": {"S3Bucket": "b", "S3Key": "1"}}}, "F": {"Type": "AWS::Lambda::Function", "Properties": {"Layers": [{"Ref": "L"}]}}}}"#,
                new:
                    #"{"Resources": {"L": {"Type": "AWS::Lambda::LayerVersion", "Properties": {"Content": {"S3Bucket": "b", "S3Key": "2"}}}, "F": {"Type": "AWS::Lambda::Function", "Properties": {"Layers": [{"Ref": "L"}]}}}}"#,
                verdicts: ["F updated", "L replaced"]),
            Case(
                name: "versions of a layer share a name",
                old:
                    #"{"Resources": {"L": {"Type": "AWS::Lambda::LayerVersion", "Properties": {"LayerName": "l", "Content": {"S3Bucket": "b", "S3Key": "1"}}}}}"#,
                new:
                    #"{"Resources": {"L": {"Type": "AWS::Lambda::LayerVersion", "Properties": {"LayerName": "l", "Content": {"S3Bucket": "b", "S3Key": "2"}}}}}"#,
                verdicts: ["L replaced"]),
            Case(
                name: "a deployment under a new logical id is meant, no rename",
                old:
                    #"{"Resources": {"A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "a"}}, "D1": {"Type": "AWS::ApiGateway::Deployment", "Properties": {"RestApiId": {"Ref": "A"}}}, "S": {"Type": "AWS::ApiGateway::Stage", "Properties": {"DeploymentId": {"Ref": "D1"}, "RestApiId": {"Ref": "A"}, "StageName": "p"}}}}"#,
                new:
                    #"{"Resources": {"A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "a"}}, "D2": {"Type": "AWS::ApiGateway::Deployment", "Properties": {"RestApiId": {"Ref": "A"}}}, "S": {"Type": "AWS::ApiGateway::Stage", "Properties": {"DeploymentId": {"Ref": "D2"}, "RestApiId": {"Ref": "A"}, "StageName": "p"}}}}"#,
                verdicts: ["D1 removed", "D2 added", "S updated"]),
            Case(
                name: "another path replaces what is below it",
                old:
                    #"{"Resources": {"A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "a"}}, "P": {"Type": "AWS::ApiGateway::Resource", "Properties": {"RestApiId": {"Ref": "A"}, "ParentId": {"Fn::GetAtt": ["A", "RootResourceId"]}, "PathPart": "a"}}, "M": {"Type": "AWS::ApiGateway::Method", "Properties": {"RestApiId": {"Ref": "A"}, "ResourceId": {"Ref": "P"}, "HttpMethod": "GET"}}}}"#,
                new:
                    #"{"Resources": {"A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "a"}}, "P": {"Type": "AWS::ApiGateway::Resource", "Properties": {"RestApiId": {"Ref": "A"}, "ParentId": {"Fn::GetAtt": ["A", "RootResourceId"]}, "PathPart": "b"}}, "M": {"Type": "AWS::ApiGateway::Method", "Properties": {"RestApiId": {"Ref": "A"}, "ResourceId": {"Ref": "P"}, "HttpMethod": "GET"}}}}"#,
                verdicts: ["M replaced", "P replaced"]),
            Case(
                name: "a new image updates the service",
                old:
                    #"{"Resources": {"T": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "f", "ContainerDefinitions": [{"Name": "c", "Image": "i:1"}]}}, "S": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "T"}, "LaunchType": "FARGATE", "ServiceName": "s"}}}}"#,
                new:
                    #"{"Resources": {"T": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "f", "ContainerDefinitions": [{"Name": "c", "Image": "i:2"}]}}, "S": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "T"}, "LaunchType": "FARGATE", "ServiceName": "s"}}}}"#,
                verdicts: ["S updated", "T replaced"]),
            Case(
                name: "a service may keep its name in another cluster",
                old:
                    #"{"Resources": {"K": {"Type": "AWS::ECS::Cluster", "Properties": {"ClusterName": "a"}}, "S": {"Type": "AWS::ECS::Service", "Properties": {"Cluster": {"Ref": "K"}, "ServiceName": "s"}}}}"#,
                new:
                    #"{"Resources": {"K": {"Type": "AWS::ECS::Cluster", "Properties": {"ClusterName": "b"}}, "S": {"Type": "AWS::ECS::Service", "Properties": {"Cluster": {"Ref": "K"}, "ServiceName": "s"}}}}"#,
                verdicts: ["K replaced", "S replaced"]),
            Case(
                name: "a target group that keeps its name cannot be replaced",
                old:
                    #"{"Resources": {"G": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Name": "g", "Port": 80}}, "L": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"DefaultActions": [{"Type": "forward", "TargetGroupArn": {"Ref": "G"}}]}}}}"#,
                new:
                    #"{"Resources": {"G": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Name": "g", "Port": 8080}}, "L": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"DefaultActions": [{"Type": "forward", "TargetGroupArn": {"Ref": "G"}}]}}}}"#,
                verdicts: ["G replaced", "L updated"], findings: ["error diff/named-replacement"]),
            Case(
                name: "an attribute of a user pool cannot go",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"Schema": [{"Name": "a", "AttributeDataType": "String"}, {"Name": "b", "AttributeDataType": "String"}]}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"Schema": [{"Name": "a", "AttributeDataType": "String"}]}}}}"#,
                verdicts: ["R updated"], findings: ["error diff/refused-update"]),
            Case(
                name: "a user pool can get another attribute",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"Schema": [{"Name": "a", "AttributeDataType": "String"}]}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"Schema": [{"Name": "a", "AttributeDataType": "String"}, {"Name": "b", "AttributeDataType": "String"}]}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "users cannot sign in by something else",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"UsernameAttributes": ["email"]}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPool", "Properties": {"UsernameAttributes": ["phone_number"]}}}}"#,
                verdicts: ["R updated"], findings: ["error diff/refused-update"]),
            Case(
                name: "a client with a secret is another client",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {"GenerateSecret": false, "UserPoolId": "p"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {"GenerateSecret": true, "UserPoolId": "p"}}}}"#,
                verdicts: ["R replaced"]),
            Case(
                name: "objects expire where they did not",
                old: #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"LifecycleConfiguration": {"Rules": [{"Id": "x", "Status": "Enabled", "ExpirationInDays": 30}]}}}}}"#,
                verdicts: ["R updated, mayBeLost"]),
            Case(
                name: "objects expire earlier",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"LifecycleConfiguration": {"Rules": [{"Id": "x", "Status": "Enabled", "ExpirationInDays": 365}]}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"LifecycleConfiguration": {"Rules": [{"Id": "x", "Status": "Enabled", "ExpirationInDays": 30}]}}}}}"#,
                verdicts: ["R updated, mayBeLost"]),
            Case(
                name: "objects expire later",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"LifecycleConfiguration": {"Rules": [{"Id": "x", "Status": "Enabled", "ExpirationInDays": 30}]}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"LifecycleConfiguration": {"Rules": [{"Id": "x", "Status": "Enabled", "ExpirationInDays": 365}]}}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "the policy to replace is that of the new template",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "a"}, "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain"}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "b"}, "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Delete"}}}"#,
                verdicts: ["R replaced, mayBeLost"]),
            Case(
                name: "the policy to delete is that of the old template",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::S3::Bucket", "Properties": {}, "DeletionPolicy": "Retain"}, "Q": {"Type": "AWS::SQS::Queue", "Properties": {}}}}"#,
                new: #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {}}}}"#,
                verdicts: ["R orphaned, leftBehind"]),
            Case(
                name: "a key cannot get another spec",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "SYMMETRIC_DEFAULT"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY"}}}}"#,
                verdicts: ["R updated"], findings: ["error diff/refused-update", "error diff/refused-update"]),
            Case(
                name: "rotating a key is an update in place",
                old: #"{"Resources": {"R": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": false}}}}"#,
                new: #"{"Resources": {"R": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "a secret with other rules gets another value",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"PasswordLength": 20}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"PasswordLength": 30}}}}}"#,
                verdicts: ["R updated, lost"]),
            Case(
                name: "a secret with another description keeps its value",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Description": "a", "GenerateSecretString": {"PasswordLength": 20}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Description": "b", "GenerateSecretString": {"PasswordLength": 20}}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "another range of addresses replaces all in it",
                old:
                    #"{"Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "V"}, "CidrBlock": {"Fn::Select": [0, {"Fn::Cidr": [{"Fn::GetAtt": ["V", "CidrBlock"]}, 4, 8]}]}}}, "I": {"Type": "AWS::EC2::Instance", "Properties": {"SubnetId": {"Ref": "S"}}}}}"#,
                new:
                    #"{"Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.1.0.0/16"}}, "S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "V"}, "CidrBlock": {"Fn::Select": [0, {"Fn::Cidr": [{"Fn::GetAtt": ["V", "CidrBlock"]}, 4, 8]}]}}}, "I": {"Type": "AWS::EC2::Instance", "Properties": {"SubnetId": {"Ref": "S"}}}}}"#,
                verdicts: ["I replaced, lost", "S replaced", "V replaced"]),
            Case(
                name: "a new version of a launch template is for new instances: the group stays",
                old:
                    #"{"Resources": {"L": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"InstanceType": "a"}}}, "G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate": {"LaunchTemplateId": {"Ref": "L"}, "Version": {"Fn::GetAtt": ["L", "LatestVersionNumber"]}}}}}}"#,
                new:
                    #"{"Resources": {"L": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"InstanceType": "b"}}}, "G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate": {"LaunchTemplateId": {"Ref": "L"}, "Version": {"Fn::GetAtt": ["L", "LatestVersionNumber"]}}}}}}"#,
                verdicts: ["G updated", "L updated"]),
            Case(
                name: "a group that keeps its name cannot be replaced",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "a", "GroupName": "g"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "b", "GroupName": "g"}}}}"#,
                verdicts: ["R replaced"], findings: ["error diff/named-replacement"]),
            Case(
                name: "a group may keep its name in another network",
                old:
                    #"{"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "GroupName": "g", "VpcId": "a"}}}}"#,
                new:
                    #"{"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "GroupName": "g", "VpcId": "b"}}}}"#,
                verdicts: ["G replaced"]),
            Case(
                name: "a literal for a parameter may be the same",
                old:
                    #"{"Parameters": {"N": {"Type": "String", "Default": "x"}}, "Resources": {"I": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "N"}}}}}"#,
                new: #"{"Resources": {"I": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "x"}}}}"#,
                verdicts: ["I mayBeReplaced, mayBeLost"]),
            Case(
                name: "a partition for its name may be the same",
                old:
                    #"{"Resources": {"V": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": "arn:aws:sns:eu-west-1:111122223333:t", "Protocol": "sqs"}}}}"#,
                new:
                    #"{"Resources": {"V": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:t"}, "Protocol": "sqs"}}}}"#,
                verdicts: ["V mayBeReplaced"]),
            Case(
                name: "another name is another, whatever the partition is",
                old:
                    #"{"Resources": {"V": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": "arn:aws:sns:eu-west-1:111122223333:t", "Protocol": "sqs"}}}}"#,
                new:
                    #"{"Resources": {"V": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:u"}, "Protocol": "sqs"}}}}"#,
                verdicts: ["V replaced"]),
            Case(
                name: "a zone for its name may be the same",
                old:
                    #"{"Resources": {"S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "v", "AvailabilityZone": "eu-west-1a"}}}}"#,
                new:
                    #"{"Resources": {"S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "v", "AvailabilityZone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}}}}}"#,
                verdicts: ["S mayBeReplaced"]),
            Case(
                name: "another zone of the region is another",
                old:
                    #"{"Resources": {"S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "v", "AvailabilityZone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}}}}}"#,
                new:
                    #"{"Resources": {"S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "v", "AvailabilityZone": {"Fn::Select": [1, {"Fn::GetAZs": ""}]}}}}}"#,
                verdicts: ["S replaced"]),
            Case(
                name: "a reference to another resource is another",
                old:
                    #"{"Resources": {"A": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "B": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.1.0.0/16"}}, "S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "A"}}}}}"#,
                new:
                    #"{"Resources": {"A": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "B": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.1.0.0/16"}}, "S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "B"}}}}}"#,
                verdicts: ["S replaced"]),
            Case(
                name: "another default may replace what names the parameter",
                old:
                    #"{"Parameters": {"Ami": {"Type": "AWS::EC2::Image::Id", "Default": "ami-1"}}, "Resources": {"I": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": {"Ref": "Ami"}}}}}"#,
                new:
                    #"{"Parameters": {"Ami": {"Type": "AWS::EC2::Image::Id", "Default": "ami-2"}}, "Resources": {"I": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": {"Ref": "Ami"}}}}}"#,
                verdicts: ["I mayBeReplaced, mayBeLost"]),
            Case(
                name: "another entry of a mapping replaces what names it",
                old:
                    #"{"Mappings": {"M": {"eu": {"n": "a"}}}, "Resources": {"I": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Fn::FindInMap": ["M", "eu", "n"]}}}}}"#,
                new:
                    #"{"Mappings": {"M": {"eu": {"n": "b"}}}, "Resources": {"I": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Fn::FindInMap": ["M", "eu", "n"]}}}}}"#,
                verdicts: ["I replaced, mayBeLost"]),
            Case(
                name: "another name of a role updates those who have it",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "a", "AssumeRolePolicyDocument": {}}}, "F": {"Type": "AWS::Lambda::Function", "Properties": {"Role": {"Fn::GetAtt": ["R", "Arn"]}}}, "P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": [{"Ref": "R"}], "PolicyDocument": {}}}, "I": {"Type": "AWS::IAM::InstanceProfile", "Properties": {"Roles": [{"Ref": "R"}]}}, "C": {"Type": "AWS::EC2::Instance", "Properties": {"IamInstanceProfile": {"Ref": "I"}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "b", "AssumeRolePolicyDocument": {}}}, "F": {"Type": "AWS::Lambda::Function", "Properties": {"Role": {"Fn::GetAtt": ["R", "Arn"]}}}, "P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": [{"Ref": "R"}], "PolicyDocument": {}}}, "I": {"Type": "AWS::IAM::InstanceProfile", "Properties": {"Roles": [{"Ref": "R"}]}}, "C": {"Type": "AWS::EC2::Instance", "Properties": {"IamInstanceProfile": {"Ref": "I"}}}}}"#,
                verdicts: ["F updated", "I updated", "P updated", "R replaced"]),
            Case(
                name: "a policy that keeps its name cannot be replaced",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Description": "a", "ManagedPolicyName": "m", "PolicyDocument": {}}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Description": "b", "ManagedPolicyName": "m", "PolicyDocument": {}}}}}"#,
                verdicts: ["R replaced"], findings: ["error diff/named-replacement"]),
            Case(
                name: "a custom resource cannot move to another function",
                old:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "a"}}, "R": {"Type": "Custom::X", "Properties": {"ServiceToken": {"Fn::GetAtt": ["F", "Arn"]}}}}}"#,
                new:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "b"}}, "R": {"Type": "Custom::X", "Properties": {"ServiceToken": {"Fn::GetAtt": ["F", "Arn"]}}}}}"#,
                verdicts: ["F replaced", "R replaced"], findings: ["error diff/service-token"]),
            Case(
                name: "a type of the serverless transform may be the same",
                old:
                    #"{"Resources": {"F": {"Type": "AWS::Serverless::Function", "Properties": {"Runtime": "nodejs20.x"}}}}"#,
                new:
                    #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Runtime": "nodejs20.x"}}}}"#,
                verdicts: ["F mayBeReplaced"], findings: ["warning diff/type-change"]),
            Case(
                name: "a bucket under another logical id is in its own way",
                old: #"{"Resources": {"A": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "n"}}}}"#,
                new: #"{"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "n"}}}}"#,
                verdicts: ["A removed, mayBeLost", "B added"], findings: ["rename A B", "error diff/name-taken"]),
            Case(
                name: "a record in another zone may keep its name",
                old:
                    #"{"Resources": {"Z": {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "a"}}, "R": {"Type": "AWS::Route53::RecordSet", "Properties": {"HostedZoneId": {"Ref": "Z"}, "Name": "n", "Type": "A"}}}}"#,
                new:
                    #"{"Resources": {"Z": {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "b"}}, "R": {"Type": "AWS::Route53::RecordSet", "Properties": {"HostedZoneId": {"Ref": "Z"}, "Name": "n", "Type": "A"}}}}"#,
                verdicts: ["R replaced", "Z replaced, mayBeLost"]),
            Case(
                name: "a volume cannot move to another zone",
                old: #"{"Resources": {"R": {"Type": "AWS::EC2::Volume", "Properties": {"AvailabilityZone": "a"}}}}"#,
                new: #"{"Resources": {"R": {"Type": "AWS::EC2::Volume", "Properties": {"AvailabilityZone": "b"}}}}"#,
                verdicts: ["R updated"], findings: ["warning diff/refused-update"]),
            Case(
                name: "a volume that is said to be not encrypted was not before",
                old: #"{"Resources": {"R": {"Type": "AWS::EC2::Volume", "Properties": {"AvailabilityZone": "a"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::EC2::Volume", "Properties": {"AvailabilityZone": "a", "Encrypted": false}}}}"#,
                verdicts: ["R updated"]),
            Case(
                name: "a rule may keep its name on another bus",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "a", "Name": "r"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "b", "Name": "r"}}}}"#,
                verdicts: ["R replaced"]),
            Case(
                name: "a role that keeps its name cannot move to another path",
                old:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "Path": "/a/"}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "Path": "/b/"}}}}"#,
                verdicts: ["R replaced"], findings: ["error diff/named-replacement"]),
            Case(
                name: "a name that a condition chooses may be the same",
                old:
                    #"{"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"R": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "a"}}}}"#,
                new:
                    #"{"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"R": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::If": ["C", "a", "b"]}}}}}"#,
                verdicts: ["R mayBeReplaced, mayBeLost"]),
            Case(
                name: "names that are all others replace, whatever the condition says",
                old:
                    #"{"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"R": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "a"}}}}"#,
                new:
                    #"{"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"R": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::If": ["C", "c", "b"]}}}}}"#,
                verdicts: ["R replaced, lost"]),
            Case(
                name: "a filter of images deletes some",
                old: #"{"Resources": {"R": {"Type": "AWS::ECR::Repository", "Properties": {}}}}"#,
                new:
                    #"{"Resources": {"R": {"Type": "AWS::ECR::Repository", "Properties": {"LifecyclePolicy": {"LifecyclePolicyText": "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":5},\"action\":{\"type\":\"expire\"}}]}"}}}}}"#,
                verdicts: ["R updated, mayBeLost"]),
            Case(
                name: "encrypting a file system replaces it",
                old: #"{"Resources": {"R": {"Type": "AWS::EFS::FileSystem", "Properties": {}}}}"#,
                new: #"{"Resources": {"R": {"Type": "AWS::EFS::FileSystem", "Properties": {"Encrypted": true}}}}"#,
                verdicts: ["R replaced, lost"]),
        ])
    func verdicts(_ test: Case) throws {
        let diff = try Compared.templates(test.old, test.new)
        let verdicts = diff.stacks.flatMap(\.resources).map { change in
            "\(change.logicalID) \(change.kind)" + (change.data.map { ", \($0.verdict)" } ?? "")
        }
        #expect(verdicts == test.verdicts)
        let renames = diff.renames.map { "rename \($0.old.logicalID) \($0.new.logicalID)" }
        #expect(renames + diff.findings.map { "\($0.severity) \($0.ruleID)" } == test.findings)
    }
}
