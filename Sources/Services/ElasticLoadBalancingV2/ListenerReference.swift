public import Strata

/// A listener of an application load balancer, declared or imported.
public protocol ListenerReference {
    /// The listener's ARN.
    var listenerArn: StringValue { get }
}

/// A listener of an application load balancer that another program owns, such as a shared one of the organization.
public struct ImportedListener: ListenerReference {
    /// The listener's ARN.
    public let listenerArn: StringValue
}

/// Listeners of application load balancers.
public enum ApplicationListener {
    /// A listener that another program owns.
    /// - Parameter arn: Its ARN, mostly looked up in the parameter store.
    /// - Returns: A reference for every parameter that takes a listener.
    public static func imported(arn: StringValue) -> ImportedListener { ImportedListener(listenerArn: arn) }
}
