import OrderedCollections

extension CloudAssembly {
    /// The files of stacks, without the manifest.
    ///
    /// - Throws: If two files have one name, also on file systems that do not tell case apart, or a name that is no
    ///   file's.
    static func files(of stacks: [AssemblyStack]) throws(AssemblyError) -> OrderedDictionary<String, [UInt8]> {
        var files: OrderedDictionary<String, [UInt8]> = [:]
        var names: [String: String] = [manifestFile: manifestFile]
        for stack in stacks {
            var all = [(stack.templateFile, stack.template.content)]
            if let yaml = stack.template.yaml { all.append((stack.yamlFile, yaml)) }
            all += stack.nested.map { ($0.file, $0.template.content) }
            all += stack.stackSets.map { ($0.file, $0.template.content) }
            if stack.publishes { all.append((stack.assetsFile, AssetManifest.content(of: stack))) }
            for (name, content) in all {
                guard !name.hasPrefix("."), !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 < 0x20 }) else {
                    throw AssemblyError(
                        "the stack \"\(stack.id)\" would be written into a file named \"\(name)\"",
                        help: "choose an id that does not start with a dot and has no slash"
                    )
                }
                if let other = names.updateValue(name, forKey: name.lowercased()) {
                    throw AssemblyError(
                        "two templates would be written into one file: \"\(other)\" and \"\(name)\"",
                        help: "give the stacks ids that differ in more than case"
                    )
                }
                files[name] = content
            }
        }
        return files
    }
}
