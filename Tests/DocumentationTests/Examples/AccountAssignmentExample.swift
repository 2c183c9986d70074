import Strata
import StrataSSO

extension Examples {
    static let accountAssignment = Example("StrataSSO/AccountAssignment", shows: ["AWS::SSO::Assignment"]) { stack in
        let center = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")
        let admins = IdentityGroup("Admins", in: stack, of: center, name: "Admin")
        let access = PermissionSet(
            "AdminAccess", in: stack, of: center, name: "Admin", managedPolicies: [.aws("AdministratorAccess")])
        AccountAssignment(
            "AdminsInDevelopment", in: stack, of: access, to: .group(admins), account: "123456789012")
    }
}
