/// A reference as the key of a table.
struct ReferenceKey: Hashable {
    private let node: ObjectIdentifier
    private let attribute: String

    init(_ reference: Reference) {
        node = ObjectIdentifier(reference.node)
        switch reference.target {
        case .ref: attribute = ""
        case .attribute(let name): attribute = name
        }
    }
}
