extension Duration {
    /// A span of whole minutes.
    public static func minutes(_ minutes: Int) -> Duration { .seconds(minutes * 60) }
    /// A span of whole hours.
    public static func hours(_ hours: Int) -> Duration { .seconds(hours * 3_600) }
    /// A span of whole days of 24 hours.
    public static func days(_ days: Int) -> Duration { .seconds(days * 86_400) }

    /// The span in seconds, what is shorter cut off.
    public var wholeSeconds: Int { Int(components.seconds) }
}
