import Strata
import StrataCloudFormation
import StrataSSM

extension Examples {
    static let stackSetBody = Example("Strata/StackSetBody", shows: []) { stack in
        let roles = StackSet(
            "Queues", in: stack, deployment: .serviceManaged(to: ["ou-abcd-11112222"], regions: ["eu-west-1"]))
        AWS.SSM.Parameter("Region", in: roles, type: "String", value: AWS.region)
        precondition(StackSetBody(roles.node) != nil)
    }
}
