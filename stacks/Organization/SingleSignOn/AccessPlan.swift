import ResourceRegistry
import Strata

/// Which group has access to which accounts, as far as that can be; what cannot is reported where the group is configured.
struct AccessPlan {
    /// A group with the accounts that there are of those that it names.
    struct Grant {
        let group: AccessGroup
        let scope: Group
        let accounts: [String]
    }

    /// The groups, each once, in their order.
    private(set) var grants: [Grant] = []

    init(_ groups: [AccessGroup], accounts: [String], in stack: any Scope) {
        let members = Self.unique(accounts)
        for (index, group) in groups.enumerated() {
            // The identity store does not tell small letters from capitals.
            if let first = groups[..<index].first(where: { $0.name.lowercased() == group.name.lowercased() }) {
                Self.reportDuplicate(group, first, in: stack)
                continue
            }
            let scope = Group(group.name, in: stack)
            scope.node.relate("the group '\(group.name)' is configured here", to: group.place)
            grants.append(Grant(group: group, scope: scope, accounts: Self.accounts(of: group, members, scope.node)))
        }
    }

    private static func accounts(of group: AccessGroup, _ members: [String], _ node: Node) -> [String] {
        guard case .named(let names) = group.accounts else { return members }
        var found: [String] = []
        for name in names {
            if found.contains(name) {
                report(
                    node, group, "group '\(group.name)' names the account '\(name)' twice",
                    help: "name each account once")
            } else if members.contains(name) {
                found.append(name)
            } else {
                let near = NearestNames.nearest(to: name, among: members, limit: 1).first
                report(
                    node, group,
                    "group '\(group.name)' has access to the account '\(name)', which the organization does not have; it "
                        + "has: \(members.joined(separator: ", "))",
                    help: (near.map { "did you mean '\($0)'? " } ?? "")
                        + "Name one of these, or add the account to the configuration"
                )
            }
        }
        return found
    }

    private static func reportDuplicate(
        _ group: AccessGroup, _ first: AccessGroup, in stack: any Scope
    ) {
        report(
            stack.node, group,
            "there are two groups '\(group.name)', the first at \(first.place.location); small letters and capitals "
                + "make no difference",
            help: "rename one of them, or join them to one group"
        )
    }

    private static func report(_ node: Node, _ group: AccessGroup, _ message: String, help: String) {
        node.annotate(.error(message, help: help, rule: "organization/access"), at: group.place)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
