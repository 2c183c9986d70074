import Strata
import StrataLambda

/// Takes orders, and has mail sent about them.
struct CheckoutStack {
    @discardableResult
    init(in app: App, stage: Stage, mail: any QueueReference) {
        let acme = Acme(context: "checkout", stage: stage, owner: "checkout-team")
        let stack = Stack("checkout", in: app, conventions: acme, description: "Takes orders")
        let checkout = Function(
            "Checkout", in: stack, runtime: .python314, code: .directory("Sources/acme-shop/handlers/checkout"),
            environment: ["MAIL": mail.url])
        mail.grant(.send, to: checkout)
    }
}
