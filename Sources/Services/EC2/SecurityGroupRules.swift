import Strata

/// The rules of an app that are resources of their own: each is made once, wherever it is declared. EC2 refuses a second.
final class SecurityGroupRules {
    private struct Rule: Equatable {
        let direction: SecurityGroupRule.Direction
        let peer: Expression
        let traffic: Traffic
    }

    private var made: [ObjectIdentifier: [Rule]] = [:]

    /// Notes a rule of a group.
    /// - Returns: Whether it is a new one.
    func insert(_ direction: SecurityGroupRule.Direction, _ peer: Expression, _ traffic: Traffic, of group: Node)
        -> Bool
    {
        let rule = Rule(direction: direction, peer: peer, traffic: traffic)
        guard made[ObjectIdentifier(group)]?.contains(rule) != true else { return false }
        made[ObjectIdentifier(group), default: []].append(rule)
        return true
    }
}
