/// Templates of at most 500 bytes, each for one thing that templates may hold. What they say need not be right: they are read.
enum SmallTemplates {
    static let all = [
        #"{"Resources": {}}"#,
        #"{"AWSTemplateFormatVersion": "2010-09-09", "Description": "Grüße – 😀 \"quoted\"\n\u0007", "Resources": {}}"#,
        #"{"Parameters": {"Size": {"Type": "Number", "Default": 3, "MinValue": 1, "MaxValue": 1e1}}, "Resources": {}}"#,
        """
        {
          "Parameters": {
            "Color": {"Type": "String", "Default": "green", "AllowedValues": ["red", "blue"], "NoEcho": true},
            "Zones": {"Type": "List<AWS::EC2::AvailabilityZone::Name>"}
          },
          "Resources": {"Color": {"Type": "AWS::SNS::Topic"}}
        }
        """,
        """
        {
          "Mappings": {"Sizes": {"eu-west-1": {"small": 0.5, "large": -2}, "us-east-1": {"small": "1", "large": [1, 2]}}},
          "Resources": {
            "Stream": {
              "Type": "AWS::Kinesis::Stream",
              "Properties": {"ShardCount": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "small"]}}
            }
          }
        }
        """,
        """
        {
          "Conditions": {
            "IsLarge": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Size"}, "1"]}]},
            "Both": {"Fn::And": [{"Condition": "IsLarge"}, {"Condition": "Missing"}]}
          },
          "Resources": {"Group": {"Type": "AWS::Logs::LogGroup", "Condition": "Both"}}
        }
        """,
        #"{"Resources": {"A": {"Type": "AWS::SQS::Queue", "DependsOn": "B"}, "B": {"Type": "AWS::SQS::Queue", "DependsOn": ["A"]}}}"#,
        #"{"Resources": {"R": {"Type": "AWS::EFS::FileSystem", "DeletionPolicy": "Keep", "UpdateReplacePolicy": null}}}"#,
        #"{"Resources": {"not-a-name": {"Type": "Some::Where::Else", "Properties": {"On": "yes", "At": "12:30", "No": "010"}}}}"#,
        #"{"Resources": {"Call": {"Type": "Custom::Call", "Version": 1.0, "Properties": {"Payload": [[], {}, [{}], ""]}}}}"#,
        """
        {"Resources": {"Url": {"Type": "AWS::SSM::Parameter", "Properties": {
        \t"Value": {"Fn::Join": ["/", ["https:/", {"Fn::GetAtt": ["Api", "Domain.Name"]}, {"Fn::Sub": "${Stage}-${!Kept}"}]]}
        }}}}
        """,
        """
        {"Resources": {"Rule": {"Type": "AWS::Events::Rule", "Properties": {"State": {"Fn::If": [
          "IsLarge", "ENABLED", {"Ref": "AWS::NoValue"}
        ]}}}}}
        """,
        #"{"Resources": {"S": {"Type": "T", "Properties": {"V": {"Fn::Select": [9, {"Fn::Split": [",", "a,b"]}]}}}}}"#,
        """
        {"Transform": "AWS::LanguageExtensions", "Resources": {"Fn::ForEach::Queues": [
          "Name", ["Orders", "Returns"], {"${Name}Queue": {"Type": "AWS::SQS::Queue"}}
        ]}}
        """,
        #"{"Transform": [{"Name": "AWS::Include", "Parameters": {"Location": "s3://bucket/part.yaml"}}], "Resources": {}}"#,
        """
        {"Outputs": {
          "One": {"Value": {"Ref": "Topic"}, "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-topic"}}},
          "Two": {"Value": [1, true, null], "Description": "no string", "Export": "name"}
        }}
        """,
        """
        {"Rules": {"Region": {
          "RuleCondition": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
          "Assertions": [{"Assert": {"Fn::Contains": [["eu-west-1"], {"Ref": "AWS::Region"}]}, "AssertDescription": "elsewhere"}]
        }}}
        """,
        #"{"Metadata": {"AWS::CloudFormation::Interface": {"ParameterGroups": [{"Parameters": ["A", "B"]}]}}, "Hooks": {"H": 1}}"#,
        """
        {"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "Alow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]
        }}}}}
        """,
        #"{"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"ZipFile": "a = 1\nif a:\n  # é\n  b()\n"}}}}}"#,
        #"{"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::Unknown": {"Ref": 5}}, "Nope": 1}}}}"#,
        #"{"Resources": [], "Outputs": "none", "Parameters": null, "Unknown": {"Section": 12345678901234567890}}"#,
    ]
}
