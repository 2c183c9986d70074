import CloudFormation
import DependencyGraph
import OrderedCollections

/// An export that goes, gets another name or another value while a deployed stack imports it: CloudFormation refuses all
/// three. <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html>
enum ExportInUse: ImpactRule {
    static let id = "diff/export-in-use"

    static func findings(_ sides: StackSides) -> [Finding] {
        let (old, new) = (sides.old, sides.new)
        let outputs = OutputIndex(new)
        return old.graph.exportLocks().compactMap { lock in
            guard let producer = old.stack(of: lock.output) else { return nil }
            // Of a stack that goes, another rule speaks.
            guard new.stacks[producer] != nil else { return nil }
            let users = users(of: lock, producer, old)
            guard !users.isEmpty else { return nil }
            guard let change = change(of: lock, producer, outputs, sides) else {
                return nil
            }
            return finding(lock, producer, users, change, sides)
        }.sorted { ($0.template ?? "", $0.message) < ($1.template ?? "", $1.message) }
    }

    /// The stacks that import an export, with the edges by which they do.
    private static func users(
        of lock: ExportLock, _ producer: String, _ side: StackSide
    ) -> [(stack: String, edges: [DependencyGraph.Edge])] {
        Dictionary(grouping: lock.imports.map { side.graph.edges[$0] }) { side.stack(of: $0.consumer) ?? producer }
            .filter { $0.key != producer }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private struct Change {
        /// What happens: `goes`, `is renamed to 'x'`.
        let what: String
        var severity = Severity.error
        /// Whether the export is there after all, under its name.
        var isKept = false
        var node: DependencyGraph.NodeID?
    }

    private static func change(
        of lock: ExportLock, _ producer: String, _ outputs: OutputIndex, _ sides: StackSides
    ) -> Change? {
        let (old, new) = (sides.old, sides.new)
        let name = old.graph.nodes[lock.output].name
        let way = old.graph.chain(of: lock.output).dropLast().map { old.graph.nodes[$0].name }
        let templates = (old: template(at: way, old), new: template(at: way, new))
        // The same output under the same expression, though more may be known now of what that comes to.
        func same() -> DependencyGraph.NodeID? {
            hasSameName(name, templates.old, templates.new) ? outputs.output(name, at: way) : nil
        }
        guard let kept = outputs.export(lock.export, of: producer) ?? same() else {
            return gone(lock, producer, way, name, outputs, new)
        }
        // Where an export moves to another output, or deeper, its value is compared as far as both are found.
        guard let before = templates.old, let after = templates.new, before.template.outputs[name] != nil else {
            return nil
        }
        let other = new.graph.nodes[kept].name
        var moved = after
        if other != name, let output = after.template.outputs[other] { moved.template.outputs[name] = output }
        let value = ExportedValue(replaced: sides.replaced)
        switch value.change(of: name, from: before, to: moved, in: way.joined(separator: "/")) {
        case .text(let from, let to)?:
            return Change(what: "changes its value from \(from) to \(to)", isKept: true, node: kept)
        case .replaced(let address)?:
            return Change(what: "changes its value, as '\(address)' is replaced", isKept: true, node: kept)
        case nil: break
        }
        if let condition = after.template.outputs[other]?.condition,
            before.template.outputs[name]?.condition != condition
        {
            return Change(
                what: "is there only if '\(condition)' holds", severity: .warning, isKept: true, node: kept)
        }
        return nil
    }

    private static func hasSameName(_ output: String, _ old: GraphTemplate?, _ new: GraphTemplate?) -> Bool {
        guard let before = old?.template.outputs[output]?.exportName,
            let after = new?.template.outputs[output]?.exportName
        else { return false }
        let world = ConditionWorld()
        return CompactText(Scope(world: world, mappings: old?.template.mappings ?? [:], given: [:]))(before)
            == CompactText(Scope(world: world, mappings: new?.template.mappings ?? [:], given: [:]))(after)
    }

    private static func gone(
        _ lock: ExportLock, _ producer: String, _ way: [String], _ name: String, _ outputs: OutputIndex,
        _ new: StackSide
    ) -> Change {
        if let node = outputs.export(lock.export), let stack = new.stack(of: node) {
            return Change(what: "moves to stack '\(stack)'", node: node)
        }
        if let node = outputs.output(name, at: way), case .output(let export?) = new.graph.nodes[node].kind {
            return Change(what: "is renamed to '\(export)'", node: node)
        }
        return Change(what: "goes")
    }

    private static func template(at way: [String], _ side: StackSide) -> GraphTemplate? {
        guard let first = way.first else { return nil }
        return way.dropFirst().reduce(side.stacks[first]?.template) { $0?.nested[$1] }
    }

    private static func finding(
        _ lock: ExportLock, _ producer: String, _ users: [(stack: String, edges: [DependencyGraph.Edge])],
        _ change: Change, _ sides: StackSides
    ) -> Finding {
        let (old, new) = (sides.old, sides.new)
        let node = old.graph.nodes[lock.output]
        let names = users.map { "'\($0.stack)'" }.joined(separator: ", ")
        let what =
            change.severity == .error ? "CloudFormation refuses that" : "CloudFormation refuses that if it is false"
        let message =
            "export '\(lock.export)' of stack '\(producer)' \(change.what), but \(names) import\(users.count == 1 ? "s" : "") it: \(what)"
        return Finding(
            ruleID: id, severity: change.severity,
            message: ([message] + old.lines(users.flatMap(\.edges))).joined(separator: "\n"),
            help: plan(lock, producer, users.map(\.stack), change, sides), constructPath: node.constructPath,
            template: producer, templatePath: "Outputs.\(node.name)",
            location: change.node.flatMap { new.graph.nodes[$0].location } ?? node.location,
            related: users.flatMap(\.edges).map {
                RelatedLocation(message: "'\(old.graph.name(of: $0.consumer))' imports it", location: $0.location)
            })
    }

    /// How to get there: mostly in two deployments.
    private static func plan(
        _ lock: ExportLock, _ producer: String, _ users: [String], _ change: Change, _ sides: StackSides
    ) -> String {
        let (still, rest) = users.reduce(into: ([String](), [String]())) { result, user in
            imports(lock.export, of: producer, user, sides) ? result.0.append(user) : result.1.append(user)
        }
        let gone = rest.filter { sides.new.stacks[$0] == nil }
        let freed = rest.filter { sides.new.stacks[$0] != nil }
        var steps: [String] = []
        if !gone.isEmpty { steps.append("delete \(list(gone))") }
        if !freed.isEmpty {
            let waits = freed.contains { sides.new.hard.contains(.init(consumer: $0, producer: producer)) }
            let kept = change.isKept ? "is left as it is" : "keeps the export"
            steps.append(
                "deploy \(list(freed)) without the import" + (waits ? ", while '\(producer)' \(kept)" : ""))
        }
        if !still.isEmpty {
            let instead =
                change.isKept
                ? "with a weak reference (.weak, Fn::GetStackOutput) instead of the import" : "without the import"
            steps.append("deploy \(list(still)) \(instead), while '\(producer)' is left as it is")
        }
        steps.append("then deploy '\(producer)'")
        let alternative =
            change.isKept
            ? "or export the new value under a new name beside the old one"
            : "or keep the export in '\(producer)' until no one imports it"
        return "two deployments: first \(steps.joined(separator: ", ")); \(alternative)"
    }

    private static func imports(_ export: String, of producer: String, _ user: String, _ sides: StackSides) -> Bool {
        let name = open(export, sides.old.stacks[producer])
        return sides.new.needs[user]?.contains { need in
            need.mechanism == .importValue && open(need.detail, sides.new.stacks[user]) == name
        } ?? false
    }

    /// A name with pseudo parameters for account and region: what one side knows of them, the other may not.
    private static func open(_ name: String, _ stack: GraphStack?) -> String {
        var name = name
        if let account = stack?.account { name = name.replacing(account, with: "${AWS::AccountId}") }
        if let region = stack?.region { name = name.replacing(region, with: "${AWS::Region}") }
        return name
    }

    private static func list(_ stacks: [String]) -> String { stacks.map { "'\($0)'" }.joined(separator: ", ") }
}
