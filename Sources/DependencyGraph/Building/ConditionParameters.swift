import CloudFormation
import OrderedCollections

/// Which parameters the conditions of a template read.
struct ConditionParameters {
    /// The names of the parameters, by condition, each sorted.
    private(set) var parameters: [String: [String]] = [:]

    init(_ template: Template) {
        var direct: [String: (parameters: Set<String>, conditions: [String])] = [:]
        for (name, value) in template.conditions {
            var parameters: Set<String> = []
            var conditions: [String] = []
            value.visit { value, _ in
                switch IntrinsicFunction(value, inCondition: true) {
                case .ref(let name): parameters.insert(name)
                case .condition(let name): conditions.append(name)
                default: break
                }
                return true
            }
            direct[name] = (parameters.filter { template.parameters[$0] != nil }, conditions)
        }
        for name in template.conditions.keys { parameters[name] = Self.all(from: name, direct) }
    }

    // A condition that refers to itself ends the search; checks over the template report it.
    private static func all(
        from name: String, _ direct: [String: (parameters: Set<String>, conditions: [String])]
    ) -> [String] {
        var found: Set<String> = []
        var seen: Set<String> = [name]
        var open = [name]
        while let next = open.popLast(), let (parameters, conditions) = direct[next] {
            found.formUnion(parameters)
            open += conditions.filter { direct[$0] != nil && seen.insert($0).inserted }
        }
        return found.sorted()
    }
}
