import CommandSupport
import Strata

extension StackSelection {
    /// The ids of the stacks of a program that are meant.
    func select(from stacks: [SynthesizedStack]) throws -> Set<String> {
        try select(from: stacks.map { ($0.id, $0.name) })
    }
}
