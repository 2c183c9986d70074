import OrderedCollections

/// Which files of a folder are not as planned.
struct AssemblyChanges {
    /// Files that the folder lacks, sorted.
    let missing: [String]
    /// Files that are to go, sorted.
    let extra: [String]
    /// Assets that are to be staged, sorted.
    let missingAssets: [String]
    /// Staged assets that are to go, sorted.
    let extraAssets: [String]
    /// Files with other content, sorted by name.
    let different: [(file: String, found: [UInt8], expected: [UInt8])]

    init(_ plan: AssemblyPlan, in folder: AssemblyFolder) throws(AssemblyError) {
        let present = Set(folder.names)
        let kept = Set(plan.kept)
        missing = plan.files.keys.filter { !present.contains($0) }.sorted()
        let unneeded = folder.names.filter { plan.files[$0] == nil && !kept.contains($0) }
        extra = unneeded.filter { !AssemblyAsset.isName($0) }
        extraAssets = unneeded.filter(AssemblyAsset.isName)
        missingAssets = plan.assets.map(\.name).sorted()
        var different: [(file: String, found: [UInt8], expected: [UInt8])] = []
        do {
            for (name, content) in plan.files where present.contains(name) {
                let found = try FileSystem.read("\(folder.path)/\(name)")
                if !FileSystem.isEqual(found, content) { different.append((name, found, content)) }
            }
        } catch {
            throw AssemblyError(error)
        }
        self.different = different.sorted { $0.file < $1.file }
    }

    var isEmpty: Bool { files.isEmpty && missingAssets.isEmpty && extraAssets.isEmpty }

    /// All but the assets, sorted.
    var files: [String] { (missing + extra + different.map(\.file)).sorted() }
}
