import ArgumentParser
import CommandSupport
import Strata

/// What every command begins with: the program's declarations, synthesized. Each command tells the findings in its own way.
struct SynthesisRun {
    let synthesis: Synthesis

    /// Declares and synthesizes; nothing is printed.
    /// - Throws: ``CommandProblem`` if the program gives up.
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
