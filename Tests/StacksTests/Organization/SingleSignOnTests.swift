import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataIAM
import StrataSSO
import StrataTesting
import Testing

@testable import StacksOrganization

@Suite("Sign-on to the accounts of the organization")
struct SingleSignOnTests {
    private static let arn = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
    private static let store = "d-0123456789"

    private func configuration(_ groups: [AccessGroup] = AccessGroup.standard) -> OrganizationConfiguration {
        var configuration = OrganizationConfiguration.configuration(for: .prod)
        configuration.singleSignOn = .ready(
            IdentityCenter(instanceARN: Self.arn, identityStoreID: Self.store, groups: groups))
        return configuration
    }

    // MARK: Both states

    @Test(
        "Not ready, there is no such stack; ready, there is, and no other template changes", arguments: Stage.allCases)
    func states(stage: Stage) {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configuration.singleSignOn = .notReady
        let before = TestApp(.organization(configuration))
        configuration.singleSignOn = .ready(IdentityCenter(instanceARN: Self.arn, identityStoreID: Self.store))
        let after = TestApp(.organization(configuration))

        before.expectNoFindings(atLeast: .error)
        after.expectNoFindings(atLeast: .error)
        func texts(_ app: TestApp) -> [String: String] {
            let templates = app.templates.flatMap { [$0] + $0.nested }
            return Dictionary(uniqueKeysWithValues: templates.map { ($0.id, $0.text) })
        }
        var ready = texts(after)
        #expect(ready.removeValue(forKey: "organization-sso") != nil)
        #expect(ready == texts(before))
    }

    @Test("Every stage synthesizes it without a finding", arguments: Stage.allCases)
    func findings(stage: Stage) throws {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        let center = IdentityCenter(instanceARN: Self.arn, identityStoreID: Self.store)
        configuration.singleSignOn = .ready(center)
        let app = TestApp { SingleSignOnStack(in: $0, configuration, center) }
        #expect(app.messages == [])
        #expect(app.templates.map(\.id) == ["organization-sso"])
        let sample = try app.template("organization-sso")
        let names = sample.resources(of: "AWS::SSO::PermissionSet").map { $0["Name"] }
        #expect(names == ["Admin", "PowerUser", "Developer"].map { .string("\($0)@\(stage.rawValue)") })
    }

    // MARK: Groups, permission sets, assignments

