import Strata
import StrataSSO

extension Examples {
    static let identityCenterInstance = Example("StrataSSO/IdentityCenterInstance", shows: []) { stack in
        let center = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")
        IdentityGroup("Admins", in: stack, of: center, name: "Admin")
    } more: { stack in
        let center = IdentityCenterInstance(
            "Center", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef", identityStoreID: "d-0123456789")
        let admins = IdentityGroup("Admins", in: stack, of: center, name: "Admin")
        let access = PermissionSet(
            "AdminAccess", in: stack, of: center, name: "Admin", managedPolicies: [.aws("AdministratorAccess")],
            sessionDuration: .hours(4))
        AccountAssignment("AdminsInDevelopment", in: stack, of: access, to: .group(admins), account: "123456789012")
    }
}
