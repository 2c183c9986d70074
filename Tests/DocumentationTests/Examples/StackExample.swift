import Strata
import StrataS3
import StrataSNS
import StrataSQS

extension Examples {
    static let stack: Example = .inApp("Strata/Stack", shows: ["AWS::S3::Bucket"]) { app in
        let storage = Stack("storage", in: app)
        Bucket("Uploads", in: storage)
    } more: { app in
        let messaging = Stack("messaging", in: app)
        let events = Topic("Events", in: messaging)
        let orders = Stack("orders", in: app)
        Queue("Orders", in: orders).subscribe(to: events)

        let audit = Stack("audit", in: app, description: "What happened", terminationProtection: true)
        Bucket("Log", in: audit)
        audit.dependsOn(messaging)
    }
}
