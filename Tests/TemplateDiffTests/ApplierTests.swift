import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateDiff
import TestSupport
import Testing

@Suite("Applied to the old templates, a difference gives the new ones")
struct ApplierTests {
    /// Applies the difference of two sets of stacks, and looks at what is left.
    private func check(_ old: [GraphStack], _ new: [GraphStack], _ what: String) -> [GraphStack] {
        let diff = TemplateDiff(from: old, to: new)
        var applier = Applier()
        let applied = Applier.withAdditions(diff, to: applier.apply(diff, to: old), from: new)
        #expect(applier.problems.isEmpty, "\(what)")
        let rest = TemplateDiff(from: applied, to: new)
        #expect(rest.isEmpty, "\(what): \(rest.stacks)")
        return applied
    }

    @Test("whatever they are")
    func random() throws {
        var exact = 0
        for seed in 0..<600 {
            var templates = RandomTemplates(seed: UInt64(seed))
            let old = templates.template()
            let new = templates.changed(old)
            func stack(_ template: Template) -> [GraphStack] {
                [GraphStack(id: "s", template: GraphTemplate(id: "s", template: template))]
            }
            let applied = check(stack(old), stack(new), "seed \(seed)")
            // Where every order counts, nothing is left out.
            for (id, resource) in new.resources where resource.type == "Else::Where::Thing" {
                let value = TemplateValue.object(resource.properties)
                guard !value.json.contains("AWS::NoValue"), !value.json.contains("Fn::") else { continue }
                let ours = try #require(applied.first?.template.template.resources[id])
                #expect(TemplateValue.object(ours.properties).isEquivalent(to: value), "seed \(seed): \(id)")
                exact += 1
            }
        }
        #expect(exact > 50)
    }

    @Test("in the recorded cases", .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func cases() throws {
        for diffCase in try DiffCase.all() { _ = check(diffCase.old, diffCase.new, diffCase.file) }
    }

    @Test("from each stage of this repository's templates to each other")
    func stages() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "templates")
        let stages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasPrefix(".") && !$0.contains(".") }
        #expect(stages.contains("dev") && stages.contains("prod"))
        let stacks = try stages.map { stage in try Self.stacks(folder.appending(path: stage)) }
        for (from, old) in zip(stages, stacks) {
            for (to, new) in zip(stages, stacks) { _ = check(old, new, "\(from) to \(to)") }
        }
    }

    private static func stacks(_ folder: URL) throws -> [GraphStack] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".template.json") }
            .map { file in
                let id = String(file.dropLast(".template.json".count))
                let value = try TemplateValue(json: Array(Data(contentsOf: folder.appending(path: file))))
                return GraphStack(id: id, template: GraphTemplate(id: id, template: try Template(value)))
            }
    }
}
