public import CloudFormation

extension Node {
    /// Notes a finding about this node; it is reported with the findings of the validators.
    ///
    /// The same finding is noted once, so that aspects may annotate each time they come by.
    /// - Parameters:
    ///   - finding: What to say. If it names the path of another construct, it is about that one.
    ///   - place: The line that it is about; `nil` for the declaration of the construct.
    ///   - rule: The stable id of the rule, if the finding has none.
    public func annotate(_ finding: Finding, at place: Place? = nil, rule: String = "annotation") {
        // A line of a library says nothing to who wrote the program.
        let line = place.flatMap { tree.isLibrary($0) ? nil : $0 }
        let placed = (line.map(finding.at) ?? finding).placed(at: self, rule: rule)
        if tree.annotations.insert(placed).inserted { tree.findings.append(placed) }
    }

    /// Notes something worth knowing about this node.
    public func addInfo(_ message: String, help: String? = nil) { annotate(.info(message, help: help)) }
    /// Notes something about this node that should be looked at.
    public func addWarning(_ message: String, help: String? = nil) { annotate(.warning(message, help: help)) }
    /// Notes something about this node that must be put right: `synth` fails.
    public func addError(_ message: String, help: String? = nil) { annotate(.error(message, help: help)) }
}

extension Finding {
    /// The finding about the given line, whatever construct it is about.
    public func at(_ place: Place) -> Finding {
        var placed = self
        placed.location = place.location
        return placed
    }

    /// The finding with a node for its place, unless it names a construct of its own, and a rule if it names none.
    func placed(at node: Node, rule: String) -> Finding {
        var placed = self
        if placed.ruleID.isEmpty { placed.ruleID = rule }
        if placed.location == nil {
            placed.location = (constructPath.flatMap(node.root.descendant) ?? node).declaration
        }
        if placed.constructPath == nil, node.parent != nil { placed.constructPath = node.path }
        return placed
    }
}

/// What constructs report of the values that they are given.
extension Node {
    /// Reports a number that its service does not take, as an error.
    ///
    /// ```swift
    /// node.check(
    ///     batchSize, isIn: 1...10_000, "the batch size", rule: "worker/batch-size",
    ///     source: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html")
    /// ```
    /// - Parameters:
    ///   - value: The number found; nothing is wrong with `nil`.
    ///   - range: What is allowed.
    ///   - what: What the number is, as in "the timeout".
    ///   - unit: The plural of its unit, with a leading space; empty for a bare count.
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so: the address of a page.
    ///   - place: The line that says it, if it is another than the declaration's.
    /// - Returns: Whether nothing is wrong.
    @discardableResult
    public func check(
        _ value: Int?, isIn range: ClosedRange<Int>, _ what: String, unit: String = "", rule: String, source: String,
        at place: Place? = nil
    ) -> Bool {
        guard let value, !range.contains(value) else { return true }
        annotate(
            .error(
                "\(what) of '\(path)' is \(value)\(unit), allowed are \(range.lowerBound) to \(range.upperBound)\(unit)",
                help: "choose a value in that range; see \(source)", rule: rule
            ), at: place
        )
        return false
    }

    /// Reports a span of time that its service does not take, as an error: out of range, or not a whole number of seconds.
    /// - Parameters:
    ///   - duration: The span found; nothing is wrong with `nil`.
    ///   - range: What is allowed, in seconds.
    ///   - what: What the span is, as in "the visibility timeout".
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so: the address of a page.
    ///   - place: The line that says it, if it is another than the declaration's.
    /// - Returns: Whether nothing is wrong.
    @discardableResult
    public func check(
        _ duration: Duration?, isIn range: ClosedRange<Int>, _ what: String, rule: String, source: String,
        at place: Place? = nil
    ) -> Bool {
        guard let duration else { return true }
        let isWhole = duration.components.attoseconds == 0
        if !isWhole {
            annotate(
                .error(
                    "\(what) of '\(path)' is \(duration), allowed are whole seconds",
                    help: "round it to seconds; see \(source)", rule: rule
                ), at: place
            )
        }
        return check(duration.wholeSeconds, isIn: range, what, unit: " seconds", rule: rule, source: source, at: place)
            && isWhole
    }

