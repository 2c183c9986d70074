import Foundation
import Strata
import StrataCommands

/// Acme's shop: a stack that sends mail, and one that asks it to.
@main
struct AcmeShop: Application {
    @Option(help: "The stage to synthesize for.")
    var stage: Stage

    var assemblyName: String { stage.rawValue }

    // The package's directory, wherever the program is started.
    var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
    }

    func declare(in app: App) {
        let mail = MailStack(in: app, stage: stage)
        CheckoutStack(in: app, stage: stage, mail: mail.worker)
    }
}
