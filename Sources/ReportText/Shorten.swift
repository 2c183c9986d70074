/// Cuts long texts so that what matters stays.
package enum Shorten {
    /// The text, or its beginning and end around an ellipsis.
    package static func middle(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        guard limit > 1 else { return String(text.prefix(max(0, limit))) }
        let head = limit / 2
        return text.prefix(head) + "…" + text.suffix(limit - 1 - head)
    }

    /// Two texts, cut to where they differ.
    package static func pair(_ old: String, _ new: String, to limit: Int) -> (old: String, new: String) {
        guard old.count > limit || new.count > limit else { return (old, new) }
        let left = Array(old)
        let right = Array(new)
        var same = 0
        while same < left.count, same < right.count, left[same] == right[same] { same += 1 }
        // Some of what is equal stays in front, so that the eye finds the place.
        let start = max(0, min(same - limit / 4, max(left.count, right.count) - limit))
        return (window(left, from: start, limit), window(right, from: start, limit))
    }

    private static func window(_ text: [Character], from start: Int, _ limit: Int) -> String {
        guard start > 0 || text.count > limit else { return String(text) }
        let head = start > 0 ? "…" : ""
        let rest = text.dropFirst(start > 0 ? start + 1 : 0)
        let room = limit - head.count
        guard rest.count > room else { return head + String(rest) }
        return head + String(rest.prefix(max(0, room - 1))) + "…"
    }
}
