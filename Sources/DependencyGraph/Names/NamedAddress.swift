/// What an address means.
enum NamedAddress {
    /// A resource by its name: the URL of a queue, a file in a bucket, a container image.
    case resource(type: String, name: String, at: NamedPlace)
    /// A host.
    case host(String)

    init(scheme: Substring, host: Substring, path: Substring, own: GraphStack) {
        let labels = Self.labels(of: host)
        let names = path.split(separator: "/", omittingEmptySubsequences: true)
        func place(_ region: Substring?, _ account: Substring?) -> NamedPlace {
            NamedPlace(
                region: region.map { .init($0, own: own.region) } ?? .own,
                account: account.map { .init($0, own: own.account) } ?? .own)
        }
        if scheme == "s3" || scheme == "s3a" {
            self = .resource(type: "AWS::S3::Bucket", name: String(host), at: .world)
            return
        }
        guard Self.isAWS(host) else {
            self = .host(String(host))
            return
        }
        // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html
        if labels.first == "sqs", labels.count > 2, names.count == 2 {
            self = .resource(type: "AWS::SQS::Queue", name: String(names[1]), at: place(labels[1], names[0]))
            // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
        } else if labels.count > 4, labels[1] == "dkr", labels[2] == "ecr", !names.isEmpty {
            let repository = path.dropFirst().prefix { $0 != ":" && $0 != "@" }
            self = .resource(type: "AWS::ECR::Repository", name: String(repository), at: place(labels[3], labels[0]))
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
        } else if let bucket = Self.bucket(labels, names) {
            self = .resource(type: "AWS::S3::Bucket", name: bucket, at: .world)
        } else {
            self = .host(String(host))
        }
    }

    private static func isAWS(_ host: Substring) -> Bool {
        host.hasSuffix(".amazonaws.com") || host.hasSuffix(".amazonaws.com.cn") || host.hasSuffix(".${AWS::URLSuffix}")
    }

    private static func bucket(_ labels: [Substring], _ names: [Substring]) -> String? {
        // The last that counts: buckets may have dots in their names.
        guard let service = labels.lastIndex(where: { $0 == "s3" || $0.hasPrefix("s3-") }) else { return nil }
        if service == 0 { return names.first.map(String.init) }
        return labels[..<service].joined(separator: ".")
    }

    private static func labels(of host: Substring) -> [Substring] { host.split(separator: ".") }
}
