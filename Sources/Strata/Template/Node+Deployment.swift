extension Node {
    /// How the stack that this node stands in is deployed.
    var deployment: Deployment { stack?.deployment ?? tree.deployment }
}
