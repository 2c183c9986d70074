import CloudFormation
import OrderedCollections
import ResourceRegistry

/// The members by which the elements of a list are told apart.
///
/// Where the schema does not say it, the names are those that AWS uses: `Key` of tags, `IndexName` of indexes, `Sid` of
/// statements. They only decide which elements are shown as one that changed; that something changed does not depend on them.
struct ElementKey {
    let members: [String]
    /// Whether elements with different keys are different things, whatever else they have in common.
    let isIdentity: Bool

    private static let candidates: [[String]] = [
        ["Sid"], ["Key"], ["TagKey"], ["IndexName"], ["AttributeName"], ["Id"], ["ID"], ["Name"], ["ParameterKey"],
        ["ParameterName"], ["Namespace", "OptionName"], ["PolicyName"], ["ContainerName"], ["DeviceName"],
        ["SourceVolume"], ["HostedZoneId", "Name"], ["RuleName"], ["Origin"], ["PathPattern"], ["Region"], ["Priority"],
        ["Field"],
    ]

    /// The key that all elements have, each another; `nil` without one.
    static func common(_ old: [TemplateValue], _ new: [TemplateValue], _ node: SchemaNode) -> ElementKey? {
        candidates(node).lazy.compactMap { members -> ElementKey? in
            guard differ(old, by: members), differ(new, by: members) else { return nil }
            // One that only some elements share says nothing of the rest.
            return ElementKey(members: members, isIdentity: members != ["Sid"] && members != ["Priority"])
        }.first
    }

    private static func candidates(_ node: SchemaNode) -> [[String]] {
        let required = node.element.facts?.object?.required ?? []
        let own = required.filter { name in ["Name", "Id", "Key", "Identifier"].contains { name.hasSuffix($0) } }
        return own.count == 1 && !candidates.contains(own) ? candidates + [own] : candidates
    }

    private static func differ(_ elements: [TemplateValue], by members: [String]) -> Bool {
        var seen: Set<[TemplateValue]> = []
        for element in elements {
            guard element.function == nil, case .object(let object) = element else { return false }
            let key = members.compactMap { object[$0]?.unlessAbsent }
            guard key.count == members.count, seen.insert(key).inserted else { return false }
        }
        return true
    }

    /// The key of an element.
    func value(of element: TemplateValue) -> TemplateValue { .array(members.map { element[$0] ?? .null }) }

    /// What a reader calls an element: its key, if that is text.
    static func name(of element: TemplateValue, _ node: SchemaNode) -> String? {
        guard element.function == nil, case .object(let object) = element else { return nil }
        for members in candidates(node) {
            let texts = members.compactMap { object[$0]?.scalarText }
            if texts.count == members.count { return texts.joined(separator: " ") }
        }
        return nil
    }
}
