import CloudFormation
import DependencyGraph
import OrderedCollections

extension Propagation {
    /// Carries an output on to the stack around, to importing stacks, and to those that read it at deployment.
    mutating func followOutput(_ event: Event) {
        let symbol = event.symbol
        if let outer = context.pairs[symbol.pair].outer {
            guard let template = context.pairs[outer.pair].new?.template else { return }
            if uses[outer.pair] == nil { uses[outer.pair] = TemplateUses(template) }
            let cause = Cause(
                context.address(symbol.pair, symbol.name), mechanism: Mechanism.nestedOutput.rawValue,
                event: event.event, path: event.path)
            for use in uses[outer.pair]?.uses[.name(outer.resource)] ?? []
            where use.attribute == "Outputs.\(symbol.name)" {
                apply(use, in: outer.pair, isCertain: symbol.isCertain, because: Self.chain(cause, event.because))
            }
        }
        followCrossing(event, [.importValue, .stackOutput], isCertain: symbol.isCertain)
    }

    /// Carries what the parameter store or a secret holds on: it is read when the reader's stack is deployed.
    mutating func followStored(_ event: Event) {
        let symbol = event.symbol
        guard symbol.kind == .resource, let new = context.resources[symbol.pair][symbol.name]?.new else { return }
        switch new.type {
        case "AWS::SSM::Parameter":
            guard symbol.property == "Value" || symbol.property == nil else { return }
            followCrossing(event, [.parameterStore], isCertain: false)
        case "AWS::SecretsManager::Secret":
            guard symbol.property == "SecretString" || symbol.property == nil else { return }
            followCrossing(event, [.secret], isCertain: false)
        default: return
        }
    }

    private mutating func followCrossing(_ event: Event, _ mechanisms: Set<Mechanism>, isCertain: Bool) {
        if crossing == nil { crossing = CrossStackUses(context) }
        let symbol = event.symbol
        for use in crossing?.uses(of: symbol.name, in: symbol.pair, isOutput: symbol.kind == .output) ?? []
        where mechanisms.contains(use.mechanism) {
            let cause = Cause(
                context.address(symbol.pair, symbol.name), mechanism: use.mechanism.rawValue, event: event.event,
                path: event.path)
            let because = Self.chain(cause, event.because)
            switch use.consumer {
            case .resource(let name):
                change(name, at: use.path, in: use.pair, isCertain: isCertain, because: because)
            case .output(let name): changeOutput(name, in: use.pair, isCertain: isCertain, because: because)
            case .parameter(let name):
                guard context.pairs[use.pair].old?.template.parameters[name] != nil else { continue }
                note(
                    .init(pair: use.pair, kind: .parameter, name: name, isCertain: isCertain), "value changes",
                    because: because)
            }
        }
    }
}
