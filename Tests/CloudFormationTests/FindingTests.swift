import CloudFormation
import Foundation
import TestSupport
import Testing

@Suite("Findings")
struct FindingTests {
    private let full = Finding(
        ruleID: "graph/cycle",
        severity: .error,
        message: "dependency cycle between 2 stacks\nNetwork -> Database\nDatabase -> Network",
        help: "break Database -> Network:\npass the port as a parameter",
        constructPath: "network/Subnet",
        template: "Network.template.json",
        templatePath: "Resources.Subnet.Properties.Tags[0]",
        location: SourceLocation(file: "Infra/Network.swift", line: 41, column: 9),
        related: [
            RelatedLocation(
                message: "the other edge is here",
                location: SourceLocation(file: "Infra/Database.swift", line: 18)
            ),
            RelatedLocation(message: "nobody knows where", location: nil),
        ]
    )

    @Test("A finding with everything prints message, places, notes and help")
    func fullText() {
        let expected = """
            error: dependency cycle between 2 stacks [graph/cycle]
              Network -> Database
              Database -> Network
              at Infra/Network.swift:41:9 (network/Subnet)
              in Network.template.json: Resources.Subnet.Properties.Tags[0]
              note: the other edge is here: Infra/Database.swift:18
              note: nobody knows where
              help: break Database -> Network:
                    pass the port as a parameter
            """
        #expect(full.description == expected)
    }

    @Test("A finding with a message only prints one line")
    func shortText() {
        let finding = Finding(ruleID: "app/empty", severity: .warning, message: "the app has no stacks")
        #expect(finding.description == "warning: the app has no stacks [app/empty]")
    }

    @Test("Each place that is known is printed on its own")
    func partialPlaces() {
        var finding = Finding(ruleID: "a/b", severity: .info, message: "m")
        finding.constructPath = "x/y"
        finding.templatePath = "Outputs.Z"
        #expect(finding.description == "info: m [a/b]\n  at x/y\n  in Outputs.Z")
        finding.constructPath = nil
        finding.templatePath = nil
        finding.template = "T"
        finding.location = SourceLocation(file: "A.swift", line: 3)
        #expect(finding.description == "info: m [a/b]\n  at A.swift:3\n  in T")
    }

    @Test("A message that is empty prints without a crash")
    func emptyMessage() {
        #expect(Finding(ruleID: "a/b", severity: .info, message: "").description == "info:  [a/b]")
    }

    @Test("Sorting does not depend on the order in which findings came, and puts errors first")
    func order() {
        var sorted: [Finding] = []
        for severity in [Severity.error, .warning, .info] {
            for location in [SourceLocation(file: "A", line: 9), SourceLocation(file: "A", line: 10), nil] {
                for path in ["Resources.A", "Resources.B", nil] {
                    for message in ["m", "n"] {
                        sorted.append(
                            Finding(
                                ruleID: "r/r",
                                severity: severity,
                                message: message,
                                templatePath: path,
                                location: location
                            )
                        )
                    }
                }
            }
        }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<50 {
            #expect(sorted.shuffled(using: &generator).sorted() == sorted)
        }
    }

    @Test("Two findings that differ are never equal in the order")
    func totalOrder() {
        var variants = [full]
        for change: (inout Finding) -> Void in [
            { $0.ruleID = "graph/other" }, { $0.severity = .info }, { $0.message = "m" }, { $0.help = nil },
            { $0.constructPath = nil }, { $0.template = nil }, { $0.templatePath = "R" }, { $0.location = nil },
            { $0.location?.column = nil }, { $0.related = [] }, { $0.related.swapAt(0, 1) },
            { $0.related[0].location = nil },
        ] {
            var variant = full
            change(&variant)
            variants.append(variant)
        }
        for left in variants {
            for right in variants where left != right {
                #expect((left < right) != (right < left))
            }
        }
    }

    @Test("A finding survives JSON")
    func codable() throws {
        let data = try JSONEncoder().encode([full])
        #expect(try JSONDecoder().decode([Finding].self, from: data) == [full])
    }

    @Test("Severities are ordered")
    func severities() {
        #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    }
}
