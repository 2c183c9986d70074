import Strata
import StrataKit

extension Examples {
    static let ownSecurityGroup = Example("StrataKit/OwnSecurityGroup", shows: ["AWS::EC2::SecurityGroup"]) { stack in
        let construct = Group("Worker", in: stack)
        let group = OwnSecurityGroup(in: construct, vpcID: "vpc-0a1b2c3d")
        Output("Group", in: stack, value: group.id)
    }
}
