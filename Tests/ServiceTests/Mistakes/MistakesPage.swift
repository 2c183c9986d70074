/// What docs/MISTAKES.md says.
struct MistakesPage {
    struct Mistake {
        let number: Int
        let title: String
        let wrong: String
        /// What the compiler said before Strata had an answer.
        let before: [String]
        /// What the compiler says.
        let now: [String]
        let right: String?
    }

    /// What the examples may use: names with their types, as parameters of a function.
    let parameters: String
    let mistakes: [Mistake]

    /// Reads the page.
    /// - Throws: `Flaw` if it is not in the form that the tests know.
    init(_ text: String) throws {
        let parts = text.components(between: "\n### ")
        let introduction = Self.blocks(in: parts[0])
        guard let context = introduction.first, !context.isEmpty else { throw Flaw(text: "no names for the examples") }
        parameters = context.split(separator: "\n").map { $0.replacing("let ", with: "", maxReplacements: 1) }
            .joined(separator: ", ")
        mistakes = try parts.dropFirst().enumerated().map { number, part in
            // The heading of the next group ends the last mistake of this one.
            let part = part.components(between: "\n## ")[0]
            let blocks = Self.blocks(in: part)
            guard let wrong = blocks.first, blocks.count <= 2, let title = part.split(separator: "\n").first else {
                throw Flaw(text: "'\(part.prefix(60))' has not one or two examples")
            }
            return Mistake(
                number: number, title: String(title), wrong: wrong, before: try Self.messages("before", in: part),
                now: try Self.messages("now", in: part), right: blocks.count == 2 ? blocks[1] : nil)
        }
    }

    struct Flaw: Error, CustomStringConvertible {
        let text: String
        var description: String { "docs/MISTAKES.md: \(text)" }
    }

    private static func blocks(in text: String) -> [String] {
        text.components(between: "```swift\n").dropFirst().map { $0.components(between: "\n```")[0] }
    }

    private static func messages(_ label: String, in text: String) throws -> [String] {
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("- \(label): ") }) else {
            throw Flaw(text: "'\(text.prefix(60))' has no line '- \(label): '")
        }
        let said = String(line.dropFirst("- \(label): ".count))
        if said == "nothing: it compiles" { return [] }
        return said.components(between: "<br>").map { String($0.dropFirst().dropLast()) }
    }
}

extension String {
    fileprivate func components(between separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
