import Strata
import StrataSSO

extension Examples {
    static let permissionSet = Example("StrataSSO/PermissionSet", shows: ["AWS::SSO::PermissionSet"]) { stack in
        let center = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")
        PermissionSet(
            "Reading", in: stack, of: center, name: "Reading", managedPolicies: [.aws("ReadOnlyAccess")])
    } more: { stack in
        let center = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")

        PermissionSet(
            "Support", in: stack, of: center, name: "Support",
            inlinePolicy: [PolicyStatement(actions: ["support:*"], resources: ["*"])], sessionDuration: .hours(8))
    }
}
