package import Strata

extension JSON {
    /// The condition that a service acts on behalf of the given resource.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    package static func source(arn: StringValue?) -> JSON? {
        arn.map { ["ArnEquals": ["aws:SourceArn": JSON($0)]] }
    }

    /// The condition that a request came without encryption in transit, for statements that deny it.
    package static var insecureTransport: JSON { ["Bool": ["aws:SecureTransport": "false"]] }
}
