import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("References through the parameter store")
struct ParameterReferenceTests {
    @Test("Aspects see the parameters, and the readers follow their new names")
    func aspects() throws {
        let synthesis = TestApp { app in
            let shared = Stack("shared", in: app)
            let queue = Resource("Queue", in: shared, type: "AWS::SQS::Queue")
            let user = Stack("user", in: app, references: .parameter)
            Resource("R", in: user, type: "T", properties: ["P": JSON(queue.attribute("Arn"))])
            app.apply("names") { node in
                guard let parameter = Resource(node), parameter.type == "AWS::SSM::Parameter",
                    let name = parameter[property: "Name"]?.literalString, !name.hasPrefix("/dev")
                else { return }
                parameter[property: "Name"] = JSON("/dev" + name)
                parameter[property: "Tags"] = ["a": "b"]
            }
        }
        synthesis.expectNoFindings()
        let published = synthesis["shared"]?.properties(of: "AWS::SSM::Parameter")
        #expect(published?["Name"] == "/dev/shared/Queue/Arn")
        #expect(published?["Tags"] == ["a": "b"])
        let parameter = try synthesis.template("user").ids(in: .parameters)[0]
        #expect(synthesis["user"]?["Parameters", parameter, "Default"] == "/dev/shared/Queue/Arn")
    }

    @Test("A name that only deployment knows is reported")
    func unknownName() {
        let synthesis = TestApp { app in
            let queue = Resource("Queue", in: Stack("shared", in: app), type: "AWS::SQS::Queue")
            let user = Stack("user", in: app, references: .parameter)
            Resource("R", in: user, type: "T", properties: ["P": JSON(queue.ref)])
            app.apply("names") { node in
                guard node.resourceType == "AWS::SSM::Parameter" else { return }
                node.setProperty("Name", "/\(AWS.region)/x" as StringValue)
            }
        }
        #expect(
            synthesis.texts == [
                "error: 'user/R' reads 'shared/ReferenceParameters/Queue.Ref', whose name is not known before deployment "
                    + "[reference/parameter-name] help: let the aspect that names parameters give it a literal name"
            ])
    }

    @Test("References in outputs, conditions, metadata and overrides are found; one value is one parameter")
    func everywhere() {
        let synthesis = TestApp { app in
            let queue = Resource("Queue", in: Stack("shared", in: app), type: "AWS::SQS::Queue")
            let user = Stack("user", in: app, references: .parameter)
            let resource = Resource("R", in: user, type: "T")
            resource.metadata = ["A": JSON(queue.attribute("A"))]
            resource.override("X.Y", with: JSON(queue.attribute("B")))
            resource.creationPolicy = ["C": JSON(queue.attribute("C"))]
            Output("O", in: user, value: queue.attribute("D"), exportName: queue.attribute("E"))
            user.templateMetadata = ["F": "<\(queue.attribute("F"))\(queue.attribute("A"))>"]
        }
        synthesis.expectNoFindings()
        #expect(synthesis["shared"]?.ids(in: .resources).count == 1 + 6)
        #expect(synthesis["user"]?.ids(in: .parameters).count == 6)
    }

    @Test("A nested stack's value is published by its stack; the prefix may be chosen")
    func nested() throws {
        let synthesis = TestApp { app in
            let shared = Stack("shared", in: app)
            shared.referenceParameterPrefix = "/refs"
            let group = Group("é g", in: NestedStack("N", in: shared))
            let queue = Resource("Queue", in: group, type: "AWS::SQS::Queue")
            let user = NestedStack("M", in: Stack("user", in: app))
            Resource("R", in: user, type: "T", properties: ["P": JSON(queue.ref.reference(.parameter))])
        }
        synthesis.expectNoFindings()
        let resource = try synthesis.template("shared").ids(in: .resources)[1]
        #expect(
            synthesis["shared"]?["Resources", resource, "Properties", "Name"] == "/refs/N/--g/Queue/Ref")
        let parameter = try synthesis.template("user-M").ids(in: .parameters)[0]
        #expect(
            synthesis["user-M"]?["Parameters", parameter, "Default"] == "/refs/N/--g/Queue/Ref")
        #expect(synthesis["user-M"]?["Resources", "R", "Properties", "P"] == ["Ref": .string(parameter)])
    }

    @Test("A reference that an aspect makes is published too, even when the new parameter leads to it")
    func lateReferences() {
        let synthesis = TestApp { app in
            let shared = Stack("shared", in: app)
            let first = Resource("First", in: shared, type: "T")
            let second = Resource("Second", in: shared, type: "T")
            let user = Stack("user", in: app)
            let reader = Resource("R", in: user, type: "T", properties: ["P": JSON(first.ref.reference(.parameter))])
            app.apply("late") { node in
                guard node.resourceType == "AWS::SSM::Parameter" else { return }
                reader[property: "Q"] = JSON(second.ref.reference(.parameter))
            }
        }
        synthesis.expectNoFindings()
        #expect(synthesis["shared"]?.ids(in: .resources).count == 4)
        #expect(synthesis["user"]?.ids(in: .parameters).count == 2)
    }
}
