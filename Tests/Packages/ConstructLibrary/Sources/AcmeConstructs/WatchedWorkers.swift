public import Strata

/// Somebody hears of every worker whose jobs wait too long.
public struct WatchedWorkers: Validator {
    /// Makes the rule, to attach to what it is to hold for.
    public init() {}

    /// Looks at a worker.
    /// - Parameter node: What may be one.
    /// - Returns: A warning if its alarm tells nobody.
    public func validate(_ node: FrozenNode) -> [Finding] {
        guard let worker = node.as(ThrottledWorker.self), worker.alarm.resource.alarmActions == nil else {
            return []
        }
        return [
            .warning(
                "nobody hears of it when jobs of '\(node.path)' wait", help: "name a topic: worker.tell(onCall)",
                rule: "acme/unwatched-worker")
        ]
    }
}
