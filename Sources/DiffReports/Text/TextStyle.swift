import ReportText

/// Dresses lines for a terminal, or leaves them as they are.
struct TextStyle {
    let isColoured: Bool

    func title(_ text: String) -> String { dress(text, "1") }

    func faint(_ text: String) -> String { dress(text, "2") }

    func marked(_ text: String, _ mark: Mark) -> String {
        switch mark {
        case .none: text
        case .danger: dress(text, "1;31")
        case .added, .imported: dress(text, "32")
        case .updated, .renamed: dress(text, "33")
        case .mayBeReplaced: dress(text, "35")
        case .replaced: dress(text, "1;35")
        case .removed, .orphaned: dress(text, "31")
        }
    }

    private func dress(_ text: String, _ code: String) -> String {
        isColoured ? TerminalText.dressed(text, code) : text
    }
}
