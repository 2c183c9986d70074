public import Strata

/// Log groups of CloudWatch Logs.
public enum LogGroupKind: MeasuredKind {
    /// `AWS/Logs`.
    public static let metricNamespace = "AWS/Logs"
    /// `LogGroupName`.
    public static let metricDimension = "LogGroupName"
}

/// A log group, declared or imported. Its ARN is as policies name its streams: it ends in `:*`.
public protocol LogGroupReference: ResourceReference where Kind == LogGroupKind {}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
extension Access where Kind == LogGroupKind {
    /// To write logs: streams and events in this group, but not the group itself.
    public static var write: Access { Access("write", Self.writeActions) }

    /// To read logs.
    public static var read: Access {
        Access("read", ["logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"])
    }

    /// What writing logs into a group that is there takes.
    static var writeActions: [String] { ["logs:CreateLogStream", "logs:PutLogEvents"] }
}

extension LogGroupReference {
    /// Allows to write logs: `grant(.write, to: …)`.
    @discardableResult
    public func grantWrite(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.write, to: grantee, at: Place(file, line))
    }
}

/// A log group that another program owns.
public struct ImportedLogGroup: LogGroupReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    private let importedArn: StringValue

    /// Imports a log group.
    /// - Parameters:
    ///   - arn: Its ARN, with or without the final `:*`.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        importedArn = arn
        node = scope.node
    }

    /// The group's ARN as policies name its streams: it ends in `:*`.
    public var arn: StringValue {
        if let text = importedArn.literalString { return StringValue(text.hasSuffix(":*") ? text : text + ":*") }
        return "\(ARN(splitting: importedArn).value):\(name):*"
    }

    /// The group's name: the seventh part of its ARN.
    public var name: StringValue { importedArn.nameAfterType }
}
