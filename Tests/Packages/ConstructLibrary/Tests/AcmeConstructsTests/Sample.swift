import AcmeConstructs
import Strata
import StrataLambda

/// A stack declared for a test, synthesized.
struct Sample {
    let template: Template
    let findings: [Finding]

    init(declare: (Stack) -> Void) {
        let app = App()
        let stack = Stack("app", in: app)
        declare(stack)
        let synthesis = app.synthesize()
        template = synthesis.stack("app")?.template.template ?? Template()
        findings = synthesis.findings
    }

    /// The resources of a type, in order.
    func resources(_ type: String) -> [TemplateResource] {
        template.resources.elements.map(\.value).filter { $0.type == type }
    }

    /// The logical ids of a type, in order.
    func ids(_ type: String) -> [String] { template.resources.elements.filter { $0.value.type == type }.map(\.key) }

    /// What the policies of a type say, as text.
    func policies(_ type: String = "AWS::IAM::Policy") -> String {
        resources(type).map { "\($0.properties)" }.joined(separator: "\n")
    }
}

extension ThrottledWorker {
    /// A worker without much of a program.
    @discardableResult
    init(
        _ id: String, in scope: any Scope, concurrency: Int = 2, attempts: Int = 3,
        maximumAge: Duration = .minutes(15), removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        self.init(
            id, in: scope, runtime: .python314, code: .inline("def handler(event, context): pass"),
            concurrency: concurrency, attempts: attempts, maximumAge: maximumAge, removalPolicy: removalPolicy,
            file: file, line: line)
    }
}