    @Test("Each group has a permission set, and an assignment in each of its accounts")
    func assignments() {
        let sample = TestTemplate.singleSignOn(configuration())
        #expect(
            sample.ids(of: "AWS::IdentityStore::Group") == [
                "AdminGroup826620F0", "PowerUserGroupA69F91F3", "DeveloperGroupD65C0BAA",
            ])
        #expect(
            sample.ids(of: "AWS::SSO::PermissionSet") == [
                "AdminPermissionSetC262BF30", "PowerUserPermissionSet91A42851", "DeveloperPermissionSet7FF72EFD",
            ])
        var wanted: [[TemplateValue]] = []
        for (group, set) in zip(sample.ids(of: "AWS::IdentityStore::Group"), sample.ids(of: "AWS::SSO::PermissionSet"))
        {
            for account in ["development9A7A9FE4", "production28B9A85D"] {
                let parameter = "AccountIDs\(account.dropLast(8))Parameter\(account.suffix(8))"
                wanted.append([
                    ["Fn::GetAtt": [.string(group), "GroupId"]], ["Fn::GetAtt": [.string(set), "PermissionSetArn"]],
                    ["Ref": .string(parameter)],
                ])
            }
        }
        let found = sample.resources(of: "AWS::SSO::Assignment").map { resource in
            ["PrincipalId", "PermissionSetArn", "TargetId"].compactMap { resource.properties[$0] }
        }
        #expect(found == wanted)
        for resource in sample.resources(of: "AWS::SSO::Assignment") {
            #expect(resource.properties["InstanceArn"] == .string(Self.arn))
            #expect(resource.properties["PrincipalType"] == "GROUP")
            #expect(resource.properties["TargetType"] == "AWS_ACCOUNT")
        }
    }

    @Test("All that a group may be given is written down")
    func everything() throws {
        let group = AccessGroup(
            "Auditor", description: "Reads bills", managedPolicies: [.aws("job-function/Billing")],
            inlinePolicy: [PolicyStatement(.deny, actions: ["ce:Update*"], resources: ["*"])],
            permissionsBoundary: .managed(.aws("ReadOnlyAccess")), sessionDuration: .seconds(5_400),
            relayState: "https://console.aws.amazon.com/costmanagement", accounts: .named(["production"]))
        let sample = TestTemplate.singleSignOn(configuration([group]))
        #expect(sample.messages == [])
        var properties = try sample.resource(of: "AWS::SSO::PermissionSet").resource.properties
        #expect(properties.removeValue(forKey: "Tags") != nil)
        #expect(
            properties == [
                "Description": "Reads bills",
                "InlinePolicy": [
                    "Statement": [["Action": "ce:Update*", "Effect": "Deny", "Resource": "*"]],
                    "Version": "2012-10-17",
                ],
                "InstanceArn": .string(Self.arn),
                "ManagedPolicies": [["Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/job-function/Billing"]],
                "Name": "Auditor@prod",
                "PermissionsBoundary": [
                    "ManagedPolicyArn": ["Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"]
                ],
                "RelayStateType": "https://console.aws.amazon.com/costmanagement", "SessionDuration": "PT1H30M",
            ])
        #expect(sample.ids(of: "AWS::SSO::Assignment").map { $0.dropLast(8) } == ["AuditorproductionAssignment"])
        #expect(
            sample.template.parameters.values.compactMap { $0.defaultValue?.stringValue }
                == ["/prod/organization/production/account/id"])
    }

    // MARK: Hazards of the original

    @Test("Logical ids come from names alone: no number of an account, looked up or not, is in them")
    func logicalIDs() {
        let sample = TestTemplate.singleSignOn(configuration())
        #expect(
            sample.ids(of: "AWS::SSO::Assignment") == [
                "AdmindevelopmentAssignmentD7D0E652", "AdminproductionAssignment6A150D7D",
                "PowerUserdevelopmentAssignmentB62BFC44", "PowerUserproductionAssignment572CE163",
                "DeveloperdevelopmentAssignmentCF228C3F", "DeveloperproductionAssignment20A1FA6E",
            ])
    }

    @Test("An account more, or another order, moves no logical id")
    func stableIDs() {
        var changed = configuration(AccessGroup.standard.reversed())
        let before = Set(TestTemplate.singleSignOn(configuration()).template.resources.keys)
        changed.accounts.members.insert(MemberAccount("security"), at: 0)
        let after = Set(TestTemplate.singleSignOn(changed).template.resources.keys)
        #expect(before.isSubset(of: after))
        #expect(after.subtracting(before).count == 3)
        #expect(after.subtracting(before).allSatisfy { $0.contains("securityAssignment") })
    }

    @Test(
        "Accounts are read at deployment, each by one parameter, whoever has access to it; nothing is made up meanwhile"
    )
    func accountIDs() {
        let sample = TestTemplate.singleSignOn(configuration())
        let parameters = sample.template.parameters
        #expect(
            parameters.values.compactMap { $0.defaultValue?.stringValue }.sorted() == [
                "/prod/organization/development/account/id", "/prod/organization/production/account/id",
            ])
        #expect(parameters.values.allSatisfy { $0.type == "AWS::SSM::Parameter::Value<String>" })
        for resource in sample.resources(of: "AWS::SSO::Assignment") {
            #expect(parameters.keys.contains(resource.properties["TargetId"]?["Ref"]?.stringValue ?? ""))
        }
        #expect(!sample.text.contains("dummy"))
    }

    @Test("Accounts whose names differ in a dash alone have parameters of their own")
    func similarAccounts() {
        var configuration = configuration()
        configuration.accounts.members = [MemberAccount("team-a"), MemberAccount("teama")]
        let sample = TestTemplate.singleSignOn(configuration)
        #expect(sample.messages == [])
        #expect(sample.template.parameters.count == 2)
        #expect(sample.resources(of: "AWS::SSO::Assignment").count == 6)
    }

    // MARK: Bad configuration

    private func found(_ groups: [AccessGroup]) -> [String] {
        TestTemplate.singleSignOn(configuration(groups)).placedMessages
    }

    private func place(_ line: Int) -> String { " at \(#fileID):\(line)" }

    private func configured(_ line: Int) -> String { " configured at \(#fileID):\(line)" }

    @Test("An instance or a store with a malformed name is reported at its line, once")
    func malformedInstance() {
        var configuration = configuration()
        configuration.singleSignOn = .ready(IdentityCenter(instanceARN: "ssoins-1", identityStoreID: "x"))
        let line = #line - 1
        #expect(
            TestApp(.organization(configuration)).placedMessages == [
                "sso/instance-arn: the instance ARN of 'organization-sso/IdentityCenter' is 'ssoins-1', allowed is "
                    + "arn:aws:sso:::instance/ssoins- with 16 letters, digits, dashes and dots" + configured(line),
                "sso/identity-store: the identity store of 'organization-sso/IdentityCenter' is 'x', allowed are d- with 10 "
                    + "of the digits 0 to 9 and a to f, or a UUID in small letters" + configured(line),
            ])
    }

    @Test("An account that there is not is reported at the group's line, with the one that may be meant")
    func unknownAccount() {
        let found = found([
            AccessGroup("A", description: "a", accounts: .named(["developmnet", "production", "production"]))
        ])
        let line = #line - 2
        #expect(
            found == [
                "organization/access: group 'A' has access to the account 'developmnet', which the organization does not "
                    + "have; it has: development, production" + place(line),
                "organization/access: group 'A' names the account 'production' twice" + place(line),
            ])
        let help = TestTemplate.singleSignOn(
            configuration([AccessGroup("A", description: "a", accounts: .named(["developmnet"]))])
        ).findings.first?.help
        #expect(help == "did you mean 'development'? Name one of these, or add the account to the configuration")
    }

    @Test("Two groups of one name are reported at the second's line")
    func duplicateGroups() {
        let found = found([
            AccessGroup("Admin", description: "a", accounts: .all),
            AccessGroup("ADMIN", description: "b", accounts: .all),
        ])
        let line = #line - 2
        #expect(
            found == [
                "organization/access: there are two groups 'ADMIN', the first at \(#fileID):\(line - 1); small letters and "
                    + "capitals make no difference" + place(line)
            ])
    }

    @Test("A session, a name, a policy that IAM Identity Center does not take is reported at the group's line")
    func badGroups() {
        let long = String(repeating: "n", count: 28)
        let large: PolicyDocument = [
            PolicyStatement(actions: ["a:A"], resources: [.init(String(repeating: "r", count: 10_240))])
        ]
        let found = found([
            AccessGroup("Short", description: "a", sessionDuration: .seconds(1_800), accounts: .all),
            AccessGroup("Long", description: "a", sessionDuration: .seconds(13 * 3_600), accounts: .all),
            AccessGroup(long, description: "a", accounts: .all),
            AccessGroup("Spaced out", description: "a", accounts: .all),
            AccessGroup("Large", description: "a", inlinePolicy: large, accounts: .all),
            AccessGroup("Empty", description: "", relayState: "", accounts: .all),
        ])
        let line = #line - 7
        let session = "sso/session-duration: the session duration of 'organization-sso"
        #expect(
            found == [
                "\(session)/Short/PermissionSet' is 1800 seconds, allowed are 3600 to 43200 seconds" + configured(line),
                "\(session)/Long/PermissionSet' is 46800 seconds, allowed are 3600 to 43200 seconds"
                    + configured(line + 1),
                "sso/permission-set-name: the permission set name '\(long)@prod' of 'organization-sso/\(long)/PermissionSet' "
                    + "has a length of 33, allowed are 1 to 32 characters" + configured(line + 2),
                "sso/permission-set-name: the permission set name 'Spaced out@prod' of 'organization-sso/Spaced out/"
                    + "PermissionSet' holds ' ', allowed are letters, digits and _+=,.@-" + configured(line + 3),
                "sso/group-description: the description '' of 'organization-sso/Empty/Group' has a length of 0, allowed are "
                    + "1 to 1024 characters" + configured(line + 5),
                "sso/permission-set-description: the description '' of 'organization-sso/Empty/PermissionSet' has a length "
                    + "of 0, allowed are 1 to 700 characters" + configured(line + 5),
                "sso/relay-state: the relay state '' of 'organization-sso/Empty/PermissionSet' has a length of 0, allowed "
                    + "are 1 to 240 characters" + configured(line + 5),
                "iam/policy-size: the inline policy of 'organization-sso/Large/PermissionSet' has 10326 characters without "
                    + "white space, allowed are 10240" + configured(line + 4),
            ])
    }

    @Test("No groups at all are reported where the instance is configured")
    func noGroups() {
        var configuration = configuration()
        configuration.singleSignOn = .ready(
            IdentityCenter(instanceARN: Self.arn, identityStoreID: Self.store, groups: []))
        let line = #line - 1
        let found = TestTemplate.singleSignOn(configuration).placedMessages
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("stack/empty: ") == true)
        #expect(found.first?.hasSuffix(configured(line)) == true)
    }
}
