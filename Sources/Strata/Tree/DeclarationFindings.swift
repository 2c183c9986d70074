import CloudFormation

/// The wording of what can be wrong with a declaration as such.
enum DeclarationFindings {
    static func reportEmptyID(_ node: Node) {
        report(
            node, rule: "construct/empty-id",
            "a construct in \(describe(node.parent)) has an empty id",
            help: "give it an id that is unique in its scope, such as \"Queue\""
        )
    }

    static func reportDuplicate(_ node: Node, first: Node) {
        if let earlier = node.tree.earlierRun(declaring: first) {
            return reportAspect(node, first: first, runsAgain: earlier.pass < node.tree.aspectPasses, earlier.name)
        }
        var help = "ids are unique within their scope; rename one of the two"
        var related = [RelatedLocation(message: "the first '\(node.id)'", location: first.location)]
        var location: SourceLocation?
        if let (kind, maker) = unfinishedConstruct(before: node), maker !== first {
            help =
                "it was declared by the initialiser of \(kind), beside the \(kind) and not in it: there, write "
                + "in: node, not in: scope"
            if node.tree.isLibrary(node.place) {
                // The line to change is the library's; the line that anyone can find is that of the construct.
                location = maker.location
                related.append(RelatedLocation(message: "declared here by \(kind)", location: node.place.location))
            }
        }
        report(
            node, rule: "construct/duplicate-id",
            "\(describe(node.parent)) already has a construct '\(node.id)', declared at \(first.location)",
            help: help, location: location, related: related
        )
    }

    /// Reports, once, what an aspect declares again: in a later run, or for another node that it looks at.
    private static func reportAspect(_ node: Node, first: Node, runsAgain: Bool, _ aspect: String) {
        let scope = describe(node.parent)
        let guarded = "if scope.node.child(\"\(node.id)\") == nil { … }, where scope is what it is declared in"
        let finding =
            runsAgain
            ? Finding(
                ruleID: "construct/duplicate-id", severity: .error,
                message: "aspect '\(aspect)' ran again and declared '\(node.id)' in \(scope) a second time",
                help: "aspects run again until nothing changes; declare it only if it is not there: " + guarded)
            : Finding(
                ruleID: "construct/duplicate-id", severity: .error,
                message:
                    "aspect '\(aspect)' declares '\(node.id)' in \(scope) for more than one of the nodes that it visits",
                help: "declare it in the node that is visited, or once, if it is not there: " + guarded)
        var placed = finding
        placed.constructPath = node.path
        placed.location = node.location
        if node.tree.annotations.insert(placed).inserted { node.tree.findings.append(placed) }
    }

    /// The construct whose initialiser is running in the same scope: the last one there, if it is not registered yet.
    private static func unfinishedConstruct(before node: Node) -> (kind: any Construct.Type, node: Node)? {
        guard let last = node.parent?.children.last, case .construct(let kind?) = last.content, last.constructs.isEmpty
        else { return nil }
        return (kind, last)
    }

    /// Reports what has no template to stand in: a construct as a whole, whatever is declared in it.
    static func reportOutsideStack(_ node: Node) {
        var outermost = node
        var ancestor = node.parent
        while let current = ancestor {
            if case .construct(_?) = current.content { outermost = current }
            ancestor = current.parent
        }
        guard node.tree.outsideStacks.insert(ObjectIdentifier(outermost)).inserted else { return }
        report(
            outermost, rule: "construct/outside-stack",
            "'\(outermost.path)' is declared outside of any stack",
            help: "declare a stack in the app and pass it as the scope: Stack(\"name\", in: app)"
        )
    }

    /// Reports a construct that registers at a node which is not its own.
    static func reportRegisteredElsewhere(_ construct: some Construct, at node: Node) {
        node.tree.misregistered.insert(ObjectIdentifier(node))
        node.tree.misregistered.insert(ObjectIdentifier(construct.node))
        // Of another app, no finding is told here.
        let owner = construct.node.tree === node.tree ? construct.node : node
        owner.annotate(
            .error(
                "'\(type(of: construct))' is registered at '\(node.path)', but its node is '\(construct.node.path)'",
                help: "let the initialiser of \(type(of: construct)) end with node.register(self)",
                rule: "construct/registered-elsewhere"
            )
        )
    }

    /// Reports constructs that never said that they are whole, each once: aspects and validators would look for them in vain.
    static func reportUnregistered(in root: Node) {
        root.forEach { node in
            guard case .construct(let kind?) = node.content, node.constructs.isEmpty,
                !root.tree.misregistered.contains(ObjectIdentifier(node))
            else { return }
            node.annotate(
                .error(
                    "the construct \(kind) at '\(node.path)' is not registered: aspects and validators cannot see it",
                    help: "let the initialiser of \(kind) end with node.register(self)", rule: "construct/unregistered"
                )
            )
        }
    }

    static func reportInvalidLogicalID(_ id: String, of node: Node) {
        report(
            node, rule: "logical-id/invalid",
            "'\(node.path)' cannot keep '\(id)' as its logical id (\(id.utf8.count) characters)",
            help:
                "a logical id is made of 1 to \(LogicalID.maximumLength) letters and digits; copy it from the deployed template"
        )
    }

    private static func report(
        _ node: Node, rule: String, _ message: String, help: String, location: SourceLocation? = nil,
        related: [RelatedLocation] = []
    ) {
        node.tree.findings.append(
            Finding(
                ruleID: rule, severity: .error, message: message, help: help,
                constructPath: node.path, location: location ?? node.location, related: related
            )
        )
    }

    private static func describe(_ scope: Node?) -> String {
        if let scope, scope.parent != nil { "'\(scope.path)'" } else { "the app" }
    }
}
