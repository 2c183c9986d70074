import AcmeConstructs
import Strata
import StrataDynamoDB
import StrataSNS

/// Sends mail: what the shop asks for, and campaigns.
struct MailStack {
    let worker: ThrottledWorker

    init(in app: App, stage: Stage) {
        let acme = Acme(context: "mail", stage: stage, owner: "mail-team")
        let stack = Stack("mail", in: app, conventions: acme, description: "Sends mail, a few at a time")
        let sent = Table("Sent", in: stack, partitionKey: .string("address"))
        let campaigns = Topic("Campaigns", in: stack)
        let onCall = Topic("OnCall", in: stack)
        let management = Topic("Management", in: stack)

        worker = ThrottledWorker(
            "Mail", in: stack, runtime: .python314, code: .directory("Sources/acme-shop/handlers/mail"),
            concurrency: 4, environment: ["SENT": sent.name])
        sent.grant(.readWrite, to: worker)
        worker.subscribe(to: campaigns)
        worker.tell(onCall)
        worker.escalate(to: management, after: .hours(4))
        FirstJob("Greeting", in: stack, for: worker, message: "{\"to\": \"mail-team@acme.example\"}")
    }
}
