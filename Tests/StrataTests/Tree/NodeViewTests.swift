import OrderedCollections
import Strata
import StrataTesting
import Testing

@Suite("Views on nodes")
struct NodeViewTests {
    private func count<Kind>(_ nodes: [Node], as kind: Kind.Type) -> Int { nodes.filter { $0.as(kind) != nil }.count }

    @Test("What stands at a node is found as what it is, also by code that does not know the type")
    func nodes() {
        let app = App()
        let stack = Stack("s", in: app)
        let nested = NestedStack("N", in: stack)
        let group = Group("G", in: nested)
        let parameter = Parameter("P", in: group, default: "a")
        let output = Output("O", in: group, value: parameter.value)
        let condition = Condition("C", in: group, parameter.value == "a")
        let mapping = Mapping("M", in: group, ["a": ["b": "c"]])
        let queue = Resource("Q", in: group, type: "AWS::SQS::Queue")
        #expect(app.node.as(App.self)?.stacks.map(\.id) == ["s"])
        #expect(stack.node.as(Stack.self)?.name == "s")
        #expect(nested.node.as(NestedStack.self)?.resource.type == "AWS::CloudFormation::Stack")
        #expect(group.node.as(Group.self)?.node === group.node)
        #expect(parameter.node.as(Parameter.self)?.defaultValue == "a")
        #expect(output.node.as(Output.self)?.node === output.node)
        #expect(condition.node.as(Condition.self) != nil)
        #expect(mapping.node.as(Mapping.self) != nil)
        let scopes: [any Scope] = [app, stack, nested, group, parameter, output, condition, mapping, queue]
        let all = scopes.map(\.node)
        #expect(count(all, as: App.self) == 1)
        #expect(count(all, as: Stack.self) == 1)
        #expect(count(all, as: NestedStack.self) == 1)
        #expect(count(all, as: Group.self) == 1)
        #expect(count(all, as: Parameter.self) == 1)
        #expect(count(all, as: Output.self) == 1)
        #expect(count(all, as: Condition.self) == 1)
        #expect(count(all, as: Mapping.self) == 1)
        #expect(count(all, as: StackSetBody.self) == 0)
        #expect(count(all, as: Asset.self) == 0)
        #expect(count(all, as: Resource.self) == 1)
    }

    @Test("Validators find them as well, read-only")
    func frozenNodes() {
        let app = App()
        let stack = Stack("s", in: app, name: "shop")
        Parameter("P", in: Group("G", in: stack), default: "a")
        Resource("R", in: stack, type: "T")
        app.attach("look") { node in
            var found: [String] = []
            if let stack = node.as(Stack.self) { found.append("stack \(stack.name)") }
            if let group = node.as(Group.self) { found.append("group \(group.node.path)") }
            if let parameter = node.as(Parameter.self) { found.append("parameter \(parameter.defaultValue ?? "")") }
            if node.as(NestedStack.self) != nil { found.append("nested") }
            return found.map { .info($0, rule: "r/found") }
        }
        #expect(TestApp(app).findings.map(\.message) == ["stack shop", "group s/G", "parameter a"])
    }

    @Test("That a stack is to go soon is a change like any other: none after the tree is frozen")
    func temporary() {
        let app = App()
        let stack = Stack("s", in: app)
        Resource("R", in: stack, type: "T")
        app.attach("change") { node in
            if node.isStack { stack.isTemporary = true }
            return []
        }
        let findings = TestApp(app).findings
        #expect(findings.map(\.ruleID) == ["tree/frozen"])
        #expect(findings.first?.message == "'isTemporary' of 's' was changed after the tree was frozen")
        #expect(!stack.isTemporary)
    }

    @Test("A body of a StackSet goes with a StackSet of the template around, and nothing else")
    func stackSetBody() {
        let app = App()
        let stack = Stack("s", in: app)
        let queue = Resource("Q", in: stack, type: "AWS::SQS::Queue")
        let other = Resource("Set", in: NestedStack("N", in: stack), type: StackSetBody.resourceType)
        let own = Resource("Set", in: stack, type: StackSetBody.resourceType)
        let line = #line + 2
        for (index, resource) in [queue, other, own].enumerated() {
            let body = StackSetBody(
                "B\(index)", in: stack, resource: resource.node, description: nil, isServiceManaged: false)
            Resource("R", in: body, type: "AWS::SNS::Topic")
        }
        let findings = TestApp(app).findings.filter { $0.ruleID == "stack-set/resource" }
        #expect(
            findings.map(\.message) == [
                "the StackSet 's/B0' is to be the body of 's/Q' (AWS::SQS::Queue, in the template of 's'), allowed is a resource "
                    + "of type AWS::CloudFormation::StackSet in the template around it",
                "the StackSet 's/B1' is to be the body of 's/N/Set' (AWS::CloudFormation::StackSet, in the template of 's/N'), "
                    + "allowed is a resource of type AWS::CloudFormation::StackSet in the template around it",
            ])
        #expect(findings.allSatisfy { $0.location?.line == line })
        let template = app.synthesize().stack("s")?.template.template
        #expect(template?.resources["Q"]?.properties.isEmpty == true)
        #expect(template?.resources["Set"]?.properties["TemplateBody"] != nil)
    }
}
