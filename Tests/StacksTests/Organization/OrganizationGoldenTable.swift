import CloudFormation

extension OrganizationGoldens {
    private static let stages = ["extra-internal-dns-dev", "organization-setup-dev", "organization-setup-prod"]

    /// What stands for what the original program made, and every deliberate difference with its reason.
    static let tables: [GoldenTable] = [
        GoldenTable(
            file: "OrganizationStack.template.json", folders: stages,
            counterparts: [
                "Organization": .resource("AWS::Organizations::Organization", differing: kept),
                // The original's own spelling.
                "OrganitationUnit": .resource(
                    "AWS::Organizations::OrganizationalUnit", with: ["Name": "workloads"], differing: kept),
                "developmentAccount": .resource(
                    "AWS::Organizations::Account", with: ["AccountName": "development"]),
                "developmentAccountIdParam1F8FC4FC": .resource(
                    "AWS::SSM::Parameter", with: ["Description": "Account ID for development"], differing: tier),
                "productionAccount": .resource("AWS::Organizations::Account", with: ["AccountName": "production"]),
                "productionAccountIdParamBB8E6302": .resource(
                    "AWS::SSM::Parameter", with: ["Description": "Account ID for production"]),
                "SharedAccountsParameters": .resource(
                    "AWS::RAM::ResourceShare",
                    differing: [
                        "Name": "names begin with the stage and the context",
                        "ResourceArns": "the same ARNs by Fn::Sub in place of Fn::Join",
                    ]),
                "PolicyTypeActicationStack*": .none("what it holds stands in the stack itself, which is small enough"),
                "OrganizationPoliciesStack*": .none("what it holds stands in the stack itself, which is small enough"),
                "TrustedServiceAccessStack*": .none("what it holds stands in the stack itself, which is small enough"),
                "BootstrapBootstrapStackSetcdkbootstraptemplate901D462D": .resource(
                    "AWS::CloudFormation::StackSet", in: "organization-bootstrap",
                    with: ["Description": "What the AWS CDK needs to deploy to an account"],
                    differing: [
                        "AutoDeployment":
                            "an account that leaves keeps its roles: what was deployed could not go otherwise"
                    ].merging(stackSet("what CDK deployments need is a Strata stack, without parameters")) { own, _ in
                        own
                    }),
                "BootstrapBootstrapStackSetoidcgithub1B904735": .resource(
                    "AWS::CloudFormation::StackSet", in: "organization-bootstrap",
                    with: ["Description": "How workflows of GitHub repositories deploy to an account"],
                    differing: [
                        "Capabilities": "no IAM resource in the body has a name that the deployer must allow"
                    ].merging(stackSet("owner and repositories are part of the body, which was checked with them")) {
                        own, _ in own
                    }),
            ]),
        GoldenTable(
            file: "OrganizationStackOrganizationPoliciesStack67D3C348.nested.template.json", folders: stages,
            counterparts: [
                "organizationsDenyPolicy": .resource(
                    "AWS::Organizations::Policy",
                    differing: [
                        "Content": "the statement has an id", "Name": "names begin with the stage and the context",
                        "TargetIds": "the unit itself, since no nested stack's parameter is between",
                    ])
            ]),
        GoldenTable(
            file: "OrganizationStackPolicyTypeActicationStack7C8EA828.nested.template.json", folders: stages,
            counterparts: provider.merging([
                "PolicyTypeActivationSERVICECONTROLPOLICYCustomResource67939FE0": call("SERVICE_CONTROL_POLICY"),
                "PolicyTypeActivationSERVICECONTROLPOLICYCustomResourceCustomResourcePolicyF4C035DC": policy(
                    "PolicyTypePolicyE7406ADF", "it holds for this root and this policy type only"),
            ]) { _, own in own }),
        GoldenTable(
            file: "OrganizationStackTrustedServiceAccessStack0A1EF6F1.nested.template.json", folders: stages,
            counterparts: provider.merging([
                "AWSServiceAccessActivationssoamazonawscomCustomResourceC26785C7": call("sso.amazonaws.com"),
                "AWSServiceAccessActivationservicequotasamazonawscomCustomResourceE5AA4A86": call(
                    "servicequotas.amazonaws.com"),
                "AWSServiceAccessActivationtagpoliciestagamazonawscomCustomResource1D1DF4A9": call(
                    "tagpolicies.tag.amazonaws.com"),
                "AWSServiceAccessActivationaccountamazonawscomCustomResource79A5607F": call("account.amazonaws.com"),
                // Organizations refuses the original's principal, stacksets.cloudformation.amazonaws.com.
                "AWSServiceAccessActivationstacksetscloudformationamazonawscomCustomResource0C21A6C1": call(
                    "member.org.stacksets.cloudformation.amazonaws.com"),
                "AWSServiceAccessActivationssoamazonawscomCustomResourceCustomResourcePolicyB2E7A427": policy(
                    "TrustedAccessssoamazonawscomPolicy86D66A49"),
                "AWSServiceAccessActivationservicequotasamazonawscomCustomResourceCustomResourcePolicy701C6F95": policy(
                    "TrustedAccessservicequotasamazonawscomPolicy2038A1F5"),
                "AWSServiceAccessActivationtagpoliciestagamazonawscomCustomResourceCustomResourcePolicy133AF140":
                    policy(
                        "TrustedAccesstagpoliciestagamazonawscomPolicyCB041BB9"),
                "AWSServiceAccessActivationaccountamazonawscomCustomResourceCustomResourcePolicyD565632C": policy(
                    "TrustedAccessaccountamazonawscomPolicy2E0742A7"),
                "AWSServiceAccessActivationstacksetscloudformationamazonawscomCustomResourceCustomResourcePolicyCA19761E":
                    policy("TrustedAccessmemberorgstacksetscloudformationamazonawscomPolicy54FADF84"),
            ]) { _, own in own }),
    ]

