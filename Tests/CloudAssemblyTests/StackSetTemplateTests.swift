import CloudAssembly
import CloudFormation
import OrderedCollections
import Testing

@Suite("Templates of StackSets in an assembly")
struct StackSetTemplateTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/out" }

    init() throws { folder = try TemporaryFolder() }

    private func stack(_ id: String, _ sets: [String], published: Bool = false) -> AssemblyStack {
        AssemblyStack(
            id: id, template: Assemblies.template(id),
            stackSets: sets.map {
                StackSetTemplate(
                    stem: "\(id)-\($0)", template: Assemblies.template($0), hash: "hash-\($0)", isPublished: published)
            })
    }

    @Test("One that the stack holds as text is in a file of its own, and published nowhere")
    func inline() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("org", ["Roles"])]), to: out)
        #expect(
            folder.names(in: "out") == ["manifest.json", "org-Roles.stack-set.template.json", "org.template.json"])
        let manifest = try TemplateValue(json: folder.text("out/manifest.json"))
        #expect(manifest["artifacts"]?.objectValue?.keys.elements == ["org"])
        #expect(
            manifest["artifacts"]?["org"]?["metadata"] == [
                "org-Roles": [["type": "strata:stack-set-template", "data": "org-Roles.stack-set.template.json"]]
            ])
    }

    @Test("A published one is in the asset manifest")
    func published() throws {
        try AssemblyWriter().write(CloudAssembly(stacks: [stack("org", ["Roles"], published: true)]), to: out)
        let assets = try TemplateValue(json: folder.text("out/org.assets.json"))
        #expect(
            assets["files"]?["hash-Roles"]?["source"]
                == ["path": "org-Roles.stack-set.template.json", "packaging": "file"])
        #expect(
            assets["files"]?["hash-Roles"]?["destinations"]?["current_account-current_region"]?["objectKey"]
                == "hash-Roles.json")
    }

    @Test("It goes with its stack, also when only some are written, and stays with the others")
    func selection() throws {
        let first = CloudAssembly(stacks: [stack("a", ["Old", "Kept"]), stack("a-b", ["Old"])])
        try AssemblyWriter().write(first, to: out)
        let second = CloudAssembly(stacks: [stack("a", ["Kept"]), stack("a-b", [])])
        try AssemblyWriter().write(second, to: out, selecting: ["a"])
        #expect(
            folder.names(in: "out") == [
                "a-Kept.stack-set.template.json", "a-b-Old.stack-set.template.json", "a-b.template.json",
                "a.template.json", "manifest.json",
            ])
        let comparison = try AssemblyComparison(second, with: out)
        #expect(comparison.extra == ["a-b-Old.stack-set.template.json"])
    }
}
