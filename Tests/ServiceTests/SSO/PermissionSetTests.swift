import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataSSO
import StrataTesting
import Testing

@Suite("Groups, permission sets and assignments of IAM Identity Center")
struct PermissionSetTests {
    private func center(_ stack: Stack) -> IdentityCenterInstance {
        IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")
    }

    /// What is found in a permission set that has nothing wrong but what `declare` gives it.
    private func findings(_ declare: @escaping (Stack, IdentityCenterInstance) -> Void) -> [String] {
        TestTemplate { declare($0, center($0)) }.messages
    }

    @Test("A permission set has policies, a boundary, a session and a page to open with")
    func permissionSet() {
        let sample = TestTemplate { stack in
            PermissionSet(
                "Access", in: stack, of: center(stack), name: "Auditor", description: "Looks at bills",
                managedPolicies: [.aws("job-function/Billing")],
                customerManagedPolicies: [CustomerManagedPolicy("read-bills", path: "/teams/")],
                inlinePolicy: [PolicyStatement(actions: ["ce:Get*"], resources: ["*"])],
                permissionsBoundary: .customerManaged(CustomerManagedPolicy("limit")),
                sessionDuration: .seconds(5_400), relayState: "https://console.aws.amazon.com/costmanagement")
        }
        #expect(sample.messages == [])
        #expect(
            sample.properties(of: "AWS::SSO::PermissionSet") == [
                "CustomerManagedPolicyReferences": [["Name": "read-bills", "Path": "/teams/"]],
                "Description": "Looks at bills",
                "InlinePolicy": [
                    "Statement": [["Action": "ce:Get*", "Effect": "Allow", "Resource": "*"]], "Version": "2012-10-17",
                ],
                "InstanceArn": "arn:aws:sso:::instance/ssoins-0123456789abcdef",
                "ManagedPolicies": [["Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/job-function/Billing"]],
                "Name": "Auditor", "PermissionsBoundary": ["CustomerManagedPolicyReference": ["Name": "limit"]],
                "RelayStateType": "https://console.aws.amazon.com/costmanagement", "SessionDuration": "PT1H30M",
            ])
    }

    @Test("A boundary may be one of AWS's own policies")
    func managedBoundary() {
        let sample = TestTemplate { stack in
            PermissionSet(
                "Access", in: stack, of: center(stack), name: "A", permissionsBoundary: .managed(.aws("ReadOnlyAccess"))
            )
        }
        #expect(
            sample.properties(of: "AWS::SSO::PermissionSet")?["PermissionsBoundary"]
                == ["ManagedPolicyArn": ["Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"]])
    }

    @Test("Groups and assignments refer to each other; ids are those of the AWS CDK's plain resources in their places")
    func assignment() {
        let sample = TestTemplate { stack in
            let scope = Group("Admin", in: stack)
            let set = PermissionSet("PermissionSet", in: scope, of: center(stack), name: "Admin")
            let group = IdentityGroup("Group", in: scope, of: center(stack), name: "Admin", description: "All")
            AccountAssignment("Here", in: stack, of: set, to: .group(group), account: AWS.accountID)
            AccountAssignment("There", in: stack, of: set, to: .userID("u-1"), account: "123456789012")
        }
        // The same instance twice, as `center` is called twice: ids of constructs are unique, that is all.
        #expect(sample.messages.allSatisfy { $0.hasPrefix("construct/duplicate-id") })
        #expect(
            sample.properties(of: "AWS::IdentityStore::Group", "AdminGroup826620F0")
                == ["Description": "All", "DisplayName": "Admin", "IdentityStoreId": "d-0123456789"])
        #expect(
            sample.properties(of: "AWS::SSO::Assignment", "Here") == [
                "InstanceArn": "arn:aws:sso:::instance/ssoins-0123456789abcdef",
                "PermissionSetArn": ["Fn::GetAtt": ["AdminPermissionSetC262BF30", "PermissionSetArn"]],
                "PrincipalId": ["Fn::GetAtt": ["AdminGroup826620F0", "GroupId"]], "PrincipalType": "GROUP",
                "TargetId": ["Ref": "AWS::AccountId"], "TargetType": "AWS_ACCOUNT",
            ])
        let there = sample.properties(of: "AWS::SSO::Assignment", "There")
        #expect(there?["PrincipalType"] == "USER")
        #expect(there?["PrincipalId"] == "u-1")
        #expect(there?["TargetId"] == "123456789012")
    }

    @Test(
        "A session lasts from 1 to 12 hours", arguments: [(3_600, "PT1H"), (43_200, "PT12H"), (7_201, "PT2H1S")])
    func session(seconds: Int, text: String) {
        let sample = TestTemplate { stack in
            PermissionSet("A", in: stack, of: center(stack), name: "A", sessionDuration: .seconds(seconds))
        }
        #expect(sample.messages == [])
        #expect(sample.properties(of: "AWS::SSO::PermissionSet")?["SessionDuration"] == .string(text))
    }

    @Test("A shorter or longer session is reported", arguments: [0, 3_599, 43_201, -3_600])
    func badSession(seconds: Int) {
        let found = findings { stack, center in
            PermissionSet("A", in: stack, of: center, name: "A", sessionDuration: .seconds(seconds))
        }
        #expect(
            found == [
                "sso/session-duration: the session duration of 'app/A' is \(seconds) seconds, allowed are 3600 to 43200 "
                    + "seconds"
            ])
    }

    @Test("An inline policy of up to 10,240 characters without white space is taken, a longer one is reported")
    func policySize() {
        func policy(_ length: Int) -> PolicyDocument {
            [PolicyStatement(actions: ["a:A"], resources: [StringValue(String(repeating: "r", count: length))])]
        }
        // The shortest policy of this form has 86 characters.
        func found(_ length: Int) -> [String] {
            findings { stack, center in
                PermissionSet("A", in: stack, of: center, name: "A", inlinePolicy: policy(length - 86))
            }
        }
        #expect(found(10_240) == [])
        #expect(
            found(10_241) == [
                "iam/policy-size: the inline policy of 'app/A' has 10241 characters without white space, allowed are 10240"
            ])
    }

    @Test("What an inline policy may not say is reported")
    func policyContent() {
        let found = findings { stack, center in
            PermissionSet(
                "A", in: stack, of: center, name: "A",
                inlinePolicy: [PolicyStatement(principals: [.anyone], actions: ["s3:Get*"], resources: ["*"])])
        }
        #expect(
            found == [
                "iam/statement: statement 1 of the inline policy of 'app/A' names principals, which an inline policy does "
                    + "not take"
            ])
    }

    @Test("Names and texts that the service does not take are reported with what is allowed")
    func texts() {
        let long = String(repeating: "n", count: 33)
        let found = findings { stack, center in
            PermissionSet("A", in: stack, of: center, name: StringValue(long))
            PermissionSet("B", in: stack, of: center, name: "a b", description: "€", relayState: "ü")
            PermissionSet(
                "C", in: stack, of: center, name: "C",
                managedPolicies: (0..<20).map { .aws("P\($0)") },
                customerManagedPolicies: [CustomerManagedPolicy("x y", path: "teams")])
            IdentityGroup("D", in: stack, of: center, name: "Administrator", description: "a\u{0}b")
            IdentityGroup("E", in: stack, of: center, name: "")
            let set = PermissionSet("F", in: stack, of: center, name: "F")
            AccountAssignment("G", in: stack, of: set, to: .groupID("g"), account: "1234")
        }
        #expect(
            found == [
                "sso/permission-set-name: the permission set name '\(long)' of 'app/A' has a length of 33, allowed are 1 to "
                    + "32 characters",
                "sso/permission-set-name: the permission set name 'a b' of 'app/B' holds ' ', allowed are letters, digits "
                    + "and _+=,.@-",
                "sso/permission-set-description: the description '€' of 'app/B' holds '€', allowed are printable "
                    + "characters of Latin-1",
                "sso/relay-state: the relay state 'ü' of 'app/B' holds 'ü', allowed are letters, digits, spaces and "
                    + #"&$@#\/%?=~-_'"|!:,.;*+[](){}"#,
                "sso/managed-policies: the number of managed policies of 'app/C' is 21, allowed are 0 to 20",
                "sso/customer-policy: the policy name 'x y' of 'app/C' holds ' ', allowed are letters, digits and _+=,.@-",
                "sso/customer-policy: the policy path 'teams' of 'app/C' is none: it begins and ends with a slash and has at "
                    + "most 512 letters, digits and _.,+@=-/",
                "sso/group-description: the description 'a\u{0}b' of 'app/D' holds '\u{0}', allowed are letters, digits, "
                    + "marks, symbols, punctuation and spaces",
                "sso/group-name: the group name 'Administrator' of 'app/D' is one that AWS keeps for itself",
                "sso/group-name: the group name '' of 'app/E' has a length of 0, allowed are 1 to 1024 characters",
                "sso/account: the account of 'app/G' is '1234', allowed are 12 digits",
                "template/control-character: the text holds the control character U+0000 as its character 2; "
                    + "CloudFormation's answers are XML, which has no such character",
            ])
    }

    @Test(
        "An instance or identity store with a malformed name is reported once, however often it is used",
        arguments: [
            "", "ssoins-0123456789abcdef", "arn:aws:sso:::instance/ssoins-0123456789abcde",
            "arn:aws:sso::123456789012:instance/ssoins-0123456789abcdef",
        ])
    func instance(arn: String) {
        let sample = TestTemplate { stack in
            let center = IdentityCenterInstance(
                "Center", in: stack, arn: StringValue(arn), identityStoreID: "D-0123456789")
            for index in 1...2 {
                PermissionSet("Set\(index)", in: stack, of: center, name: "A\(index)")
                IdentityGroup("Group\(index)", in: stack, of: center, name: "B\(index)")
            }
        }
        #expect(
            sample.messages == [
                "sso/instance-arn: the instance ARN of 'app/Center' is '\(arn)', allowed is "
                    + "arn:aws:sso:::instance/ssoins- with 16 letters, digits, dashes and dots",
                "sso/identity-store: the identity store of 'app/Center' is 'D-0123456789', allowed are d- with 10 of the "
                    + "digits 0 to 9 and a to f, or a UUID in small letters",
            ])
    }

    @Test("Names of other partitions and stores of the first generation are taken, and what is known at deployment")
    func otherInstances() {
        let sample = TestTemplate { stack in
            _ = IdentityCenterInstance(
                "A", in: stack, arn: "arn:aws-us-gov:sso:::instance/ins-0123456789abcdef",
                identityStoreID: "01234567-89ab-cdef-0123-456789abcdef")
            let parameter = Parameter("Instance", in: stack).value
            let center = IdentityCenterInstance("B", in: stack, arn: parameter, identityStoreID: parameter)
            IdentityGroup("Group", in: stack, of: center, name: parameter)
        }
        #expect(sample.messages == [])
    }
}
