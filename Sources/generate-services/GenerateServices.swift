import Foundation
import ServiceGenerator

@main
enum GenerateServices {
    static let help = """
        Writes the Swift types and packed facts of every CloudFormation resource type.

        usage: generate-services [--check] SCHEMAS PACKAGE
               generate-services compare [--from NAME] [--to NAME] [--output FILE] OLD NEW

          SCHEMAS   cfn-lint's folder 'cfnlint/data/schemas'
          PACKAGE   the package's root, which holds Package.swift
          --check   write nothing; exit with 2 and list what differs if the package is not what would be written

          OLD, NEW  two such folders with schemas: what differs for users is told as Markdown
          --from, --to
                    what the two are called in it; 'before' and 'now' if nothing is said
          --output  the file that it is written to; else it is printed

        """

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") {
            print(help, terminator: "")
            return
        }
        do {
            if arguments.first == "compare" {
                arguments.removeFirst()
                try compare(&arguments)
            } else {
                try generate(&arguments)
            }
        } catch {
            fail("\(error)\n")
        }
    }

    private static func generate(_ arguments: inout [String]) throws {
        let check = arguments.contains("--check")
        arguments.removeAll { $0 == "--check" }
        let (schemas, root) = pair(of: arguments, called: "SCHEMAS and PACKAGE")
        let generator = try ServiceGenerator(SchemaFolder(path: schemas))
        let package = GeneratedPackage(root: root, generator: generator)
        let changes = try check ? package.differences() : package.write()
        for change in changes { print(change) }
        print(
            "\(generator.services.count) services, \(generator.services.map(\.resources.count).reduce(0, +)) resource types, \(changes.count) files \(check ? "differ" : "written")"
        )
        if check, !changes.isEmpty { exit(2) }
    }

    private static func compare(_ arguments: inout [String]) throws {
        let from = value(of: "--from", in: &arguments) ?? "before"
        let to = value(of: "--to", in: &arguments) ?? "now"
        let output = value(of: "--output", in: &arguments)
        let (old, new) = pair(of: arguments, called: "OLD and NEW")
        let difference = RegistryDifference(
            from: try ServiceGenerator(SchemaFolder(path: old, isOfAnyVersion: true)),
            to: try ServiceGenerator(SchemaFolder(path: new, isOfAnyVersion: true)))
        let text = difference.markdown(from: from, to: to)
        guard let output else {
            print(text, terminator: "")
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            fail("cannot write \(output): \(error.localizedDescription)\n")
        }
    }

    private static func value(of option: String, in arguments: inout [String]) -> String? {
        guard let index = arguments.firstIndex(of: option) else { return nil }
        guard index + 1 < arguments.count else { fail("\(option) lacks its value\n\n\(help)") }
        defer { arguments.removeSubrange(index...(index + 1)) }
        return arguments[index + 1]
    }

    private static func pair(of arguments: [String], called names: String) -> (String, String) {
        if let unknown = arguments.first(where: { $0.hasPrefix("-") }) {
            fail("unknown option '\(unknown)'\n\n\(help)")
        }
        guard arguments.count == 2 else {
            fail("expected 2 arguments, \(names), but got \(arguments.count)\n\n\(help)")
        }
        return (arguments[0], arguments[1])
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("generate-services: \(message)".utf8))
        exit(1)
    }
}
