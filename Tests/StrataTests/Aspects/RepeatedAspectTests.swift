import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Aspects that run again")
struct RepeatedAspectTests {
    @Test("A fixed id in a later pass is told as such, once, with the guard to write")
    func secondPass() {
        var line = 0
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            stack.apply("alarms") { node in
                guard node.resourceType == "AWS::SQS::Queue" else { return }
                line = #line + 1
                Resource("Alarm", in: stack, type: "T")
            }
            // Another aspect that takes several passes, so that there is a third.
            var count = 0
            stack.apply("slow", priority: .last) { node in
                count += 1
                if count < 20, let queue = Resource(node), queue.type == "AWS::SQS::Queue" {
                    queue[property: "DelaySeconds"] = JSON(count)
                }
            }
        }
        #expect(synthesis.findings.map(\.ruleID) == ["construct/duplicate-id"])
        let finding = synthesis.findings.first
        #expect(finding?.message == "aspect 'alarms' ran again and declared 'Alarm' in 's' a second time")
        #expect(
            finding?.help
                == "aspects run again until nothing changes; declare it only if it is not there: "
                + "if scope.node.child(\"Alarm\") == nil { … }, where scope is what it is declared in")
        #expect(finding?.location?.line == line)
    }

    @Test("The same id for several nodes of one pass is told as such")
    func severalNodes() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            for id in ["A", "B"] { Resource(id, in: stack, type: "AWS::SQS::Queue") }
            stack.apply("alarms") { node in
                if node.resourceType == "AWS::SQS::Queue" { Resource("Alarm", in: stack, type: "T") }
            }
        }
        #expect(
            synthesis.findings.map(\.message) == [
                "aspect 'alarms' declares 'Alarm' in 's' for more than one of the nodes that it visits",
                "aspect 'alarms' ran again and declared 'Alarm' in 's' a second time",
            ])
    }

    @Test("With the guard nothing is wrong; an id that someone else took is told as before")
    func guarded() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            stack.apply("alarms") { node in
                guard node.resourceType == "AWS::SQS::Queue", stack.node.child("Alarm") == nil else { return }
                Resource("Alarm", in: stack, type: "T")
            }
        }
        synthesis.expectNoFindings()
        let taken = TestApp { app in
            let stack = Stack("s", in: app)
            Resource("Alarm", in: stack, type: "AWS::SQS::Queue")
            stack.apply("alarms") { if $0.id == "s" { Resource("Alarm", in: stack, type: "T") } }
        }
        #expect(taken.findings.first?.message.hasPrefix("'s' already has a construct 'Alarm'") == true)
    }
}
