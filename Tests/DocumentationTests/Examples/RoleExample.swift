import Strata
import StrataKit
import StrataS3

extension Examples {
    static let role = Example("StrataKit/Role", shows: ["AWS::IAM::Role"]) { stack in
        Role("Deployment", in: stack, assumedBy: .service("codebuild.amazonaws.com"))
    } more: { stack in
        let releases = Bucket("Releases", in: stack)

        let deployment = Role(
            "Builds", in: stack, assumedBy: .service("codebuild.amazonaws.com"),
            managedPolicies: [.aws("AmazonEC2ContainerRegistryReadOnly")], maxSessionDuration: .hours(2))
        releases.grant(.write, to: deployment)
        deployment.addToPolicy(PolicyStatement(actions: ["cloudformation:DescribeStacks"], resources: ["*"]))

        let theirs = Role.imported(arn: "arn:aws:iam::111122223333:role/reports", in: stack)
        Output("Reports", in: stack, value: theirs.name)
    }
}
