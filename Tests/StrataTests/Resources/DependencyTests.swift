import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("DependsOn")
struct DependencyTests {
    private func dependsOn(_ synthesis: TestApp, _ template: String, _ id: String) -> TemplateValue? {
        synthesis[template]?["Resources", id, "DependsOn"]
    }

    @Test("Within a template: the ids sorted, each once, a construct for all resources in it")
    func local() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group("Z", in: stack)
            Resource("A", in: group, type: "T")
            Resource("B", in: Group("Deep", in: group), type: "T")
            Parameter("P", in: group)
            let other = Resource("Other", in: stack, type: "T")
            let resource = Resource("R", in: stack, type: "T")
            resource.dependsOn(group, other)
            resource.dependsOn(other, resource)
        }
        #expect(dependsOn(synthesis, "s", "R") == ["Other", "ZAD73B999A", "ZDeepB7873F26A"])
        synthesis.expectNoFindings()
    }

    @Test("What is in a nested stack is there when the nested stack is")
    func intoNested() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let nested = NestedStack("N", in: stack)
            let inside = Resource("In", in: NestedStack("M", in: nested), type: "T")
            Resource("A", in: stack, type: "T").dependsOn(inside)
            Resource("B", in: stack, type: "T").dependsOn(nested)
        }
        let nested = try synthesis.template("s").ids(in: .resources)[0]
        #expect(dependsOn(synthesis, "s", "A") == [.string(nested)])
        #expect(dependsOn(synthesis, "s", "B") == [.string(nested)])
    }

    @Test("What is in a nested stack waits for what is outside by its nested stack's waiting")
    func outOfNested() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Queue", in: stack, type: "T")
            let sibling = NestedStack("Sibling", in: stack)
            let table = Resource("Table", in: sibling, type: "T")
            let nested = NestedStack("N", in: stack)
            let first = Resource("Before", in: nested, type: "T")
            Resource("R", in: NestedStack("M", in: nested), type: "T").dependsOn(queue, table, first)
            Resource("S", in: nested, type: "T").dependsOn(nested, queue)
        }
        let resources = try synthesis.template("s").ids(in: .resources)
        let (sibling, nested) = (resources[1], resources[2])
        #expect(dependsOn(synthesis, "s", nested) == [.string("Queue"), .string(sibling)])
        let inner = try synthesis.template("s-N").ids(in: .resources)[1]
        #expect(dependsOn(synthesis, "s-N", inner) == ["Before"])
        #expect(dependsOn(synthesis, "s-N-M", "R") == nil)
        #expect(dependsOn(synthesis, "s-N", "S") == nil)
    }

    @Test("What is in another stack makes the stack wait for that one")
    func otherStack() {
        let synthesis = TestApp { app in
            let a = Stack("a", in: app)
            let inA = Resource("R", in: NestedStack("N", in: a), type: "T")
            let group = Group("group", in: app)
            let b = Stack("b", in: group)
            Resource("R", in: b, type: "T")
            let c = Stack("c", in: app)
            Resource("R", in: c, type: "T")
            let d = Stack("d", in: app)
            Resource("R", in: NestedStack("N", in: d), type: "T").dependsOn(inA, group, c)
        }
        #expect(synthesis["d"]?.dependencies == ["a", "c", "group-b"])
        #expect(dependsOn(synthesis, "d-N", "R") == nil)
    }

    @Test("Many resources that wait for one big construct are resolved in time linear in what is written")
    func many() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group("Group", in: stack)
            for index in 0..<300 { Resource("R\(index)", in: group, type: "T") }
            for index in 0..<100 { Resource("W\(index)", in: stack, type: "T").dependsOn(group) }
        }
        #expect(dependsOn(synthesis, "s", "W99")?.arrayValue?.count == 300)
    }
}
