import StacksCompany
import Strata
import StrataS3
import StrataSQS
import StrataSSM

/// What a team might declare without a thought for conventions, and what the conventions make of it.
///
/// Nothing in here mentions a tag, a stage, or what becomes of data: the conventions bring all of that along.
struct ProbeStack {
    let stack: Stack

    init(in app: App, company: Company) {
        stack = Stack("conventions-probe", in: app, conventions: company, description: "Resources under conventions")

        // Kept in production, emptied and deleted with the stack everywhere else.
        Bucket("Bucket", in: stack)
        // An explicit wish stands, whatever the usage; where the stack is to vanish, synthesis says that this one stays.
        Bucket("RetainedBucket", in: stack, removalPolicy: .retain)
        let queue = Queue("Queue", in: stack)

        declareParameters(company, queueURL: queue.url)
        NestedProbe(in: stack)
    }

    private func declareParameters(_ company: Company, queueURL: StringValue) {
        StringParameter("GoodName", in: stack, name: "\(company.parameterPath)/good/name", value: queueURL)

        // None of these follows the convention. Each is put right, with a warning at its line.
        let (context, stage) = (company.context, company.stage.rawValue)
        StringParameter("BadName", in: stack, name: "/my/param", value: "v")
        StringParameter("BadNoSlash", in: stack, name: "my-param", value: "v")
        StringParameter("BadContextFirst", in: stack, name: "/\(context)/\(stage)/swapped", value: "v")
        StringParameter("BadOnlyStage", in: stack, name: "/\(stage)/only-stage", value: "v")
        // There is no stage in it: "devops" is another word.
        StringParameter("BadDevInside", in: stack, name: "/tools/devops/url", value: "v")
    }
}

/// A nested stack: the conventions of the stack around it reach into it.
struct NestedProbe {
    @discardableResult
    init(in scope: any Scope) {
        let nested = NestedStack("NestedProbe", in: scope)
        let queue = Queue("NestedQueue", in: nested)
        StringParameter("NestedParam", in: nested, name: "/nested/value", value: queue.url)
    }
}
