import OrderedCollections

/// What a folder is to hold: files with new content, and what stays.
struct AssemblyPlan {
    /// The files to write.
    var files: OrderedDictionary<String, [UInt8]>
    /// The assets to copy: those that the folder has not yet.
    var assets: [AssemblyAsset]
    /// The names in the folder that stay as they are.
    var kept: [String]

    /// Plans the writing of stacks.
    ///
    /// All stacks: what belonged to others goes. Some: what belongs to the others stays, files and entries in the
    /// manifest. A stack that one of them depends on is written along if the folder has none of it.
    init(_ assembly: CloudAssembly, selecting ids: Set<String>?, into folder: AssemblyFolder) throws(AssemblyError) {
        guard let ids else {
            files = try CloudAssembly.files(of: assembly.stacks)
            files[CloudAssembly.manifestFile] = AssemblyManifest(assembly.stacks).content
            let all = Self.assets(of: assembly.stacks)
            assets = all.values.filter { !folder.names.contains($0.name) }
            let written = files
            kept = folder.names.filter { name in
                all[name] != nil || !AssemblyFolder.isPart(name) && written[name] == nil
            }
            return
        }
        if folder.manifest == nil, folder.names.contains(CloudAssembly.manifestFile) {
            throw AssemblyError(
                "\(folder.path)/\(CloudAssembly.manifestFile) cannot be read, so that nothing can be added to it",
                help: "write all stacks once"
            )
        }
        let present = Set(folder.manifest?.stackIDs ?? [])
        let selected = Self.withMissingDependencies(ids, in: assembly, present: present)
        let stacks = assembly.stacks.filter { selected.contains($0.id) }
        files = try CloudAssembly.files(of: stacks)
        files[CloudAssembly.manifestFile] = Self.manifest(of: assembly, writing: selected, into: folder).content

        let all = Self.assets(of: stacks)
        assets = all.values.filter { !folder.names.contains($0.name) }
        // Stacks share assets: what one no longer needs, another may.
        let others = present.subtracting(selected)
        let shared = Set(others.flatMap { folder.files(ofStack: $0) })
        let replaced = Set(stacks.flatMap { folder.files(ofStack: $0.id) }).subtracting(shared)
        let written = files
        kept = folder.names.filter { all[$0] != nil || written[$0] == nil && !replaced.contains($0) }
    }

    /// The assets of stacks by name, each once.
    private static func assets(of stacks: [AssemblyStack]) -> OrderedDictionary<String, AssemblyAsset> {
        var assets: OrderedDictionary<String, AssemblyAsset> = [:]
        for asset in stacks.flatMap(\.assets) { assets[asset.name] = asset }
        return assets
    }

    private static func withMissingDependencies(
        _ ids: Set<String>,
        in assembly: CloudAssembly,
        present: Set<String>
    ) -> Set<String> {
        let stacks = Dictionary(assembly.stacks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var selected = ids
        var open = Array(ids)
        while let id = open.popLast() {
            for dependency in stacks[id]?.dependencies ?? [] where !present.contains(dependency) {
                if selected.insert(dependency).inserted { open.append(dependency) }
            }
        }
        return selected
    }

    /// The new entries and the old ones that stay, in the order of the assembly; stacks that it does not know come last.
    private static func manifest(
        of assembly: CloudAssembly,
        writing selected: Set<String>,
        into folder: AssemblyFolder
    ) -> AssemblyManifest {
        var manifest = AssemblyManifest([])
        let old = folder.manifest?.artifacts ?? [:]
        for stack in assembly.stacks {
            if selected.contains(stack.id) {
                manifest.add(stack)
            } else {
                for key in [stack.assetsArtifact, stack.id] { manifest.artifacts[key] = old[key] }
            }
        }
        let known = Set(assembly.stacks.flatMap { [$0.id, $0.assetsArtifact] })
        for (key, artifact) in old where !known.contains(key) { manifest.artifacts[key] = artifact }
        return manifest
    }
}
