public import CloudFormation
public import DependencyGraph
import OrderedCollections
import ResourceRegistry

/// Says which changes of resources lose data or let go of it, and why.
///
/// What a stack does with a resource that goes is decided by its `DeletionPolicy` in the template that is deployed, and for a
/// replacement by its `UpdateReplacePolicy`; what the service then does with the data, by `TypeRow`.
public struct DataRisks {
    /// The template that is deployed.
    let template: GraphTemplate
    /// The resources that a custom resource empties before they are deleted.
    let emptied: Set<String>

    /// Prepares for the changes of a template.
    /// - Parameter template: The template that is deployed, with its nested ones.
    public init(in template: GraphTemplate) {
        self.template = template
        emptied = EmptiedResources.find(in: template.template)
    }

    /// What a change does to data.
    /// - Parameters:
    ///   - change: The change. Where it does not say what becomes of the old resource, the policies do.
    ///   - old: The resource as it is deployed; `nil` to look it up in the template.
    /// - Returns: `nil` if nothing is lost or let go of.
    public func risk(of change: ResourceChange, old: TemplateResource? = nil) -> DataAtRisk? {
        let name = change.logicalID
        guard let resource = old ?? template.template.resources[name] else { return nil }
        switch change.kind {
        case .added, .imported: return nil
        case .updated:
            // What lives on has a fate only where its condition decides.
            return Self.worse(
                change.oldResource.flatMap { risk(name, resource, $0, .possibleRemoval) },
                UpdateLoss.loss(change, resource))
        case .removed, .orphaned:
            let fate = change.kind == .orphaned ? .retained : ResourceFate.onRemoval(resource)
            return risk(name, resource, change.oldResource ?? fate, .removal)
        case .replaced, .mayBeReplaced:
            let new = change.attributes.first { $0.name == "UpdateReplacePolicy" }
            let policy = new.map(\.new) ?? resource.updateReplacePolicy
            let fate = change.oldResource ?? ResourceFate.onReplacement(resource, policy: policy)
            var updated = resource
            updated.updateReplacePolicy = policy
            return risk(name, updated, fate, change.kind == .replaced ? .replacement : .possibleReplacement)
        }
    }

    /// The same where the resource's condition changes, too.
    func risk(of change: ResourceChange, existence: ExistenceChange?) -> DataAtRisk? {
        let risk = risk(of: change)
        guard existence == .mayGo, change.kind == .replaced || change.kind == .mayBeReplaced,
            let resource = template.template.resources[change.logicalID]
        else { return risk }
        return Self.worse(
            risk, self.risk(change.logicalID, resource, ResourceFate.onRemoval(resource), .possibleRemoval))
    }

    private static func worse(_ one: DataAtRisk?, _ other: DataAtRisk?) -> DataAtRisk? {
        guard let one, let other else { return one ?? other }
        return DataAtRisk.Verdict.byGravity.first { [one.verdict, other.verdict].contains($0) } == one.verdict
            ? one : other
    }

    private enum Event {
        case removal, possibleRemoval, replacement, possibleReplacement
    }

    private func risk(
        _ name: String, _ resource: TemplateResource, _ fate: ResourceChange.Fate, _ event: Event
    ) -> DataAtRisk? {
        if resource.type == "AWS::CloudFormation::Stack" { return nestedRisk(name, fate, event) }
        guard let data = ResourceRegistry.row(for: resource.type)?.data,
            !data.copyProperties.contains(where: { resource.properties[$0]?.unlessAbsent != nil })
        else { return nil }
        var outcome = outcome(
            name, resource, data, fate, isReplacement: event == .replacement || event == .possibleReplacement)
        switch event {
        case .removal: break
        case .possibleRemoval:
            if outcome.verdict == .lost { outcome.verdict = .mayBeLost }
            outcome.reason = "if its condition is false from now on, " + outcome.reason
        case .replacement: outcome.reason += "; the new \(resource.noun) is empty"
        case .possibleReplacement:
            if outcome.verdict == .lost { outcome.verdict = .mayBeLost }
            outcome.reason = "if it is replaced, " + outcome.reason + "; the new one is empty"
        }
        return DataAtRisk(content: data.content, verdict: outcome.verdict, reason: outcome.reason)
    }

