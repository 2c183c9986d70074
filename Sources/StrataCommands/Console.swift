import ArgumentParser
import Foundation

/// Standard output for the product, standard error for messages.
enum Console {
    static func printLine(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func printError(_ text: String) { write(text + "\n", to: .standardError) }

    /// What the user typed to run the program.
    static var programName: String {
        CommandLine.arguments.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "program"
    }

    /// Whether messages may be coloured: only on a terminal, and not if `NO_COLOR` is set (<https://no-color.org>).
    static var usesColor: Bool {
        isatty(STDERR_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    // A reader that has gone away (`| head`) is no reason to crash.
    private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}

func exitProcess(_ code: ExitCode) -> Never { exit(code.rawValue) }
