import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Logical ids")
struct LogicalIDTests {
    @Test(
        "The rule is pinned: changing it replaces users' resources",
        arguments: [
            ([], ""),
            (["Queue"], "Queue"),
            (["my-queue_1"], "myqueue1"),
            (["Default"], "Default"),
            (["Default", "Queue"], "Queue"),
            (["Resource"], "Resource"),
            (["Orders", "Default"], "Orders"),
            (["Group", "Queue"], "GroupQueue4AD70803"),
            (["Group", "Queue", "Resource"], "GroupQueueC2DA614F"),
            (["Group", "Group"], "Group8C426966"),
            (["日本"], ""),
        ]
    )
    func pinned(path: [String], id: String) {
        #expect(LogicalID.make(path: path) == id)
    }

    @Test("One id is kept up to 255 characters; from there, and on any path, 240 and the hash remain")
    func lengths() {
        let fits = String(repeating: "a", count: 255)
        #expect(LogicalID.make(path: [fits]) == fits)
        let long = LogicalID.make(path: [fits + "b"])
        #expect(long.utf8.count == 248)
        #expect(long.hasPrefix(String(repeating: "a", count: 240)))
        let deep = LogicalID.make(path: [fits, "b"])
        #expect(deep.utf8.count == 248)
        #expect(deep != LogicalID.make(path: [fits, "c"]))
    }

    @Test("Two constructs with one logical id are reported with both places, in each section")
    func collisions() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("A-B", in: stack, type: "T")
            Resource("AB", in: stack, type: "T")
            Parameter("A_B", in: stack)
            Output("O", in: stack, value: "1" as StringValue)
            Output("O-", in: stack, value: "2" as StringValue)
            _ = Condition("C", in: stack, AWS.region == "x")
            _ = Condition("C-", in: stack, AWS.region == "y")
            _ = Mapping("M", in: stack, ["a": ["b": "c"]])
            _ = Mapping("M-", in: stack, ["a": ["b": "d"]])
            ParameterRule("R", in: stack, assertions: [])
            ParameterRule("R-", in: stack, assertions: [])
        }
        let pairs = [
            ("A-B", "AB", "AB"), ("A-B", "A_B", "AB"), ("O", "O-", "O"), ("C", "C-", "C"), ("M", "M-", "M"),
            ("R", "R-", "R"),
        ]
        #expect(
            synthesis.texts
                == pairs.map { first, second, id in
                    "error: 's/\(first)' and 's/\(second)' both get the logical id '\(id)' [logical-id/collision] "
                        + "help: rename one of them; only letters and digits of an id count"
                })
        for finding in synthesis.findings {
            #expect(finding.template == "s")
            #expect(finding.related.map(\.message) == ["the first is declared here"])
            #expect(finding.related.first?.location != finding.location)
        }
        #expect(synthesis["s"]?["Outputs", "O", "Value"] == "1")
    }

    @Test("Sections have their own names: a resource, an output, a condition, a mapping and a rule may share one")
    func sections() {
        let app = App()
        let stack = Stack("s", in: app)
        Resource("X", in: Group("A", in: stack), type: "T").moved(from: "X")
        Output("X", in: Group("B", in: stack), value: "1" as StringValue)
        Output("X", in: stack, value: "1" as StringValue, line: 85)
        TestApp(app).expectNoFindings()
        let template = app.synthesize().stack("s")?.template
        #expect(template?.constructPath(of: "X") == "s/A/X")
        #expect(template?.constructPath(of: "X", in: .parameters) == "s/A/X")
        #expect(template?.constructPath(of: "X", in: .outputs) == "s/X")
        #expect(template?.location(of: "X", in: .outputs)?.line == 85)
        #expect(template?.location(of: "Y") == nil)
    }

    @Test("An id without letter and digit is reported")
    func noLogicalID() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("R", in: stack, type: "T")
            Resource("日本", in: stack, type: "T")
        }
        #expect(
            synthesis.texts == [
                "error: the id of 's/日本' has no letter or digit to make a logical id of [logical-id/empty] "
                    + "help: only the letters A to Z and digits of an id count; use some"
            ])
        #expect(synthesis["s"]?.ids(in: .resources) == ["R"])
    }

    @Test("A resource that moved keeps its id, and references follow")
    func moved() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let queue = Resource("Queue", in: Group("Group", in: stack), type: "AWS::SQS::Queue")
            #expect(queue.node.logicalID == "GroupQueue4AD70803")
            queue.moved(from: "OldQueue")
            #expect(queue.node.logicalID == "OldQueue")
            Resource("R", in: stack, type: "T", properties: ["Q": JSON(queue.ref)])
        }
        #expect(synthesis["s"]?.ids(in: .resources) == ["OldQueue", "R"])
        #expect(synthesis["s"]?["Resources", "R", "Properties", "Q"] == ["Ref": "OldQueue"])
    }

    @Test(
        "An id that CloudFormation does not take cannot be kept",
        arguments: ["", "a-b", "é", String(repeating: "a", count: 256)])
    func invalidMove(id: String) {
        let synthesis = TestApp { app in
            Resource("R", in: Stack("s", in: app), type: "T").moved(from: id)
        }
        #expect(
            synthesis.texts == [
                "error: 's/R' cannot keep '\(id)' as its logical id (\(id.utf8.count) characters) [logical-id/invalid] "
                    + "help: a logical id is made of 1 to 255 letters and digits; copy it from the deployed template"
            ])
        #expect(synthesis["s"]?.ids(in: .resources) == ["R"])
    }
}
