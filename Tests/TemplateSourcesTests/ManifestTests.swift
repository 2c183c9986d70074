import DependencyGraph
import TemplateSources
import Testing

@Suite("A manifest that names nothing")
struct ManifestTests {
    @Test(
        "is refused, and the templates beside it are not read as if they were all",
        arguments: [
            #"{"version":"36.0.0"}"#, #"{"version":"36.0.0","artifacts":[]}"#,
            #"{"version":"36.0.0","artifacts":null}"#,
            "{}", "[]", #"{"name": "shop"}"#,
        ])
    func refused(manifest: String) throws {
        let folder = try SourceFolder([
            "manifest.json": manifest, "one.template.json": SourceFolder.template(),
        ])
        for path in [folder.path, folder.path + "/manifest.json"] {
            do throws(TemplateSourceError) {
                _ = try LoadedStacks.atPath(path)
                Issue.record("\(manifest) was read")
            } catch {
                #expect(
                    error.message
                        == "'\(folder.path)/manifest.json' is not the manifest of an assembly: it names no artifacts")
            }
        }
    }

    @Test("of something else does not keep the templates from being read")
    func others() throws {
        let folder = try SourceFolder([
            "manifest.json": #"{"name": "shop", "start_url": "/"}"#, "network.yaml": "Resources: {}\n",
        ])
        #expect(try LoadedStacks.atPath(folder.path)?.stacks.map(\.id) == ["network"])
    }
}
