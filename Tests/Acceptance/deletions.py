"""How resources are deleted of types that moto 5.2.5 makes in stacks, but leaves behind with them."""

DELETIONS = {
    "AWS::EC2::EIP": lambda client, id, properties: (
        client("ec2").release_address(AllocationId=allocation(client, id))
    ),
    "AWS::EC2::InternetGateway": lambda client, id, properties: (
        client("ec2").delete_internet_gateway(InternetGatewayId=id)
    ),
    "AWS::EC2::NatGateway": lambda client, id, properties: client("ec2").delete_nat_gateway(NatGatewayId=id),
    "AWS::EC2::Route": lambda client, id, properties: (
        client("ec2").delete_route(
            RouteTableId=properties["RouteTableId"], DestinationCidrBlock=properties["DestinationCidrBlock"]
        )
    ),
    "AWS::EC2::RouteTable": lambda client, id, properties: client("ec2").delete_route_table(RouteTableId=id),
    "AWS::EC2::SubnetRouteTableAssociation": lambda client, id, properties: disassociate(client, properties),
    "AWS::EC2::VPCEndpoint": lambda client, id, properties: client("ec2").delete_vpc_endpoints(VpcEndpointIds=[id]),
    "AWS::EC2::VPCGatewayAttachment": lambda client, id, properties: client("ec2").detach_internet_gateway(**properties),
    "AWS::ElasticLoadBalancingV2::ListenerRule": lambda client, id, properties: client("elbv2").delete_rule(RuleArn=id),
    "AWS::ElasticLoadBalancingV2::TargetGroup": lambda client, id, properties: (
        client("elbv2").delete_target_group(TargetGroupArn=id)
    ),
    "AWS::IAM::ManagedPolicy": lambda client, id, properties: client("iam").delete_policy(PolicyArn=id),
    "AWS::Route53::HostedZone": lambda client, id, properties: client("route53").delete_hosted_zone(Id=id),
}


def allocation(client, address):
    return client("ec2").describe_addresses(PublicIps=[address])["Addresses"][0]["AllocationId"]


def disassociate(client, properties):
    ec2 = client("ec2")
    table = ec2.describe_route_tables(RouteTableIds=[properties["RouteTableId"]])["RouteTables"][0]
    for association in table["Associations"]:
        if association.get("SubnetId") == properties["SubnetId"]:
            ec2.disassociate_route_table(AssociationId=association["RouteTableAssociationId"])
