import Strata
import StrataOrganizations

extension Examples {
    static let serviceControlPolicy = Example(
        "StrataOrganizations/ServiceControlPolicy", shows: ["AWS::Organizations::Policy"]
    ) { stack in
        ServiceControlPolicy(
            "Regions", in: stack, name: "regions",
            document: [
                PolicyStatement(
                    .deny, notActions: ["iam:*", "organizations:*"], resources: ["*"],
                    conditions: .when(.stringNotEquals("aws:RequestedRegion", "eu-west-1")))
            ],
            targets: ["ou-abcd-11112222"])
    }
}
