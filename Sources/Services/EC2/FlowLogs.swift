public import Strata
@_exported public import StrataKit

/// Where a ``VPC`` writes down its traffic.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html>
public struct FlowLogs {
    private enum Destination {
        case logGroup(LogRetention?)
        case bucket(arn: StringValue)
    }

    private let destination: Destination
    private let traffic: AWS.EC2.FlowLog.TrafficType

    /// Writes to a log group of its own.
    /// - Parameters:
    ///   - retention: How long logs are kept; `nil` for ever.
    ///   - traffic: Whether accepted traffic is written down, rejected, or all.
    /// - Returns: The choice.
    public static func logGroup(
        retention: LogRetention? = .oneMonth, traffic: AWS.EC2.FlowLog.TrafficType = "ALL"
    ) -> FlowLogs {
        FlowLogs(destination: .logGroup(retention), traffic: traffic)
    }

    /// Writes to a bucket, whose policy must let the log delivery write:
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html>.
    /// - Parameters:
    ///   - arn: The bucket's ARN, with a folder behind it if there is to be one.
    ///   - traffic: Whether accepted traffic is written down, rejected, or all.
    /// - Returns: The choice.
    public static func bucket(arn: StringValue, traffic: AWS.EC2.FlowLog.TrafficType = "ALL") -> FlowLogs {
        FlowLogs(destination: .bucket(arn: arn), traffic: traffic)
    }

    func declare(for vpc: AWS.EC2.VPC, in node: Node) {
        let construct = Group("FlowLogs", in: node)
        let tags: ListValue<AWS.EC2.FlowLog.Tag> = [.init(key: "Name", value: StringValue(node.path))]
        switch destination {
        case .bucket(let arn):
            AWS.EC2.FlowLog(
                "FlowLog", in: construct, resourceId: vpc.ref, resourceType: "VPC", logDestination: arn,
                logDestinationType: "s3", tags: tags, trafficType: traffic
            )
        case .logGroup(let retention):
            let group = LogGroup("LogGroup", in: construct, retention: retention)
            let role = Self.role(for: group, in: construct)
            let log = AWS.EC2.FlowLog(
                "FlowLog", in: construct, resourceId: vpc.ref, resourceType: "VPC",
                deliverLogsPermissionArn: role.arn, logDestinationType: "cloud-watch-logs", logGroupName: group.name,
                tags: tags, trafficType: traffic
            )
            if let permissions = role.permissions { log.node.addDependency(on: permissions) }
        }
    }

    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
    private static func role(for group: LogGroup, in construct: Group) -> Role {
        let role = Role(
            "Role", in: construct, assumedBy: .service("vpc-flow-logs.amazonaws.com"),
            conditions: ["StringEquals": ["aws:SourceAccount": JSON(AWS.accountID)]]
        )
        let actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        role.addToPolicy(PolicyStatement(actions: actions, resources: [group.arn]))
        // Log groups are listed across the region, whatever the resource says.
        role.addToPolicy(PolicyStatement(actions: ["logs:DescribeLogGroups"], resources: ["*"]))
        return role
    }
}
