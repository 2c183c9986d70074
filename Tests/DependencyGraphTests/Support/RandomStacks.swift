import CloudFormation
import DependencyGraph
import OrderedCollections
import TestSupport

/// Made-up programs: some stacks with some resources that refer to each other, within their stack and across.
struct RandomStacks {
    private var generator: SeededGenerator
    /// Who waits for whom, as the program was made: pairs of `stack/resource`.
    private(set) var pairs: [(consumer: String, producer: String)] = []
    private(set) var stacks: [GraphStack] = []

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        let stackCount = Int.random(in: 1...5, using: &generator)
        let resourceCount = Int.random(in: 1...6, using: &generator)
        var templates = (0..<stackCount).map { _ in Template() }
        for stack in 0..<stackCount {
            for resource in 0..<resourceCount {
                templates[stack].resources["R\(resource)"] = TemplateResource(type: "AWS::SQS::Queue")
                templates[stack].outputs["O\(resource)"] = TemplateOutput(["Ref": .string("R\(resource)")])
                templates[stack].outputs["O\(resource)"]?.exportName = .string("s\(stack):\(resource)")
            }
        }
        for _ in 0..<Int.random(in: 0...(stackCount * resourceCount), using: &generator) {
            let (fromStack, toStack) = (pick(stackCount), pick(stackCount))
            let (from, to) = (pick(resourceCount), pick(resourceCount))
            guard fromStack != toStack || from != to else { continue }
            pairs.append(("s\(fromStack)/R\(from)", "s\(toStack)/R\(to)"))
            let value: TemplateValue
            if fromStack != toStack {
                value = ["Fn::ImportValue": .string("s\(toStack):\(to)")]
            } else if Bool.random(using: &generator) {
                templates[fromStack].resources["R\(from)"]?.dependsOn.append("R\(to)")
                continue
            } else {
                value = ["Fn::Sub": .string("a-${R\(to)}")]
            }
            let key = "P\(templates[fromStack].resources["R\(from)"]?.properties.count ?? 0)"
            templates[fromStack].resources["R\(from)"]?.properties[key] = value
        }
        stacks = templates.enumerated().map { index, template in
            GraphStack(id: "s\(index)", template: GraphTemplate(id: "s\(index)", template: template))
        }
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

    /// The same stacks, and the resources in each, in another order.
    func shuffled() -> [GraphStack] {
        var generator = generator
        return stacks.shuffled(using: &generator).map { stack in
            var stack = stack
            let template = stack.template.template
            stack.template.template.resources = [:]
            for (name, resource) in template.resources.shuffled(using: &generator) {
                stack.template.template.resources[name] = resource
            }
            return stack
        }
    }
}
