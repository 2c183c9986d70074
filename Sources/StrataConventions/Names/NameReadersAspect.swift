public import Strata

/// Lets ARNs that are written out follow when the resource that they name was renamed by a ``NamingPolicy``.
///
/// References to the resource follow by themselves, and a bare name may mean something else: it stays.
public final class NameReadersAspect: Aspect {
    /// Makes an aspect, for the app as a whole.
    public init() {}

    /// Changes the ARNs that are written at the node.
    public func visit(_ node: Node) {
        let renames = node.physicalRenames
        let markers = renames.markers
        if markers.isEmpty { return }
        node.replaceStrings { text in
            guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
            var changed = text
            for marker in markers { changed = Self.replace(marker, in: changed, readBy: node, renames) }
            return changed == text ? nil : changed
        }
    }

    private static func replace(
        _ marker: String, in text: String, readBy node: Node, _ renames: PhysicalRenames
    ) -> String {
        let pieces = text.split(separator: marker, omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return text }
        var result = String(pieces[0])
        for piece in pieces.dropFirst() {
            let name = String(piece.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
            let new = renames.newName(name, marker: marker, readBy: node)
            result += marker + (new ?? name) + piece.dropFirst(name.count)
        }
        return result
    }
}
