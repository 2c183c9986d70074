import Strata
import StrataKMS
import StrataLambda
import StrataSQS

extension Examples {
    static let key = Example("StrataKMS/Key", shows: ["AWS::KMS::Key"]) { stack in
        Key("Key", in: stack, description: "Orders")
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let key = Key("Key", in: stack, description: "Orders", alias: "alias/orders")
        let orders = Queue("Orders", in: stack, encryption: .key(key))
        orders.grant(.send, to: worker)

        key.grant(.decrypt, to: worker)

        let theirs = Key.imported(
            arn: "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000000", in: stack)
        Queue("Invoices", in: stack, encryption: .key(theirs))
    }
}
