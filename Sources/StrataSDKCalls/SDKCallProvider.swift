import Strata
import StrataIAM
import StrataLambda
import StrataLogs

/// The function that makes the calls of a template: one, made when the first call asks for it.
struct SDKCallProvider {
    static let id = "SDKCalls"
    /// Seconds that a call and what it takes to try again may last.
    static let timeout = 300
    /// How long CloudFormation waits for an answer, in seconds, instead of its hour.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html>
    static let patience = timeout + 60

    let arn: StringValue
    let roleName: StringValue
    let invocation: AWS.Lambda.EventInvokeConfig

    init(in template: Node, for call: Node) {
        if let existing = template.child(Self.id),
            let function = existing.child("Resource").flatMap(AWS.Lambda.Function.init(_:)),
            let role = existing.child("ServiceRole")?.child("Resource").flatMap(AWS.IAM.Role.init(_:)),
            let invocation = existing.child("Invocation").flatMap(AWS.Lambda.EventInvokeConfig.init(_:))
        {
            arn = function.arn
            roleName = role.ref
            self.invocation = invocation
            return
        }
        let function = Function(
            Self.id, in: template, runtime: .newestPython, code: .inline(SDKCallProgram.source),
            memory: .mebibytes(256), timeout: .seconds(Self.timeout), logRetention: .oneMonth,
            description: "Makes AWS API calls for CloudFormation"
        )
        arn = function.arn
        roleName = function.role.name
        // Lambda would run an invocation that failed again, and with it a call that may have been made already.
        // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
        invocation = AWS.Lambda.EventInvokeConfig(
            "Invocation", in: function, functionName: function.name, qualifier: "$LATEST", maximumRetryAttempts: 0
        )
    }
}
