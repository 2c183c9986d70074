extension Finding: CustomStringConvertible {
    /// The text form, without a final newline:
    /// ```
    /// error: queue name is 93 characters long, at most 80 are allowed [template/name-length]
    ///   at Shop/OrdersStack.swift:42 (orders/Queue)
    ///   in orders.template.json: Resources.Queue.Properties.QueueName
    ///   note: the stage is set here: Shop/main.swift:9
    ///   help: shorten the name, or leave it out
    /// ```
    /// Lines for what is not known are left out. Further lines of a message or a help are indented below their first.
    public var description: String {
        var lines = Self.lines(of: message)
        lines[0] = "\(severity.rawValue): \(lines[0]) [\(ruleID)]"
        for index in lines.indices.dropFirst() { lines[index] = "  \(lines[index])" }

        switch (location, constructPath) {
        case (let location?, let path?): lines.append("  at \(location) (\(path))")
        case (let location?, nil): lines.append("  at \(location)")
        case (nil, let path?): lines.append("  at \(path)")
        case (nil, nil): break
        }
        switch (template, templatePath) {
        case (let template?, let path?): lines.append("  in \(template): \(path)")
        case (let template?, nil): lines.append("  in \(template)")
        case (nil, let path?): lines.append("  in \(path)")
        case (nil, nil): break
        }
        for other in related {
            let place = other.location.map { ": \($0)" } ?? ""
            lines.append("  note: \(other.message)\(place)")
        }
        if let help {
            for (index, line) in Self.lines(of: help).enumerated() {
                lines.append(index == 0 ? "  help: \(line)" : "        \(line)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
