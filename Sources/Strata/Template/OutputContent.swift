/// What an output node holds.
final class OutputContent {
    var value: Expression
    var description: String?
    var exportName: Expression?
    var condition: Node?

    init(value: Expression) { self.value = value }
}
