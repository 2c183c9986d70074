import OrderedCollections

/// Builds a value from libyaml's events, without recursion: what is open lies on a stack of its own.
struct YAMLBuilder {
    let bytes: UnsafeBufferPointer<UInt8>
    var findings = TextFindings()
    var recorder = PositionRecorder()
    var frames: [YAMLFrame] = []
    var anchors: [String: YAMLAnchor] = [:]
    /// What aliases and merges repeat.
    var aliasCost = 0
    var firstAlias: Int?
    var aliasCount = 0
    private var root: YAMLNode?
    /// What libyaml's offsets begin at: the byte behind the byte order mark.
    private let origin: Int

    /// - Parameter bytes: The text, known to be UTF-8; they must stay where they are as long as the builder lives.
    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        origin = ByteOrderMark.length(in: bytes)
    }

    /// Reads all of the text.
    mutating func build() throws(TextProblem) -> TemplateValue {
        try readEvents()
        guard let root else {
            throw TextProblem(
                ruleID: TextRule.notATemplate,
                message: "expected a template, found an empty text",
                offset: origin
            )
        }
        recorder.add(root.entry)
        reportAliases()
        return root.value
    }

    private mutating func readEvents() throws(TextProblem) {
        var stream = YAMLEventStream(UnsafeBufferPointer(rebasing: bytes[origin...]))
        while true {
            var event: YAMLEvent
            do {
                event = try stream.next()
            } catch {
                throw shifted(error)
            }
            event.start += origin
            event.end += origin
            if case .streamEnd = event.kind { return }
            try handle(event)
        }
    }

    private func shifted(_ problem: TextProblem) -> TextProblem {
        var problem = problem
        problem.offset += origin
        problem.related?.offset += origin
        return problem
    }

    private mutating func handle(_ event: YAMLEvent) throws(TextProblem) {
        switch event.kind {
        case .streamStart, .streamEnd, .documentEnd:
            break
        case .documentStart:
            guard root == nil else {
                throw TextProblem(
                    ruleID: TextRule.yaml,
                    message: "a second document begins here; a template is one document",
                    help: "keep one of them, or put them into files of their own",
                    offset: event.start
                )
            }
        case .alias(let name):
            try addAlias(name, event)
        case .scalar(let properties, let text, let style):
            try addScalar(text, style, properties, event)
        case .sequenceStart(let properties, let isFlow):
            try open(properties, isMapping: false, isFlow: isFlow, event)
        case .mappingStart(let properties, let isFlow):
            try open(properties, isMapping: true, isFlow: isFlow, event)
        case .sequenceEnd, .mappingEnd:
            try close(event)
        }
    }

    private mutating func open(
        _ properties: YAMLProperties,
        isMapping: Bool,
        isFlow: Bool,
        _ event: YAMLEvent
    ) throws(TextProblem) {
        if let parent = frames.last, parent.isMapping, parent.key == nil {
            throw complexKey(isMapping ? "an object" : "a list", event.start)
        }
        guard frames.count < JSONReader.maximumDepth else { throw tooDeep(event.start) }
        if let anchor = properties.anchor { anchors[anchor] = .open(depth: frames.count) }
        frames.append(
            YAMLFrame(
                isMapping: isMapping,
                isFlow: isFlow,
                properties: properties,
                start: event.start,
                mark: recorder.mark,
                end: event.end
            )
        )
    }

    private mutating func close(_ event: YAMLEvent) throws(TextProblem) {
        guard var frame = frames.popLast() else { return }
        if !frame.merges.isEmpty { merge(into: &frame) }
        // What no bracket closes ends where its last child ends; libyaml has it end where the next token begins.
        let closesWithBracket = frame.isFlow && event.end > event.start
        let end = closesWithBracket ? event.end : frame.end
        var entry = PositionMap.Entry(start: frame.start, end: end)
        entry.firstChild = recorder.close(frame.mark)
        let node = YAMLNode(
            value: frame.isMapping ? .object(frame.members) : .array(frame.elements),
            entry: entry,
            height: frame.height,
            cost: frame.cost
        )
        try finish(applying(frame.properties, to: node), anchor: frame.properties.anchor, isOpen: true)
    }

    /// Names a value, and gives it to what it stands in.
    ///
    /// - Parameters:
    ///   - node: The value, its tag applied.
    ///   - anchor: Its name.
    ///   - isOpen: Whether the name was given when the value began, and may mean something else by now.
    /// - Throws: That the value nests too deep.
    mutating func finish(_ node: YAMLNode, anchor: String?, isOpen: Bool = false) throws(TextProblem) {
        if let anchor {
            if !isOpen {
                anchors[anchor] = .node(node)
            } else if case .open(let depth)? = anchors[anchor], depth == frames.count {
                anchors[anchor] = .node(node)
            }
        }
        guard frames.count + node.height <= JSONReader.maximumDepth else { throw tooDeep(Int(node.entry.start)) }
        guard let top = frames.indices.last else {
            root = node
            return
        }
        guard frames[top].isMapping else {
            frames[top].elements.append(node.value)
            frames[top].include(node)
            recorder.add(node.entry)
            return
        }
        guard let key = frames[top].key else { return }
        frames[top].key = nil
        frames[top].end = max(frames[top].end, key.end)
        if key.isMerge {
            addMerge(node, key)
        } else {
            addMember(node, key)
        }
    }

    mutating func addMember(_ node: YAMLNode, _ key: YAMLFrame.Key) {
        let top = frames.count - 1
        frames[top].include(node)
        frames[top].cost += key.text.utf8.count
        recorder.add(node.entry)
        recorder.setKey(start: key.start, end: key.end)
        if frames[top].members.updateValue(node.value, forKey: key.text) != nil {
            findings.add(.duplicateKey(key.text, offset: key.start))
            if let index = frames[top].members.index(forKey: key.text) {
                recorder.replace(child: index, since: frames[top].mark)
            }
        }
    }

    func complexKey(_ kind: String, _ offset: Int) -> TextProblem {
        TextProblem(
            ruleID: TextRule.key,
            message: "a key must be text, found \(kind)",
            help: "put text that begins with { or [ in quotation marks, such as '{{resolve:ssm:name}}'",
            offset: offset
        )
    }

    func tooDeep(_ offset: Int) -> TextProblem {
        TextProblem(
            ruleID: TextRule.depth,
            message: "lists and objects nest deeper than \(JSONReader.maximumDepth) levels",
            offset: offset
        )
    }
}
