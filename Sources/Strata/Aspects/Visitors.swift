/// The aspects and validators that a scope was given.
struct Visitors {
    struct Attached<Visitor> {
        let visitor: Visitor
        let priority: AspectPriority
        let order: Int
    }

    var aspects: [Attached<any Aspect>] = []
    var validators: [Attached<any Validator>] = []
}
