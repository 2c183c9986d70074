import Strata

/// Checks filters as far as they are literal.
/// <https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html>
struct SubscriptionFilterRules {
    static let maximumNames = 5
    let node: Node

    func check(_ filter: JSON?) {
        guard let filter else { return }
        guard case .object(let fields) = filter.expression else {
            return report("the filter of '\(node.path)' is no object", #"write it like ["type": ["order.placed"]]"#)
        }
        if fields.count > Self.maximumNames {
            report(
                "the filter of '\(node.path)' has \(fields.count) names, allowed are \(Self.maximumNames)",
                "filter on fewer"
            )
        }
        for field in fields {
            switch field.value {
            case .array, .object, .function: continue
            default:
                report(
                    "the filter of '\(node.path)' has a bare value for '\(field.name)', allowed are lists",
                    #"put it into brackets: ["\#(field.name)": ["…"]]"#
                )
            }
        }
    }

    private func report(_ message: String, _ help: String) {
        let page = "https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html"
        node.annotate(.error(message, help: "\(help); see \(page)", rule: "sns/filter"))
    }
}
