/// An amount of data; construct parameters take it where CloudFormation takes a bare number.
///
/// Amounts that no `Int` of bytes holds become the largest that one does: CloudFormation allows neither.
public struct DataSize: Hashable, Comparable, Sendable {
    /// The size in bytes.
    public let bytes: Int

    /// A size in bytes.
    public static func bytes(_ count: Int) -> DataSize { DataSize(bytes: count) }
    /// A size in kibibytes, 1,024 bytes each.
    public static func kibibytes(_ count: Int) -> DataSize { DataSize(bytes: count.multipliedSaturating(by: 1_024)) }
    /// A size in mebibytes, 1,024 kibibytes each.
    public static func mebibytes(_ count: Int) -> DataSize {
        DataSize(bytes: count.multipliedSaturating(by: 1_048_576))
    }
    /// A size in gibibytes, 1,024 mebibytes each.
    public static func gibibytes(_ count: Int) -> DataSize {
        DataSize(bytes: count.multipliedSaturating(by: 1_073_741_824))
    }

    /// The size in whole mebibytes, the rest cut off.
    public var wholeMebibytes: Int { bytes / 1_048_576 }

    /// Compares by bytes.
    public static func < (left: DataSize, right: DataSize) -> Bool { left.bytes < right.bytes }
}
