/// A file of an asset.
public struct AssetFile: Hashable, Sendable {
    /// Where it is in the asset's directory, with slashes; the file's name if the asset is one file.
    public let path: String
    /// Where it is read from.
    public let source: String
    /// Whether it may be executed.
    public let isExecutable: Bool
    /// The SHA-256 of its content, 64 hexadecimal digits.
    public let hash: String
}
