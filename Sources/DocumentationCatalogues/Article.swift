package import Foundation

/// A page of a documentation catalogue.
package struct Article: Sendable {
    /// The module whose catalogue it is in.
    package let module: String
    /// Its path from the package's root.
    package let path: String
    /// Its text, in Markdown.
    package let text: String

    /// Reads a page.
    /// - Parameters:
    ///   - file: The file.
    ///   - root: The package's root.
    ///   - module: The module whose catalogue it is in.
    /// - Throws: Why the file cannot be read.
    package init(_ file: URL, root: URL, module: String) throws {
        self.module = module
        path = String(file.path.dropFirst(root.path.count + 1))
        text = try String(contentsOf: file, encoding: .utf8)
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Its heading.
    package var title: String { String((lines.first ?? "").drop { $0 == "#" || $0 == " " }) }

    /// The symbol that it is the page of, as `StrataSQS/Queue`; `nil` for a page of its own.
    package var symbol: String? {
        title.hasPrefix("``") && title.hasSuffix("``") ? String(title.dropFirst(2).dropLast(2)) : nil
    }

    /// Its first paragraph, in one line.
    package var summary: String {
        lines.dropFirst().drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
    }

    /// Its pieces of code.
    /// - Parameter language: The language that the fences name.
    /// - Returns: What stands between the fences.
    package func blocks(_ language: String) -> [String] {
        text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    /// The rows of the table below a heading.
    /// - Parameter heading: The heading's text.
    /// - Returns: The cells of each row but the head; `nil` if there is no such heading.
    package func table(_ heading: String) -> [[String]]? {
        guard let start = lines.firstIndex(of: Substring("## \(heading)")) else { return nil }
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
            row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// What stands between single backticks in a text, without them.
    package static func code(in text: String) -> [String] {
        text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }
}
