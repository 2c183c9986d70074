public import Strata

/// Which requests a rule is for.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
public struct ListenerCondition {
    /// A method of HTTP.
    public enum Method: String, Sendable {
        /// `CONNECT`.
        case connect = "CONNECT"
        /// `DELETE`.
        case delete = "DELETE"
        /// `GET`.
        case get = "GET"
        /// `HEAD`.
        case head = "HEAD"
        /// `OPTIONS`.
        case options = "OPTIONS"
        /// `PATCH`.
        case patch = "PATCH"
        /// `POST`.
        case post = "POST"
        /// `PUT`.
        case put = "PUT"
        /// `TRACE`.
        case trace = "TRACE"
    }

    let field: String
    let values: [StringValue]

    /// Requests to one of these hosts; `*` and `?` stand for any text and any character.
    public static func hostHeaders(_ hosts: [StringValue]) -> ListenerCondition {
        ListenerCondition(field: "host-header", values: hosts)
    }

    /// Requests for one of these paths; `*` and `?` stand for any text and any character.
    public static func pathPatterns(_ paths: [StringValue]) -> ListenerCondition {
        ListenerCondition(field: "path-pattern", values: paths)
    }

    /// Requests with one of these methods.
    public static func methods(_ methods: [Method]) -> ListenerCondition {
        ListenerCondition(field: "http-request-method", values: methods.map { StringValue($0.rawValue) })
    }

    var property: AWS.ElasticLoadBalancingV2.ListenerRule.RuleCondition {
        let values = ListValue(values)
        switch field {
        case "host-header": return .init(field: "host-header", hostHeaderConfig: .init(values: values))
        case "path-pattern": return .init(field: "path-pattern", pathPatternConfig: .init(values: values))
        default: return .init(field: StringValue(field), httpRequestMethodConfig: .init(values: values))
        }
    }
}
