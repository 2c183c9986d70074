public import Strata
public import StrataIAM

/// A topic, declared or imported.
public protocol TopicReference {
    /// The topic's ARN.
    var arn: StringValue { get }
    /// The topic's name.
    var name: StringValue { get }
    /// Whether it keeps messages in order; `nil` if that is known only at deployment.
    var isFIFO: Bool? { get }

    /// Allows to publish messages.
    /// - Parameters:
    ///   - grantee: Who may.
    ///   - source: ARN of what a service acts for, such as a bucket or an alarm.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    func grantPublish(to grantee: any Grantee, sourceArn source: StringValue?) -> Bool
}

extension TopicReference {
    /// Allows to publish messages.
    /// - Parameter grantee: Who may.
    /// - Returns: Whether there was a policy to add it to.
    @discardableResult
    public func grantPublish(to grantee: any Grantee) -> Bool { grantPublish(to: grantee, sourceArn: nil) }
}

/// A topic that another program owns: its policy cannot be added to.
public struct ImportedTopic: TopicReference {
    /// The topic's ARN.
    public let arn: StringValue

    /// The topic's name: the end of its ARN.
    public var name: StringValue { ARN(splitting: arn).resource }

    /// Whether it keeps messages in order, which the end of its name says.
    public var isFIFO: Bool? { arn.literalString?.hasSuffix(".fifo") }

    /// Allows to publish messages in the policy of the grantee.
    @discardableResult
    public func grantPublish(to grantee: any Grantee, sourceArn source: StringValue?) -> Bool {
        grantee.addToPolicy(PolicyStatement(actions: ["sns:Publish"], resources: [arn]))
    }
}
