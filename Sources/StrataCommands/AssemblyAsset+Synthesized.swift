import CloudAssembly
import OrderedCollections
import Strata

extension AssemblyAsset {
    /// An asset of a stack as it is staged.
    init(_ asset: SynthesizedAsset) {
        let packaging: Packaging =
            switch asset.packaging {
            case .zip: .zip
            case .file: .file
            }
        self.init(
            hash: asset.hash, packaging: packaging, name: asset.stagedName, objectKey: asset.objectKey,
            files: asset.files.map {
                File(path: $0.path, source: $0.source, isExecutable: $0.isExecutable, hash: $0.hash)
            },
            image: asset.image.map(AssemblyImage.init)
        )
    }
}

extension AssemblyImage {
    fileprivate init(_ image: SynthesizedAsset.Image) {
        self.init(
            tag: image.tag, dockerfile: image.build.dockerfile, target: image.build.target,
            platform: image.build.platform,
            arguments: OrderedDictionary(uniqueKeysWithValues: image.build.arguments.map { ($0.name, $0.value) })
        )
    }
}
