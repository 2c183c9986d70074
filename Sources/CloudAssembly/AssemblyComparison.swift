import OrderedCollections

/// How the assembly in a folder differs from what a program synthesizes to.
public struct AssemblyComparison: Hashable, Sendable {
    /// A file with other content.
    public struct Difference: Hashable, Sendable {
        /// The file's name.
        public var file: String
        /// The first line that differs, from 1.
        public var line: Int
        /// That line in the folder; `nil` if the file ends before it.
        public var found: String?
        /// That line as it should be; `nil` if the file should end before it.
        public var expected: String?
    }

    /// Files that the folder lacks, sorted.
    public var missing: [String]
    /// Files that should not be in the folder, sorted.
    public var extra: [String]
    /// Files with other content, sorted by name.
    public var different: [Difference]

    /// Whether nothing differs.
    public var isUpToDate: Bool { missing.isEmpty && extra.isEmpty && different.isEmpty }

    /// Compares an assembly with a folder. Nothing is written.
    ///
    /// - Parameters:
    ///   - assembly: What should be there.
    ///   - path: The folder. One that does not exist lacks everything.
    ///   - ids: The stacks to look at; all unless told. Files of the others are not looked at.
    /// - Throws: ``AssemblyError`` if the folder cannot be read or holds something else.
    public init(
        _ assembly: CloudAssembly,
        with path: String,
        selecting ids: Set<String>? = nil
    ) throws(AssemblyError) {
        let folder = try AssemblyFolder(path)
        try self.init(AssemblyPlan(assembly, selecting: ids, into: folder), with: folder)
    }

    init(_ plan: AssemblyPlan, with folder: AssemblyFolder) throws(AssemblyError) {
        let present = Set(folder.names)
        missing = plan.files.keys.filter { !present.contains($0) }.sorted()
        let kept = Set(plan.kept)
        extra = folder.names.filter { plan.files[$0] == nil && !kept.contains($0) }
        different = []
        for (name, content) in plan.files where present.contains(name) {
            let found: [UInt8]
            do { found = try FileSystem.read("\(folder.path)/\(name)") } catch { throw AssemblyError(error) }
            if found != content { different.append(Difference(name, found: found, expected: content)) }
        }
        different.sort { $0.file < $1.file }
    }
}

extension AssemblyComparison: CustomStringConvertible {
    /// One line per file, with the first line that differs; empty if nothing does.
    public var description: String {
        var lines = missing.map { "missing    \($0)" } + extra.map { "extra      \($0)" }
        for difference in different {
            lines.append("different  \(difference.file), from line \(difference.line)")
            if let found = difference.found { lines.append("  - \(found)") }
            if let expected = difference.expected { lines.append("  + \(expected)") }
        }
        return lines.joined(separator: "\n")
    }
}

extension AssemblyComparison.Difference {
    init(_ file: String, found: [UInt8], expected: [UInt8]) {
        self.file = file
        let common = zip(found, expected).prefix { $0 == $1 }
        let (count, breaks) = common.reduce(into: (0, 0)) { sums, pair in
            sums.0 += 1
            if pair.0 == UInt8(ascii: "\n") { sums.1 += 1 }
        }
        line = breaks + 1
        self.found = Self.line(at: count, of: found)
        self.expected = Self.line(at: count, of: expected)
    }

    /// The line around an offset, without white space around it, at most 100 characters of it; `nil` at the end.
    private static func line(at offset: Int, of content: [UInt8]) -> String? {
        let start = content[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard start < content.count else { return nil }
        let bytes = content[start...].prefix { $0 != UInt8(ascii: "\n") }.drop { $0 == UInt8(ascii: " ") }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count > 100 ? "\(text.prefix(99))…" : text
    }
}
