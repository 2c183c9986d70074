import Foundation

/// The generated files of a package on disk.
public struct GeneratedPackage {
    private let root: URL
    private let generator: ServiceGenerator

    /// - Parameters:
    ///   - root: the package's root.
    ///   - generator: what says which files there are to be.
    public init(root: String, generator: ServiceGenerator) {
        self.root = URL(fileURLWithPath: root)
        self.generator = generator
    }

    /// Writes what differs and removes generated files that are no longer wanted.
    ///
    /// - Returns: the paths that changed, sorted.
    public func write() throws -> [String] {
        let wanted = try self.wanted()
        let changed = try differences(to: wanted)
        for path in changed {
            let file = root.appendingPathComponent(path)
            guard let text = wanted[path] else {
                try FileManager.default.removeItem(at: file)
                continue
            }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        }
        return changed
    }

    /// The paths at which the package is not what ``write()`` would make it, sorted.
    public func differences() throws -> [String] { try differences(to: wanted()) }

    private func wanted() throws -> [String: String] {
        var wanted = try generator.files()
        let manifest = root.appendingPathComponent("Package.swift")
        guard let text = try? String(contentsOf: manifest, encoding: .utf8) else {
            throw GeneratorError.unreadable(
                path: manifest.path, reason: "no such file; PACKAGE must be the package's root")
        }
        wanted["Package.swift"] = try generator.manifest(text, path: manifest.path)
        return wanted
    }

    private func differences(to wanted: [String: String]) throws -> [String] {
        var paths = wanted.filter { path, text in
            (try? Data(contentsOf: root.appendingPathComponent(path))) != Data(text.utf8)
        }.map(\.key)
        let services = root.appendingPathComponent("Sources/Services")
        for service in (try? FileManager.default.contentsOfDirectory(atPath: services.path)) ?? [] {
            let folder = "Sources/Services/\(service)/Generated"
            let files =
                (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
            paths += files.map { "\(folder)/\($0)" }.filter { wanted[$0] == nil }
        }
        return paths.sorted()
    }
}
