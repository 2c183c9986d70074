import ArgumentParser
import CommandSupport
import Strata

/// What every command begins with: the program's declarations, synthesized, with every finding told.
struct SynthesisRun {
    let synthesis: Synthesis

    /// Declares and synthesizes, and prints the findings.
    /// - Throws: ``CommandProblem`` if the program gives up, or `ExitCode.failure` if a finding is an error.
    init<Program: Application>(_ program: Program, now: Timestamp?, assets: AssetMode = .published) throws {
        let app: App
        do {
            app = try program.app(now: now, assets: assets)
        } catch let problem as CommandProblem {
            throw problem
        } catch {
            throw CommandProblem("the program could not declare its stacks: \(error)")
        }
        synthesis = app.synthesize()
    }
}
