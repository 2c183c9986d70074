import Strata

/// Which physical names of the app were changed. One for each app.
///
/// A name is known by what stands before it in an ARN, so that the same text elsewhere is not taken for it.
final class PhysicalRenames {
    private struct Rename {
        let new: String
        let stack: Node?
    }

    private var byMarker: [String: [String: [Rename]]] = [:]

    var markers: [String] { byMarker.keys.sorted() }

    func add(_ old: String, _ new: String, marker: String, of node: Node) {
        byMarker[marker, default: [:]][old, default: []].append(Rename(new: new, stack: node.stack?.node))
    }

    /// The name that a resource has now, for a reader in the given place: that of its own stack, else the only one.
    func newName(_ old: String, marker: String, readBy reader: Node) -> String? {
        guard let renames = byMarker[marker]?[old] else { return nil }
        let stack = reader.stack?.node
        if let own = renames.first(where: { $0.stack === stack }) { return own.new }
        return Set(renames.map(\.new)).count == 1 ? renames.first?.new : nil
    }
}

extension Node {
    /// The changed physical names of the app.
    var physicalRenames: PhysicalRenames { shared(PhysicalRenames.self) { PhysicalRenames() } }
}
