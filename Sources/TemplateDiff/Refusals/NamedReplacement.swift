import CloudFormation
import DependencyGraph
import OrderedCollections
import ResourceRegistry

/// Resources that are to be replaced but keep their physical name: the new one is made before the old one goes, so
/// CloudFormation refuses.
/// <https://repost.aws/knowledge-center/cloudformation-custom-name>
struct NamedReplacement {
    private let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    func run() {
        for (index, pair) in context.pairs.enumerated() {
            for resource in context.resources[index].values {
                guard let impact = resource.impact, impact > .update, let new = resource.new, !resource.changesType,
                    let facts = context.schemas.schema(of: new.type).facts,
                    facts.replacementStrategy == .createThenDelete, let name = facts.name, name.isCreateOnly,
                    let value = new.properties[name.property]?.unlessAbsent,
                    !resource.properties.contains(where: { $0.path.components.first == .key(name.property) })
                else { continue }
                // The same name elsewhere is another name.
                let scope = ResourceRegistry.nameScope(of: facts, named: name.property)
                if scope.isShared { continue }
                let causes = resource.properties.filter { $0.impact > .update }
                let moves = causes.filter { change in
                    scope.properties.contains { change.path.components.first == .key($0) }
                }
                if moves.contains(where: { $0.impact == .replace }) || !moves.isEmpty && moves.count == causes.count {
                    continue
                }
                let mayMove = causes.contains { change in
                    guard case .key(let property)? = change.path.components.first else {
                        return false
                    }
                    return Self.mayHold(property)
                }
                let isCertain = impact == .replace && moves.isEmpty && !mayMove
                let decisive = resource.decisive.map { resource.properties[$0].path.description } ?? "a change"
                let called = value.stringValue.map { "\"\($0)\"" } ?? "the same"
                let side = pair.new
                context.findings.append(
                    Finding(
                        ruleID: "diff/named-replacement", severity: isCertain ? .error : .warning,
                        message:
                            "\(decisive) \(impact == .replace ? "replaces" : "may replace") \(resource.logicalID), whose \(name.property) stays \(called): CloudFormation refuses, as the new one is made before the old one is deleted",
                        help: "change \(name.property) too, or leave it to CloudFormation",
                        constructPath: side?.sources[resource.logicalID, in: .resources]?.constructPath,
                        template: pair.id, templatePath: "Resources.\(resource.logicalID).Properties.\(name.property)",
                        location: side?.location(of: [name.property], below: resource.logicalID)
                            ?? side?.location(of: resource.logicalID, in: .resources)))
            }
        }
    }

    /// Whether a property may name what a resource belongs to, in which its name would be unique.
    private static func mayHold(_ property: String) -> Bool {
        if holders.contains(property) { return true }
        let isParent = ["Id", "Arn", "ARN", "Identifier"].contains { property.hasSuffix($0) }
        return isParent
            && !["Image", "Key", "Kms", "KMS", "Snapshot", "Source", "Subnet"].contains { property.contains($0) }
    }

    private static let holders: Set<String> = [
        "ClusterName", "DatabaseName", "DomainName", "EventBusName", "FunctionName", "MeshName", "RegistryName",
    ]
}
