import CloudAssembly
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
            files: asset.files.map { File(path: $0.path, source: $0.source, isExecutable: $0.isExecutable) }
        )
    }
}
