/// Colours of terminals, as [ECMA-48](https://ecma-international.org/publications-and-standards/standards/ecma-48/) writes them.
package enum TerminalText {
    /// A text in a colour.
    /// - Parameters:
    ///   - text: The text.
    ///   - code: What is asked of the terminal: `1;31` for bold and red.
    /// - Returns: The text between the sequences that switch on and off; an empty one stays empty.
    package static func dressed(_ text: String, _ code: String) -> String {
        text.isEmpty ? "" : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
