/// Attributes that an update in place changes.
///
/// The registry does not say which these are; those that other resources use as a version are listed here:
/// [launch templates](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html),
/// [state machines](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html),
/// [tables](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
enum UpdatedAttributes {
    /// By type and attribute, the properties whose change changes it.
    private static let table: [String: [String: Set<String>]] = [
        "AWS::EC2::LaunchTemplate": ["LatestVersionNumber": ["LaunchTemplateData", "VersionDescription"]],
        "AWS::StepFunctions::StateMachine": [
            "StateMachineRevisionId": [
                "Definition", "DefinitionString", "DefinitionS3Location", "DefinitionSubstitutions", "RoleArn",
            ]
        ],
        "AWS::DynamoDB::Table": ["StreamArn": ["StreamSpecification"]],
    ]

    static func changes(_ attribute: String, of type: String, by property: String) -> Bool {
        table[type]?[attribute]?.contains(property) == true
    }
}
