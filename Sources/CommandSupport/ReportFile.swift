import Foundation

/// Writes a report to a file, or to standard output if none is named.
package enum ReportFile {
    /// Writes.
    /// - Parameters:
    ///   - text: The report.
    ///   - path: The file.
    /// - Throws: ``CommandProblem`` if the file cannot be written.
    package static func write(_ text: String, to path: String?) throws {
        try write(Array(text.utf8), to: path)
    }

    /// Writes bytes.
    /// - Parameters:
    ///   - bytes: The report.
    ///   - path: The file.
    /// - Throws: ``CommandProblem`` if the file cannot be written.
    package static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path else {
            Console.print(bytes)
            return
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandProblem(
                "'\(path)' cannot be written: \(error.localizedDescription)",
                help: "name a file in a folder that is there")
        }
        Console.printError("\(path): written")
    }
}
