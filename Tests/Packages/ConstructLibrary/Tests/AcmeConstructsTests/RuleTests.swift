import AcmeConstructs
import Strata
import StrataSNS
import StrataTesting
import Testing

/// Findings point at the line of the program, here of the test, and not at one of the library.
@Suite("The rules of the library")
struct RuleTests {
    @Test("An age out of range is an error at the line of the worker")
    func age() {
        let template = TestTemplate { ThrottledWorker("Mail", in: $0, maximumAge: .seconds(5)) }
        template.expectFinding(rule: "acme/worker-age", severity: .error, line: #line - 1)
        #expect(
            template.messages == [
                "acme/worker-age: the age of jobs that rings the alarm of 'app/Mail' is 5 seconds, allowed are 60 to 86400 "
                    + "seconds"
            ])
    }

    @Test("What a part reports is reported at the line of the worker")
    func parts() {
        let template = TestTemplate { ThrottledWorker("Mail", in: $0, concurrency: 1, attempts: 0) }
        let line = #line - 1
        #expect(template.findings.count == 2)
        #expect(template.findings.allSatisfy { $0.location == SourceLocation(file: #fileID, line: line) })
    }

    @Test("How long jobs are kept is looked at when aspects have had their say", arguments: [3_600, 1_209_600])
    func failures(waiting: Int) {
        let template = TestTemplate { stack in
            let worker = ThrottledWorker("Mail", in: stack)
            stack.apply("patience") { node in
                if node === worker.node { worker.jobs.resource.messageRetentionPeriod = IntegerValue(waiting) }
            }
        }
        #expect(template.findings.map(\.ruleID) == (waiting == 3_600 ? [] : ["acme/worker-failures"]))
    }

    @Test("A worker that nobody hears of is a warning where the rule is attached")
    func watched() {
        let template = TestTemplate { stack in
            stack.attach(WatchedWorkers())
            ThrottledWorker("Silent", in: stack)
            ThrottledWorker("Heard", in: stack).tell(Topic("OnCall", in: stack))
        }
        let line = #line - 3
        #expect(
            template.findings.map(\.description) == [
                """
                warning: nobody hears of it when jobs of 'app/Silent' wait [acme/unwatched-worker]
                  at AcmeConstructsTests/RuleTests.swift:\(line) (app/Silent)
                  help: name a topic: worker.tell(onCall)
                """
            ])
    }
}
