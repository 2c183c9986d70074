import Strata
import StrataKit

/// What the two kinds of functions have in common.
struct FunctionSettings {
    let architecture: AWS.Lambda.Function.ArchitecturesItem
    let memory: DataSize
    let timeout: Duration
    let environment: MapValue<StringValue>
    let ephemeralStorage: DataSize?
    let reservedConcurrency: Int?
    let network: NetworkPlacement?
    let failures: FailureDestination?
    let deadLetters: (any QueueReference)?
    let role: (any RoleReference)?
    let logGroup: (any LogGroupReference)?
    let logRetention: LogRetention?
    let logFormat: AWS.Lambda.Function.LogFormat
    let description: StringValue?
    let name: StringValue?

    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    private static let limits = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"
    private static let creation = "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"

    /// Reports values that Lambda does not take.
    func check(for node: Node, layers: Int) {
        node.check(
            memory.wholeMebibytes, isIn: 128...10_240, "the memory", unit: " MiB", rule: "lambda/memory",
            source: Self.limits
        )
        node.check(timeout, isIn: 1...900, "the timeout", rule: "lambda/timeout", source: Self.limits)
        node.check(
            ephemeralStorage?.wholeMebibytes, isIn: 512...10_240, "the ephemeral storage", unit: " MiB",
            rule: "lambda/ephemeral-storage", source: Self.limits
        )
        node.check(
            reservedConcurrency, isIn: 0...1_000_000, "the reserved concurrency", rule: "lambda/concurrency",
            source: Self.creation
        )
        node.check(layers, isIn: 0...5, "the number of layers", rule: "lambda/layers", source: Self.limits)
        node.check(
            description?.literalString?.count, isIn: 0...256, "the description", unit: " characters",
            rule: "lambda/description", source: Self.creation
        )
        node.check(
            name, length: 1...64, characters: "letters, digits, - and _", "the function name",
            rule: "lambda/function-name",
            source: Self.creation
        ) { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if deadLetters?.isFIFO == true { FailureDestination.reportFIFO("dead letters", "queue", of: node) }
    }
}
