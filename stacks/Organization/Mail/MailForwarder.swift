import Strata
import StrataIAM
import StrataLambda
import StrataS3
import StrataSQS

/// Where received mail is kept, and the function that sends it on.
struct MailForwarder {
    /// What the keys of messages begin with.
    static let prefix = "inbox/"

    let bucket: Bucket
    let function: Function
    /// Events of messages that could not be forwarded; the messages are in the bucket.
    let failures: Queue

    init(_ id: String, in scope: any Scope, _ dns: DNSConfiguration) {
        let construct = Group(id, in: scope)
        bucket = Bucket(
            "Mailbox", in: construct,
            lifecycle: [LifecycleRule(id: "forget", expiration: dns.mail.retention, uploadAbortion: .days(1))]
        )
        failures = Queue("Failures", in: construct, retention: .days(14))
        function = Function(
            "Function", in: construct, runtime: .python313,
            code: .directory("stacks/Organization/handlers/mail", exclude: ["__pycache__"]),
            // A message of 40 MB is there three times while it is sent.
            memory: .mebibytes(512), timeout: .seconds(120),
            environment: [
                "BUCKET": bucket.name, "DROPPED": "\(dns.mail.scanning.verdicts.joined(separator: ","))",
                "PREFIX": "\(Self.prefix)", "SENDER": "\(dns.sender)", "TARGETS": Self.targets(dns),
            ],
            description: "Forwards mail to \(dns.mailDomain)"
        )
        function.addToPolicy(
            PolicyStatement(actions: ["s3:GetObject"], resources: ["\(bucket.arn)/\(Self.prefix)*"]))
        failures.grantSend(to: function)
        AWS.Lambda.EventInvokeConfig(
            "Invocation", in: function, functionName: function.name, qualifier: "$LATEST",
            destinationConfig: .init(onFailure: .init(destination: failures.arn)), maximumRetryAttempts: 2
        )
    }

    /// Where mail goes, by what stands before the @; by nothing for all other mail.
    private static func targets(_ dns: DNSConfiguration) -> StringValue {
        let entries = dns.mail.exceptions.map { ($0.key.lowercased(), $0.value) } + [("", dns.forwardTo)]
        return .jsonText(
            JSON(fields: entries.sorted { $0.0 < $1.0 }.map { ($0.0, JSON($0.1.map { JSON($0) })) }))
    }
}
