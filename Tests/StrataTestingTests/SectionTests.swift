import CloudFormation
import Strata
import StrataSQS
import StrataTesting
import Testing

@Suite("Outputs, parameters, conditions and mappings")
struct SectionTests {
    private let template = TestTemplate { stack in
        let stage = Parameter("Stage", in: stack, type: .string, default: "dev")
        _ = Condition("InProd", in: stack, .equals(stage.value, "prod" as StringValue))
        _ = Mapping("Sizes", in: stack, ["small": ["cpu": "1"]])
        let queue = Queue("Jobs", in: stack)
        Output("Url", in: stack, value: queue.url, description: "Where jobs go")
        Output("Name", in: stack, value: queue.name)
    }

    @Test("They are found by name and by what they are")
    func present() throws {
        #expect(try template.output("Url").description == "Where jobs go")
        #expect(try template.parameter("Stage").type == "String")
        #expect(try template.condition("InProd") == ["Fn::Equals": [["Ref": "Stage"], "prod"]])
        _ = try template.mapping("Sizes")
        template.expectOutput("Url", ["Value": .reference(to: template.ids(of: AWS.SQS.Queue.self)[0])])
        template.expectOutput(nil, ["Description": "Where jobs go"])
        template.expectParameter("Stage", ["Default": "dev", "AllowedValues": .absent])
        template.expectCondition("InProd", ["Fn::Equals": .containing(.ref(of: "Stage"))])
        template.expectMapping("Sizes", ["small": ["cpu": "1"]])
        #expect(template["Mappings", "Sizes", "small", "cpu"] == "1")
        #expect(template.ids(in: .outputs) == ["Url", "Name"])
    }

    @Test("What is missing or otherwise is told")
    func absent() {
        #expect(
            failures { _ = try template.output("Urls") } == [
                Failure(
                    text: "there is no output 'Urls' in 'app'; it has 'Url', 'Name'; did you mean 'Url'?",
                    line: #line)
            ])
        #expect(
            failures { template.expectMapping("Size") }.map(\.text) == [
                "there is no mapping 'Size' in 'app'; it has 'Sizes'; did you mean 'Sizes'?"
            ])
        #expect(
            failures { template.expectParameter("Stage", ["Default": "prod"]) } == [
                Failure(
                    text: """
                        no parameter of 'app' is as expected
                          Parameters.Stage.Default: expected "prod", found "dev"
                        """, line: #line)
            ])
        #expect(
            failures { template.expectOutput(nil, ["Description": "Where jobs do", "Value": .any]) }.map(\.text) == [
                """
                no output of 'app' is as expected; the closest is 'Url'
                  Outputs.Url.Description: expected "Where jobs do", found "Where jobs go"
                """
            ])
        #expect(
            failures { TestTemplate(Template()).expectCondition() }.map(\.text) == [
                "there is no condition in 'template'"
            ])
    }
}
