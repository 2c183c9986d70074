public import Strata

/// A rule of a listener: which requests go to which targets.
public struct ListenerRule: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.ElasticLoadBalancingV2.ListenerRule

    /// Declares a rule.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - listener: Whose rule it is.
    ///   - priority: Its place among the listener's rules: 1 to 50,000, each taken once. A listener that is shared knows
    ///     rules of others, so there is no default.
    ///   - conditions: Which requests it is for: all of these, with at most 5 values together.
    ///   - targets: Where those requests go.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, listener: any ListenerReference, priority: Int,
        conditions: [ListenerCondition], targets: any TargetGroupReference, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.ElasticLoadBalancingV2.ListenerRule(
            "Resource", in: node, actions: [.init(type: "forward", targetGroupArn: targets.targetGroupArn)],
            conditions: ListValue(conditions.map(\.property)), priority: IntegerValue(priority),
            listenerArn: listener.listenerArn
        )
        check(priority, conditions)
        node.register(self)
    }

    private func check(_ priority: Int, _ conditions: [ListenerCondition]) {
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
        let source = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html"
        node.check(
            priority, isIn: 1...50_000, "the priority", rule: "elasticloadbalancing/priority", source: source)
        node.check(
            conditions.reduce(0) { $0 + $1.values.count }, isIn: 1...5, "the number of condition values",
            rule: "elasticloadbalancing/conditions",
            source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html"
        )
        for condition in conditions {
            for value in condition.values {
                node.check(
                    value.literalString?.utf8.count, isIn: 1...128, "a \(condition.field) condition",
                    unit: " characters", rule: "elasticloadbalancing/conditions", source: source
                )
            }
            let repeated = conditions.filter { $0.field == condition.field }.count
            guard repeated > 1 else { continue }
            node.annotate(
                .error(
                    "'\(node.path)' has \(repeated) \(condition.field) conditions, allowed is one",
                    help: "put their values into one; see \(source)", rule: "elasticloadbalancing/conditions"
                )
            )
        }
    }
}
