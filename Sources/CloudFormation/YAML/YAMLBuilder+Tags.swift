import OrderedCollections

extension YAMLBuilder {
    /// What a node is under its tag.
    ///
    /// - Parameters:
    ///   - properties: The tag, if there is one.
    ///   - node: The node without it.
    ///   - scalar: The text of a scalar.
    ///   - isPlain: Whether that scalar stands without quotation marks.
    /// - Returns: The node under the tag.
    mutating func applying(
        _ properties: YAMLProperties,
        to node: YAMLNode,
        scalar: String? = nil,
        isPlain: Bool = false
    ) -> YAMLNode {
        guard let tag = properties.tag else { return node }
        switch YAMLTag(tag) {
        case .kind(let kind):
            return applying(kind, to: node, scalar: scalar)
        case .function(let key):
            if key == IntrinsicFunction.Key.getAttribute.rawValue, let scalar {
                return wrapped(attribute(scalar, node), under: key, tag: tag)
            }
            return wrapped(node, under: key, tag: tag)
        case .unsupported(let name):
            report(
                "\(name) is a tag that CloudFormation does not take; read without it",
                "remove the tag", node
            )
            return node
        case .unknown(let tag):
            let key = YAMLTag.verbatimKey(tag)
            if let meant = YAMLTag.suggestion(for: tag) {
                report("\(tag) is no function of CloudFormation; read as \(key)", "did you mean \(meant)?", node)
            } else {
                let all = YAMLTag.shortForms.keys.sorted().joined(separator: " ")
                report("\(tag) is no function of CloudFormation; read as \(key)", "there are: \(all)", node)
            }
            return wrapped(node, under: key, tag: tag)
        }
    }

    private mutating func report(_ message: String, _ help: String, _ node: YAMLNode) {
        findings.add(
            TextProblem(ruleID: TextRule.tag, message: message, help: help, offset: Int(node.entry.start))
        )
    }

    /// A tag of YAML's own that says of what kind a value is.
    private mutating func applying(_ kind: YAMLTag.Kind, to node: YAMLNode, scalar: String?) -> YAMLNode {
        var node = node
        let fits: Bool
        switch (kind, node.value) {
        case (.list, .array), (.object, .object): fits = true
        case (.text, _) where scalar != nil: fits = true
        case (.integer, _), (.float, _), (.boolean, _), (.null, _):
            guard let scalar else { fallthrough }
            let value = YAMLScalar(scalar).value(scalar)
            fits = Self.fits(kind, value)
            if fits { node.value = value }
        default: fits = false
        }
        if !fits {
            report(
                "!!\(kind.rawValue) stands before \(node.value.kindDescription); read without it",
                "remove the tag, or write what it announces", node
            )
        }
        return node
    }

    private static func fits(_ kind: YAMLTag.Kind, _ value: TemplateValue) -> Bool {
        switch (kind, value) {
        case (.integer, .integer), (.boolean, .boolean), (.null, .null), (.float, .integer), (.float, .number): true
        case (.integer, .number(let digits)): JSONNumber.isWhole(digits.utf8) == true
        default: false
        }
    }

    /// `{"Fn::Key": operand}` for a short form.
    private mutating func wrapped(_ operand: YAMLNode, under key: String, tag: String) -> YAMLNode {
        let start = Int(operand.entry.start)
        var inner = operand.entry
        inner.start = UInt32(clamping: contentStart(from: start, to: Int(inner.end)))
        let tagStart = tagRange(from: start, to: Int(operand.entry.end))
        inner.setKey(start: tagStart.lowerBound, end: tagStart.upperBound)
        let mark = recorder.mark
        recorder.add(inner)
        var entry = PositionMap.Entry(start: start, end: Int(operand.entry.end))
        entry.firstChild = recorder.close(mark)
        return YAMLNode(
            value: .object([key: operand.value]),
            entry: entry,
            height: operand.height + 1,
            cost: operand.cost + YAMLNode.baseCost + key.utf8.count
        )
    }

    /// `!GetAtt Resource.Attribute` as a list, cut at the first dot as all readers cut it.
    private mutating func attribute(_ text: String, _ node: YAMLNode) -> YAMLNode {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let start = contentStart(from: Int(node.entry.start), to: Int(node.entry.end))
        let end = Int(node.entry.end)
        let mark = recorder.mark
        if parts.count == 2, let dot = plainOffset(of: text, from: start, to: end)?.advanced(by: parts[0].utf8.count) {
            recorder.add(PositionMap.Entry(start: dot - parts[0].utf8.count, end: dot))
            recorder.add(PositionMap.Entry(start: dot + 1, end: dot + 1 + parts[1].utf8.count))
        } else {
            for _ in parts { recorder.add(PositionMap.Entry(start: start, end: end)) }
        }
        var entry = node.entry
        entry.firstChild = recorder.close(mark)
        return YAMLNode(
            value: .array(parts.map(TemplateValue.string)),
            entry: entry,
            height: 1,
            cost: node.cost + 2 * YAMLNode.baseCost
        )
    }

    /// Where a text stands word for word, bare or in quotation marks.
    private func plainOffset(of text: String, from start: Int, to end: Int) -> Int? {
        let count = text.utf8.count
        let isQuoted = start < end && (bytes[start] == UInt8(ascii: "'") || bytes[start] == UInt8(ascii: "\""))
        let first = isQuoted ? start + 1 : start
        guard first + count <= end, bytes[first..<(first + count)].elementsEqual(text.utf8) else { return nil }
        return first
    }
}
