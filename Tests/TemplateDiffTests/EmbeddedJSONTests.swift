import CloudFormation
import TemplateDiff
import Testing

@Suite("JSON in a text is compared by what it says")
struct EmbeddedJSONTests {
    private static func machine(_ seconds: Int) -> String {
        #"{\"StartAt\": \"Wait\", \"States\": {\"Wait\": {\"Type\": \"Wait\", \"Seconds\": \#(seconds)}}}"#
    }

    @Test("and each change has its own place")
    func places() throws {
        let machine = try Compared.resource(
            "AWS::StepFunctions::StateMachine", #"{"DefinitionString": "\#(Self.machine(1))"}"#,
            #"{"DefinitionString": "\#(Self.machine(2))"}"#)
        #expect(machine.lines() == ["DefinitionString.States.Wait.Seconds: update 1 → 2"])
        let set = try Compared.resource(
            "AWS::CloudFormation::StackSet",
            #"{"TemplateBody": "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}"}"#,
            #"{"TemplateBody": "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SNS::Topic\"}}}"}"#)
        #expect(
            set.lines() == [#"TemplateBody.Resources.Q.Type: update "AWS::SQS::Queue" → "AWS::SNS::Topic""#])
        let policy = try Compared.resource(
            "AWS::Logs::ResourcePolicy",
            #"{"PolicyName": "p", "PolicyDocument": "{\"Statement\": [{\"Sid\": \"a\", \"Action\": \"logs:A\"}]}"}"#,
            #"{"PolicyName": "p", "PolicyDocument": "{\"Statement\": [{\"Sid\": \"a\", \"Action\": \"logs:B\"}]}"}"#)
        #expect(policy.lines() == [#"PolicyDocument.Statement[a].Action: update "logs:A" → "logs:B""#])
    }

    @Test("also where Fn::Sub or Fn::Join puts it together")
    func functions() throws {
        func join(_ timeout: Int, _ function: String) -> String {
            #"{"DefinitionString": {"Fn::Join": ["", ["{\"States\": {\"A\": {\"Resource\": \"", {"Fn::GetAtt": ["\#(function)", "Arn"]}, "\", \"TimeoutSeconds\": \#(timeout)}}}"]]}}"#
        }
        let type = "AWS::StepFunctions::StateMachine"
        #expect(
            try Compared.resource(type, join(1, "F"), join(2, "F")).lines() == [
                "DefinitionString.States.A.TimeoutSeconds: update 1 → 2"
            ])
        #expect(
            try Compared.resource(type, join(1, "F"), join(1, "G")).lines() == [
                #"DefinitionString.States.A.Resource: update {"Fn::Sub":"${F.Arn}"} → {"Fn::Sub":"${G.Arn}"}"#
            ])
        let sub =
            #"{"DefinitionString": {"Fn::Sub": "{\"States\": {\"A\": {\"Resource\": \"${F.Arn}\", \"TimeoutSeconds\": 1}}}"}}"#
        #expect(try Compared.resource(type, join(1, "F"), sub).isEmpty)
        // A text with `${F.Arn}` in it is not a reference.
        let text =
            #"{"DefinitionString": "{\"States\": {\"A\": {\"Resource\": \"${F.Arn}\", \"TimeoutSeconds\": 1}}}"}"#
        #expect(
            try Compared.resource(type, text, sub).lines() == [
                #"DefinitionString.States.A.Resource: update "${F.Arn}" → {"Fn::Sub":"${F.Arn}"}"#
            ])
    }

    @Test("with the impact of the property that holds it")
    func impact() throws {
        let diff = try Compared.resource(
            "AWS::Events::Rule", #"{"EventPattern": "{\"source\": [\"a\"]}"}"#,
            #"{"EventPattern": {"source": ["b"]}}"#)
        #expect(diff["R"]?.kind == .updated)
        #expect(diff.lines().allSatisfy { $0.hasPrefix("EventPattern.source[0]: update") })
        let replaced = try Compared.resource(
            "Custom::Thing", #"{"ServiceToken": "t", "A": "{\"a\": 1}"}"#, #"{"ServiceToken": "t", "A": "{\"a\": 2}"}"#)
        // What a custom resource makes of a text, nobody knows.
        #expect(replaced.lines() == [#"A: mayReplace "{"a": 1}" → "{"a": 2}""#])
    }

    @Test("and is a text where it is none, or lets a reference stand for more than a string")
    func texts() throws {
        let type = "AWS::StepFunctions::StateMachine"
        let broken = try Compared.resource(
            type, #"{"DefinitionString": "{\"a\": 1"}"#, #"{"DefinitionString": "{\"a\": 2"}"#)
        #expect(broken.lines().count == 1)
        #expect(broken["R"]?.properties.first?.path == ["DefinitionString"])
        let open = try Compared.resource(
            type, #"{"DefinitionString": {"Fn::Sub": "{\"a\": ${N}, \"b\": 1}"}}"#,
            #"{"DefinitionString": {"Fn::Sub": "{\"a\": ${N}, \"b\": 2}"}}"#)
        #expect(open["R"]?.properties.map(\.path) == [["DefinitionString"]])
    }
}
