import ResourceRegistry
import Strata
import Testing

@testable import StrataConventions

/// Names that a policy makes by the rules of the registry, against what its schemas say.
struct NameRuleTests {
    private let names = PhysicalName(
        policy: .standard, terms: ConventionTerms(Company(context: "shop")), stackID: "orders")

    @Test("What the rules make fits the registry's patterns and lengths, for names of every kind")
    func patterns() throws {
        let samples = [
            "orders", "Orders", "my_queue", "a.b.c", "with space", "ümläut", "team/app", "x--y__z", "-lead", "trail-",
            "1st",
            String(repeating: "long-name_", count: 60), "UPPER-CASE", "a",
        ]
        var checked = 0
        for row in ResourceRegistry.rows {
            guard let rule = ResourceRegistry.nameRule(for: row.type) else { continue }
            let facts = try #require(ResourceRegistry.facts(for: row.type)).name
            let prefix = rule.prefixes.contains("alias/") ? "alias/" : ""
            for sample in samples {
                let name = names.name(for: prefix + sample, rule).text
                #expect(name.utf8.count <= facts?.maxLength ?? 1_024, "\(row.type) \(name)")
                #expect(name.utf8.count >= facts?.minLength ?? 1, "\(row.type) \(name)")
                #expect(names.name(for: name, rule).text == name, "\(row.type): \(name) does not stay")
                guard let text = facts?.pattern, let pattern = try? Regex(text) else { continue }
                checked += 1
                #expect(name.contains(pattern), "\(row.type): \(name) does not match \(text)")
            }
        }
        #expect(checked > 500)
    }
}
