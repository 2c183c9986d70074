import Foundation

/// The first page of a service that has resource types alone, and so no catalogue.
struct ServicePage {
    private let module: PackageModules.Module

    /// - Parameters:
    ///   - module: The service's module.
    ///   - root: The package's root.
    /// - Throws: That the module is no service, and so needs a catalogue.
    init(_ module: PackageModules.Module, root: URL) throws {
        guard module.path.hasPrefix("Sources/Services/") else {
            throw DocumentationError("\(module.path) has no \(module.name).docc")
        }
        self.module = module
    }

    /// Writes a catalogue that has nothing but the page.
    /// - Parameter folder: The folder to write it into.
    /// - Returns: The catalogue's folder.
    /// - Throws: Why it cannot be written.
    func catalogue(in folder: URL) throws -> URL {
        let service = module.name.dropFirst("Strata".count)
        let page = """
            # ``\(module.name)``

            Every resource type of `AWS.\(service)`, as CloudFormation has it.

            ## Overview

            There are no constructs above them yet. The types are extensions of `AWS`, below Extended Modules.

            """
        let catalogue = folder.appending(path: "\(module.name).docc")
        try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
        try page.write(to: catalogue.appending(path: "\(module.name).md"), atomically: true, encoding: .utf8)
        return catalogue
    }
}
