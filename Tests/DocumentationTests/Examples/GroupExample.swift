import Strata
import StrataSQS

extension Examples {
    static let group = Example("Strata/Group", shows: ["AWS::SQS::Queue"]) { stack in
        let accounts = Group("Accounts", in: stack)
        Queue("Events", in: accounts)
        Queue("Events", in: Group("Orders", in: stack))
    }
}
