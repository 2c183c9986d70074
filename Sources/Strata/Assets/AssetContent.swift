import AssetFiles

/// What an asset is made of.
struct AssetContent: Sendable {
    let packaging: Asset.Packaging
    /// SHA-256 in hexadecimal digits.
    let hash: String
    /// What the published file's name ends with, without the dot; empty for none.
    let fileExtension: String
    let files: [AssetFile]
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
