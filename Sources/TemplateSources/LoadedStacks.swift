public import CloudFormation
public import DependencyGraph

/// Stacks as they were read.
public struct LoadedStacks {
    /// The stacks, by id.
    public var stacks: [GraphStack]
    /// What is odd about the texts, such as a key that stands twice.
    public var findings: [Finding]
    /// Whether they come from one file, whose name says nothing of the stack.
    public var isOneFile: Bool

    /// Puts stacks together.
    /// - Parameters:
    ///   - stacks: The stacks.
    ///   - findings: What is odd about the texts.
    ///   - isOneFile: Whether they come from one file.
    public init(stacks: [GraphStack] = [], findings: [Finding] = [], isOneFile: Bool = false) {
        self.stacks = stacks
        self.findings = findings
        self.isOneFile = isOneFile
    }
}

extension LoadedStacks {
    /// Whether a text is so wrong that what is told of the stacks is not all of it.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Stacks of one or several places with ids that tell them apart: files of one name by the folders that they are in.
    /// - Parameter stacks: The stacks, as they were read.
    /// - Returns: The stacks by id.
    /// - Throws: That two are called the same in one folder.
    public static func distinct(_ stacks: [GraphStack]) throws(TemplateSourceError) -> [GraphStack] {
        var result = stacks
        for (id, same) in Dictionary(grouping: stacks.indices, by: { stacks[$0].id }) where same.count > 1 {
            let folders = same.map { Array(Paths.folder(of: stacks[$0].template.id).split(separator: "/").reversed()) }
            guard let depth = depthThatTellsApart(folders) else {
                let (first, second) = (stacks[same[0]].template.id, stacks[same[1]].template.id)
                throw TemplateSourceError(
                    "two stacks are called '\(id)': '\(first)' and '\(second)'",
                    help: "rename one of the files, or name the one that is meant")
            }
            for (index, folder) in zip(same, folders) {
                let parts = folder.prefix(depth).filter { $0 != "." }.reversed()
                result[index].id = (parts.map(String.init) + [id]).joined(separator: "/")
                if result[index].name == id { result[index].name = result[index].id }
            }
        }
        return result.sorted { $0.id < $1.id }
    }

    /// How many folders, the innermost first, it takes to tell all apart; `nil` if two are the same.
    private static func depthThatTellsApart(_ folders: [[Substring]]) -> Int? {
        let deepest = folders.map(\.count).max() ?? 0
        return (0...deepest).first { depth in
            Set(folders.map { $0.prefix(depth).joined(separator: "/") }).count == folders.count
        }
    }
}
