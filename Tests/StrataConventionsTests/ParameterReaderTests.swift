import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataSSM
import StrataTesting
import Testing

struct ParameterReaderTests {
    private func parameter(_ name: StringValue, in scope: any Scope, _ id: String = "P") {
        AWS.SSM.Parameter(id, in: scope, type: "String", value: "v", name: name)
    }

    @Test("A lookup follows, in the same stack, in another, in a plain one and in a nested one")
    func lookups() {
        let app = App(now: present)
        let owner = Stack("owner", in: app, conventions: Company.conv())
        parameter("my-param", in: owner)
        let reader = Stack("reader", in: app, conventions: Company.conv())
        let plain = Stack("plain", in: app)
        let nested = NestedStack("Nested", in: reader)
        for scope: any Scope in [owner, reader, plain, nested] {
            let value = Parameter("Lookup", in: scope, lookup: "my-param").value
            Resource("R", in: scope, type: "Custom::R", properties: ["Value": JSON(value)])
        }
        let result = TestApp(app)
        let templates = result.templates.flatMap { [$0] + $0.nested }
        #expect(
            templates.map { $0.template.parameters["Lookup"]?.defaultValue }
                == Array(repeating: "/dev/conv/my-param", count: 4))
        #expect(
            result.messages(.info).sorted() == [
                "conventions/parameter-reader: 'owner/Lookup' reads parameter 'my-param', which is now '/dev/conv/my-param'; "
                    + "it follows",
                "conventions/parameter-reader: 'plain/Lookup' reads parameter 'my-param', which is now '/dev/conv/my-param'; "
                    + "it follows",
                "conventions/parameter-reader: 'reader/Lookup' reads parameter 'my-param', which is now '/dev/conv/my-param'; "
                    + "it follows",
                "conventions/parameter-reader: 'reader/Nested/Lookup' reads parameter 'my-param', which is now "
                    + "'/dev/conv/my-param'; it follows",
            ])
    }

    @Test("A value that is handed to a nested stack's lookup follows")
    func nestedArgument() {
        let result = probe { stack in
            parameter("/my/param", in: stack)
            let nested = NestedStack(
                "Nested", in: stack, parameters: ["Lookup": "/my/param", "Text": "/my/param"])
            Parameter("Lookup", in: nested, type: .parameterStore())
            Parameter("Text", in: nested)
            Resource("R", in: nested, type: "Custom::R")
        }
        let nested = result.resources(of: "AWS::CloudFormation::Stack").first
        #expect(nested?.properties["Parameters"] == ["Lookup": "/dev/conv/my/param", "Text": "/my/param"])
    }

    @Test("Dynamic references follow wherever they stand, with their version")
    func dynamicReferences() {
        let result = probe { stack in
            parameter("/my/param", in: stack)
            let text = "a={{resolve:ssm:/my/param}} b={{resolve:ssm:/my/param:3}} c={{resolve:ssm-secure:/my/param:1}}"
            let resource = Resource(
                "R", in: stack, type: "Custom::R",
                properties: [
                    "Text": JSON(text), "Deep": ["List": [["X": "{{resolve:ssm:/my/param}}"]]],
                    "Interpolated": "\(AWS.region)-{{resolve:ssm:/my/param}}", "Other": "{{resolve:ssm:/my/param2}}",
                ])
            resource.override("Override.Key", with: "{{resolve:ssm:/my/param}}")
            resource.metadata = ["M": "{{resolve:ssm:/my/param}}"]
            Output("O", in: stack, value: StringValue("{{resolve:ssm:/my/param}}"))
        }
        let new = "/dev/conv/my/param"
        let resource = result[resource: "R"]
        #expect(
            resource?.properties["Text"]
                == .string("a={{resolve:ssm:\(new)}} b={{resolve:ssm:\(new):3}} c={{resolve:ssm-secure:\(new):1}}"))
        #expect(resource?.properties["Deep"] == ["List": [["X": .string("{{resolve:ssm:\(new)}}")]]])
        #expect(resource?.properties["Interpolated"] == ["Fn::Sub": .string("${AWS::Region}-{{resolve:ssm:\(new)}}")])
        #expect(resource?.properties["Other"] == "{{resolve:ssm:/my/param2}}")
        #expect(resource?.properties["Override"] == ["Key": .string("{{resolve:ssm:\(new)}}")])
        #expect(resource?.metadata == ["M": .string("{{resolve:ssm:\(new)}}")])
        #expect(result.template.outputs["O"]?.value == .string("{{resolve:ssm:\(new)}}"))
    }

    @Test("ARNs follow: those of names with and without a slash, and no longer or shorter names")
    func arns() {
        let result = probe { stack in
            parameter("/my/param", in: stack, "A")
            parameter("plain", in: stack, "B")
            Resource(
                "R", in: stack, type: "Custom::R",
                properties: [
                    "A": "arn:aws:ssm:eu-west-1:123456789012:parameter/my/param",
                    "B": "arn:\(AWS.partition):ssm:\(AWS.region):\(AWS.accountID):parameter/plain",
                    "C": "arn:aws:ssm:eu-west-1:123456789012:parameter/my/param/deeper",
                    "D": "arn:aws:ssm:eu-west-1:123456789012:parameter/my",
                ])
        }
        let resource = result[resource: "R"]
        #expect(resource?.properties["A"] == "arn:aws:ssm:eu-west-1:123456789012:parameter/dev/conv/my/param")
        #expect(
            resource?.properties["B"]
                == ["Fn::Sub": "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/dev/conv/plain"])
        #expect(resource?.properties["C"] == "arn:aws:ssm:eu-west-1:123456789012:parameter/my/param/deeper")
        #expect(resource?.properties["D"] == "arn:aws:ssm:eu-west-1:123456789012:parameter/my")
    }

    @Test("A pattern that no longer covers the parameter is warned of, not changed")
    func patterns() {
        let result = probe { stack in
            parameter("/my/param", in: stack)
            Resource(
                "R", in: stack, type: "Custom::R",
                properties: [
                    "Lost": "arn:aws:ssm:eu-west-1:123456789012:parameter/my/*",
                    "Kept": "arn:aws:ssm:eu-west-1:123456789012:parameter/*",
                ])
        }
        #expect(result[resource: "R"]?.properties["Lost"] == "arn:aws:ssm:eu-west-1:123456789012:parameter/my/*")
        #expect(
            result.findings(rule: "conventions/parameter-reader").map(\.message) == [
                "'probe/R' names parameters by the pattern 'parameter/my/*', which covered '/my/param' but does not cover its "
                    + "new name '/dev/conv/my/param'"
            ])
    }

    @Test("A text that is the old name may mean something else: it stays, with a warning")
    func bareName() {
        let result = probe { stack in
            parameter("/my/param", in: stack)
            Resource("R", in: stack, type: "Custom::R", properties: ["Environment": ["NAME": "/my/param"]])
        }
        #expect(result[resource: "R"]?.properties["Environment"] == ["NAME": "/my/param"])
        #expect(
            result.findings(rule: "conventions/parameter-reader").map(\.message) == [
                "'probe/R' holds the text '/my/param', which was the name of a parameter that is now '/dev/conv/my/param'"
            ])
    }

    @Test("A reference to the parameter needs nothing")
    func reference() {
        let result = probe { stack in
            let parameter = AWS.SSM.Parameter("P", in: stack, type: "String", value: "v", name: "my-param")
            Resource("R", in: stack, type: "Custom::R", properties: ["Name": JSON(parameter.ref)])
        }
        #expect(result[resource: "R"]?.properties["Name"] == ["Ref": "P"])
        result.expectNoFindings(rule: "conventions/parameter-reader")
    }

    @Test("An ARN that a construct made of a reference stays right when the name gets its slash")
    func constructARN() throws {
        let result = probe { stack in
            for (id, name) in [("Bare", "my-param"), ("Unnamed", nil), ("Slash", "/my/other")]
                as [(String, StringValue?)]
            {
                let parameter = StringParameter(id, in: stack, name: name, value: "v")
                Resource("R\(id)", in: stack, type: "Custom::R", properties: ["Arn": JSON(parameter.arn)])
            }
        }
        for id in ["Bare", "Unnamed", "Slash"] {
            let arn = try #require(result[resource: "R\(id)"]?.properties["Arn"]?["Fn::Sub"]?.stringValue)
            #expect(
                arn.hasPrefix("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${\(id)"), "\(arn)")
        }
        #expect(
            result.template.resources.values.allSatisfy { parameter in
                parameter.type != "AWS::SSM::Parameter"
                    || parameter.properties["Name"]?.stringValue?.hasPrefix("/") == true
            })
    }

    @Test("A name that nobody in the app renamed is read as before: it belongs to someone else")
    func foreign() {
        let result = probe { stack in
            parameter("/my/param", in: stack)
            let value = Parameter("Lookup", in: stack, lookup: "/alb/securityGroupId").value
            Resource("R", in: stack, type: "Custom::R", properties: ["Value": JSON(value)])
        }
        #expect(result.template.parameters["Lookup"]?.defaultValue == "/alb/securityGroupId")
    }

    @Test("Of two parameters with one old name, each stack reads its own; who has none must say which")
    func twoOwners() {
        let app = App(now: present)
        for context in ["one", "two"] {
            let stack = Stack(context, in: app, conventions: Company(context: context))
            parameter("/url", in: stack)
            Resource("R", in: stack, type: "Custom::R", properties: ["X": "{{resolve:ssm:/url}}"])
        }
        let third = Stack("three", in: app)
        Resource("R", in: third, type: "Custom::R", properties: ["X": "{{resolve:ssm:/url}}"])
        let result = TestApp(app)
        #expect(
            result.templates.map { $0[resource: "R"]?.properties["X"] } == [
                "{{resolve:ssm:/dev/one/url}}", "{{resolve:ssm:/dev/two/url}}", "{{resolve:ssm:/url}}",
            ])
        #expect(
            result.findings(rule: "conventions/parameter-reader").map(\.message).contains(
                "'three/R' reads parameter '/url', which is now one of: /dev/one/url, /dev/two/url"))
    }

    @Test("A parameter that keeps the old name, in a stack without conventions, keeps its readers")
    func keptName() {
        let app = App(now: present)
        let governed = Stack("governed", in: app, conventions: Company.conv())
        parameter("/url", in: governed)
        let plain = Stack("plain", in: app)
        parameter("/url", in: plain)
        Resource("R", in: plain, type: "Custom::R", properties: ["X": "{{resolve:ssm:/url}}"])
        Resource("R", in: governed, type: "Custom::R", properties: ["X": "{{resolve:ssm:/url}}"])
        let result = TestApp(app)
        #expect(
            result.templates.map { $0[resource: "R"]?.properties["X"] }
                == ["{{resolve:ssm:/dev/conv/url}}", "{{resolve:ssm:/url}}"])
    }
}
