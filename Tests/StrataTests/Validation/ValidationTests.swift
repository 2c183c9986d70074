import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Validators and annotations")
struct ValidationTests {
    @Test("What is wrong with the app itself has no place in Swift: no line of the user's declares it")
    func appItself() {
        let app = App()
        Resource("R", in: Stack("s", in: app), type: "T")
        app.node.addWarning("watched")
        _ = app.synthesize()
        app.apply("late") { _ in }
        #expect(
            TestApp(app).findings.map(\.description) == [
                "warning: watched [annotation]",
                "error: 'aspect late' of the app was changed after the tree was frozen [tree/frozen]\n  help: declare "
                    + "and change everything before app.synthesize()",
            ])
    }

    private struct NeedsName: Validator {
        func validate(_ node: FrozenNode) -> [Finding] {
            guard node.resourceType == "T", node[property: "Name"] == nil else { return [] }
            return [.error("'\(node.path)' has no name", help: "give it one")]
        }
    }

    @Test("A validator's finding has its name as the rule, and the place of the construct")
    func finding() {
        let app = App()
        let stack = Stack("s", in: app)
        stack.attach(NeedsName())
        Resource("R", in: stack, type: "T", line: 7)
        Resource("S", in: stack, type: "T", properties: ["Name": "x"])
        #expect(
            TestApp(app).findings == [
                Finding(
                    ruleID: "NeedsName", severity: .error, message: "'s/R' has no name", help: "give it one",
                    constructPath: "s/R", location: SourceLocation(file: "StrataTests/ValidationTests.swift", line: 7))
            ])
        #expect(app.synthesize().hasErrors)
    }

    @Test("Validators see what aspects have done, once per node, in the order of their declaration")
    func order() {
        var visits: [String] = []
        let app = App()
        let stack = Stack("s", in: app)
        Resource("R", in: stack, type: "T")
        stack.attach("late") { node in
            visits.append("late:\(node.id):\(node[property: "P"]?.literalString ?? "-")")
            return []
        }
        app.attach("app") { node in
            visits.append("app:\(node.id)")
            return [.info("seen", rule: "own/rule")]
        }
        app.apply("set") { $0.setProperty("P", "x" as StringValue) }
        let synthesis = TestApp(app)
        #expect(visits == ["late:s:x", "late:R:x", "app:", "app:s", "app:R"])
        #expect(synthesis.findings.map(\.ruleID) == ["own/rule", "own/rule", "own/rule"])
        #expect(!app.synthesize().hasErrors)
        #expect(visits.count == 5)
    }

    @Test("A frozen node tells everything, and a view of it is read-only")
    func frozenNode() {
        _ = TestApp { app in
            let stack = Stack("s", in: app, name: "named")
            let group = Group("G", in: stack)
            Resource("R", in: group, type: "T", properties: ["P": "x"], line: 3).deletionPolicy = .retain
            stack.attach("look") { node in
                guard node.id == "R" else { return [] }
                #expect(node.path == "s/G/R")
                #expect(node.location.line == 3)
                #expect(node.logicalID.hasPrefix("GR"))
                #expect(node.parent?.id == "G")
                #expect(node.parent?.parent?.children.map(\.id) == ["G"])
                #expect(node.parent?.subtree.map(\.id) == ["G", "R"])
                #expect(node.stackName == "named")
                let view = node.as(Resource.self)
                #expect(view?.deletionPolicy == .retain)
                let inner: FrozenNode? = view?.node
                #expect(inner?.path == "s/G/R")
                return []
            }
        }
    }

    @Test("Changes after the freeze are reported and ignored")
    func frozen() {
        let app = App()
        let stack = Stack("s", in: app)
        let resource = Resource("R", in: stack, type: "T", properties: ["P": 1])
        let other = Resource("Other", in: stack, type: "T")
        stack.attach("changes") { node in
            guard node.id == "R" else { return [] }
            resource[property: "P"] = 2
            return []
        }
        let first = TestApp(app)
        #expect(
            first.texts == [
                "error: 'P' of 's/R' was changed after the tree was frozen [tree/frozen] "
                    + "help: validators only look; make the change where the construct is declared, or in an aspect"
            ])
        #expect(first["s"]?["Resources", "R"] == ["Type": "T", "Properties": ["P": 1]])

        resource.deletionPolicy = .retain
        resource.dependsOn(other)
        resource.moved(from: "X")
        resource.override("A", with: 1)
        resource.metadata = ["a": 1]
        resource.condition = Condition("C", in: stack, AWS.region == "x")
        resource.node.add("Q", 1 as IntegerValue)
        stack.tag("a", "b")
        stack.apply("aspect") { _ in }
        stack.attach("validator") { _ in [] }
        Resource("Inner", in: Group("New", in: stack), type: "T", properties: ["Quiet": 1])
        _ = NestedStack("N", in: stack)
        let second = TestApp(app)
        let changed = second.findings.dropFirst().map { String($0.message.split(separator: "was")[0]) }
        #expect(
            changed == [
                "'DeletionPolicy' of 's/R' ", "'DependsOn' of 's/R' ", "'logical id' of 's/R' ", "'A' of 's/R' ",
                "'Metadata' of 's/R' ", "'C' of 's' ", "'Condition' of 's/R' ", "'Q' of 's/R' ",
                "'aspect TagAspect' of 's' ", "'aspect aspect' of 's' ", "'validator validator' of 's' ",
                "'New' of 's' ", "'N.NestedStack' of 's' ",
                "'N' of 's' ",
            ])
        #expect(second["s"]?.template == first["s"]?.template)
    }

    @Test("An annotation is noted once, however often the aspect comes by")
    func annotations() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let resource = Resource("R", in: stack, type: "T")
            stack.apply("notes") { node in
                if node.resourceType != nil { node.addWarning("odd", help: "make it even") }
                resource[property: "P"] = 1
            }
            resource.node.addInfo("known")
            resource.node.addError("broken")
            resource.node.annotate(.error("mine", rule: "own/rule"))
            resource.node.annotate(.error("other"), rule: "default/rule")
        }
        #expect(
            synthesis.texts == [
                "info: known [annotation] help: -", "error: broken [annotation] help: -",
                "error: mine [own/rule] help: -",
                "error: other [default/rule] help: -", "warning: odd [annotation] help: make it even",
            ])
    }
}
