import ChildProcesses

/// Calls the AWS command line, for reading only. Credentials are its own affair.
struct AWSCommand {
    /// The program's name or path.
    var program = "aws"

    /// How many calls run at once: more, and CloudFormation throttles.
    private static let width = 8

    /// Makes calls, several at once.
    /// - Parameter calls: The arguments of each.
    /// - Returns: What each did, in the same order.
    /// - Throws: That the program is missing or cannot be run.
    func run(_ calls: [[String]]) throws(TemplateSourceError) -> [ChildProcess.Outcome] {
        var outcomes: [ChildProcess.Outcome] = []
        for start in stride(from: 0, to: calls.count, by: Self.width) {
            outcomes += try runAtOnce(calls[start..<min(start + Self.width, calls.count)])
        }
        return outcomes
    }

    private func runAtOnce(_ calls: ArraySlice<[String]>) throws(TemplateSourceError) -> [ChildProcess.Outcome] {
        do throws(ChildProcess.Failure) {
            return try Self.finish(calls, program)
        } catch {
            switch error {
            case .missing:
                throw TemplateSourceError(
                    "'\(program)' is not installed, so what is deployed cannot be read",
                    help:
                        "install the AWS CLI: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
                )
            case .tookTooLong: throw TemplateSourceError("'\(program)' did not end in time")
            case .system(let reason): throw TemplateSourceError("'\(program)' could not be run: \(reason)")
            }
        }
    }

    /// Starts one, then the others, then waits for it: a value that cannot be copied stands in no list.
    private static func finish(
        _ calls: ArraySlice<[String]>, _ program: String
    ) throws(ChildProcess.Failure) -> [ChildProcess.Outcome] {
        guard let first = calls.first else { return [] }
        // No pager, no prompt, no colours, whatever the user's configuration says.
        let variables = [
            "AWS_PAGER": "", "AWS_CLI_AUTO_PROMPT": "off", "AWS_DEFAULT_OUTPUT": "json", "LC_ALL": "C.UTF-8",
        ]
        let process = try ChildProcess(program, first, variables: variables)
        let others: [ChildProcess.Outcome]
        do throws(ChildProcess.Failure) {
            others = try finish(calls.dropFirst(), program)
        } catch {
            _ = try? process.outcome()
            throw error
        }
        return [try process.outcome()] + others
    }
}
