extension DependencyGraph {
    /// All cycles that keep something from being deployed: one for each knot of nodes that wait for each other, whether
    /// resources, nested stacks or stacks.
    ///
    /// Edges in branches that exclude each other make no cycle. Dependencies that are not hard order nothing.
    public func cycles() -> [Cycle] { CycleFinder(self).cycles() }
}
