/// Which properties `Fn::GetAtt` gives although a template may set them.
///
/// The schemas do not say it; cfn-lint does, in `cfnlint/schema/_getatts.py`: a list of types of which every property can be
/// read, and a dictionary from types to names.
public struct ReadableProperties: Sendable {
    /// What can be read of one type.
    public enum Extent: Sendable, Hashable {
        /// Nothing beyond what is read-only.
        case none
        /// Every property that is no object.
        case all
        /// The properties of these names.
        case names([String])
    }

    private let extents: [String: Extent]

    /// Nothing can be read of any type beyond what is read-only.
    public init() { extents = [:] }

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - text: the Python source.
    ///   - path: where it was read, for the error.
    /// - Throws: ``GeneratorError/unreadable(path:reason:)`` if it does not look as it does in cfn-lint 1.58.0.
    public init(_ text: String, path: String) throws(GeneratorError) {
        var extents: [String: Extent] = [:]
        for type in try Self.strings(in: text, from: "_all_property_types = [", to: "\n]", path) {
            extents[type] = .all
        }
        var type: String?
        for string in try Self.strings(in: text, from: "_exceptions = {", to: "\n}", path) {
            if string.contains("::") {
                type = string
            } else if let type {
                guard case .names(let names) = extents[type, default: .names([])] else { continue }
                extents[type] = .names(names + [string])
            }
        }
        guard extents.count > 50 else {
            throw .unreadable(
                path: path, reason: "found only \(extents.count) types in it; expected what cfn-lint 1.58.0 has")
        }
        self.extents = extents
    }

    /// What can be read of a type.
    func extent(of type: String) -> Extent { extents[type] ?? .none }

    private static func strings(
        in text: String, from start: String, to end: String, _ path: String
    ) throws(GeneratorError) -> [String] {
        guard let begin = text.firstRange(of: start)?.upperBound,
            let stop = text[begin...].firstRange(of: end)?.lowerBound
        else { throw .unreadable(path: path, reason: "it lacks '\(start)'; expected what cfn-lint 1.58.0 has") }
        let parts = text[begin..<stop].split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
