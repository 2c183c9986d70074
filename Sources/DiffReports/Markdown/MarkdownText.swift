import ReportText

/// Puts texts of others into GitHub's Markdown so that they stay text: no markup, no link, no mention.
enum MarkdownText {
    /// A text in a code span, where nothing but its own backticks has a meaning.
    static func code(_ text: String) -> String {
        let text = Printable.text(text)
        guard !text.isEmpty else { return "" }
        let fence = String(repeating: "`", count: longestRun(in: [text]) + 1)
        let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
        return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    /// A text in a `code` element, for places that are HTML.
    static func htmlCode(_ text: String) -> String {
        "<code>\(Markup.escaped(Printable.text(text)))</code>"
    }

    /// What opens and closes a block that holds these lines.
    static func fence(around lines: [String]) -> String {
        String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    }

    private static func longestRun(in texts: [String]) -> Int {
        var longest = 0
        for text in texts {
            var run = 0
            for byte in text.utf8 {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        return longest
    }
}
