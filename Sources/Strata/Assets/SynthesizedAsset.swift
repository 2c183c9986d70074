/// An asset of a stack, as it is staged into the assembly and published from there.
public struct SynthesizedAsset: Sendable {
    /// SHA-256 of its content, 64 hexadecimal digits.
    public let hash: String
    /// How it is published.
    public let packaging: Asset.Packaging
    /// Its name in the assembly: a directory of what is to be zipped, `asset.<hash>`, or a file, `asset.<hash>.<extension>`.
    public let stagedName: String
    /// The key under which it is published.
    public let objectKey: String
    /// Its files, sorted by the bytes of their paths.
    public let files: [AssetFile]
    /// The image that is built of it; `nil` if it is published itself.
    public let image: Image?

    /// An image that is built of a staged directory.
    public struct Image: Sendable {
        /// What names it.
        public let tag: String
        /// How it is built.
        public let build: DockerBuild
    }

    init(_ content: AssetContent) {
        hash = content.hash
        packaging = content.packaging
        stagedName = content.stagedName
        objectKey = content.objectKey
        files = content.files
        image = content.image.map { Image(tag: content.tag, build: $0) }
    }
}
