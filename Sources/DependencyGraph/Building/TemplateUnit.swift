import CloudFormation
import OrderedCollections
import ResourceRegistry

/// A template on its way into the graph, with the nodes that stand for its parts.
final class TemplateUnit {
    /// The template, its loops unrolled.
    let template: Template
    /// What messages call it.
    let id: String
    let sources: SourceMap
    /// The stack or nested-stack resource that contains it.
    let container: DependencyGraph.NodeID
    /// The stack that it belongs to.
    let stack: GraphStack
    /// Whether the stack's account or region is known.
    let hasEnvironment: Bool
    /// The template around it, if it is a nested stack's, and its resource there.
    let outer: (unit: TemplateUnit, resource: String)?
    /// The logical ids of the resources, in the order of the graph.
    let resourceNames: [String]
    /// Resources and parameters: they share one space of names.
    var symbols: [String: DependencyGraph.NodeID] = [:]
    var outputs: [String: DependencyGraph.NodeID] = [:]
    /// The templates of nested stacks, by logical id.
    var nested: [String: TemplateUnit] = [:]
    /// What each kind of name could mean, for "did you mean"; made when the first name is unknown.
    private(set) lazy var symbolIndex = NearestNameIndex(symbols.keys.sorted())
    private(set) lazy var resourceIndex = NearestNameIndex(resourceNames)
    private(set) lazy var conditionIndex = NearestNameIndex(template.conditions.keys.sorted())
    private(set) lazy var outputIndex = NearestNameIndex(outputs.keys.sorted())
    private(set) lazy var parameterIndex = NearestNameIndex(template.parameters.keys.sorted())
    /// The parameters that each condition reads, others' conditions included.
    private(set) lazy var conditions = ConditionParameters(template)

    init(
        _ source: GraphTemplate, template: Template, container: DependencyGraph.NodeID, stack: GraphStack,
        outer: (unit: TemplateUnit, resource: String)?
    ) {
        self.template = template
        resourceNames = template.resources.keys.sorted()
        id = source.id
        sources = source.sources
        self.container = container
        self.stack = stack
        hasEnvironment = stack.account != nil || stack.region != nil
        self.outer = outer
    }

    /// What the template around this one gives for a parameter.
    func given(_ parameter: String) -> TemplateValue? {
        guard let outer else { return nil }
        return outer.unit.template.resources[outer.resource]?.properties["Parameters"]?[parameter]
    }
}
