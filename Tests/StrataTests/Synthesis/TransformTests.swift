import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Transforms that a template names by itself")
struct TransformTests {
    private func template(_ declare: @escaping (Stack) -> Void) -> Template {
        TestTemplate(declare: declare).template
    }

    private func function(_ stack: Stack) {
        Resource("Function", in: stack, type: "AWS::Serverless::Function", properties: ["Runtime": "python3.13"])
    }

    private func extensions(_ stack: Stack) {
        Resource(
            "Holder", in: stack, type: "Custom::Holder",
            properties: ["ServiceToken": "arn", "Count": JSON(AWS.notificationARNs.length)])
    }

    @Test("A resource of AWS::Serverless brings its transform, and the capability for macros")
    func serverless() {
        let template = template(function)
        #expect(template.transform == "AWS::Serverless-2016-10-31")
        #expect(TemplateCapability.required(by: template) == [.iam, .autoExpand])
    }

    @Test("A template without one names none")
    func none() {
        #expect(template { Resource("Q", in: $0, type: "AWS::SQS::Queue") }.transform == nil)
        let application = template { Resource("A", in: $0, type: "AWS::ServerlessRepo::Application") }
        #expect(application.transform == nil)
    }

    @Test("The language extensions run before it, and both after other macros, each once")
    func order() {
        let both: TemplateValue = ["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"]
        #expect(
            template { stack in
                function(stack)
                extensions(stack)
            }.transform == both)
        #expect(
            template { stack in
                stack.transform("AWS::Serverless-2016-10-31")
                function(stack)
                extensions(stack)
            }.transform == both)
        #expect(
            template { stack in
                stack.transform("CompanyMacro")
                function(stack)
                extensions(stack)
            }.transform == ["CompanyMacro", "AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"])
        #expect(
            template { stack in
                stack.transform("CompanyMacro")
                extensions(stack)
            }.transform == ["CompanyMacro", "AWS::LanguageExtensions"])
    }

    @Test("A nested stack names its own, and the stack around it none but for the capability")
    func nested() {
        let app = App()
        let stack = Stack("s", in: app)
        let nested = NestedStack("N", in: stack)
        Resource("Function", in: nested, type: "AWS::Serverless::Function", properties: ["Runtime": "python3.13"])
        let synthesis = TestApp(app)
        #expect(synthesis.templates.first?.template.transform == nil)
        #expect(synthesis.templates.first?.nested.map(\.template.transform) == ["AWS::Serverless-2016-10-31"])
    }
}
