import CloudFormation
import Strata
import StrataSQS
import StrataTesting
import Testing

@Suite("Findings are asked for by rule, severity, message and line")
struct FindingTests {
    private static let line = #line + 4

    private func template() -> TestTemplate {
        TestTemplate { stack in
            Queue("Orders", in: stack, visibilityTimeout: .seconds(-1))
            stack.attach("acme/look") { $0.isStack ? [.warning("odd stack", help: "make it even")] : [] }
        }
    }

    @Test("One that is there")
    func present() {
        let template = template()
        template.expectFinding(rule: "sqs/visibility-timeout", severity: .error, line: Self.line)
        template.expectFinding(rule: "acme/look", severity: .warning, message: "odd")
        template.expectFinding(rule: "acme/look", message: "make it even")
        template.expectNoFindings(rule: "acme/other")
        template.expectNoFindings(rule: "acme/look", atLeast: .error)
        #expect(template.findings(severity: .warning).map(\.message) == ["odd stack"])
        #expect(template.findings(message: "odd", line: 1).isEmpty)
        #expect(template.messages.last == "acme/look: odd stack")
    }

    @Test("One of the rule that is otherwise is told with what differs")
    func otherwise() {
        let template = template()
        let found = failures {
            template.expectFinding(rule: "acme/look", severity: .error, message: "even stack", line: 3)
        }
        #expect(
            found == [
                Failure(
                    text: """
                        'app' has no finding with rule acme/look, severity error, message with "even stack", line \
                        StrataTestingTests/FindingTests.swift:3; the closest differs in
                          severity: expected error, found warning
                          message: expected a text with "even stack", found "odd stack"
                          line: expected 3, found \(Self.line - 1)
                        It is
                          warning: odd stack [acme/look]
                            at StrataTestingTests/FindingTests.swift:\(Self.line - 1) (app)
                            help: make it even
                        """, line: #line - 2)
            ])
    }

    @Test("Without one of the rule all that there are are told")
    func absent() {
        let found = failures { template().expectFinding(rule: "acme/looks") }
        #expect(found.map(\.line) == [#line - 1])
        #expect(
            found.first?.text.hasPrefix("'app' has no finding with rule acme/looks; found instead:\n  error: ") == true)
        #expect(found.first?.text.contains("\n  warning: odd stack [acme/look]\n") == true)
        #expect(
            failures { TestTemplate { Queue("Orders", in: $0) }.expectFinding(rule: "acme/look") }.map(\.text) == [
                "'app' has no finding with rule acme/look; there are no findings"
            ])
    }

    @Test("Findings that should not be there are told in whole")
    func unexpected() {
        #expect(
            failures { template().expectNoFindings(rule: "acme/look") } == [
                Failure(
                    text: """
                        'app' should have no finding of acme/look, but has 1:
                          warning: odd stack [acme/look]
                            at StrataTestingTests/FindingTests.swift:\(Self.line - 1) (app)
                            help: make it even
                        """, line: #line)
            ])
        let errors = failures { template().expectNoFindings(atLeast: .error) }
        #expect(errors.first?.text.hasPrefix("'app' should have no finding at or above error, but has 1:\n") == true)
    }
}
