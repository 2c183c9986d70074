import CloudFormation
import DependencyGraph
import OrderedCollections
import ResourceRegistry

/// Resources that are to be made under a physical name which another one has that goes: within a stack CloudFormation makes
/// before it deletes, so the name is taken.
/// <https://repost.aws/knowledge-center/cloudformation-resource-already-exists>
struct NameTaken {
    let context: ComparisonContext

    /// What must be the same for two resources to be in each other's way.
    private struct Name: Hashable {
        let type: String
        let values: [TemplateValue]
        /// The stack, where the name is an expression; account and region, where it is text.
        let place: [String]
    }

    private typealias Place = (pair: Int, logicalID: String)

    func run() {
        var going: [Name: [Place]] = [:]
        var coming: [Name: [Place]] = [:]
        for (index, resources) in context.resources.enumerated() {
            for resource in resources.values {
                switch (resource.old, resource.new) {
                case (let old?, nil):
                    if let name = name(of: old, index, isOld: true) {
                        going[name, default: []].append((index, resource.logicalID))
                    }
                case (nil, let new?):
                    if let name = name(of: new, index, isOld: false) {
                        coming[name, default: []].append((index, resource.logicalID))
                    }
                default: continue
                }
            }
        }
        for (name, news) in coming {
            guard let olds = going[name], let old = olds.first else { continue }
            for new in news { report(old, new, name) }
        }
    }

    private func name(of resource: TemplateResource, _ pair: Int, isOld: Bool) -> Name? {
        let schema = context.schemas.schema(of: resource.type)
        guard schema.kind == .registered, let facts = schema.facts, let name = facts.name, name.isCreateOnly,
            let value = resource.properties[name.property]?.unlessAbsent
        else { return nil }
        let scope = ResourceRegistry.nameScope(of: facts, named: name.property)
        if scope.isShared { return nil }
        let values = ([name.property] + scope.properties).map { property in
            Meaning.of(resource.properties[property] ?? .null, schema.property(property))
        }
        if value.stringValue != nil, values.allSatisfy({ $0.function == nil }),
            let stack = (isOld ? context.pairs[pair].old : context.pairs[pair].new)?.stack
        {
            return Name(type: resource.type, values: values, place: Self.place(scope, stack))
        }
        return Name(type: resource.type, values: values, place: [context.pairs[pair].id])
    }

    private static func place(_ scope: NameScope, _ stack: GraphStack) -> [String] {
        switch scope.place {
        case .world: []
        case .account: [stack.account ?? ""]
        case .region: [stack.account ?? "", stack.region ?? ""]
        }
    }

    private func report(_ old: Place, _ new: Place, _ name: Name) {
        guard let resource = context.resources[old.pair][old.logicalID]?.old,
            let property = context.schemas.schema(of: name.type).facts?.name?.property
        else { return }
        let isSameStack = old.pair == new.pair
        let isKept = ResourceFate.onRemoval(resource) == .retained
        let called = name.values.first?.stringValue.map { "\"\($0)\"" } ?? "the same"
        let other = isSameStack ? old.logicalID : context.address(old.pair, old.logicalID).description
        let why: String
        let help: String
        switch (isSameStack, isKept) {
        case (_, true):
            why = "which leaves its stack but stays: the name is taken"
            help = "import it: `aws cloudformation create-change-set --change-set-type IMPORT`"
        case (true, false):
            why = "which is deleted only after the new one is made: the name is taken"
            let how = context.hasProgram ? ", by .moved(from: \"\(old.logicalID)\")" : ""
            help = "keep the logical id \(old.logicalID)\(how), or take another name"
        case (false, false):
            why = "which goes: the name is taken until that stack is deployed"
            help = "deploy '\(context.pairs[old.pair].id)' first, or move the resource by a stack refactoring"
        }
        context.findings.append(
            context.finding(
                "diff/name-taken", isSameStack || isKept ? .error : .warning,
                "\(property) of \(new.logicalID) is \(called), as that of \(other), \(why)", help: help, new.logicalID,
                new.pair, path: ["Properties", property]))
    }
}
