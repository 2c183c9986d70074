import CloudFormation
import Foundation
import Testing

@Suite("synth --format yaml")
struct SynthFormatTests {
    private let program = BuiltProgram.fixture

    private func read(_ path: String, in folder: TemporaryFolder) throws -> TemplateDocument {
        try TemplateReader.read(Array(folder.text(of: path).utf8), file: path)
    }

    @Test("The YAML says what the JSON beside it says, which the manifest goes on to name")
    func writing() throws {
        let (json, yaml) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try program.run(["synth"], in: json.url)
        let outcome = try program.run(["synth", "--format", "yaml"], in: yaml.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        var files = try yaml.contents(below: "templates/fixture")
        for stack in ["first", "second"] {
            let document = try read("templates/fixture/\(stack).template.yaml", in: yaml)
            #expect(document.format == .yaml)
            #expect(document.findings.isEmpty)
            let same = try read("templates/fixture/\(stack).template.json", in: json)
            #expect(document.text.value == same.text.value)
            files["\(stack).template.yaml"] = nil
        }
        #expect(try files == json.contents(below: "templates/fixture"))
        #expect(
            try yaml.text(of: "templates/fixture/second.template.yaml").contains("Value: !ImportValue"))
    }

    @Test("The budget counts the bytes of the YAML")
    func budget() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["synth", "--format", "yaml", "--queues", "350"], in: folder.url)
        let bytes = try folder.text(of: "templates/fixture/first.template.yaml").utf8.count
        let json = try program.run(["synth", "--queues", "350", "--output", "json"], in: folder.url)
        func megabytes(_ output: String) -> Substring? { output.firstMatch(of: /resources, 0\.(\d\d)\/1 MB/)?.1 }
        let hundredths = String(100 + (bytes + 9_999) / 10_000).dropFirst()
        #expect(megabytes(outcome.output) == hundredths)
        #expect(megabytes(json.output) != hundredths)
    }

    @Test("A baseline of JSON stays what it was, to the byte")
    func baseline() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth"], in: folder.url)
        let baseline = try folder.contents(below: "templates/fixture")
        let outcome = try program.run(["synth", "--format", "yaml"], in: folder.url)
        #expect(outcome.output.hasSuffix("templates/fixture: 2 stacks, 2 files changed\n"))
        let files = try folder.contents(below: "templates/fixture")
        #expect(Set(files.keys).subtracting(baseline.keys) == ["first.template.yaml", "second.template.yaml"])
        for (name, content) in baseline { #expect(files[name] == content) }
        // Comparisons take each stack once: by what the manifest names.
        let difference = try program.run(["diff"], in: folder.url)
        #expect(difference.exitCode == 0)
        #expect(difference.errors == "")
    }

    @Test("--check takes the same option; without it the YAML is one too many")
    func check() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth", "--format", "yaml"], in: folder.url)
        let same = try program.run(["synth", "--check", "--format", "yaml"], in: folder.url)
        #expect(same.exitCode == 0)
        #expect(same.output == "templates/fixture: up to date\n")
        let changed = try program.run(["synth", "--check", "--format", "yaml", "--queues", "2"], in: folder.url)
        #expect(changed.exitCode == 2)
        #expect(changed.output.contains("different  first.template.json, from line "))
        #expect(changed.output.contains("different  first.template.yaml, from line "))
        let other = try program.run(["synth", "--check"], in: folder.url)
        #expect(other.exitCode == 2)
        #expect(other.output == "extra      first.template.yaml\nextra      second.template.yaml\n")
    }

    @Test("Writing without YAML removes it, of the stacks that are written: it would say what once was")
    func change() throws {
        let folder = try TemporaryFolder()
        func names() throws -> [String] {
            try folder.contents(below: "templates/fixture").keys.filter { $0.hasSuffix(".yaml") }.sorted()
        }
        _ = try program.run(["synth"], in: folder.url)
        _ = try program.run(["synth", "--format", "yaml", "second"], in: folder.url)
        #expect(try names() == ["second.template.yaml"])
        _ = try program.run(["synth", "--format", "yaml"], in: folder.url)
        #expect(try names() == ["first.template.yaml", "second.template.yaml"])
        _ = try program.run(["synth", "first"], in: folder.url)
        #expect(try names() == ["second.template.yaml"])
        _ = try program.run(["synth"], in: folder.url)
        #expect(try names() == [])
        #expect(
            try folder.contents(below: "templates/fixture").keys.sorted()
                == [".gitignore", "first.template.json", "manifest.json", "second.template.json"]
        )
    }

    @Test("A template that is published is the JSON, by its hash")
    func published() throws {
        let folder = try TemporaryFolder()
        _ = try program.run(["synth", "--format", "yaml", "--bootstrap", "shop"], in: folder.url)
        let assets = try folder.text(of: "templates/fixture/first.assets.json")
        let key = try #require(assets.firstMatch(of: /"objectKey": "([0-9a-f]{64})\.json"/)?.1)
        #expect(assets.contains("\"path\": \"first.template.json\""))
        #expect(try folder.text(of: "templates/fixture/manifest.json").contains("\(key).json"))
    }

    @Test("What is wrong with a template is found in either format")
    func mistakes() throws {
        let folder = try TemporaryFolder()
        for mistake in ["unresolved-text", "too-many-resources"] {
            let json = try program.run(["synth", "--mistake", mistake], in: folder.url)
            let yaml = try program.run(["synth", "--mistake", mistake, "--format", "yaml"], in: folder.url)
            #expect(yaml.exitCode == 1)
            #expect(yaml.errors == json.errors)
        }
        #expect(try folder.contents().isEmpty)
    }
}
