#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folders beside an assembly in which a run works, named after it and the process. Whoever holds the lock of the
/// folder above knows that all of them are leftovers.
struct Scratch {
    /// Where the new version is made.
    let new: String
    /// Where the old version waits, if the two cannot be exchanged in one step.
    let old: String
    private let target: String
    private let parent: String
    private let prefix: String

    init(beside target: String) {
        self.target = target
        parent = FileSystem.parent(of: target)
        let name = target.split(separator: "/").last.map(String.init) ?? target
        prefix = ".\(name)."
        let folder = parent.isEmpty || parent.hasSuffix("/") ? parent : "\(parent)/"
        let process = getpid()
        new = "\(folder)\(prefix)tmp-\(process)"
        old = "\(folder)\(prefix)old-\(process)"
    }

    /// Restores the old version if a run was killed while there was none, and removes what killed runs left.
    func recover() throws(FileError) {
        let folder = parent.isEmpty ? "." : parent
        for name in try FileSystem.names(in: folder) where isOld(name) || isNew(name) {
            let path = "\(folder)/\(name)"
            if isOld(name), try FileSystem.kind(of: target) == nil {
                try FileSystem.rename(path, to: target)
            } else {
                try FileSystem.remove(path)
            }
        }
    }

    private func isOld(_ name: String) -> Bool { isNumbered(name, after: "\(prefix)old-") }
    private func isNew(_ name: String) -> Bool { isNumbered(name, after: "\(prefix)tmp-") }

    private func isNumbered(_ name: String, after prefix: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        let number = name.dropFirst(prefix.count)
        return !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
