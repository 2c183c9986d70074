import Strata
import StrataSES

extension Examples {
    static let receiptRule = Example("StrataSES/ReceiptRule", shows: ["AWS::SES::ReceiptRule"]) { stack in
        let rules = ReceiptRuleSet("Rules", in: stack)
        rules.addRule(
            "refuse", recipients: ["old.example.com"], actions: [.bounce(from: "postmaster@example.com", "moved")])
    }
}
