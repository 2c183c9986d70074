import StacksConventions
import StacksOrganization
import Strata
import StrataCommands
import StrataConventions

/// The systems of the seed articles, as one program.
@main
struct Stacks: Application {
    @Option(help: "The stage to synthesize for.")
    var stage: Stage

    var assemblyName: String { stage.rawValue }

    func declare(in app: App) {
        ConventionsSystem(in: app, stage: stage)
        OrganizationSystem(in: app, stage: stage)
    }
}
