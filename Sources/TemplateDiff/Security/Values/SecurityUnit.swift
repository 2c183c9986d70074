import CloudFormation
import DependencyGraph
import OrderedCollections

/// A template of one side of the comparison: a stack's, or a nested stack's.
struct SecurityUnit {
    /// The stack's id; of a nested stack, the ids on the way to it joined by slashes.
    let id: String
    let template: Template
    let sources: SourceMap
    /// What the template around this one gives for its parameters, as far as that is plain text.
    let given: [String: String]
    /// The security groups that rules of their own resources let out, by their texts.
    let groupsWithEgress: Set<String>

    /// All templates of some stacks, by id.
    static func units(of stacks: [GraphStack]) -> [String: SecurityUnit] {
        var units: [String: SecurityUnit] = [:]
        for stack in stacks {
            var open: [(id: String, source: GraphTemplate, given: [String: String])] = [(stack.id, stack.template, [:])]
            while let (id, source, given) = open.popLast() {
                let unit = SecurityUnit(id: id, source, given: given)
                units[id] = unit
                for (name, nested) in source.nested {
                    let parameters = unit.template.resources[name]?.properties["Parameters"]?.objectValue ?? [:]
                    let literals = parameters.compactMapValues { $0.stringValue }
                    open.append(
                        ("\(id)/\(name)", nested, Dictionary(uniqueKeysWithValues: literals.map { ($0.key, $0.value) }))
                    )
                }
            }
        }
        return units
    }

    private init(id: String, _ source: GraphTemplate, given: [String: String]) {
        self.id = id
        template = source.template.withLoopsUnrolled
        sources = source.sources
        self.given = given
        var groups: Set<String> = []
        for resource in template.resources.values where resource.type == "AWS::EC2::SecurityGroupEgress" {
            let place = Place(
                resource.properties["GroupId"], path: TemplatePath(),
                in: Scope(world: ConditionWorld(), mappings: template.mappings, given: given))
            if let place { groups.insert(NetworkRule.group(place.text)) }
        }
        groupsWithEgress = groups
    }

    /// Where a part of a resource was declared.
    func location(of logicalID: String, at path: TemplatePath) -> SourceLocation? {
        let full: TemplatePath = ["Resources", logicalID, "Properties"]
        return sources.location(of: TemplatePath(full.components + path.components))
            ?? sources[logicalID, in: .resources]?.location ?? sources.location(of: ["Resources", logicalID])
            ?? sources.template.location
    }
}
