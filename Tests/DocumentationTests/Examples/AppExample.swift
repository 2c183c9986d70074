import CloudFormation
import OrderedCollections
import Strata
import StrataSQS

extension Examples {
    static let app: Example = .inApp("Strata/App", shows: []) { app in
        let other = Stack("other", in: app)
        Queue("Other", in: other)
        do {
            let app = App()
            let stack = Stack("orders", in: app)
            Queue("Orders", in: stack)
        }
    } more: { app in
        let stack = Stack("orders", in: app)
        Queue("Orders", in: stack)

        let synthesis = app.synthesize()
        let template = synthesis.stack("orders")?.template.template
        precondition(template?.resources.count == 2 && synthesis.findings.isEmpty)

        app.forbidHardDependencies()
    }
}
