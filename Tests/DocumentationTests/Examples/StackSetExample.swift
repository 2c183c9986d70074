import Strata
import StrataCloudFormation
import StrataKit
import StrataSNS
import StrataSSM

extension Examples {
    static let stackSet = Example("StrataCloudFormation/StackSet", shows: ["AWS::CloudFormation::StackSet"]) { stack in
        let roles = StackSet(
            "DeploymentRoles", in: stack, deployment: .serviceManaged(to: ["ou-abcd-11112222"], regions: ["eu-west-1"]))
        Role("Role", in: roles, assumedBy: .account(AWS.accountID))
    } more: { stack in
        let topic = Topic("Audit", in: stack)
        let queues = StackSet(
            "Queues", in: stack,
            deployment: .selfManaged(accounts: ["111122223333", "444455556666"], regions: ["eu-west-1"]),
            operations: .init(failureTolerance: .count(1), maxConcurrent: .count(2)))
        AWS.SSM.Parameter("Audit", in: queues, type: "String", value: topic.arn, name: "/audit/topic")
    }
}
