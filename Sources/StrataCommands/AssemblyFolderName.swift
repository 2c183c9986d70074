import CommandSupport

/// The folder of an assembly: a name for which a program vouches, made sure to stay within the output folder.
struct AssemblyFolderName {
    private let name: String

    init(_ name: String) { self.name = name }

    func path(in output: String) throws -> String {
        let isValid = !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\0")
        guard isValid else {
            throw CommandProblem(
                "'\(name)' is no name for an assembly",
                help: "assemblyName must be the name of a folder: not empty, no slash, no leading dot"
            )
        }
        guard !output.isEmpty else {
            throw CommandProblem("the output folder has no name", help: "write --output . for the current folder")
        }
        return output.hasSuffix("/") ? output + name : "\(output)/\(name)"
    }
}
