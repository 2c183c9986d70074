import Strata

/// The order in which an organization is built: each resource waits for the one before it.
///
/// Organizations takes one change at a time and refuses a second with `ConcurrentModificationException`. Several accounts
/// of a template must be chained
/// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-account.html>), and
/// nothing says that units, policies and trusted access are better off. Deletion goes the same way back.
struct Turns {
    private var last: (any ResourceView)?

    /// Lets a resource wait for the one that was given before.
    /// - Parameters:
    ///   - resource: The resource.
    ///   - references: What its properties refer to: for these it waits anyway, and saying so twice is a finding of cfn-lint.
    mutating func take(_ resource: any ResourceView, referringTo references: [any ResourceView] = []) {
        if let last, !references.contains(where: { $0.node === last.node }) { resource.dependsOn(last) }
        last = resource
    }
}
