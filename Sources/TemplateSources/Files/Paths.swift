/// Paths, joined with slashes.
enum Paths {
    /// A path within a folder.
    static func join(_ folder: String, _ path: String) -> String {
        if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// The folder that a path is in; `.` for the working directory.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    static func lastName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path without `.`, `..` and empty parts; `nil` if it leads above its beginning.
    static func normalised(_ path: String) -> String? {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    private static let templateEndings = [
        ".nested.template.json", ".template.json", ".template.yaml", ".template.yml", ".template", ".json", ".yaml",
        ".yml",
    ]

    /// The name of a template's file without what says that it is one; `nil` if nothing says so.
    static func templateStem(of path: String) -> String? {
        let name = lastName(of: path)
        for ending in templateEndings where name.count > ending.count && name.lowercased().hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return nil
    }
}
