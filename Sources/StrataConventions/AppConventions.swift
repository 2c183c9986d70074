import Strata

/// What is declared once for an app in which any stack is under conventions.
final class AppConventions {
    private init() {}

    /// Declares it, unless that was done.
    static func declare(in app: Node) {
        _ = app.shared(AppConventions.self) {
            app.apply(ParameterReadersAspect(), priority: .readers)
            app.apply(NameReadersAspect(), priority: .readers)
            app.attach(UniqueNameValidator())
            return AppConventions()
        }
    }
}

extension AspectPriority {
    /// For what follows a renaming: after all that renames.
    static let readers = AspectPriority(600)
}
