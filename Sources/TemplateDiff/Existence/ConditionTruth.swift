import CloudFormation
import DependencyGraph
import OrderedCollections

/// What the conditions of a template come to, as far as the template tells: no parameter, whose value the one who deploys
/// gives, but literals, mappings, and the account and region where they are known.
struct ConditionTruth {
    private let template: Template
    private let pseudo: [String: String]
    /// Conditions that are known; `.some(nil)` for those that are not known, or in a cycle.
    private var known: [String: Bool?] = [:]
    /// How many conditions one may lead through: each is a step into the next.
    private static let depth = 32

    init(_ side: ComparedTemplate) {
        template = side.template
        var pseudo: [String: String] = [:]
        pseudo["AWS::AccountId"] = side.stack.account
        pseudo["AWS::Region"] = side.stack.region
        self.pseudo = pseudo
    }

    /// Whether a condition holds; `nil` where only deployment knows.
    mutating func callAsFunction(_ name: String) -> Bool? { value(of: name, 0) }

    private mutating func value(of name: String, _ depth: Int) -> Bool? {
        if let known = known[name] { return known }
        guard depth < Self.depth, let definition = template.conditions[name] else { return nil }
        known[name] = .some(nil)
        let truth = evaluate(definition, depth + 1)
        known[name] = .some(truth)
        return truth
    }

    private mutating func evaluate(_ value: TemplateValue, _ depth: Int) -> Bool? {
        guard depth < Self.depth else { return nil }
        switch IntrinsicFunction(value, inCondition: true) {
        case .condition(let name)?: return self.value(of: name, depth)
        case .not(let operand)?: return evaluate(operand, depth + 1).map { !$0 }
        case .and(let operands)?:
            let truths = operands.map { evaluate($0, depth + 1) }
            if truths.contains(false) { return false }
            return truths.contains(nil) ? nil : true
        case .or(let operands)?:
            let truths = operands.map { evaluate($0, depth + 1) }
            if truths.contains(true) { return true }
            return truths.contains(nil) ? nil : false
        case .equals(let left, let right)?:
            if left == right { return true }
            guard let one = text(left), let other = text(right) else { return nil }
            return one == other
        default: return nil
        }
    }

    private func text(_ value: TemplateValue) -> String? {
        if let text = value.scalarText { return text }
        switch IntrinsicFunction(value) {
        case .ref(let name)?: return pseudo[name]
        case .findInMap(let map, let top, let second, _)?:
            guard let map = map.stringValue, let top = text(top), let second = text(second) else { return nil }
            return template.mappings[map]?.constant(top, second)?.scalarText
        default: return nil
        }
    }
}
