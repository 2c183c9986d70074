import AcmeConstructs
import Strata
import StrataDynamoDB
import StrataLambda
import StrataSNS
import StrataTesting
import Testing

/// What who writes or uses a construct gets wrong, and what they are told at which line.
@Suite("Mistakes")
struct MistakeTests {
    /// A construct of the program, with a mistake in its initialiser.
    struct Careless: Construct {
        enum Mistake { case declaresBesideItself, isNotRegistered, registersElsewhere, hasPartWithoutID }

        let node: Node

        @discardableResult
        init(
            _ id: String, in scope: any Scope, _ mistake: Mistake, file: StaticString = #fileID, line: Int = #line
        ) {
            node = scope.declare(Self.self, id, file, line)
            switch mistake {
            case .declaresBesideItself: Topic("News", in: scope)
            case .isNotRegistered: return
            case .registersElsewhere:
                scope.node.register(self)
                return
            case .hasPartWithoutID: Topic("", in: node)
            }
            node.register(self)
        }
    }

    private func findings(_ declare: (Stack) -> Void) -> [String] {
        let template = TestTemplate { stack in
            declare(stack)
            Topic("Other", in: stack)
        }
        return template.findings.map { "\($0.ruleID) at \($0.location?.line ?? 0): \($0.help ?? "-")" }
    }

    @Test("A part that is declared in the scope and not in the node")
    func besideItself() {
        let found = findings { stack in
            for id in ["A", "B"] { Careless(id, in: stack, .declaresBesideItself) }
        }
        #expect(
            found == [
                "construct/duplicate-id at 24: it was declared by the initialiser of Careless, beside the Careless and "
                    + "not in it: there, write in: node, not in: scope"
            ])
    }

    @Test("An id that is taken")
    func takenID() {
        let found = findings { stack in
            ThrottledWorker("Mail", in: stack)
            ThrottledWorker("Mail", in: stack)
        }
        #expect(
            found == [
                "construct/duplicate-id at \(#line - 2): ids are unique within their scope; rename one of the two"
            ])
    }

    @Test("An empty id, of a worker and of a part")
    func emptyID() {
        let help = "give it an id that is unique in its scope, such as \"Queue\""
        #expect(
            findings { ThrottledWorker("", in: $0) } == ["construct/empty-id at \(#line): \(help)"])
        #expect(
            findings { Careless("A", in: $0, .hasPartWithoutID) } == ["construct/empty-id at 29: \(help)"])
    }

    @Test("A construct that is not registered, or elsewhere")
    func registration() {
        let help = "let the initialiser of Careless end with node.register(self)"
        #expect(
            findings { Careless("A", in: $0, .isNotRegistered) } == [
                "construct/unregistered at \(#line): \(help)"
            ])
        #expect(
            findings { Careless("A", in: $0, .registersElsewhere) } == [
                "construct/registered-elsewhere at \(#line): \(help)"
            ])
    }

    @Test("A permission to a role that is imported, where nothing can hold it")
    func importedRole() {
        let template = TestTemplate { stack in
            let role = Role.imported(arn: "arn:aws:iam::111122223333:role/readers", in: stack)
            Topic("Unused", in: stack)
            Table("Sent", in: stack, partitionKey: .string("id")).grant(.read, to: role)
        }
        template.expectFinding(rule: "iam/grant", line: #line - 2)
        #expect(template.findings.count == 1)
        let message = template.findings.first?.message
        #expect(message?.contains("'app/Sent' cannot allow read (dynamodb:BatchGetItem") == true)
    }

    @Test("A permission to a service that says not on whose behalf")
    func withoutSource() {
        let template = TestTemplate { stack in
            ThrottledWorker("Mail", in: stack).grant(.deliver, to: .service("events.amazonaws.com"))
        }
        template.expectFinding(rule: "iam/confused-deputy", line: #line - 2)
        #expect(template.findings.count == 1)
        #expect(template.findings.first?.help?.hasPrefix("name what it acts for: sourceArn: …") == true)
    }

    @Test("A finding without a rule is told as an annotation, one of a validator by the validator's name")
    func withoutRule() {
        let template = TestTemplate { stack in
            stack.attach("look") { $0.isStack ? [.warning("odd")] : [] }
            ThrottledWorker("Mail", in: stack).node.annotate(.warning("strange"))
        }
        #expect(Set(template.findings.map(\.ruleID)) == ["annotation", "look"])
    }

    @Test("A validator that changes the tree")
    func changingValidator() {
        let found = findings { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            stack.attach("look") { node in
                if node.isStack { worker.alarm.resource.threshold = 5 }
                return []
            }
        }
        #expect(
            found == [
                "tree/frozen at \(#line - 6): validators only look; make the change where the construct is declared, or "
                    + "in an aspect"
            ])
    }

    @Test("A reference into another app")
    func otherApp() {
        let foreign = Table("Sent", in: Stack("other", in: App()), partitionKey: .string("id"))
        let template = TestTemplate { stack in foreign.grant(.read, to: ThrottledWorker("Mail", in: stack)) }
        let line = #line - 1
        #expect(Set(template.findings.map(\.ruleID)) == ["reference/foreign-app"])
        #expect(template.findings.first?.location == SourceLocation(file: #fileID, line: line))
    }

    @Test("A worker outside of all stacks is reported once, at its line")
    func outsideStack() {
        let app = App()
        ThrottledWorker("Mail", in: app)
        let line = #line - 1
        let findings = app.synthesize().findings.filter { $0.ruleID == "construct/outside-stack" }
        #expect(findings.map(\.message) == ["'Mail' is declared outside of any stack"])
        #expect(findings.first?.location == SourceLocation(file: #fileID, line: line))
    }

    @Test("A worker that is declared or changed when templates are made")
    func afterSynthesis() {
        let app = App()
        let stack = Stack("app", in: app)
        let worker = ThrottledWorker("Mail", in: stack)
        _ = app.synthesize()
        worker.alarm.resource.threshold = 5
        ThrottledWorker("Late", in: stack)
        let findings = app.synthesize().findings
        #expect(
            findings.map(\.message) == [
                "'Threshold' of 'app/Mail/Alarm/Resource' was changed after the tree was frozen",
                "'Late' of 'app' was changed after the tree was frozen",
            ])
        #expect(Set(findings.map(\.help)) == ["declare and change everything before app.synthesize()"])
    }
}
