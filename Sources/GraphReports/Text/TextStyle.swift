import DependencyGraph
import ReportText

/// Dresses words for a terminal, or leaves them as they are.
struct TextStyle: Sendable {
    let isColoured: Bool

    func title(_ text: String) -> String { dress(text, "1") }

    func faint(_ text: String) -> String { dress(text, "2") }

    func error(_ text: String) -> String { dress(text, "31") }

    func strength(_ text: String, _ strength: Strength) -> String {
        switch strength {
        case .hard: dress(text, "31")
        case .soft: dress(text, "33")
        case .light: dress(text, "36")
        }
    }

    private func dress(_ text: String, _ code: String) -> String {
        isColoured ? TerminalText.dressed(text, code) : text
    }
}
