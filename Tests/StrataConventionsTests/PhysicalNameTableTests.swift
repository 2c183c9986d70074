import ResourceRegistry
import Strata
import Testing

@testable import StrataConventions

/// The table of name rules against what the registry says.
struct PhysicalNameTableTests {
    private let names = PhysicalName(
        policy: .standard, terms: ConventionTerms(Company(context: "shop")), stackID: "orders")

    @Test("Every row has a rule: a property, a length, and a source where neither is the registry's")
    func rows() throws {
        for row in PhysicalNameTable.rows {
            let rule = try #require(PhysicalNameTable.rule(for: row.type), "\(row.type)")
            let facts = try #require(ResourceRegistry.facts(for: row.type), "\(row.type)")
            let path = rule.property.path.split(separator: ".").map(String.init)
            #expect(facts.value(at: path) != nil, "\(row.type) \(rule.property.path)")
            if let maximum = row.maximum { #expect(maximum.source.hasPrefix("https://docs.aws.amazon.com/")) }
        }
        #expect(PhysicalNameTable.rows.map(\.type).sorted() == PhysicalNameTable.rows.map(\.type))
        #expect(PhysicalNameTable.rows.count > 90)
    }

    @Test("What the rules make fits the registry's patterns and lengths, for names of every kind")
    func patterns() throws {
        let samples = [
            "orders", "Orders", "my_queue", "a.b.c", "with space", "ümläut", "team/app", "x--y__z", "-lead", "trail-",
            "1st",
            String(repeating: "long-name_", count: 60), "UPPER-CASE", "a",
        ]
        var checked = 0
        for row in PhysicalNameTable.rows {
            let rule = try #require(PhysicalNameTable.rule(for: row.type))
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
