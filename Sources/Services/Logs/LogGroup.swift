public import Strata
public import StrataIAM

/// A log group of CloudWatch Logs that forgets: logs are kept for a month unless told otherwise.
public struct LogGroup: LogGroupReference, LibraryConstruct {
    /// How long logs are kept; CloudFormation takes just these numbers of days.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html>
    public enum Retention: Int, CaseIterable, Sendable {
        /// 1 day.
        case oneDay = 1
        /// 3 days.
        case threeDays = 3
        /// 5 days.
        case fiveDays = 5
        /// 7 days.
        case oneWeek = 7
        /// 14 days.
        case twoWeeks = 14
        /// 30 days.
        case oneMonth = 30
        /// 60 days.
        case twoMonths = 60
        /// 90 days.
        case threeMonths = 90
        /// 120 days.
        case fourMonths = 120
        /// 150 days.
        case fiveMonths = 150
        /// 180 days.
        case sixMonths = 180
        /// 365 days.
        case oneYear = 365
        /// 400 days.
        case thirteenMonths = 400
        /// 545 days.
        case eighteenMonths = 545
        /// 731 days.
        case twoYears = 731
        /// 1,096 days.
        case threeYears = 1_096
        /// 1,827 days.
        case fiveYears = 1_827
        /// 2,192 days.
        case sixYears = 2_192
        /// 2,557 days.
        case sevenYears = 2_557
        /// 2,922 days.
        case eightYears = 2_922
        /// 3,288 days.
        case nineYears = 3_288
        /// 3,653 days.
        case tenYears = 3_653
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Logs.LogGroup

    /// Declares a log group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - retention: How long logs are kept; `nil` for ever.
    ///   - name: The physical name, at most 512 characters; `nil` lets CloudFormation choose.
    ///   - encryptionKey: ARN of a KMS key; its policy must let CloudWatch Logs use it.
    ///   - removalPolicy: What becomes of it with its stack; `nil` deletes it.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, retention: Retention? = .oneMonth, name: StringValue? = nil,
        encryptionKey: StringValue? = nil, removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.Logs.LogGroup(
            "Resource", in: node, kmsKeyId: encryptionKey, logGroupName: name,
            retentionInDays: retention.map { IntegerValue($0.rawValue) }
        )
        if let removalPolicy { resource.applyRemovalPolicy(removalPolicy) }
        node.check(
            name, length: 1...512, characters: "letters, digits and .-_/#", "the log group name",
            rule: "logs/group-name",
            source: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"
        ) { $0.isLetter || $0.isNumber || ".-_/#".contains($0) }
        node.register(self)
    }

    /// A log group that another program owns.
    /// - Parameter arn: Its ARN, with or without the final `:*`.
    /// - Returns: A reference for every parameter that takes a log group.
    public static func imported(arn: StringValue) -> ImportedLogGroup { ImportedLogGroup(importedArn: arn) }

    /// The group's ARN as policies name its streams: it ends in `:*`.
    public var arn: StringValue { resource.arn }

    /// The group's name.
    public var name: StringValue { resource.ref }

    /// Allows to write logs: streams and events in this group, but not the group itself.
    public func grantWrite(to grantee: any Grantee) {
        node.grant(Self.writeActions, on: [arn], to: grantee)
    }

    /// What writing logs into a group that is there takes.
    package static let writeActions = ["logs:CreateLogStream", "logs:PutLogEvents"]
}
