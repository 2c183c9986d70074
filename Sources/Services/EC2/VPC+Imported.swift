public import Strata
public import StrataKit

extension VPC {
    /// A VPC that another program owns.
    /// - Parameters:
    ///   - id: Its id, a literal or a value that is known at deployment.
    ///   - cidr: Its block, where it is needed.
    ///   - publicSubnetIDs: Ids of its subnets with routes to the internet and from it.
    ///   - privateSubnetIDs: Ids of its subnets that reach the internet through a NAT gateway.
    ///   - isolatedSubnetIDs: Ids of its subnets without any route out of the VPC.
    /// - Returns: A reference for every parameter that takes a VPC.
    public static func imported(
        id: StringValue, cidr: StringValue? = nil, publicSubnetIDs: ListValue<StringValue> = [],
        privateSubnetIDs: ListValue<StringValue> = [], isolatedSubnetIDs: ListValue<StringValue> = []
    ) -> ImportedVPC {
        ImportedVPC(
            id: id, cidr: cidr, publicSubnetIDs: publicSubnetIDs, privateSubnetIDs: privateSubnetIDs,
            isolatedSubnetIDs: isolatedSubnetIDs)
    }

    /// Reads a VPC from the parameter store at deployment: declares template parameters that CloudFormation checks.
    ///
    /// What holds subnets must be of type `StringList`:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html>.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - vpc: The name of the parameter that holds the VPC's id, such as `/network/vpc/id`.
    ///   - cidr: The name of the one that holds the VPC's block; `nil` if it is not needed.
    ///   - publicSubnets: The name of the one that holds the ids of public subnets; `nil` if they are not needed.
    ///   - privateSubnets: The name of the one that holds the ids of private subnets; `nil` if they are not needed.
    ///   - isolatedSubnets: The name of the one that holds the ids of isolated subnets; `nil` if they are not needed.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: A reference for every parameter that takes a VPC.
    public static func lookup(
        _ id: String, in scope: any Scope, vpc: String, cidr: String? = nil, publicSubnets: String? = nil,
        privateSubnets: String? = nil, isolatedSubnets: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> ImportedVPC {
        scope.noteLibrary()
        let construct = Group(id, in: scope.at(file, line))
        func subnets(_ id: String, _ name: String?) -> ListValue<StringValue> {
            guard let name else { return [] }
            let type = ParameterType.list(of: "AWS::EC2::Subnet::Id")
            return Parameter(id, in: construct, lookup: name, as: type).listValue
        }
        return imported(
            id: Parameter("VpcId", in: construct, lookup: vpc, as: "AWS::EC2::VPC::Id").value,
            cidr: cidr.map { Parameter("Cidr", in: construct, lookup: $0).value },
            publicSubnetIDs: subnets("PublicSubnets", publicSubnets),
            privateSubnetIDs: subnets("PrivateSubnets", privateSubnets),
            isolatedSubnetIDs: subnets("IsolatedSubnets", isolatedSubnets)
        )
    }
}
