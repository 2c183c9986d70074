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
            files: asset.files.map { file in
                var staged = File(
                    path: file.path, source: file.source, isExecutable: file.isExecutable, hash: file.hash)
                staged.stamp = file.stamp
                return staged
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
