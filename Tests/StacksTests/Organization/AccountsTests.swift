import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("The organization and its accounts")
struct AccountsTests {
    private static let unit = "AWS::Organizations::OrganizationalUnit"
    private static let account = "AWS::Organizations::Account"
    private static let parameter = "AWS::SSM::Parameter"

    private func call(_ sample: TestTemplate, _ principal: String) -> TestResource? {
        let calls = sample.resources(
            of: "Custom::SDKCall", where: ["PhysicalResourceId": .equal(to: .string(principal))])
        return calls.count == 1 ? calls[0] : nil
    }

    private func statements(_ sample: TestTemplate, of principal: String) -> [TemplateValue] {
        let awaited = call(sample, principal)?.dependsOn.compactMap { sample[resource: $0] } ?? []
        guard let policy = awaited.first(where: { $0.type == "AWS::IAM::Policy" }) else { return [] }
        return policy.properties["PolicyDocument"]?["Statement"]?.arrayValue ?? []
    }

    @Test("Every stage synthesizes without a finding", arguments: Stage.allCases)
    func stages(stage: Stage) throws {
        let synthesis = App.organization(stage: stage).synthesize()
        let sample = try TestApp(synthesis).template("organization-accounts")
        #expect(sample.findings == [])
        let stack = try #require(synthesis.stack("organization-accounts"))
        #expect(stack.name == "\(stage.rawValue)-organization-accounts")
        #expect(stack.stack.isTerminationProtected)
        #expect(stack.stack.environment == Environment(account: nil, region: "eu-west-1"))
        #expect(sample.resources(of: "AWS::Organizations::Organization").map(\.properties["FeatureSet"]) == ["ALL"])
        #expect(sample.ids(of: Self.account).count == (stage == .staging || stage == .prod ? 2 : 1))
    }

