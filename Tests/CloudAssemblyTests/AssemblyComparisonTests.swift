import CloudAssembly
import CloudFormation
import Testing

@Suite("Comparing an assembly with a folder")
struct AssemblyComparisonTests {
    private let folder: TemporaryFolder
    private var out: String { "\(folder.path)/out" }

    init() throws { folder = try TemporaryFolder() }

    @Test("A folder that was just written is up to date")
    func upToDate() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a", nested: ["n"])])
        try AssemblyWriter().write(assembly, to: out)
        let comparison = try AssemblyComparison(assembly, with: out)
        #expect(comparison.isUpToDate)
        #expect(comparison.description == "")
    }

    @Test("Missing, extra and different files are named, with the first line that differs")
    func differences() throws {
        try AssemblyWriter().write(
            CloudAssembly(stacks: [Assemblies.stack("a", "old"), Assemblies.stack("b")]),
            to: out
        )
        let comparison = try AssemblyComparison(
            CloudAssembly(stacks: [Assemblies.stack("a", "new"), Assemblies.stack("c")]),
            with: out
        )
        #expect(comparison.missing == ["c.template.json"])
        #expect(comparison.extra == ["b.template.json"])
        #expect(
            comparison.description == """
                missing    c.template.json
                extra      b.template.json
                different  a.template.json, from line 2
                  - "Description": "old",
                  + "Description": "new",
                different  manifest.json, from line 15
                  - "b": {
                  + "c": {
                """
        )
        #expect(folder.names(in: "out") == ["a.template.json", "b.template.json", "manifest.json"])
    }

    @Test("A file that is cut off differs where it ends")
    func cutOff() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a")])
        try AssemblyWriter().write(assembly, to: out)
        try folder.write("{\n", to: "out/a.template.json")
        let difference = try #require(try AssemblyComparison(assembly, with: out).different.first)
        #expect(difference.line == 2)
        #expect(difference.found == nil)
        #expect(difference.expected == #""Description": "text","#)
    }

    @Test("Only selected stacks are looked at")
    func selection() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a", "old"), Assemblies.stack("b", "old")])
        try AssemblyWriter().write(assembly, to: out)
        let changed = CloudAssembly(stacks: [Assemblies.stack("a", "old"), Assemblies.stack("b", "new")])
        #expect(try AssemblyComparison(changed, with: out, selecting: ["a"]).isUpToDate)
        #expect(try !AssemblyComparison(changed, with: out, selecting: ["b"]).isUpToDate)
    }

    @Test("A folder that does not exist lacks everything, and is not made")
    func noFolder() throws {
        let comparison = try AssemblyComparison(CloudAssembly(stacks: [Assemblies.stack("a")]), with: out)
        #expect(comparison.missing == ["a.template.json", "manifest.json"])
        #expect(folder.names() == [])
    }

    @Test("Files that no assembly has are not extra")
    func foreignFiles() throws {
        let assembly = CloudAssembly(stacks: [Assemblies.stack("a")])
        try AssemblyWriter().write(assembly, to: out)
        try folder.write("mine", to: "out/README.md")
        #expect(try AssemblyComparison(assembly, with: out).isUpToDate)
    }
}
