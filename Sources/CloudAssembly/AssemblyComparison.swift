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
    /// Staged assets are not looked at: what belongs there follows from the asset manifests, and committed assemblies lack
    /// them.
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
        let changes = try AssemblyChanges(AssemblyPlan(assembly, selecting: ids, into: folder), in: folder)
        missing = changes.missing
        extra = changes.extra
        different = changes.different.map { Difference($0.file, found: $0.found, expected: $0.expected) }
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
        let shorter = min(found.count, expected.count)
        var (offset, line) = (0, 1)
        while offset < shorter, found[offset] == expected[offset] {
            if found[offset] == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
        self.line = line
        self.found = Self.line(at: offset, of: found)
        self.expected = Self.line(at: offset, of: expected)
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
