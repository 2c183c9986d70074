#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Draws graphs with Graphviz' `dot`: <https://graphviz.org/doc/info/command.html>.
public struct Graphviz: Sendable {
    /// The program's name, looked for in `PATH`, or its path.
    public var program: String
    /// After how many seconds it is ended; a picture of thousands of resources takes some.
    public var limit: Int

    /// Describes how to call it.
    /// - Parameters:
    ///   - program: The program's name or path.
    ///   - limit: After how many seconds it is ended.
    public init(program: String = "dot", limit: Int = 300) {
        self.program = program
        self.limit = limit
    }

    /// Draws a graph as SVG.
    /// - Parameter dot: The graph in the DOT language.
    /// - Returns: The SVG document.
    /// - Throws: That Graphviz is missing, or why it failed.
    public func svg(_ dot: String) throws(GraphvizError) -> String {
        // Files instead of pipes: neither side ever waits for the other to read, and a program that ends early sends no
        // signal here.
        let input = try AnonymousFile()
        let output = try AnonymousFile()
        let errors = try AnonymousFile()
        try input.write(dot)
        let process = try start(input, output, errors)
        let code = try wait(for: process)
        guard code == 0 else { throw .failed(program: program, code: code, message: Self.excerpt(errors.contents())) }
        return output.contents()
    }

    private func start(
        _ input: borrowing AnonymousFile, _ output: borrowing AnonymousFile, _ errors: borrowing AnonymousFile
    ) throws(GraphvizError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = [program, "-Tsvg"].map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
        switch code {
        case 0: return process
        case ENOENT, ENOTDIR, EACCES: throw .missing(program: program)
        default: throw .system(String(cString: strerror(code)))
        }
    }

    /// Waits for the end, at most as long as allowed.
    private func wait(for process: pid_t) throws(GraphvizError) -> Int {
        var status: Int32 = 0
        var pause = 1_000
        var waited = 0
        while true {
            let result = waitpid(process, &status, WNOHANG)
            if result == process { break }
            if result < 0, errno != EINTR { throw .system(String(cString: strerror(errno))) }
            if waited >= limit * 1_000_000 {
                kill(process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                throw .tookTooLong(program: program, seconds: limit)
            }
            usleep(UInt32(pause))
            waited += pause
            pause = min(pause * 2, 20_000)
        }
        // As a shell tells it: the exit code, or 128 and the signal.
        return Int(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
    }

    private static func excerpt(_ message: String) -> String {
        message.split(separator: "\n").prefix(5).map { "  \(String($0).printable)" }.joined(separator: "\n")
    }
}
