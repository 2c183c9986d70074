public import Strata

/// What becomes of a bucket's objects with time. Spans are whole days.
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html>
public struct LifecycleRule {
    let id: String?
    let prefix: String?
    let expiration: Duration?
    let oldVersionExpiration: Duration?
    let uploadAbortion: Duration?
    let transitions: KeyValuePairs<AWS.S3.Bucket.StorageClass, Duration>

    /// Makes a rule.
    /// - Parameters:
    ///   - id: What the bucket calls it; `nil` lets S3 choose.
    ///   - prefix: Which keys it is for; `nil` for all.
    ///   - expiration: When objects are deleted.
    ///   - oldVersionExpiration: When versions that are no longer the current one are deleted.
    ///   - uploadAbortion: When uploads in parts that were never finished are thrown away.
    ///   - transitions: When objects move to another storage class.
    public init(
        id: String? = nil, prefix: String? = nil, expiration: Duration? = nil, oldVersionExpiration: Duration? = nil,
        uploadAbortion: Duration? = nil, transitions: KeyValuePairs<AWS.S3.Bucket.StorageClass, Duration> = [:]
    ) {
        self.id = id
        self.prefix = prefix
        self.expiration = expiration
        self.oldVersionExpiration = oldVersionExpiration
        self.uploadAbortion = uploadAbortion
        self.transitions = transitions
    }

    private static let secondsPerDay = 86_400

    private var spans: [(what: String, span: Duration, minimum: Int)] {
        [
            ("expiration", expiration, 1), ("oldVersionExpiration", oldVersionExpiration, 1),
            ("uploadAbortion", uploadAbortion, 1),
        ].compactMap { what, span, minimum in span.map { (what, $0, minimum) } }
            + transitions.map { ("transitions", $0.value, 0) }
    }

    func check(for bucket: Node) {
        func report(_ message: String, _ help: String) {
            bucket.annotate(
                .error(
                    message,
                    help:
                        "\(help); see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html",
                    rule: "s3/lifecycle"
                )
            )
        }
        if spans.isEmpty { report("a lifecycle rule of '\(bucket.path)' does nothing", "give it an expiration") }
        for (what, span, minimum) in spans {
            let isWhole = span.components.attoseconds == 0 && span.wholeSeconds % Self.secondsPerDay == 0
            guard !isWhole || span.wholeSeconds < minimum * Self.secondsPerDay else { continue }
            report(
                "\(what) of a lifecycle rule of '\(bucket.path)' is \(span), allowed are whole days from \(minimum)",
                "use .days(…)"
            )
        }
    }

    var property: AWS.S3.Bucket.Rule {
        func days(_ span: Duration?) -> IntegerValue? {
            span.map { IntegerValue($0.wholeSeconds / Self.secondsPerDay) }
        }
        let moves = transitions.map {
            AWS.S3.Bucket.Transition(storageClass: $0.key, transitionInDays: days($0.value))
        }
        return .init(
            status: "Enabled",
            abortIncompleteMultipartUpload: days(uploadAbortion).map { .init(daysAfterInitiation: $0) },
            expirationInDays: days(expiration), id: id.map { StringValue($0) },
            noncurrentVersionExpiration: days(oldVersionExpiration).map { .init(noncurrentDays: $0) },
            prefix: prefix.map { StringValue($0) }, transitions: moves.isEmpty ? nil : ListValue(moves)
        )
    }
}
