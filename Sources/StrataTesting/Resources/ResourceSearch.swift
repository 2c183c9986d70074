import CloudFormation
import OrderedCollections
import ResourceRegistry

/// The resources of a type, and what about each is not as told.
struct ResourceSearch {
    let template: TestTemplate
    let type: String
    let candidates: [(resource: TestResource, run: Match.Run)]

    init(_ template: TestTemplate, _ type: String, _ properties: Match, _ attributes: Match) {
        self.template = template
        self.type = type
        candidates = template.allResources.filter { $0.resource.type == type }
            .map { ($0, $0.run(properties, attributes)) }
    }

    /// Those that are as told.
    var found: [TestResource] { candidates.filter { $0.run.differences.isEmpty }.map(\.resource) }

    /// Hands captures what they are to keep.
    func capture() {
        for candidate in candidates where candidate.run.differences.isEmpty {
            for (capture, value) in candidate.run.captured { capture.add(value) }
        }
    }

    /// How many closest resources are told of.
    private static let shown = 3

    /// That none is as told: the closest, with what differs, or what types there are instead.
    var absence: String {
        guard !candidates.isEmpty else { return "there is no \(type) in '\(template.id)'\(otherTypes)" }
        let ranked = candidates.enumerated().sorted {
            ($0.element.run.weight, $0.offset) < ($1.element.run.weight, $1.offset)
        }.map(\.element)
        let closest = ranked[0]
        var lines = [
            "no \(type) in '\(template.id)' is as expected; \(ranked.count == 1 ? "the only one" : "the closest") is "
                + closest.resource.title,
            Self.lines(closest.run.differences),
        ]
        if ranked.count > 1 {
            let others = ranked.dropFirst().prefix(Self.shown).map { candidate in
                let count = candidate.run.differences.count
                return "'\(candidate.resource.logicalID)' (\(count) \(count == 1 ? "difference" : "differences"))"
            }
            let rest = ranked.count - 1 - others.count
            lines.append("others: \(others.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")")
        }
        return lines.joined(separator: "\n")
    }

    /// That there is more than the one that was asked for.
    var ambiguity: String {
        "\(found.count) resources of type \(type) in '\(template.id)' are as expected, where one was asked for:\n"
            + "\(list(found))\nName a property that tells them apart, or ask for all: resources(of:where:)"
    }

    /// That there are some where none should be.
    var presence: String {
        "'\(template.id)' should have no such \(type), but has\n\(list(found))"
    }

    /// That there are more or fewer than told.
    func miscount(_ count: Int) -> String {
        let head = "'\(template.id)' should have \(count) of \(type) as expected, but has \(found.count)"
        guard !found.isEmpty else { return "\(head)\n\(absence)" }
        return "\(head):\n\(list(found))"
    }

    private func list(_ resources: [TestResource]) -> String {
        resources.map { "  \($0.title)" }.joined(separator: "\n")
    }

    static func lines(_ differences: [MatchDifference]) -> String {
        differences.map { "  \($0)" }.joined(separator: "\n")
    }

    private var otherTypes: String {
        var counts: OrderedDictionary<String, Int> = [:]
        for resource in template.template.resources.values { counts[resource.type, default: 0] += 1 }
        guard !counts.isEmpty else { return ", which has no resources" }
        let near = NearestNames.nearest(to: type, among: Array(counts.keys), limit: 1).first
        let list = counts.map { $0.value == 1 ? $0.key : "\($0.key) (\($0.value))" }.joined(separator: ", ")
        return "; it has \(list)\(near.map { "; did you mean \($0)?" } ?? "")"
    }
}
