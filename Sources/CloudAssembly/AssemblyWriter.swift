import OrderedCollections

/// Writes assemblies so that the folder always holds one whole version, whenever the process is killed.
///
/// The new version is written into a folder beside the old one; then the two are exchanged in one step. What a killed run
/// left behind, the next run removes. Nothing is forced to the disk: this guards against the end of the process, not of
/// the machine, after which the program makes the assembly anew.
public struct AssemblyWriter: Sendable {
    /// What writing changed.
    public struct Outcome: Hashable, Sendable {
        /// Files that were not there before, have other content than before, or are gone, sorted.
        public var changed: [String]
        /// Assets that were copied into the folder, sorted.
        public var staged: [String]
        /// The folder, as told.
        public var path: String
    }

    private let canExchange: Bool

    /// Creates a writer.
    public init() {
        self.init(canExchange: true)
    }

    /// A writer that may have to do without the exchange in one step, as on some file systems.
    init(canExchange: Bool) {
        self.canExchange = canExchange
    }

    /// Writes an assembly into a folder, which is made if it is not there. If everything in it is right already, it is
    /// left alone. Files in it that no assembly has, such as a README, stay. Assets are copied unless they are there already.
    /// A `.gitignore` that leaves them out is added where there is none; it is no part of the assembly.
    ///
    /// - Parameters:
    ///   - assembly: The assembly.
    ///   - path: The folder.
    ///   - ids: The stacks to write; all unless told. With all, what the folder holds of other stacks goes; with some, it
    ///     stays.
    /// - Returns: What changed.
    /// - Throws: ``AssemblyError`` if the folder cannot be written, or holds something else. What was there is untouched.
    @discardableResult
    public func write(
        _ assembly: CloudAssembly,
        to path: String,
        selecting ids: Set<String>? = nil
    ) throws(AssemblyError) -> Outcome {
        do {
            let target = try Self.target(path)
            let parent = FileSystem.parent(of: target)
            try FileSystem.makeFolders(parent)
            let lock = try FolderLock(parent.isEmpty ? "." : parent)
            defer { withExtendedLifetime(lock) {} }
            let scratch = Scratch(beside: target)
            try scratch.recover()

            let folder = try AssemblyFolder(target)
            let plan = try AssemblyPlan(assembly, selecting: ids, into: folder)
            let changes = try AssemblyChanges(plan, in: folder)
            if changes.isEmpty {
                try writeIgnoreFile(into: folder)
                return Outcome(changed: [], staged: [], path: path)
            }
            do {
                try write(plan, beside: folder, in: scratch)
                try replace(target, by: scratch)
            } catch {
                try? FileSystem.remove(scratch.new)
                throw error
            }
            // The new version stands; what cannot be removed now, the next run removes.
            try? FileSystem.remove(scratch.new)
            try? FileSystem.remove(scratch.old)
            return Outcome(changed: changes.files, staged: changes.missingAssets, path: path)
        } catch let error as FileError {
            throw AssemblyError(error, writing: path)
        } catch let error as AssemblyError {
            throw error
        } catch {
            throw AssemblyError("cannot write \(path): \(error)")
        }
    }

    /// The folder itself, where the path is a link to it.
    private static func target(_ path: String) throws(FileError) -> String {
        var target = path
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        return try FileSystem.kind(of: target) == .link ? FileSystem.resolved(target) : target
    }

    private func write(_ plan: AssemblyPlan, beside folder: AssemblyFolder, in scratch: Scratch) throws {
        try FileSystem.makeFolder(scratch.new)
        for (name, content) in plan.files { try FileSystem.write(content, to: "\(scratch.new)/\(name)") }
        for asset in plan.assets { try asset.stage(in: scratch.new) }
        for name in plan.kept { try FileSystem.duplicate("\(folder.path)/\(name)", to: "\(scratch.new)/\(name)") }
        if !folder.hasIgnoreFile {
            try FileSystem.write(CloudAssembly.ignoreContent, to: "\(scratch.new)/\(CloudAssembly.ignoreFile)")
        }
    }

    /// Adds the file for Git to an assembly that is right but for it.
    private func writeIgnoreFile(into folder: AssemblyFolder) throws(FileError) {
        guard !folder.hasIgnoreFile else { return }
        let path = "\(folder.path)/\(CloudAssembly.ignoreFile)"
        try FileSystem.write(CloudAssembly.ignoreContent, to: "\(path).new")
        try FileSystem.rename("\(path).new", to: path)
    }

    private func replace(_ target: String, by scratch: Scratch) throws(FileError) {
        guard try FileSystem.kind(of: target) != nil else { return try FileSystem.rename(scratch.new, to: target) }
        if canExchange, try FileSystem.exchange(scratch.new, target) { return }
        // For a moment there is no assembly: a run that is killed now leaves the old version for the next one to restore.
        try FileSystem.rename(target, to: scratch.old)
        try FileSystem.rename(scratch.new, to: target)
    }
}
