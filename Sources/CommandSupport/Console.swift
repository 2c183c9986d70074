package import ArgumentParser
import Foundation
import ReportText

/// Standard output for the product, standard error for messages.
package enum Console {
    /// Prints a line.
    package static func printLine(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// Prints lines that hold what files say: their control characters as JSON escapes them.
    package static func printLines(_ text: String) { printLine(Printable.lines(text)) }

    /// Prints bytes.
    package static func print(_ bytes: [UInt8]) { try? FileHandle.standardOutput.write(contentsOf: Data(bytes)) }

    /// Prints a text that ends its lines itself.
    package static func print(_ text: String) { write(text, to: .standardOutput) }

    /// Prints a line of messages.
    package static func printError(_ text: String) { write(text + "\n", to: .standardError) }

    /// What the user typed to run the program.
    package static var programName: String {
        CommandLine.arguments.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "program"
    }

    /// Whether messages may be coloured: only on a terminal, and not if `NO_COLOR` is set (<https://no-color.org>).
    package static var usesColor: Bool {
        isatty(STDERR_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// The same for the product.
    package static var colorsOutput: Bool {
        isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Whether messages go to a terminal on which a line can be written again.
    package static var showsProgress: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Shows how far a command is, without ending the line.
    package static func printProgress(_ text: String) { write(text, to: .standardError) }

    /// How many columns the terminal has; 100 where there is none.
    package static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return max(60, Int(size.ws_col))
    }

    // A reader that has gone away (`| head`) is no reason to crash.
    private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}

/// Ends the process.
package func exitProcess(_ code: ExitCode) -> Never { exit(code.rawValue) }
