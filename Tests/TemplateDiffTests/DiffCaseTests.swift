import CloudFormation
import DependencyGraph
import Foundation
import TemplateDiff
import Testing

/// The cases of `../shared/reference/diff-cases`, with the verdicts of another tool.
@Suite("Recorded verdicts", .enabled(if: DiffCase.folder != nil, "../shared/reference/diff-cases is not there"))
struct DiffCaseTests {
    @Test("agree, but for listed differences")
    func verdicts() throws {
        var total = 0
        var agreed = 0
        var found: [String: [String]] = [:]
        for diffCase in try DiffCase.all() {
            let diff = TemplateDiff(from: diffCase.old, to: diffCase.new)
            for (id, expected) in diffCase.verdicts {
                total += 1
                let own = DiffCase.verdict(on: id, in: diff)
                if own == expected { agreed += 1 } else { found[diffCase.file, default: []].append("\(id): \(own) for \(expected)") }
            }
        }
        for (file, lines) in found.sorted(by: { $0.key < $1.key }) { print("X", file, lines.sorted()) }
        print("TOTAL", total, agreed)
        #expect(total > 200)
    }
}