    /// Reports a text that is too short, too long, or holds characters that its service does not take, as an error. What is
    /// known only at deployment passes.
    /// - Parameters:
    ///   - text: The text found; nothing is wrong with `nil`.
    ///   - length: How long it may be, in bytes of UTF-8.
    ///   - characters: What may be in it, in words, as in "letters, digits and dashes".
    ///   - what: What the text is, as in "the name".
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so: the address of a page.
    ///   - place: The line that says it, if it is another than the declaration's.
    ///   - isAllowed: Whether a character may be in it; asked of ASCII characters only, no other is allowed.
    /// - Returns: Whether nothing is wrong.
    @discardableResult
    public func check(
        _ text: StringValue?, length: ClosedRange<Int>, characters: String, _ what: String, rule: String,
        source: String, at place: Place? = nil, isAllowed: (Character) -> Bool
    ) -> Bool {
        guard let text = text?.literalString else { return true }
        let problem: String
        if !length.contains(text.utf8.count) {
            problem =
                "has a length of \(text.utf8.count), allowed are \(length.lowerBound) to \(length.upperBound) characters"
        } else if let character = text.first(where: { !$0.isASCII || !isAllowed($0) }) {
            problem = "holds '\(character)', allowed are \(characters)"
        } else {
            return true
        }
        annotate(
            .error("\(what) '\(text)' of '\(path)' \(problem)", help: "rename it; see \(source)", rule: rule), at: place
        )
        return false
    }

    /// Reports a Swift string that is too short, too long, or holds characters that its service does not take, as an error.
    /// - Parameters:
    ///   - text: The text found.
    ///   - length: How long it may be, in bytes of UTF-8.
    ///   - characters: What may be in it, in words, as in "letters, digits and dashes".
    ///   - what: What the text is, as in "the name".
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so: the address of a page.
    ///   - place: The line that says it, if it is another than the declaration's.
    ///   - isAllowed: Whether a character may be in it; asked of ASCII characters only, no other is allowed.
    /// - Returns: Whether nothing is wrong.
    @discardableResult
    @_disfavoredOverload
    public func check(
        _ text: String, length: ClosedRange<Int>, characters: String, _ what: String, rule: String, source: String,
        at place: Place? = nil, isAllowed: (Character) -> Bool
    ) -> Bool {
        check(
            StringValue(text), length: length, characters: characters, what, rule: rule, source: source, at: place,
            isAllowed: isAllowed)
    }

    /// Looks at this node once aspects have had their say: what a convention puts right is not reported as wrong.
    /// - Parameters:
    ///   - name: What messages call the rule.
    ///   - check: Looks, and says what is wrong with ``annotate(_:at:rule:)`` or ``check(_:isIn:_:unit:rule:source:at:)``. It
    ///     changes nothing: the tree is frozen by then.
    public func whenSettled(_ name: String, check: @escaping () -> Void) {
        attach(SettledValidator(name: name, owner: self, check: check))
    }
}

private struct SettledValidator: Validator {
    let name: String
    let owner: Node
    let check: () -> Void

    func validate(_ node: FrozenNode) -> [Finding] {
        if node.node === owner { check() }
        return []
    }
}

/// The places that findings tell of.
extension Node {
    /// Says that what is declared here follows from something elsewhere, such as a value of the configuration: findings about
    /// this node, and all below, tell of that place beside their own.
    /// - Parameters:
    ///   - message: What is there: `the mail domain is configured here`.
    ///   - place: Where it is.
    public func relate(_ message: String, to place: Place) {
        let related = RelatedLocation(message: message, location: place.location)
        guard extras?.related.contains(related) != true else { return }
        modifyExtras { $0.related.append(related) }
        tree.hasRelatedPlaces = true
    }

    /// Notes where a part of what this node says was written, if that is not where the node was declared: a statement that was
    /// added to a policy.
    /// - Parameters:
    ///   - place: The line that wrote it.
    ///   - property: The path of the part below the properties, as templates are read: `PolicyDocument.Statement[2]`.
    public func notePlace(_ place: Place, of property: String) {
        guard !tree.isLibrary(place) else { return }
        modifyExtras { $0.places[property] = place }
    }

    /// Where a part of what this node says was written; `nil` for the line that declared it.
    /// - Parameter property: The path of the part below the properties: `PolicyDocument.Statement[2].Action`.
    /// - Returns: The line of what was noted for it, or for what it is part of.
    public func place(of property: String) -> Place? {
        guard let places = extras?.places, !places.isEmpty else { return nil }
        var path = Substring(property)
        while true {
            if let place = places[String(path)] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
            path = path[..<end]
        }
    }

    /// What findings about this node are related to, its own first.
    var relatedPlaces: [RelatedLocation] {
        var found: [RelatedLocation] = []
        var node: Node? = self
        while let current = node {
            found += current.extras?.related ?? []
            node = current.parent
        }
        return found
    }
}

extension Scope {
    /// Says that the module which calls this is a library: findings about what it declares point at the line of the program that
    /// called it. Constructs say so by being a ``LibraryConstruct``; this is for libraries that have none.
    public func noteLibrary(_ file: StaticString = #fileID) { node.tree.noteLibrary(file) }
}
