package import Foundation

/// A program of the machine that tests call: the tools of other languages.
package enum Tool {
    /// What a program did.
    package struct Outcome {
        /// Its exit code.
        package let exitCode: Int32
        /// What it wrote, errors included.
        package let output: String
    }

    /// Whether a program is there: those that are not needed to build are not on every machine.
    package static func isInstalled(_ tool: String) -> Bool { (try? run([tool, "--version"]).exitCode) == 0 }

    /// Runs a program to its end.
    /// - Parameters:
    ///   - arguments: Its name and its arguments.
    ///   - folder: The working directory; that of the tests unless told.
    /// - Returns: What it did.
    /// - Throws: Why it could not be started.
    package static func run(_ arguments: [String], in folder: URL? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // Read first: who waits first waits for ever where the output is longer than the pipe.
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(exitCode: process.terminationStatus, output: String(decoding: text, as: UTF8.self))
    }
}
