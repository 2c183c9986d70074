public import Strata

/// Topics of SNS.
public enum TopicKind: MeasuredKind {
    /// `AWS/SNS`.
    public static let metricNamespace = "AWS/SNS"
    /// `TopicName`.
    public static let metricDimension = "TopicName"
}

/// A topic, declared or imported.
public protocol TopicReference: ResourceReference where Kind == TopicKind {
    /// Whether it keeps messages in order; `nil` if that is known only at deployment.
    var isFIFO: Bool? { get }
    /// The region that it is in, if that may be another than that of who subscribes; `nil` for the same.
    var region: StringValue? { get }
}

extension TopicReference {
    /// `nil`: it is in the region of who subscribes.
    public var region: StringValue? { nil }
}

extension TopicReference where Self: ForwardingReference, Referent: TopicReference {
    /// Whether the referent keeps messages in order.
    public var isFIFO: Bool? { referent.isFIFO }
    /// The region of the referent.
    public var region: StringValue? { referent.region }
}

extension Access where Kind == TopicKind {
    /// To publish messages. <https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html>
    public static var publish: Access { Access("publish", ["sns:Publish"], key: .encrypt) }
}

extension TopicReference {
    /// Allows to publish messages: `grant(.publish, to: …)`.
    @discardableResult
    public func grantPublish(
        to grantee: any Grantee, sourceArn source: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.publish, to: grantee, sourceArn: source, at: Place(file, line)) }
}

/// A topic that another program owns: its policy cannot be added to.
public struct ImportedTopic: TopicReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The topic's ARN.
    public let arn: StringValue

    /// Imports a topic.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The topic's name: the end of its ARN.
    public var name: StringValue { ARN(splitting: arn).resource }

    /// The region that its ARN names.
    public var region: StringValue? { ARN(splitting: arn).region }

    /// Whether it keeps messages in order, which the end of its name says.
    public var isFIFO: Bool? { arn.literalString?.hasSuffix(".fifo") }
}
