import ChildProcesses
import Foundation

/// The modules of the package, as `swift package describe` tells them.
struct PackageModules {
    struct Module: Decodable {
        let name: String
        let path: String
        let moduleType: String
        let dependencies: [String]

        enum CodingKeys: String, CodingKey {
            case name, path
            case moduleType = "module_type"
            case dependencies = "target_dependencies"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            path = try values.decode(String.self, forKey: .path)
            moduleType = try values.decode(String.self, forKey: .moduleType)
            dependencies = try values.decodeIfPresent([String].self, forKey: .dependencies) ?? []
        }
    }

    private struct Product: Decodable {
        let type: Kind
        let targets: [String]

        enum Kind: Decodable {
            case library, other

            enum CodingKeys: String, CodingKey { case library }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: CodingKeys.self)
                self = values.contains(.library) ? .library : .other
            }
        }
    }

    private struct Description: Decodable {
        let products: [Product]
        let targets: [Module]
    }

    /// The modules that users can import, each after those that it depends on.
    let publicModules: [Module]
    /// Where the compiler finds modules.
    let searchPaths: [String]
    private let modules: [String: Module]

    /// Asks for the package's modules.
    /// - Parameters:
    ///   - root: The package's root.
    ///   - scratch: The scratch path that it was built in.
    /// - Throws: What SwiftPM says.
    init(root: URL, scratch: URL) throws {
        let options = ["--package-path", root.path, "--scratch-path", scratch.path, "--ignore-lock"]
        let text = try Tool.run("swift", ["package"] + options + ["describe", "--type", "json"])
        let description = try JSONDecoder().decode(Description.self, from: Data(text.utf8))
        modules = Dictionary(description.targets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var ordered: [Module] = []
        var seen: Set<String> = []
        func visit(_ name: String, _ modules: [String: Module]) {
            guard let module = modules[name], seen.insert(name).inserted else { return }
            for other in module.dependencies.sorted() { visit(other, modules) }
            ordered.append(module)
        }
        let offered = Set(description.products.filter { $0.type == .library }.flatMap(\.targets))
        for name in offered.sorted() { visit(name, modules) }
        publicModules = ordered.filter { offered.contains($0.name) }

        let build = scratch.appending(path: "debug").resolvingSymlinksInPath()
        searchPaths =
            [build.appending(path: "Modules").path]
            + description.targets.filter { $0.moduleType != "SwiftTarget" }
            .flatMap { module in
                let folder = root.appending(path: module.path)
                return [folder.path, build.appending(path: "\(module.name).build").path]
            }
    }

    /// The public modules that a module can link to: those that it depends on, however far.
    func publicDependencies(of module: Module) -> [Module] {
        var seen: Set<String> = []
        func visit(_ name: String) {
            guard seen.insert(name).inserted else { return }
            modules[name]?.dependencies.forEach(visit)
        }
        module.dependencies.forEach(visit)
        return publicModules.filter { seen.contains($0.name) }
    }
}
