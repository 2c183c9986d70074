/// What a mapping node holds.
final class MappingContent {
    let values: Expression

    init(values: Expression) { self.values = values }
}
