/// A change by path to what a resource's properties say, for what the registry's schema lacks.
struct PropertyOverride: Equatable {
    /// The path as the author wrote it.
    let text: String
    /// What to put there; `nil` takes away what is there.
    let value: Expression?
    /// Keys and list positions below the properties: `["Origins", "0", "Id"]`.
    let path: [String]

    init(_ text: String, value: Expression?) {
        self.text = text
        self.value = value
        path = Self.components(of: text)
    }

    // A backslash takes the dot after it, or another backslash, into the key.
    private static func components(of text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var components = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                components[components.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "." {
                components.append("")
            } else {
                components[components.count - 1].append(character)
            }
        }
        return components
    }
}
