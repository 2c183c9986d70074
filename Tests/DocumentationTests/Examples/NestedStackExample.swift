import Strata
import StrataS3
import StrataSNS
import StrataSQS

extension Examples {
    static let nestedStack = Example("Strata/NestedStack", shows: ["AWS::CloudFormation::Stack"]) { stack in
        let reports = NestedStack("Reports", in: stack)
        Bucket("Uploads", in: reports)
    } more: { stack in
        let events = Topic("Events", in: stack)
        let jobs = NestedStack("Jobs", in: stack, timeout: .minutes(30))
        let queue = Queue("Queue", in: jobs)
        queue.subscribe(to: events)
        Output("Queue", in: stack, value: queue.url)
    }
}
