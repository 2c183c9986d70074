import Foundation
public import StacksCompany
import StacksConventions
import StacksOrganization
import Strata
public import StrataCommands

extension Stage: ExpressibleByArgument {}

/// The systems of the seed articles, as one program.
@main
struct Stacks: Application {
    @Option(help: "The stage to synthesize for.")
    var stage: Stage

    var assemblyName: String { stage.rawValue }

    /// The package's directory, wherever the program is started.
    var root: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    func declare(in app: App) {
        ConventionsSystem(in: app, stage: stage)
        OrganizationSystem(in: app, stage: stage)
    }
}