    /// Templates that nothing of ours is compared with, by folder or by folder and file, and why.
    static let uncompared: [String: String] = [
        "organization-setup-default": "an organization that deletes itself after a day: refused, see the hazards",
        "extra-conventions-dev": "compared with the system of the conventions",
        "extra-sso-ready-dev": "compared where the sign-on is made",
        "extra-internal-dns-dev/HostedZoneStack.template.json": "compared where the mail is made",
        "extra-internal-dns-dev/HostedZoneStackSesStack888A4A08.nested.template.json":
            "compared where the mail is made",
        "organization-setup-dev/HostedZoneStack.template.json": "compared where the mail is made",
        "organization-setup-dev/HostedZoneStackSesStack888A4A08.nested.template.json":
            "compared where the mail is made",
        "organization-setup-prod/HostedZoneStack.template.json": "compared where the mail is made",
        "organization-setup-prod/HostedZoneStackSesStack888A4A08.nested.template.json":
            "compared where the mail is made",
    ]

    // MARK: What recurs

    private static let kept = [
        "DeletionPolicy": "it stays, as its accounts do", "UpdateReplacePolicy": "it stays, as its accounts do",
    ]

    private static let tier = ["Tier": "standard is what a parameter is without saying so"]

    private static func stackSet(_ parameters: String) -> [String: String] {
        [
            "Description": "says what is in it",
            "OperationPreferences": "the accounts of a personal organization are few",
            "Parameters": parameters, "StackInstancesGroup": "the same unit, of another stack",
            "StackSetName": "names begin with the stage and the context", "TemplateBody": "a Strata stack",
        ]
    }

    private static func call(_ id: String) -> Counterpart {
        .resource(
            "Custom::SDKCall", with: ["PhysicalResourceId": .string(id)],
            differing: [
                "type": "Strata's custom resource in place of the CDK's", "Create": "its own form of a call",
                "Update": "a call that was made holds; there is nothing to update", "Delete": "its own form of a call",
                "InstallLatestAwsSdk": "the runtime's own SDK",
                "DeletionPolicy": "Delete is the default", "UpdateReplacePolicy": "Delete is the default",
            ])
    }

    private static func policy(
        _ id: String, _ reason: String = "it holds for this service only"
    ) -> Counterpart {
        .resource(
            "AWS::IAM::Policy", with: ["PolicyName": .string(id)],
            differing: ["PolicyDocument": reason, "PolicyName": "after its logical id"])
    }

    /// The CDK's functions for custom resources, and Strata's.
    private static let provider: [String: Counterpart] = [
        "AWS679f53fac002430cb0da5b7982bd22872D164C4C": .resource(
            "AWS::Lambda::Function", with: ["Handler": "index.handler"],
            differing: [
                "Code": "inline Python", "Runtime": "inline Python", "Timeout": "calls are tried again for longer",
            ]),
        "AWS679f53fac002430cb0da5b7982bd2287ServiceRoleC1EA0FF2": .resource(
            "AWS::IAM::Role",
            differing: ["ManagedPolicyArns": "it may write to its own log group only, which an inline policy says"]),
        "AWS679f53fac002430cb0da5b7982bd2287LogRetentionCE72797A": .resource(
            "AWS::Logs::LogGroup",
            differing: [
                "type": "a log group of its own in place of a custom resource", "LogGroupName": "the function names it",
                "RetentionInDays": "a month in place of a week: an organization changes seldom",
                "ServiceToken": "none is needed", "DeletionPolicy": "logs outlive a system in production",
                "UpdateReplacePolicy": "logs outlive a system in production",
            ]),
        "LogRetention*": .none("the log group has retention itself"),
    ]
}
