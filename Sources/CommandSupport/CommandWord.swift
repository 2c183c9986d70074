package import ArgumentParser
import Foundation
import ResourceRegistry

/// Finds the word of a command line that names the command, wherever it stands among options.
///
/// ArgumentParser takes the first word for the command and knows no options before it, so that it blames these for a command
/// that was mistyped or stands behind them.
package enum CommandWord {
    /// The arguments with the command's word first.
    ///
    /// - Parameters:
    ///   - arguments: What follows the program's name.
    ///   - root: The root command.
    /// - Returns: The arguments as ArgumentParser takes them.
    /// - Throws: ``CommandProblem`` if no word names a command, or an option before it is one of no command.
    package static func first<Root: ParsableCommand>(in arguments: [String], of root: Root.Type) throws -> [String] {
        let commands = root.configuration.subcommands.map { $0._commandName }
        guard let first = arguments.first, !commands.isEmpty else { return arguments }
        if commands.contains(first) { return arguments }
        if first == "help" {
            if let topic = arguments.dropFirst().first, !topic.hasPrefix("-"), !commands.contains(topic) {
                throw unknown(topic, among: commands)
            }
            return arguments
        }
        let options = CommandOptions(of: root.configuration.subcommands)
        var index = arguments.startIndex
        var swallowed: (option: String, value: String)?
        while index < arguments.endIndex {
            let argument = arguments[index]
            if argument == "--" || !argument.hasPrefix("-") || argument == "-" {
                let place = argument == "--" ? index + 1 : index
                guard place < arguments.endIndex else { break }
                let word = arguments[place]
                guard commands.contains(word) else { throw unknown(word, among: commands) }
                return [word] + arguments[..<index] + arguments[(place + 1)...]
            }
            let name = String(argument.prefix { $0 != "=" })
            switch options.kind(of: name) {
            case .builtIn: return arguments
            case .flag: break
            case .option where name == argument:
                index += 1
                if index < arguments.endIndex, commands.contains(arguments[index]) {
                    swallowed = (argument, arguments[index])
                }
            case .option: break
            case nil: throw unknownOption(name, among: options)
            }
            index += 1
        }
        let list = "name one: \(commands.joined(separator: ", "))"
        let value = swallowed.map { "'\($0.value)' is the value of \($0.option) here; " } ?? ""
        throw CommandProblem("no command is named", help: value + list)
    }

    private static func unknown(_ word: String, among commands: [String]) -> CommandProblem {
        let near =
            NearestNames.nearest(to: word, among: commands, limit: 1).first.map { "did you mean '\($0)'? " } ?? ""
        return CommandProblem(
            "there is no command '\(word)'", help: "\(near)the commands are \(commands.joined(separator: ", "))")
    }

    private static func unknownOption(_ name: String, among options: CommandOptions) -> CommandProblem {
        let near = NearestNames.nearest(to: name, among: options.names, limit: 1).first
        return CommandProblem(
            "no command has an option '\(name)'",
            help: near.map { "did you mean '\($0)'?" } ?? "--help behind a command lists its options")
    }
}

/// The options of commands, as ArgumentParser describes them.
private struct CommandOptions {
    enum Kind {
        /// Takes a value.
        case option
        case flag
        /// Is answered by ArgumentParser without any command.
        case builtIn
    }

    private var kinds: [String: Kind] = [:]

    /// All names, sorted.
    var names: [String] { kinds.keys.sorted() }

    init(of commands: [any ParsableCommand.Type]) {
        for command in commands {
            guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)) else {
                continue
            }
            for argument in tool.command.arguments ?? [] where argument.kind != "positional" {
                for name in argument.names ?? [] {
                    let dashes = name.kind == "long" ? "--" : "-"
                    kinds["\(dashes)\(name.name)"] = argument.kind == "flag" ? .flag : .option
                }
            }
        }
        // https://swiftpackageindex.com/apple/swift-argument-parser/documentation/argumentparser/customizinghelp
        for name in ["--help", "-h", "-help", "--help-hidden", "-help-hidden", "--experimental-dump-help"] {
            kinds[name] = .builtIn
        }
        kinds["--generate-completion-script"] = .builtIn
        kinds["---completion"] = .builtIn
    }

    func kind(of name: String) -> Kind? {
        if let kind = kinds[name] { return kind }
        // `-ovalue`: a short name with its value.
        return name.hasPrefix("--") ? nil : kinds[String(name.prefix(2))].map { $0 == .option ? .flag : $0 }
    }

    /// <https://github.com/apple/swift-argument-parser/blob/main/Sources/ArgumentParserToolInfo/ToolInfo.swift>
    private struct Tool: Decodable {
        let command: Command

        struct Command: Decodable {
            let arguments: [Argument]?
        }

        struct Argument: Decodable {
            let kind: String
            let names: [Name]?
        }

        struct Name: Decodable {
            let kind: String
            let name: String
        }
    }
}
