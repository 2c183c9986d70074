import ArgumentParser
import CommandSupport
import Foundation
import Strata

/// The moment that the program takes for the present.
struct ClockOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The present, in ISO 8601, for what expires; default: SOURCE_DATE_EPOCH, if set.", valueName: "time"
        ),
        transform: { text in
            guard let time = Timestamp(text) else {
                throw ValidationError("'\(text)' is no time; write it like 2026-11-23T10:30:00Z")
            }
            return time
        }
    )
    var now: Timestamp?

    /// What was said, if anything was.
    func timestamp() throws -> Timestamp? {
        if let now { return now }
        // https://reproducible-builds.org/specs/source-date-epoch/
        guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
        guard let seconds = Int(text), let time = Timestamp(secondsSinceEpoch: seconds) else {
            throw CommandProblem(
                "SOURCE_DATE_EPOCH is '\(text)'", help: "it must be a number of seconds since 1970, or not set"
            )
        }
        return time
    }
}
