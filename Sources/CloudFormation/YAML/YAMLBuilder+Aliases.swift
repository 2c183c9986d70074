import OrderedCollections

extension YAMLBuilder {
    /// How many bytes aliases and merges may repeat in all, written out.
    static let maximumAliasCost = TemplateReader.maximumBytes

    mutating func addAlias(_ name: String, _ event: YAMLEvent) throws(TextProblem) {
        guard let anchor = anchors[name] else {
            throw TextProblem(
                ruleID: TextRule.yaml,
                message: "nothing before here is named &\(name)",
                help: "name it with &\(name) before it is used, or put text that begins with * in quotation marks",
                offset: event.start
            )
        }
        guard case .node(var node) = anchor else {
            throw TextProblem(
                ruleID: TextRule.yaml,
                message: "*\(name) stands inside of what &\(name) names, which would never end",
                offset: event.start
            )
        }
        aliasCount += 1
        if firstAlias == nil { firstAlias = event.start }
        aliasCost += node.cost
        guard aliasCost <= Self.maximumAliasCost else {
            throw TextProblem(
                ruleID: TextRule.aliasSize,
                message: "with its aliases written out the text has more than \(Self.maximumAliasCost) bytes",
                help: "CloudFormation takes \(TemplateLimits.bodyBytes) bytes, aliases written out",
                offset: event.start
            )
        }
        if let top = frames.last, top.isMapping, top.key == nil {
            guard case .string(let text) = node.value else {
                throw complexKey(node.value.kindDescription, event.start)
            }
            frames[frames.count - 1].key = .init(text: text, start: event.start, end: event.end, isMerge: false)
            return
        }
        // What is inside stands at the anchor, the whole at the alias.
        let firstChild = node.entry.firstChild
        node.entry = PositionMap.Entry(start: event.start, end: event.end)
        node.entry.firstChild = firstChild
        try finish(node, anchor: nil)
    }

    /// Takes what a `<<` brings: an object, or a list of objects of which the first wins.
    mutating func addMerge(_ node: YAMLNode, _ key: YAMLFrame.Key) {
        let top = frames.count - 1
        let sources: [YAMLNode]
        switch node.value {
        case .object:
            sources = [node]
        case .array(let elements) where elements.allSatisfy({ $0.objectValue != nil }):
            sources = elements.enumerated().map { index, element in
                let entry = recorder.entries[Int(node.entry.firstChild) + index]
                return YAMLNode(value: element, entry: entry, height: 0, cost: 0)
            }
        default:
            findings.add(
                TextProblem(
                    ruleID: TextRule.key,
                    message: "<< merges objects, found \(node.value.kindDescription)",
                    help: "write `<<: *name` for what `&name` names, or put \"<<\" in quotation marks",
                    offset: key.start
                )
            )
            return addMember(node, key)
        }
        if firstAlias == nil { firstAlias = key.start }
        frames[top].height = max(frames[top].height, node.height)
        frames[top].end = max(frames[top].end, Int(node.entry.end))
        frames[top].cost += node.cost
        frames[top].merges.append(sources)
    }

    /// Puts what was merged before the members of an object, which win over it.
    func merged(_ frame: YAMLFrame) -> (
        members: OrderedDictionary<String, TemplateValue>, children: [PositionMap.Entry]
    ) {
        var members: OrderedDictionary<String, TemplateValue> = [:]
        var children: [PositionMap.Entry] = []
        // Of two `<<` the later one wins, as in PyYAML, which `aws cloudformation package` reads with.
        for source in frame.merges.reversed().joined() {
            guard case .object(let merged) = source.value else { continue }
            for (index, (key, value)) in merged.elements.enumerated() where members[key] == nil {
                members[key] = value
                children.append(recorder.entries[Int(source.entry.firstChild) + index])
            }
        }
        for ((key, value), entry) in zip(frame.members, recorder.children(since: frame.mark)) {
            if members.updateValue(value, forKey: key) == nil {
                children.append(entry)
            } else if let index = members.index(forKey: key) {
                children[index] = entry
            }
        }
        return (members, children)
    }

    mutating func merge(into frame: inout YAMLFrame) {
        let (members, children) = merged(frame)
        frame.members = members
        recorder.replaceChildren(since: frame.mark, with: children)
    }

    /// CloudFormation itself refuses [aliases and merges](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html);
    /// `aws cloudformation package` writes them out.
    mutating func reportAliases() {
        guard let firstAlias else { return }
        let count = aliasCount == 1 ? "an alias" : aliasCount == 0 ? "a merge" : "\(aliasCount) aliases"
        findings.add(
            TextProblem(
                ruleID: TextRule.alias,
                severity: .warning,
                message: "the template uses \(count), here first; CloudFormation takes neither YAML aliases nor merges",
                help: "let `aws cloudformation package` or `sam build` write them out before it is deployed",
                offset: firstAlias
            )
        )
    }
}
