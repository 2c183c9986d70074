import AcmeConstructs
import Strata
import StrataLambda

extension ThrottledWorker {
    /// A worker without much of a program.
    @discardableResult
    init(
        _ id: String, in scope: any Scope, concurrency: Int = 2, attempts: Int = 3,
        maximumAge: Duration = .minutes(15), removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        self.init(
            id, in: scope, runtime: .python314, code: .inline("def handler(event, context): pass"),
            concurrency: concurrency, attempts: attempts, maximumAge: maximumAge, removalPolicy: removalPolicy,
            file: file, line: line)
    }
}
