import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateSources
import Testing

@Suite("Templates that are deployed")
struct DeployedTests {
    private let stacks = [
        GraphStack(
            id: "one", name: "prod-one", region: "eu-west-1", template: GraphTemplate(id: "x", template: Template())),
        GraphStack(id: "two", template: GraphTemplate(id: "y", template: Template())),
    ]

    /// Something that answers as the AWS command line does.
    private func load(_ script: String, account: String? = nil) throws -> (
        loaded: LoadedStacks?, error: String, calls: String
    ) {
        let folder = try SourceFolder()
        try folder.write(
            "#!/bin/sh\necho \"$* pager=$AWS_PAGER\" >> '\(folder.path)/calls'\n\(script)\n", to: "aws",
            executable: true)
        var stacks = stacks
        stacks[0].account = account
        var result: (LoadedStacks?, String) = (nil, "")
        do throws(TemplateSourceError) {
            result.0 = try DeployedStacks(program: folder.path + "/aws").load(like: stacks)
        } catch {
            result.1 = error.description
        }
        let calls = (try? String(contentsOfFile: folder.path + "/calls", encoding: .utf8)) ?? ""
        return (result.0, result.1, calls)
    }

    @Test("JSON and YAML are read, of nested stacks too; what does not exist is new")
    func found() throws {
        let result = try load(
            #"""
            case "$*" in
            *describe-stack-resource*) echo arn:aws:cloudformation:inner ;;
            *"--stack-name arn:aws:cloudformation:inner "*)
              printf '%s' '{"TemplateBody": "Resources:\n  Deep:\n    Type: AWS::SQS::Queue\n"}' ;;
            *"--stack-name prod-one "*)
              echo '{"TemplateBody": {"Resources": {"Inner": {"Type": "AWS::CloudFormation::Stack"}}}}' ;;
            *) echo 'An error occurred (ValidationError): Stack with id two does not exist' >&2; exit 254 ;;
            esac
            """#)
        #expect(result.error == "")
        let loaded = try #require(result.loaded)
        #expect(loaded.stacks.map(\.id) == ["one"])
        #expect(loaded.stacks[0].template.nested["Inner"]?.template.resources.keys == ["Deep"])
        #expect(result.calls.contains("get-template --stack-name prod-one --template-stage Original"))
        #expect(result.calls.contains("--region eu-west-1"))
    }

    @Test(
        "why it cannot be told is said, with what to do",
        arguments: [
            ("echo 'Unable to locate credentials' >&2; exit 253", "Unable to locate credentials", "aws sso login"),
            ("echo 'You must specify a region.' >&2; exit 253", "specify a region", "AWS_REGION"),
            ("echo '{}'", "told no template", ""), ("echo nonsense", "the deployed stack 'prod-one'", ""),
            ("kill -9 $$", "it says nothing", ""),
        ])
    func failures(script: String, message: String, help: String) throws {
        let result = try load(script)
        #expect(result.error.contains(message))
        #expect(help.isEmpty || result.error.contains(help))
    }

    @Test("a missing program, another account and names like options are errors")
    func refused() throws {
        #expect(throws: TemplateSourceError.self) { try DeployedStacks(program: "no-such-aws").load(like: stacks) }
        let other = try load("echo 999999999999", account: "111122223333")
        #expect(
            other.error.contains(
                "stack 'one' belongs to account 111122223333, and the AWS CLI is logged in to 999999999999"))
        var bad = stacks
        bad[0].name = "--profile"
        #expect(throws: TemplateSourceError.self) { try DeployedStacks(program: "true").load(like: bad) }
    }

    @Test("many stacks are read in their order")
    func many() throws {
        let folder = try SourceFolder()
        try folder.write(
            "#!/bin/sh\nprintf '{\"TemplateBody\": {\"Resources\": {\"%s\": {\"Type\": \"A::B::C\"}}}}' \"$4\"\n",
            to: "aws",
            executable: true)
        let stacks = (0..<20).map { GraphStack(id: "s\($0)", template: GraphTemplate(id: "x", template: Template())) }
        let loaded = try DeployedStacks(program: folder.path + "/aws").load(like: stacks)
        #expect(loaded.stacks.map { Array($0.template.template.resources.keys) } == stacks.map { [$0.id] })
    }
}
