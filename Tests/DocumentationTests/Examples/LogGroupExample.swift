import Strata
import StrataKit
import StrataLambda

extension Examples {
    static let logGroup = Example("StrataKit/LogGroup", shows: ["AWS::Logs::LogGroup"]) { stack in
        LogGroup("Audit", in: stack)
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let audit = LogGroup("Audit", in: stack, retention: .oneYear, removalPolicy: .retain)
        audit.grant(.write, to: worker)

        let theirs = LogGroup.imported(arn: "arn:aws:logs:eu-west-1:111122223333:log-group:/shop/audit", in: stack)
        theirs.grant(.read, to: worker)
    }
}
