import CloudFormation
import DependencyGraph
import OrderedCollections
import TemplateDiff
import Testing

@Suite("What a change does to other stacks")
struct StackImpactTests {
    private func stack(_ id: String, _ json: String, name: String? = nil, nested: [String: String] = [:]) throws
        -> GraphStack
    {
        GraphStack(
            id: id, name: name,
            template: GraphTemplate(
                id: id, template: try Template(TemplateValue(json: json)),
                nested: try nested.mapValues {
                    GraphTemplate(id: "\(id)-n", template: try Template(TemplateValue(json: $0)))
                },
                sources: SourceMap(
                    template: .init(constructPath: id, location: SourceLocation(file: "\(id).swift", line: 1)))))
    }

    private func producer(_ output: String = #""O": {"Value": {"Ref": "Q"}, "Export": {"Name": "q"}}"#) throws
        -> GraphStack
    {
        try stack(
            "base",
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}, "R": {"Type": "AWS::SQS::Queue"}}, "Outputs": {\#(output)}}"#
        )
    }

    private func consumer(_ name: String = #"{"Fn::ImportValue": "q"}"#, id: String = "app") throws -> GraphStack {
        try stack(id, #"{"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": \#(name)}}}}"#)
    }

    private func findings(
        _ old: [GraphStack], _ new: [GraphStack], replaced: Set<ResourceAddress> = []
    ) -> [Finding] {
        StackImpact(from: old, to: new, replaced: replaced).findings
    }

    @Test("The ids of the rules are a contract")
    func ids() {
        #expect(
            StackImpact.ruleIDs == [
                "diff/export-in-use", "diff/stack-in-use", "diff/producer-gone", "diff/new-hard-dependency",
                "diff/reversed-dependency", "diff/dependency-gone", "diff/deployment-order", "diff/stack-added",
                "diff/stack-removed",
            ])
    }

