import Strata
import StrataLambda
import StrataS3
import StrataSES

extension Examples {
    static let receiptRuleSet = Example(
        "StrataSES/ReceiptRuleSet", shows: ["AWS::SES::ReceiptRuleSet", "AWS::SES::ReceiptRule"]
    ) { stack in
        let mailbox = Bucket("Mailbox", in: stack)
        let rules = ReceiptRuleSet("Rules", in: stack)
        rules.addRule("store", recipients: ["mail.example.com"], actions: [.store(in: mailbox)])
    } more: { stack in
        let mailbox = Bucket("Mailbox", in: stack)
        let forwarder = Function(
            "Forwarder", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let rules = ReceiptRuleSet("Rules", in: stack)
        rules.addRule("forward", recipients: ["mail.example.com"], actions: [.store(in: mailbox), .invoke(forwarder)])
        rules.activate()
    }
}
