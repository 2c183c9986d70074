// Amounts that no `Int` of seconds holds become the largest that one does: CloudFormation allows neither.
extension Duration {
    /// A span of whole minutes.
    public static func minutes(_ minutes: Int) -> Duration { .seconds(minutes.multipliedSaturating(by: 60)) }
    /// A span of whole hours.
    public static func hours(_ hours: Int) -> Duration { .seconds(hours.multipliedSaturating(by: 3_600)) }
    /// A span of whole days of 24 hours.
    public static func days(_ days: Int) -> Duration { .seconds(days.multipliedSaturating(by: 86_400)) }

    /// The span in seconds, what is shorter cut off.
    public var wholeSeconds: Int { Int(clamping: components.seconds) }

    /// The span in minutes, a begun minute counted whole.
    public var minutesRoundedUp: Int {
        let seconds = wholeSeconds
        let isWhole = seconds % 60 == 0 && components.attoseconds <= 0
        return seconds / 60 + (seconds < 0 || isWhole ? 0 : 1)
    }
}

extension Int {
    /// The product, or the largest or least `Int` where it would not fit.
    func multipliedSaturating(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        if !overflow { return product }
        return (self < 0) == (factor < 0) ? .max : .min
    }
}
