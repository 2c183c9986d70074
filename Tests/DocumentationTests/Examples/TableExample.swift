import Strata
import StrataDynamoDB
import StrataLambda

extension Examples {
    static let table = Example("StrataDynamoDB/Table", shows: ["AWS::DynamoDB::Table"]) { stack in
        Table("Orders", in: stack, partitionKey: .string("customer"))
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let orders = Table(
            "Orders", in: stack, partitionKey: .string("customer"), sortKey: .number("placed"),
            indexes: [.global("byState", partitionKey: .string("state"), sortKey: .number("placed"))],
            stream: .newAndOldImages, timeToLive: "expires")

        orders.grant(.readWrite, to: worker)
        orders.grantStreamRead(to: worker)
        worker.environment["ORDERS"] = orders.name

        let theirs = Table.imported(arn: "arn:aws:dynamodb:eu-west-1:111122223333:table/prices", in: stack)
        theirs.grant(.read, to: worker)
    }
}