    private func outcome(
        _ name: String, _ resource: TemplateResource, _ data: TypeRow.Data, _ fate: ResourceChange.Fate,
        isReplacement: Bool
    ) -> (verdict: DataAtRisk.Verdict, reason: String) {
        let policy = isReplacement ? "UpdateReplacePolicy" : "DeletionPolicy"
        let set = isReplacement ? resource.updateReplacePolicy : resource.deletionPolicy
        switch fate {
        case .retained:
            return (
                .leftBehind,
                "\(policy) Retain: the \(resource.noun) stays with its \(data.content), outside of any stack"
            )
        case .snapshot:
            let isDefault = set == nil && !isReplacement
            let why = isDefault ? "the default \(policy) of the type is Snapshot" : "\(policy) Snapshot"
            return (.snapshot, "\(why): the \(resource.noun) is deleted, a snapshot of its \(data.content) is left")
        case .unknown:
            return (.mayBeLost, "\(policy) is an expression: it decides whether the \(resource.noun) is deleted")
        case .deleted: break
        }
        if let protection = protection(resource, data) {
            return (
                .leftBehind,
                "\(protection): the deletion fails, and the \(resource.noun) stays, outside of any stack"
            )
        }
        if let property = data.finalSnapshotProperty, let name = resource.properties[property] {
            return (.snapshot, "the \(resource.noun) is deleted, the snapshot \(text(name)) (\(property)) is left")
        }
        var reason = deletion(name, resource, data, set: set, policy)
        if let consequence = data.consequence { reason += "; \(consequence)" }
        let isEmptied = emptied.contains(name) || emptying(resource, data) != nil
        return (data.obstacle == .whileNotEmpty && !isEmptied ? .mayBeLost : .lost, reason)
    }

    private func deletion(
        _ name: String, _ resource: TemplateResource, _ data: TypeRow.Data, set: TemplateValue?, _ policy: String
    ) -> String {
        var why = set == nil ? "no \(policy)" : "\(policy) \(set?.stringValue ?? "")"
        if set == .string("Snapshot") { why += ", which the type does not support" }
        switch data.obstacle {
        case .none: return "\(why): the \(resource.noun) is deleted with its \(data.content)"
        case .pending:
            let days = resource.properties["PendingWindowInDays"].map(text) ?? "30"
            return "\(why): the \(resource.noun) is deleted \(days) days later"
        case .whileNotEmpty:
            if emptied.contains(name) {
                return "\(why): a custom resource deletes its \(data.content), then the \(resource.noun) is deleted"
            }
            if let property = emptying(resource, data) {
                return "\(why), \(property): the \(resource.noun) is deleted with its \(data.content)"
            }
            return
                "\(why): the deletion fails while there are \(data.content), and the \(resource.noun) stays, outside of any "
                + "stack; emptied before, it goes"
        }
    }

    /// The property that makes the service delete the data first.
    private func emptying(_ resource: TemplateResource, _ data: TypeRow.Data) -> String? {
        data.emptyingProperty.flatMap { resource.properties[$0] == .boolean(true) ? $0 : nil }
    }

    /// The property that makes the service refuse, with its value: `DeletionProtection.Mode is ENABLED`.
    private func protection(_ resource: TemplateResource, _ data: TypeRow.Data) -> String? {
        guard let protection = data.protection else { return nil }
        var values: [TemplateValue] = [.object(resource.properties)]
        for key in protection.property.components {
            values = key == "*" ? values.flatMap { $0.arrayValue ?? [] } : values.compactMap { $0[key] }
        }
        let isOn =
            !values.isEmpty
            && values.allSatisfy { value in
                value.scalarText?.lowercased() == protection.value.lowercased()
            }
        return isOn ? "\(protection.property) is \(protection.value)" : nil
    }

    private func text(_ value: TemplateValue) -> String {
        value.integerValue.map(String.init) ?? value.stringValue ?? "of an expression"
    }

    /// What goes with a nested stack: its resources, each as its own policies say.
    private func nestedRisk(_ name: String, _ fate: ResourceChange.Fate, _ event: Event) -> DataAtRisk? {
        guard let nested = template.nested[name] else { return nil }
        let inside = DataRisks(in: nested)
        let risks = nested.template.resources.elements.sorted { $0.key < $1.key }.compactMap { id, resource in
            inside.risk(id, resource, ResourceFate.onRemoval(resource), .removal).map { (id, $0) }
        }
        guard let first = risks.first else { return nil }
        let contents = risks.map(\.1.content).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let content = contents.joined(separator: ", ")
        switch fate {
        case .retained:
            return DataAtRisk(
                content: content, verdict: .leftBehind, reason: "the nested stack stays with all its resources")
        case .unknown:
            return DataAtRisk(
                content: content, verdict: .mayBeLost,
                reason: "a policy that is an expression decides on the nested stack")
        case .deleted, .snapshot: break
        }
        var verdict =
            DataAtRisk.Verdict.byGravity.first { verdict in risks.contains { $0.1.verdict == verdict } }
            ?? first.1.verdict
        let isPossible = event == .possibleReplacement || event == .possibleRemoval
        if isPossible, verdict == .lost { verdict = .mayBeLost }
        let reasons = risks.filter { isPossible || $0.1.verdict == verdict }
            .map { "\($0.0): \($0.1.reason)" }
        return DataAtRisk(
            content: content, verdict: verdict,
            reason: (event == .possibleRemoval ? "if its condition is false from now on, " : "")
                + "the nested stack goes with its resources; " + reasons.joined(separator: "; "))
    }
}
