public import Strata

/// A log group, declared or imported.
public protocol LogGroupReference {
    /// The group's ARN as policies name its streams: it ends in `:*`.
    var arn: StringValue { get }
    /// The group's name.
    var name: StringValue { get }
}

/// A log group that another program owns.
public struct ImportedLogGroup: LogGroupReference {
    let importedArn: StringValue

    /// The group's ARN as policies name its streams: it ends in `:*`.
    public var arn: StringValue {
        if let text = importedArn.literalString { return StringValue(text.hasSuffix(":*") ? text : text + ":*") }
        return "\(ARN(splitting: importedArn).value):\(name):*"
    }

    /// The group's name: the seventh part of its ARN.
    public var name: StringValue {
        if let text = importedArn.literalString {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return StringValue(parts.count > 6 ? String(parts[6]) : text)
        }
        return importedArn.split(separator: ":").select(6)
    }
}
