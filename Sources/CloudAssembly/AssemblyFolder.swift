import CloudFormation

/// A folder that holds an assembly, or is to.
struct AssemblyFolder {
    /// The path, without links on the way where it exists.
    let path: String
    /// The names in it; empty if it does not exist.
    let names: [String]
    /// Its manifest; `nil` if it has none, or one that cannot be read.
    let manifest: AssemblyManifest?

    /// Looks at a folder.
    ///
    /// - Throws: If the path is no folder, or a folder that holds something else.
    init(_ path: String) throws(AssemblyError) {
        do {
            self.path = path
            switch try FileSystem.kind(of: path) {
            case nil: names = []
            case .folder?: names = try FileSystem.names(in: path)
            case .file?, .link?:
                throw AssemblyError(
                    "\(path) is a file, an assembly is a folder",
                    help: "remove the file, or choose another folder"
                )
            }
            guard names.contains(CloudAssembly.manifestFile) else {
                manifest = nil
                if names.allSatisfy({ $0 == CloudAssembly.ignoreFile }) { return }
                throw AssemblyError(
                    "\(path) is not empty and has no \(CloudAssembly.manifestFile), so it is no assembly",
                    help: "choose another folder, or empty it"
                )
            }
            let content = try FileSystem.read("\(path)/\(CloudAssembly.manifestFile)")
            // What is no JSON was a manifest before a merge went wrong, say; what is JSON must be one.
            let value = try? JSONReader.read(content).value
            manifest = value.flatMap(AssemblyManifest.init)
            if value != nil, manifest == nil {
                throw AssemblyError(
                    "\(path)/\(CloudAssembly.manifestFile) is not the manifest of an assembly",
                    help: "choose another folder, or empty it"
                )
            }
        } catch let error as FileError {
            throw AssemblyError(error)
        } catch let error as AssemblyError {
            throw error
        } catch {
            throw AssemblyError("cannot look at \(path): \(error)")
        }
    }

    /// Whether Git is told what to pass over.
    var hasIgnoreFile: Bool { names.contains(CloudAssembly.ignoreFile) }

    /// The files that belong to a stack, and the assets that are staged for it.
    func files(ofStack id: String) -> [String] {
        guard let manifest else { return [] }
        var files = [manifest.templateFile(ofStack: id)].compactMap(\.self) + manifest.stackSetFiles(ofStack: id)
        files.append("\(id).template.yaml")
        if let assets = manifest.assetsFile(ofStack: id) {
            files.append(assets)
            if let content = try? FileSystem.read("\(path)/\(assets)"), let value = try? JSONReader.read(content).value
            {
                files += AssetManifest.sources(in: value)
            }
        }
        return files.filter(names.contains)
    }

    /// Whether a file is one that assemblies consist of. All others are the user's, and stay.
    static func isPart(_ name: String) -> Bool {
        name == CloudAssembly.manifestFile || name.hasSuffix(".assets.json") || AssemblyAsset.isName(name)
            || TemplateFormat.allCases.contains { name.hasSuffix(".template.\($0.rawValue)") }
    }
}
