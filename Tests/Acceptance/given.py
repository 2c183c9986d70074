"""What others own and the systems take from them: it is there before their stacks are."""

import loopback


def prepare(client):
    """Makes it; `client` gives a client of a service."""
    load_balancer(client)
    hosted_zone(client)


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


def hosted_zone(client):
    """The zone that another program owns in production (stacks/Organization)."""
    from moto.route53 import route53_backends

    made = client("route53").create_hosted_zone(Name="example.com", CallerReference="given")["HostedZone"]["Id"]
    # The server draws ids; the configuration has this one.
    zones = route53_backends[loopback.ACCOUNT]["aws"].zones
    zone = zones.pop(made.rsplit("/", 1)[-1])
    zone.resource_id = "Z0123456789EXAMPLE"
    zones[zone.resource_id] = zone
