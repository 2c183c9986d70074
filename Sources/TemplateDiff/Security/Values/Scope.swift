import CloudFormation
import OrderedCollections

/// What values of a template are read with: the choice of its conditions, and what is known before deployment.
struct Scope {
    let world: ConditionWorld
    let mappings: OrderedDictionary<String, TemplateMapping>
    /// Parameters of a nested stack that the stack around it sets to plain text.
    let given: [String: String]
}
