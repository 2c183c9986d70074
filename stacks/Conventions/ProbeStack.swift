import Strata
import StrataConventions
import StrataS3
import StrataSQS
import StrataSSM

/// What a team might declare without a thought for conventions, and what the conventions make of it.
///
/// Nothing in here mentions a tag, a stage, or what becomes of data: the enforced stack brings all of that along.
struct ProbeStack {
    let stack: EnforcedStack

    init(in app: App, context: ContextVariables) {
        stack = EnforcedStack(
            "conventions-probe", in: app, context: context, description: "Resources under conventions"
        )

        // Kept in production, emptied and deleted with the stack everywhere else.
        Bucket("Bucket", in: stack)
        // An explicit wish stands, whatever the usage; where the stack is to vanish, synthesis says that this one stays.
        Bucket("RetainedBucket", in: stack, removalPolicy: .retain)
        let queue = AWS.SQS.Queue("Queue", in: stack)

        declareParameters(queueURL: queue.ref)
        NestedProbe(in: stack)
    }

    private func declareParameters(queueURL: StringValue) {
        let path = stack.context.parameterPath
        AWS.SSM.Parameter("GoodName", in: stack, type: "String", value: queueURL, name: "\(path)/good/name")

        // None of these follows the convention. Each is put right, with a warning at its line.
        let (context, stage) = (stack.context.context, stack.context.stage)
        AWS.SSM.Parameter("BadName", in: stack, type: "String", value: "v", name: "/my/param")
        AWS.SSM.Parameter("BadNoSlash", in: stack, type: "String", value: "v", name: "my-param")
        AWS.SSM.Parameter(
            "BadContextFirst", in: stack, type: "String", value: "v", name: "/\(context)/\(stage)/swapped")
        AWS.SSM.Parameter("BadOnlyStage", in: stack, type: "String", value: "v", name: "/\(stage)/only-stage")
        // There is no stage in it: "devops" is another word.
        AWS.SSM.Parameter("BadDevInside", in: stack, type: "String", value: "v", name: "/tools/devops/url")
    }
}

/// A nested stack: the conventions of the stack around it reach into it.
struct NestedProbe {
    @discardableResult
    init(in scope: any Scope) {
        let nested = EnforcedNestedStack("NestedProbe", in: scope)
        let queue = AWS.SQS.Queue("NestedQueue", in: nested)
        AWS.SSM.Parameter("NestedParam", in: nested, type: "String", value: queue.ref, name: "/nested/value")
    }
}