    @Test("Nothing is found where nothing changes, however names are written")
    func same() throws {
        let old = try [producer(), consumer()]
        #expect(findings(old, old) == [])
        #expect(findings(old, old.reversed()) == [])
        let spelled = try producer(
            #""O": {"Value": {"Fn::Sub": "${Q}"}, "Export": {"Name": {"Fn::Join": ["", ["q"]]}}}"#)
        #expect(findings(old, [spelled, try consumer(#"{"Fn::ImportValue": {"Fn::Sub": "q"}}"#)]) == [])
    }

    @Test("An export that goes while it is imported is an error, with the plan")
    func gone() throws {
        let old = try [producer(), consumer()]
        let found = findings(old, [try producer(""), try consumer(#""none""#)])
        #expect(found.map(\.ruleID) == ["diff/export-in-use", "diff/dependency-gone", "diff/deployment-order"])
        let error = try #require(found.first)
        #expect(error.severity == .error)
        #expect(
            error.message
                == "export 'q' of stack 'base' goes, but 'app' imports it: CloudFormation refuses that\n"
                + "  app/T -> base/O   Fn::ImportValue   Resources.T.Properties.DisplayName   app.swift:1")
        #expect(
            error.help
                == "two deployments: first deploy 'app' without the import, then deploy 'base'; "
                + "or keep the export in 'base' until no one imports it")
        #expect(error.templatePath == "Outputs.O")
        #expect(error.related.count == 1)
        // It is imported still.
        let still = findings(old, [try producer(""), try consumer()])
        #expect(
            still.first?.help
                == "two deployments: first deploy 'app' without the import, while 'base' is left as it is, then deploy 'base'; "
                + "or keep the export in 'base' until no one imports it")
    }

    @Test("Renamed and moved exports are told apart from those that go")
    func renamed() throws {
        let old = try [producer(), consumer()]
        let renamed = try producer(#""O": {"Value": {"Ref": "Q"}, "Export": {"Name": "queue"}}"#)
        #expect(
            findings(old, [renamed, try consumer(#"{"Fn::ImportValue": "queue"}"#)]).first?.message
                .hasPrefix("export 'q' of stack 'base' is renamed to 'queue', but 'app' imports it") == true)
        #expect(
            findings(old, [renamed, try consumer(#"{"Fn::ImportValue": "queue"}"#)]).first?.help?
                .contains("deploy 'app' without the import, while 'base' keeps the export") == true)
        let other = try stack(
            "other",
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"X": {"Value": {"Ref": "Q"}, "Export": {"Name": "q"}}}}"#
        )
        #expect(
            findings(old, [try producer(""), other, try consumer()]).first?.message
                .hasPrefix("export 'q' of stack 'base' moves to stack 'other'") == true)
    }

    @Test("A changed value of an export in use is refused: by text, by replacement, by what a nested stack says")
    func changedValue() throws {
        let old = try [producer(), consumer()]
        let changed = try producer(#""O": {"Value": {"Ref": "R"}, "Export": {"Name": "q"}}"#)
        let error = try #require(findings(old, [changed, try consumer()]).first)
        #expect(
            error.message.hasPrefix(
                "export 'q' of stack 'base' changes its value from ${Q} to ${R}, but 'app' imports it"))
        #expect(error.help?.contains(".weak") == true)
        #expect(error.help?.hasSuffix("or export the new value under a new name beside the old one") == true)
        let replaced = findings(old, old, replaced: [ResourceAddress(stack: "base", logicalID: "Q")])
        #expect(
            replaced.map(\.message).first?.hasPrefix(
                "export 'q' of stack 'base' changes its value, as 'base/Q' is replaced")
                == true)
        #expect(findings(old, old, replaced: [ResourceAddress(stack: "base", logicalID: "R")]) == [])
        func outer(_ value: String) throws -> GraphStack {
            try stack(
                "base",
                #"{"Resources": {"N": {"Type": "AWS::CloudFormation::Stack"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["N", "Outputs.I"]}, "Export": {"Name": "q"}}}}"#,
                nested: [
                    "N":
                        #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}, "R": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"I": {"Value": {"Ref": "\#(value)"}}}}"#
                ])
        }
        let nested = findings([try outer("Q"), try consumer()], [try outer("R"), try consumer()])
        #expect(nested.map(\.ruleID) == ["diff/export-in-use"])
        let inner = findings(
            [try outer("Q"), try consumer()], [try outer("Q"), try consumer()],
            replaced: [ResourceAddress(stack: "base/N", logicalID: "Q")])
        #expect(inner.map(\.ruleID) == ["diff/export-in-use"])
        let conditional = try producer(#""O": {"Condition": "C", "Value": {"Ref": "Q"}, "Export": {"Name": "q"}}"#)
        #expect(findings(old, [conditional, try consumer()]).map(\.severity) == [.warning])
    }

    @Test("Names built of pseudo parameters and the stack's name meet")
    func builtNames() throws {
        let name = #"{"Fn::Sub": "${AWS::StackName}-${AWS::Region}-q"}"#
        let json =
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": \#(name)}}}}"#
        let empty = #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#
        let user = try consumer(
            #"{"Fn::ImportValue": {"Fn::Join": ["-", ["prod-base", {"Ref": "AWS::Region"}, "q"]]}}"#)
        let found = findings(
            [try stack("base", json, name: "prod-base"), user], [try stack("base", empty, name: "prod-base"), user])
        #expect(found.first?.ruleID == "diff/export-in-use")
    }

    @Test("More that is known of a stack's environment is no change of its exports")
    func environments() throws {
        var base = try producer(#""O": {"Value": {"Ref": "Q"}, "Export": {"Name": {"Fn::Sub": "${AWS::Region}-q"}}}"#)
        var app = try consumer(#"{"Fn::ImportValue": {"Fn::Sub": "${AWS::Region}-q"}}"#)
        let old = [base, app]
        base.region = "eu-west-1"
        app.region = "eu-west-1"
        #expect(findings(old, [base, app]) == [])
        #expect(findings([base, app], old) == [])
        base.template.template.outputs = [:]
        #expect(
            findings(old, [base, app]).first?.help?.contains("deploy 'app' without the import, while 'base' is left")
                == true)
    }

    @Test("An export that no one imports, or only its own stack, may change")
    func unused() throws {
        #expect(findings([try producer()], [try producer("")]) == [])
        let topic = #""T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "q"}}}"#
        let queue = #""Q": {"Type": "AWS::SQS::Queue"}"#
        let output = #""Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "q"}}}"#
        let own = try stack("own", "{\"Resources\": {\(queue), \(topic)}, \(output)}")
        #expect(findings([own], [try stack("own", "{\"Resources\": {\(queue)}}")]) == [])
    }

    @Test("A stack that goes while others need it is an error; if they no longer do, they are deployed first")
    func removedStack() throws {
        let old = try [producer(), consumer()]
        let error = findings(old, [try consumer()])
        #expect(error.map(\.ruleID) == ["diff/stack-in-use", "diff/stack-removed"])
        #expect(error.map(\.severity) == [.error, .info])
        #expect(
            error.first?.message.hasPrefix("stack 'base' goes, but 'app' still needs it\n  app/T -> base/O") == true)
        let order = findings(old, [try consumer(#""none""#)])
        #expect(order.map(\.severity) == [.warning, .info])
        #expect(order.first?.help == "deploy 'app' first, then delete 'base'")
        #expect(
            order.last?.help == "delete it by hand, after 'app', which as deployed depends on it")
    }

    @Test("New and lost hard dependencies, and the order of deployment")
    func dependencies() throws {
        let (base, free, bound) = try (producer(), consumer(#""none""#), consumer())
        let new = findings([base, free], [base, bound])
        #expect(new.map(\.ruleID) == ["diff/new-hard-dependency", "diff/deployment-order"])
        #expect(new.map(\.severity) == [.warning, .info])
        #expect(new.first?.message.hasPrefix("stack 'app' can no longer be deployed without 'base'\n") == true)
        #expect(new.last?.message == "the order of deployment changes to\n  1. base\n  2. app")
        let gone = findings([base, bound], [base, free])
        #expect(gone.map(\.ruleID) == ["diff/dependency-gone", "diff/deployment-order"])
        let added = findings([base], [base, bound])
        #expect(added.map(\.ruleID) == ["diff/new-hard-dependency", "diff/stack-added"])
        #expect(added.map(\.severity) == [.info, .info])
        #expect(findings([], [base, bound]) == [], "without a baseline all is new")
    }

    @Test("Stacks that change places")
    func reversed() throws {
        func make(_ id: String, imports: String?) throws -> GraphStack {
            let name = imports.map { #"{"Fn::ImportValue": "\#($0)"}"# } ?? #""none""#
            return try stack(
                id,
                #"{"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": \#(name)}}}, "Outputs": {"O": {"Value": {"Ref": "T"}, "Export": {"Name": "\#(id)"}}}}"#
            )
        }
        let found = findings(
            [try make("a", imports: nil), try make("b", imports: "a"), try make("c", imports: "b")],
            [try make("a", imports: "c"), try make("b", imports: nil), try make("c", imports: nil)])
        #expect(found.contains { $0.ruleID == "diff/reversed-dependency" && $0.severity == .warning })
        #expect(
            found.first { $0.ruleID == "diff/reversed-dependency" }?.message
                .hasPrefix("stack 'a' must now be deployed after 'c', which was deployed after it\n") == true)
    }

    @Test("A parameter of the store that goes while another stack reads it")
    func storedValue() throws {
        let writer = try stack(
            "base",
            #"{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/p", "Type": "String", "Value": "v"}}}}"#
        )
        let empty = try stack("base", #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#)
        let reader = try stack(
            "app",
            #"{"Parameters": {"V": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/p"}}, "Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "V"}}}}}"#
        )
        let found = findings([writer, reader], [empty, reader])
        #expect(found.first?.ruleID == "diff/producer-gone")
        #expect(
            found.first?.message
                == "'base/P' goes, but stack 'app' still reads it as SSM parameter '/p': its next deployment fails")
    }

    @Test("The order of the stacks does not matter")
    func order() throws {
        let old = try [producer(), consumer(), consumer(id: "zoo")]
        let new = try [producer(""), consumer(#""none""#), consumer(id: "zoo")]
        let found = findings(old, new)
        #expect(found.first?.message.contains("but 'app', 'zoo' import it") == true)
        for shift in 1...2 {
            #expect(findings(Array(old[shift...] + old[..<shift]), Array(new[shift...] + new[..<shift])) == found)
        }
    }
}
