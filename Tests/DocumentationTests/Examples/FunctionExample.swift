import Strata
import StrataDynamoDB
import StrataLambda
import StrataSNS
import StrataSQS

extension Examples {
    static let function = Example(
        "StrataLambda/Function", shows: ["AWS::Lambda::Function", "AWS::IAM::Role", "AWS::Logs::LogGroup"]
    ) { stack in
        Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))
    } more: { stack in
        let table = Table("Table", in: stack, partitionKey: .string("id"))
        let queue = Queue("Queue", in: stack, visibilityTimeout: .minutes(2))
        let failed = Queue("Failed", in: stack)
        let topic = Topic("Topic", in: stack)
        let ruleArn: StringValue = "arn:aws:events:eu-west-1:111122223333:rule/nightly"

        let orders = Function(
            "Orders", in: stack, runtime: .nodejs22, code: .directory("handlers/orders"), memory: .mebibytes(256),
            timeout: .seconds(20), environment: ["TABLE": table.name])
        table.grant(.readWrite, to: orders)

        Function("Reports", in: stack, code: .image(directory: "services/orders"))

        orders.consume(queue, batchSize: 10, maxConcurrency: 5)
        orders.subscribe(to: topic)
        orders.grant(.invoke, to: .service("events.amazonaws.com"), sourceArn: ruleArn)

        Function(
            "Mails", in: stack, runtime: .python314, code: .inline("def handler(event, context): pass"),
            failures: .queue(failed, retries: 1))
    }
}
