import Strata

extension Duration {
    /// The span as ISO 8601 writes it: `PT12H`, `PT1H30M`. Parts of a second are cut off.
    var iso8601: String {
        let seconds = wholeSeconds
        var text = "PT"
        if seconds / 3_600 != 0 { text += "\(seconds / 3_600)H" }
        if seconds / 60 % 60 != 0 { text += "\(seconds / 60 % 60)M" }
        if seconds % 60 != 0 || seconds == 0 { text += "\(seconds % 60)S" }
        return text
    }
}
