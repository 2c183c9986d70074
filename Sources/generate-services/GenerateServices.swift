import Foundation
import ServiceGenerator

@main
enum GenerateServices {
    static let help = """
        Writes the Swift types and packed facts of every CloudFormation resource type.

        usage: generate-services [--check] SCHEMAS PACKAGE

          SCHEMAS  cfn-lint's folder 'cfnlint/data/schemas'
          PACKAGE  the package's root, which holds Package.swift
          --check  write nothing; exit with 2 and list what differs if the package is not what would be written

        """

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") {
            print(help, terminator: "")
            return
        }
        let check = arguments.contains("--check")
        arguments.removeAll { $0 == "--check" }
        if let unknown = arguments.first(where: { $0.hasPrefix("-") }) {
            fail("unknown option '\(unknown)'\n\n\(help)")
        }
        guard arguments.count == 2 else {
            fail("expected 2 arguments, SCHEMAS and PACKAGE, but got \(arguments.count)\n\n\(help)")
        }
        do {
            let generator = try ServiceGenerator(SchemaFolder(path: arguments[0]))
            let package = GeneratedPackage(root: arguments[1], generator: generator)
            let changes = try check ? package.differences() : package.write()
            for change in changes { print(change) }
            print(
                "\(generator.services.count) services, \(generator.services.map(\.resources.count).reduce(0, +)) resource types, \(changes.count) files \(check ? "differ" : "written")"
            )
            if check, !changes.isEmpty { exit(2) }
        } catch {
            fail("\(error)\n")
        }
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("generate-services: \(message)".utf8))
        exit(1)
    }
}
