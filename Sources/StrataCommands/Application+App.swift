public import Strata

extension Application {
    /// What the program declares, for a test: an app with its stacks, rooted and deployed as the program says.
    ///
    /// ```swift
    /// let app = try TestApp(Shop.parse(["--stage", "prod"]).app())   // with StrataTesting
    /// ```
    /// - Parameters:
    ///   - now: The moment that the program takes for the present, if it needs one.
    ///   - assets: How templates name assets.
    /// - Returns: The app, not yet synthesized.
    /// - Throws: What ``declare(in:)`` throws.
    public func app(now: Timestamp? = nil, assets: AssetMode = .published) throws -> App {
        let app = App(now: now, root: root, assets: assets, deployment: deployment)
        try declare(in: app)
        return app
    }
}
