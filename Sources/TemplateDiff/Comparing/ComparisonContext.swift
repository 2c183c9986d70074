import CloudFormation
import DependencyGraph
import OrderedCollections

/// What the parts of a comparison work on: the pairs of templates, and their resources.
///
/// First ``ResourceComparison`` writes what changes by its text, then ``Propagation`` what changes by that. What comes after
/// only reads.
final class ComparisonContext {
    /// The stacks as they were.
    let old: [GraphStack]
    /// The stacks as they are to be.
    let new: [GraphStack]
    /// The pairs of templates: stacks by id, nested ones after the one around them.
    let pairs: [TemplatePair]
    /// For each pair, the resources of both sides by logical id, unchanged ones included.
    var resources: [OrderedDictionary<String, ComparedResource>]
    /// For each pair, what changes outside of the resources.
    var entries: [[EntryChange]]
    /// What CloudFormation would refuse, and what is not known.
    var findings: [Finding] = []
    /// Who depends on what as it was, and as it is to be: built when asked for, since most of the time goes into it.
    private(set) lazy var oldGraph = makeOldGraph()
    private(set) lazy var newGraph = makeNewGraph()
    var makeOldGraph: () -> DependencyGraph
    var makeNewGraph: () -> DependencyGraph
    /// Whether a program of the reader says the new stacks, and may be told what to write.
    var hasProgram = true
    /// The schemas that were asked for.
    let schemas = SchemaCache()

    /// - Parameters:
    ///   - old: The stacks as they were.
    ///   - new: The stacks as they are to be.
    init(_ old: [GraphStack], _ new: [GraphStack]) {
        makeOldGraph = { DependencyGraph(stacks: old, locatesReferences: false) }
        makeNewGraph = { DependencyGraph(stacks: new, locatesReferences: false) }
        self.old = old
        self.new = new
        pairs = TemplatePair.all(old, new)
        resources = pairs.map(Self.resources)
        entries = pairs.map { _ in [] }
    }

    private static func resources(_ pair: TemplatePair) -> OrderedDictionary<String, ComparedResource> {
        let (old, new) = (pair.old?.template.resources ?? [:], pair.new?.template.resources ?? [:])
        var names = Array(new.keys)
        for name in old.keys where new[name] == nil { names.append(name) }
        names.sort()
        var result = OrderedDictionary<String, ComparedResource>(minimumCapacity: names.count)
        for name in names { result[name] = ComparedResource(name, old: old[name], new: new[name]) }
        return result
    }

    /// How messages and other parts call a resource, parameter or mapping of a pair.
    func address(_ pair: Int, _ name: String) -> ResourceAddress {
        ResourceAddress(stack: pairs[pair].id, logicalID: name)
    }

    /// A finding on a resource of the new side.
    func finding(
        _ rule: String, _ severity: Severity, _ message: String, help: String, _ name: String, _ pair: Int,
        path: TemplatePath = []
    ) -> Finding {
        let side = pairs[pair].new
        let exact = path.components.first == .key("Properties") ? Array(path.components.dropFirst()) : []
        return Finding(
            ruleID: rule, severity: severity, message: message, help: help,
            constructPath: side?.sources[name, in: .resources]?.constructPath, template: pairs[pair].id,
            templatePath: TemplatePath([.key("Resources"), .key(name)] + path.components).description,
            location: (exact.isEmpty ? nil : side?.location(of: TemplatePath(exact), below: name))
                ?? side?.location(of: name, in: .resources))
    }
}