    @Test("An account has its name, address, unit and role")
    func account() {
        let sample = TestTemplate.accounts { configuration in
            configuration.accounts.members = [
                MemberAccount("development"), MemberAccount("audit", unit: "security", roleName: "Auditor"),
                MemberAccount("sandbox", address: "operations+sandbox@example.org"),
            ]
        }
        #expect(sample.findings == [])
        let units = sample.resources(of: Self.unit).map { $0.properties["Name"]?.stringValue }
        #expect(units == ["workloads", "security"])
        for unit in sample.resources(of: Self.unit) {
            #expect(unit.properties["ParentId"] == ["Fn::GetAtt": ["Organization", "RootId"]])
        }
        let ids = sample.ids(of: Self.unit)
        let accounts = sample.resources(of: Self.account).map { account -> OrderedDictionary<String, TemplateValue> in
            var properties = account.resource.properties
            properties["Tags"] = nil
            return properties
        }
        #expect(
            accounts == [
                [
                    "AccountName": "development", "Email": "development@mail.dev.example.com",
                    "ParentIds": [["Fn::GetAtt": [.string(ids[0]), "Id"]]],
                    "RoleName": "OrganizationAccountAccessRole",
                ],
                [
                    "AccountName": "audit", "Email": "audit@mail.dev.example.com",
                    "ParentIds": [["Fn::GetAtt": [.string(ids[1]), "Id"]]], "RoleName": "Auditor",
                ],
                [
                    "AccountName": "sandbox", "Email": "operations+sandbox@example.org",
                    "ParentIds": [["Fn::GetAtt": [.string(ids[0]), "Id"]]],
                    "RoleName": "OrganizationAccountAccessRole",
                ],
            ]
        )
    }

    @Test("The organization, its units and its accounts stay, and nothing else but logs does")
    func retained() {
        let sample = TestTemplate.accounts(stage: .prod)
        let kept: Set = ["AWS::Organizations::Organization", Self.unit, Self.account, "AWS::Logs::LogGroup"]
        for (id, resource) in sample.template.resources {
            let policy: TemplateValue? = kept.contains(resource.type) ? "Retain" : nil
            #expect(resource.deletionPolicy == policy, "\(id)")
            #expect(resource.updateReplacePolicy == policy, "\(id)")
        }
    }

    @Test("An account's id is a parameter under the stage and the context, named without a warning")
    func parameter() throws {
        let sample = TestTemplate.accounts(stage: .staging)
        let parameters = sample.resources(of: Self.parameter)
        #expect(
            parameters.map { $0.properties["Name"]?.stringValue } == [
                "/staging/organization/development/account/id", "/staging/organization/production/account/id",
            ])
        #expect(
            parameters.map { $0.properties["Value"] }
                == sample.ids(of: Self.account).map { ["Fn::GetAtt": [.string($0), "AccountId"]] })
        #expect(parameters.first?.properties["Description"] == "Account ID for development")
    }

    @Test("The policy's file is content as soon as the stack is declared, attached to all units")
    func policy() throws {
        var configuration = OrganizationConfiguration.configuration(for: .dev)
        configuration.accounts.members.append(MemberAccount("audit", unit: "security"))
        let stack = AccountsStack(in: App(), configuration)
        // Not synthesized yet.
        let node = try #require(stack.stack.node.child("LeavePolicy")?.child("Resource"))
        let content = try #require(Resource(node)?[property: "Content"])
        #expect(StringValue.jsonText(content).literalString?.contains("organizations:LeaveOrganization") == true)

        let policies = TestTemplate(of: stack.stack).resources(of: "AWS::Organizations::Policy")
        #expect(policies.count == 1)
        #expect(
            policies[0].properties["Content"] == [
                "Version": "2012-10-17",
                "Statement": [
                    [
                        "Sid": "StayInTheOrganization", "Effect": "Deny", "Action": ["organizations:LeaveOrganization"],
                        "Resource": "*",
                    ]
                ],
            ])
        #expect(policies[0].properties["Name"] == "dev-organization-leave-organization")
        #expect(policies[0].properties["TargetIds"]?.arrayValue?.count == 2)
    }

    @Test("The policy type is enabled in the root, may be enabled already, and only that is allowed")
    func policyType() {
        let sample = TestTemplate.accounts()
        let call = call(sample, "SERVICE_CONTROL_POLICY")
        let text =
            #"PolicyType","parameters":{"PolicyType":"SERVICE_CONTROL_POLICY","RootId":"${Organization.RootId}"},"service":"organizations"}"#
        #expect(call?.properties["Create"] == ["Fn::Sub": .string(#"{"action":"Enable"# + text)])
        #expect(call?.properties["Delete"] == ["Fn::Sub": .string(#"{"action":"Disable"# + text)])
        #expect(
            call?.properties["IgnoreErrors"] == [
                "PolicyTypeAlreadyEnabledException", "PolicyTypeNotEnabledException",
            ])
        #expect(
            statements(sample, of: "SERVICE_CONTROL_POLICY") == [
                [
                    "Action": ["organizations:DisablePolicyType", "organizations:EnablePolicyType"],
                    "Condition": ["StringEquals": ["organizations:PolicyType": "SERVICE_CONTROL_POLICY"]],
                    "Effect": "Allow",
                    "Resource": [
                        "Fn::Sub":
                            "arn:${AWS::Partition}:organizations::${AWS::AccountId}:root/${Organization.Id}/${Organization.RootId}"
                    ],
                ]
            ])
    }

    @Test("A trusted service is trusted, and the call for it may trust no other")
    func trustedService() {
        let sample = TestTemplate.accounts()
        let call = call(sample, "sso.amazonaws.com")
        let text =
            #"AWSServiceAccess","parameters":{"ServicePrincipal":"sso.amazonaws.com"},"service":"organizations"}"#
        #expect(call?.properties["Create"] == .string(#"{"action":"Enable"# + text))
        #expect(call?.properties["Delete"] == .string(#"{"action":"Disable"# + text))
        #expect(
            statements(sample, of: "sso.amazonaws.com") == [
                [
                    "Action": ["organizations:DisableAWSServiceAccess", "organizations:EnableAWSServiceAccess"],
                    "Condition": ["StringEquals": ["organizations:ServicePrincipal": "sso.amazonaws.com"]],
                    "Effect": "Allow", "Resource": "*",
                ]
            ])
    }

    @Test("StackSets and RAM are trusted by their own calls, which make their roles, where they are needed")
    func ownCalls() {
        let bare = TestTemplate.accounts(stage: .test)
        #expect(call(bare, TrustedService.stackSets) == nil)
        #expect(call(bare, TrustedService.resourceAccessManager) == nil)

        let sample = TestTemplate.accounts(stage: .staging)
        let stackSets = call(sample, TrustedService.stackSets)
        #expect(
            stackSets?.properties["Create"]
                == #"{"action":"ActivateOrganizationsAccess","parameters":{},"service":"cloudformation"}"#)
        #expect(
            stackSets?.properties["Delete"]
                == #"{"action":"DeactivateOrganizationsAccess","parameters":{},"service":"cloudformation"}"#)
        let role = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/"
        #expect(
            statements(sample, of: TrustedService.stackSets).map { $0["Resource"] } == [
                "*", "*",
                [
                    "Fn::Sub": .string(
                        role
                            + "stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgAdmin")
                ],
            ])
        let manager = call(sample, TrustedService.resourceAccessManager)
        #expect(
            manager?.properties["Create"]
                == #"{"action":"EnableSharingWithAwsOrganization","parameters":{},"service":"ram"}"#)
        #expect(
            manager?.properties["Delete"]
                == #"{"action":"DisableAWSServiceAccess","parameters":{"ServicePrincipal":"ram.amazonaws.com"},"service":"organizations"}"#
        )
        #expect(
            statements(sample, of: TrustedService.resourceAccessManager).map { $0["Action"] } == [
                ["organizations:DescribeOrganization", "ram:EnableSharingWithAwsOrganization"],
                ["organizations:DisableAWSServiceAccess", "organizations:EnableAWSServiceAccess"],
                "iam:CreateServiceLinkedRole",
            ])
    }

    @Test("A service that is trusted anyway and needed too is trusted once")
    func trustedOnce() {
        let sample = TestTemplate.accounts(stage: .staging) { configuration in
            configuration.accounts.trustedServices = [
                TrustedService(TrustedService.resourceAccessManager), TrustedService(TrustedService.stackSets),
                .unlisted("brand-new.amazonaws.com"),
            ]
        }
        #expect(sample.findings == [])
        // One more for the policy type.
        #expect(sample.ids(of: "Custom::SDKCall").count == 4)
    }

    @Test("Shared ids are advanced parameters, shared within the organization; others are not shared and cost nothing")
    func sharing() throws {
        let sample = TestTemplate.accounts(stage: .prod)
        #expect(sample.resources(of: Self.parameter).allSatisfy { $0.properties["Tier"] == "Advanced" })
        let shares = sample.resources(of: "AWS::RAM::ResourceShare")
        #expect(shares.count == 1)
        #expect(shares.first?.properties["Name"] == "prod-organization-account-ids")
        #expect(shares.first?.properties["AllowExternalPrincipals"] == false)
        #expect(
            shares.first?.properties["Principals"]
                == .array(sample.ids(of: Self.account).map { ["Fn::GetAtt": [.string($0), "AccountId"]] }))
        #expect(
            shares.first?.properties["ResourceArns"]
                == .array(
                    sample.ids(of: Self.parameter).map { id in
                        [
                            "Fn::Sub": .string(
                                "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${\(id)}")
                        ]
                    }))

        let unshared = TestTemplate.accounts(stage: .dev)
        #expect(unshared.resources(of: Self.parameter).allSatisfy { $0.properties["Tier"] == nil })
        #expect(unshared.ids(of: "AWS::RAM::ResourceShare") == [])
    }
}
