import Strata
import StrataSSO

extension Examples {
    static let identityGroup = Example("StrataSSO/IdentityGroup", shows: ["AWS::IdentityStore::Group"]) { stack in
        let center = IdentityCenterInstance(
            "IdentityCenter", in: stack, arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            identityStoreID: "d-0123456789")
        IdentityGroup("Admins", in: stack, of: center, name: "Admin")
    }
}
