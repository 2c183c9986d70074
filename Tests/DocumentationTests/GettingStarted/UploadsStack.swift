import Strata
import StrataLambda
import StrataS3
import StrataSNS
import StrataSQS

/// Files that customers send, and the program that works through them.
struct UploadsStack {
    let uploads: Bucket

    @discardableResult
    init(in app: App) {
        let stack = Stack("uploads", in: app)
        uploads = Bucket("Uploads", in: stack, lifecycle: [LifecycleRule(expiration: .days(90))])

        let failed = Queue("Failed", in: stack, retention: .days(14))
        let jobs = Queue(
            "Jobs", in: stack, visibilityTimeout: .minutes(3), deadLetters: .init(failed, maxReceives: 3))
        jobs.subscribe(to: Topic("Arrived", in: stack), raw: true)

        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"),
            timeout: .seconds(30), environment: ["UPLOADS": uploads.name])
        worker.consume(jobs, batchSize: 10)
        uploads.grant(.read, to: worker)
    }
}
