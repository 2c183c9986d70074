import CloudFormation
import DependencyGraph

/// A shared parameter, secret or named resource that goes while another stack still reads it: nothing keeps CloudFormation
/// from deleting it, and the next deployment of the reader fails.
enum ProducerGone: ImpactRule {
    static let id = "diff/producer-gone"

    private static let mechanisms: Set<Mechanism> = [.parameterStore, .secret, .stackOutput]

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        return old.hard.filter { new.stacks[$0.producer] != nil && new.stacks[$0.consumer] != nil }.sorted()
            .flatMap { pair -> [Finding] in
                var seen: Set<String> = []
                return old.hardEdges(pair).compactMap { edge in
                    let need = StackSide.Need(edge.mechanism, edge.detail, isMet: false)
                    guard mechanisms.contains(edge.mechanism), new.needs[pair.consumer]?.contains(need) == true,
                        seen.insert("\(edge.mechanism.rawValue) \(edge.detail)").inserted
                    else { return nil }
                    return Finding(
                        ruleID: id, severity: .warning,
                        message:
                            "'\(old.graph.name(of: edge.producer))' goes, but stack '\(pair.consumer)' still reads it as "
                            + "\(edge.mechanism.rawValue) '\(edge.detail)': its next deployment fails",
                        help: "deploy '\(pair.consumer)' without it first, or keep it in '\(pair.producer)'",
                        template: pair.consumer, templatePath: edge.property.description, location: edge.location,
                        related: [
                            RelatedLocation(
                                message: "it was declared here", location: old.graph.nodes[edge.producer].location)
                        ])
                }
            }
    }
}
