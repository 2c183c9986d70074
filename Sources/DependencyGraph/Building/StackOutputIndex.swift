import CloudFormation

/// Stacks by their names in CloudFormation, for `Fn::GetStackOutput`.
struct StackOutputIndex {
    private var units: [String: [TemplateUnit]] = [:]

    init(_ units: [TemplateUnit]) {
        for unit in units where unit.outer == nil { self.units[unit.stack.name, default: []].append(unit) }
    }

    /// The stack of that name that a stack can mean, in the given region if one is said.
    func stack(_ name: String, region: String?, usedBy stack: GraphStack) -> TemplateUnit? {
        let wanted = region ?? stack.region
        return units[name]?.first { unit in
            guard let wanted, let own = unit.stack.region else { return true }
            return wanted == own
        }
    }
}
