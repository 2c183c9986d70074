"""What others own and the systems take from them: it is there before their stacks are."""


def prepare(client):
    """Makes it; `client` gives a client of a service."""
    load_balancer(client)


def load_balancer(client):
    """The load balancer that many systems share, published in the parameter store (stacks/Conventions)."""
    ec2, balancing, store = client("ec2"), client("elbv2"), client("ssm")
    network = ec2.create_vpc(CidrBlock="10.99.0.0/16")["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(VpcId=network, CidrBlock=f"10.99.{index}.0/24", AvailabilityZone=f"{ec2.meta.region_name}{zone}")
        for index, zone in enumerate("ab")
    ]
    group = ec2.create_security_group(GroupName="shared", Description="Load balancer", VpcId=network)["GroupId"]
    balancer = balancing.create_load_balancer(
        Name="shared", Subnets=[subnet["Subnet"]["SubnetId"] for subnet in subnets], SecurityGroups=[group]
    )
    listener = balancing.create_listener(
        LoadBalancerArn=balancer["LoadBalancers"][0]["LoadBalancerArn"], Protocol="HTTP", Port=443,
        DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}],
    )
    store.put_parameter(Name="/alb/httpsListenerArn", Type="String", Value=listener["Listeners"][0]["ListenerArn"])
    store.put_parameter(Name="/alb/securityGroupId", Type="String", Value=group)
