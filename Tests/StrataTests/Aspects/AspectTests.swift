import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Aspects")
struct AspectTests {
    private struct Tagging: Aspect {
        func visit(_ node: Node) {
            Resource(node)?[property: "Tags"] = ["a": "b"]
        }
    }

    @Test("An aspect changes what it visits, in its scope only")
    func scope() throws {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group("G", in: stack)
            Resource("In", in: group, type: "T")
            Resource("Out", in: stack, type: "T")
            group.apply(Tagging())
            Resource("Later", in: group, type: "T")
        }
        let tagged = try synthesis.template("s").ids(in: .resources).filter {
            synthesis["s"]?["Resources", $0, "Properties", "Tags"] != nil
        }
        #expect(tagged.count == 2 && !tagged.contains("Out"))
        synthesis.expectNoFindings()
    }

    @Test("The order is total: priority, then declaration, then pre-order")
    func order() {
        var visits: [String] = []
        _ = TestApp { app in
            let stack = Stack("s", in: app)
            let group = Group("G", in: stack)
            Resource("R", in: group, type: "T")
            Resource("S", in: stack, type: "T")
            func record(_ name: String, in scope: any Scope, _ priority: AspectPriority) {
                scope.apply(name, priority: priority) { visits.append("\(name):\($0.id)") }
            }
            record("last", in: stack, .last)
            record("b", in: stack, .default)
            record("inner", in: group, .default)
            record("own", in: group, AspectPriority(1))
            record("first", in: group, .mutating)
        }
        #expect(
            visits == [
                "own:G", "own:R", "first:G", "first:R", "b:s", "b:G", "b:R", "b:S", "inner:G", "inner:R", "last:s",
                "last:G", "last:R", "last:S",
            ])
    }

    @Test("What an aspect declares is visited by all aspects, earlier ones too")
    func addedConstructs() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("Bucket", in: stack, type: "AWS::S3::Bucket")
            stack.apply(Tagging())
            stack.apply("policies", priority: .last) { node in
                guard node.resourceType == "AWS::S3::Bucket", let scope = node.parent, scope.child("Policy") == nil
                else { return }
                Resource("Policy", in: scope, type: "AWS::S3::BucketPolicy")
            }
        }
        #expect(synthesis["s"]?.ids(in: .resources) == ["Bucket", "Policy"])
        #expect(synthesis["s"]?["Resources", "Policy", "Properties", "Tags"] == ["a": "b"])
    }

    @Test("What an aspect declares below the node at hand is visited in the same pass")
    func addedBelow() {
        var depth = 0
        _ = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            stack.apply("deeper") { node in
                depth += 1
                if depth < 20, node.children.isEmpty { _ = Group("C", in: node) }
            }
        }
        #expect(depth > 20)
    }

    @Test("An aspect that an aspect applies runs too, in its place by priority")
    func addedAspects() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            var isApplied = false
            stack.apply("outer") { node in
                guard !isApplied else { return }
                isApplied = true
                node.apply(Tagging(), priority: AspectPriority(1))
            }
        }
        #expect(synthesis["s"]?["Resources", "R", "Properties", "Tags"] == ["a": "b"])
    }

    @Test("Aspects run until nothing changes any more")
    func fixedPoint() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let resource = Resource("R", in: stack, type: "T", properties: ["N": 0])
            stack.apply("count") { node in
                guard node === resource.node, case .integer(let number)? = resource[property: "N"]?.expression,
                    number < 50
                else { return }
                resource[property: "N"] = JSON(number + 1)
            }
        }
        #expect(synthesis["s"]?["Resources", "R", "Properties", "N"] == 50)
        synthesis.expectNoFindings()
    }

    @Test("Aspects that never settle are reported by aspect, property and node, once")
    func endless() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            Resource("User", in: Stack("u", in: app, references: .parameter), type: "T")
            stack.apply("on") { $0.setProperty("Flag", true as BooleanValue) }
            stack.apply("off") { node in
                if node.resourceType != nil { node.setProperty("Flag", false as BooleanValue) }
            }
        }
        #expect(
            synthesis.texts == [
                "error: after 100 passes aspects still change the tree: 'off' last changed 'Flag' of 's/R' "
                    + "[aspect/endless] help: let the aspect leave alone what it, or another aspect, has already set"
            ])
    }

    @Test("An aspect that declares something in everything, what it declares included, is stopped and reported")
    func endlessDepth() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            stack.apply("nest") { node in
                if node.resourceType != nil { Resource("C", in: node, type: "T") }
            }
        }
        let path = "s/R" + String(repeating: "/C", count: 20)
        #expect(
            synthesis.texts == [
                "error: aspect 'nest' declares ever more constructs in what it declared itself, last at '\(path)' "
                    + "[aspect/endless] help: let the aspect leave alone what it has declared: give that a fixed id, and "
                    + "look for it first"
            ])
    }

    @Test("Aspects that double the tree with each pass are stopped and reported")
    func endlessBreadth() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            var count = 0
            stack.apply("double") { node in
                guard node.resourceType != nil else { return }
                count += 1
                Resource("R\(count)", in: stack, type: "T")
            }
        }
        #expect(synthesis.findings.map(\.ruleID) == ["aspect/endless"])
    }

    @Test(
        "A change back to what is there is none: setting the same again settles",
        arguments: ["property", "policy", "override", "metadata", "dependency", "tag", "logical id", "output"])
    func idempotent(change: String) {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let other = Resource("Other", in: stack, type: "T")
            let output = Output("O", in: stack, value: "x" as StringValue)
            Resource("R", in: stack, type: "T")
            stack.apply(change) { node in
                guard node.id == "R", let resource = Resource(node) else { return }
                switch change {
                case "property": resource[property: "P"] = ["a": [JSON(other.ref), "\(other.ref)!", nil, 1.5]]
                case "policy": resource.applyRemovalPolicy(.retain)
                case "override":
                    resource.override("A.B", with: "\(other.ref)")
                    resource.removeOverride("C")
                case "metadata": resource.metadata["a"] = 1
                case "dependency": resource.dependsOn(other)
                case "tag": stack.tag("a", "b")
                case "logical id": resource.moved(from: "Old")
                default: output.description = "same"
                }
            }
        }
        synthesis.expectNoFindings()
    }

    @Test("An aspect's name is its type's, unless it says otherwise")
    func name() {
        #expect(Tagging().name == "Tagging")
    }
}
