import ReportText

/// Makes texts harmless in a page.
enum HTMLEscape {
    /// Text between tags or in a quoted attribute.
    static func text(_ text: String) -> String { Markup.escaped(text) }

    /// JSON within a `script` element: nothing in it can end the element or begin a comment, and every parser reads the same
    /// value as before.
    static func script(_ json: String) -> String {
        json.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
            .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    }
}
