package import AssetFiles

/// What an asset is made of.
struct AssetContent: Sendable {
    let packaging: Asset.Packaging
    /// SHA-256 in hexadecimal digits; what stands for it where no content is read.
    let hash: String
    /// What the published file's name ends with, without the dot; empty for none.
    let fileExtension: String
    let files: [AssetFile]
    /// What was asked for, if the hash only stands for that of the content.
    var standsFor: AssetStore.Request?
    /// How an image is built of it; `nil` if it is published itself.
    var image: DockerBuild?

    /// What names the image.
    var tag: String { image?.tag(directoryHash: hash) ?? hash }

    /// What stands for an asset that cannot be read, which is reported.
    static func unreadable(_ packaging: Asset.Packaging) -> AssetContent {
        AssetContent(
            packaging: packaging, hash: String(repeating: "0", count: 64), fileExtension: "", files: []
        )
    }

    /// The key under which it is published.
    var objectKey: String {
        switch packaging {
        case .zip: "\(hash).zip"
        case .file: fileExtension.isEmpty ? hash : "\(hash).\(fileExtension)"
        }
    }

    /// Its name in the assembly: a directory of what is to be zipped, or a file.
    var stagedName: String {
        switch packaging {
        case .zip: "asset.\(hash)"
        case .file: "asset.\(objectKey)"
        }
    }
}

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
    /// What the file has as long as its content is that which was hashed; `nil` where the file system cannot tell.
    package let stamp: FileStamp?
}

extension AssetFile {
    /// A file as it was found.
    /// - Parameters:
    ///   - file: The file.
    ///   - name: What it is called if it is the asset itself.
    ///   - hash: The SHA-256 of its content.
    ///   - stamp: What it has as long as the content is that.
    init(_ file: FileTree.File, named name: String, hash: String, stamp: FileStamp?) {
        self.init(
            path: file.path.isEmpty ? name : file.path, source: file.source, isExecutable: file.isExecutable,
            hash: hash,
            stamp: stamp
        )
    }
}
