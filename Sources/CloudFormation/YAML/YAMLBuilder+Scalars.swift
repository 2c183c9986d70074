extension YAMLBuilder {
    mutating func addScalar(
        _ text: String,
        _ style: YAMLEvent.ScalarStyle,
        _ properties: YAMLProperties,
        _ event: YAMLEvent
    ) throws(TextProblem) {
        let end = style == .block ? withoutTrailingSpace(from: event.start, to: event.end) : event.end
        if let top = frames.last, top.isMapping, top.key == nil {
            return try addKey(text, style, properties, start: event.start, end: end)
        }
        let entry = PositionMap.Entry(start: event.start, end: end)
        let value = properties.tag == nil && style == .plain ? plainValue(text, event.start) : .string(text)
        var node = YAMLNode(text: text, value: value, entry: entry)
        if properties.tag != nil { node = applying(properties, to: node, scalar: text, isPlain: style == .plain) }
        try finish(node, anchor: properties.anchor)
    }

    private mutating func addKey(
        _ text: String,
        _ style: YAMLEvent.ScalarStyle,
        _ properties: YAMLProperties,
        start: Int,
        end: Int
    ) throws(TextProblem) {
        let isText = style != .plain || properties.tag.map(YAMLTag.init) == .kind(.text)
        if let tag = properties.tag, YAMLTag(tag) != .kind(.text) {
            throw complexKey("\(tag) \(text.prefix(40))", start)
        }
        if !isText, text != "<<" {
            switch YAMLScalar(text) {
            case .text: break
            case .null: reportKey(text, text.isEmpty ? "nothing" : "null", .warning, start)
            case .boolean(let flag): reportKey(text, "the boolean \(flag)", .warning, start)
            // CloudFormation: `map keys must be strings; received numeric [1] instead`.
            case .number: reportKey(text, "a number", .error, start)
            }
        }
        let key = YAMLFrame.Key(text: text, start: start, end: end, isMerge: !isText && text == "<<")
        if let anchor = properties.anchor {
            let entry = PositionMap.Entry(start: start, end: end)
            anchors[anchor] = .node(YAMLNode(text: text, value: .string(text), entry: entry))
        }
        frames[frames.count - 1].key = key
    }

    private mutating func reportKey(_ text: String, _ kind: String, _ severity: Severity, _ offset: Int) {
        findings.add(
            TextProblem(
                ruleID: TextRule.key,
                severity: severity,
                message:
                    "a key must be text, and YAML takes \(text.isEmpty ? "this one" : "\(text.prefix(40))") for \(kind)",
                help: "write it in quotation marks: '\(text.prefix(40))'",
                offset: offset
            )
        )
    }

    /// The value of a plain scalar, with a finding where it is not what it looks like.
    private mutating func plainValue(_ text: String, _ offset: Int) -> TemplateValue {
        let scalar = YAMLScalar(text)
        let value = scalar.value(text)
        guard case .number(let number, let notation) = scalar, notation != .usual else { return value }
        let reason =
            switch notation {
            case .octal: "a leading 0 makes it octal"
            case .leadingZero: "its leading 0 is lost"
            case .sexagesimal: "colons make it base 60"
            case .usual: ""
            }
        findings.add(
            TextProblem(
                ruleID: TextRule.number,
                severity: .warning,
                message:
                    "CloudFormation reads \(text.prefix(40)) as the number \(JSONWriter.string(number)): \(reason)",
                help:
                    "if it is text, such as an account id or a time, write it in quotation marks: '\(text.prefix(40))'",
                offset: offset
            )
        )
        return value
    }

    /// A block scalar ends behind its text, not where the next line begins.
    private func withoutTrailingSpace(from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return end
    }
}
