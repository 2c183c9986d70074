/// Facts on every CloudFormation resource type, from the registry's schemas.
///
/// The facts lie packed in the binary. Nothing is unpacked until it is asked for, and only the type that is asked for: a
/// lookup is a binary search in the packed index and the decoding of one record. Nothing is cached, so nothing is locked;
/// who asks for one type again and again keeps the answer.
public enum ResourceRegistry {
    /// The facts on a resource type.
    ///
    /// - Parameter typeName: CloudFormation's name: `AWS::SQS::Queue`.
    /// - Returns: nil for a type that the registry does not know, such as `Custom::…` and third-party types.
    public static func facts(for typeName: String) -> ResourceFacts? {
        guard let position = PackedTypes.position(of: typeName) else { return nil }
        return ResourceFacts(typeName: typeName, record: PackedTypes.record(at: position))
    }

    /// Whether the registry knows a resource type; cheaper than ``facts(for:)``.
    public static func contains(_ typeName: String) -> Bool { PackedTypes.position(of: typeName) != nil }

    /// Whether the registry knows resource types of a service.
    ///
    /// - Parameter service: The service as CloudFormation's names have it: `SQS`.
    /// - Returns: Whether there is one at least.
    public static func containsService(_ service: some StringProtocol) -> Bool {
        let beginning = "AWS::\(service)::"
        let position = PackedTypes.position(notBefore: beginning)
        return position < PackedTypes.count && PackedTypes.name(position).hasPrefix(beginning)
    }

    /// The names of all resource types, in UTF-8 order.
    public static var typeNames: [String] { (0..<PackedTypes.count).map(PackedTypes.name) }

    /// The names of resource types that are spelled much like a given one, nearest first: for "did you mean".
    ///
    /// - Parameters:
    ///   - typeName: the name that the registry does not know.
    ///   - limit: at most so many.
    /// - Returns: the names; empty if none is near.
    public static func suggestions(for typeName: String, limit: Int = 3) -> [String] {
        NearestNames.nearest(to: typeName, among: typeNames, limit: limit)
    }
}
