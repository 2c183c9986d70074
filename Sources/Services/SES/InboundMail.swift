public import Strata

/// Where SES takes mail in.
public enum InboundMail {
    /// The regions that have an inbound endpoint; SES sends mail from more of them.
    ///
    /// "Email receiving endpoints" of <https://docs.aws.amazon.com/general/latest/gr/ses.html>. AWS keeps adding to them:
    /// ``ReceiptRuleSet`` takes other lists, such as `InboundMail.regions + ["us-west-1"]`.
    public static let regions = [
        "af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1",
        "ap-southeast-2", "ap-southeast-3", "ca-central-1", "eu-central-1", "eu-north-1", "eu-south-1", "eu-west-1",
        "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-2",
    ]

    static let source = "https://docs.aws.amazon.com/general/latest/gr/ses.html"

    /// The server that MX records of a domain name: that of a region, the stack's own unless told otherwise.
    /// <https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html>
    public static func server(in region: StringValue = AWS.region) -> StringValue {
        // There are inbound endpoints in the partition `aws` only, so this is no URL suffix of a partition.
        "inbound-smtp.\(region).amazonaws.com"
    }

    /// Says that a stack is for a region where SES takes no mail in.
    static func finding(_ region: String?, _ regions: [String], of node: Node) -> Finding? {
        guard let region, !regions.contains(region) else { return nil }
        return .error(
            "'\(node.path)' is to receive mail in \(region), but SES receives mail only in "
                + regions.joined(separator: ", "),
            help: "put the stack into one of these regions, or add to regions: what AWS has added since; see \(source)",
            rule: "ses/inbound-region"
        )
    }
}
