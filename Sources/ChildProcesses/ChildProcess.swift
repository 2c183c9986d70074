#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that was started: what it writes goes into files without names, so that nobody waits for anybody to read.
package struct ChildProcess: ~Copyable {
    /// What a program did.
    package struct Outcome {
        /// The exit code as a shell tells it: 128 and the signal, if one ended it.
        package let code: Int
        /// What it wrote to standard output.
        package let output: [UInt8]
        /// What it wrote to standard error.
        package let errors: String

        /// The output as text.
        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Why a program could not be run.
    package enum Failure: Error {
        /// There is no program of that name.
        case missing
        /// It did not end in time, and was killed.
        case tookTooLong
        /// What the system says.
        case system(String)
    }

    private let process: pid_t
    private let output: TemporaryFile
    private let errors: TemporaryFile

    /// Starts a program.
    /// - Parameters:
    ///   - program: Its name, looked for in `PATH`, or its path.
    ///   - arguments: Its arguments.
    ///   - variables: What is set in its environment beside what is set here.
    ///   - input: What it reads.
    /// - Throws: Why it could not be started.
    package init(
        _ program: String, _ arguments: [String], variables: [String: String] = [:], input: [UInt8] = []
    ) throws(Failure) {
        let given = try TemporaryFile()
        let output = try TemporaryFile()
        let errors = try TemporaryFile()
        try given.write(input)
        process = try Self.start(
            program, arguments, Self.environment(with: variables),
            files: (given.descriptor, output.descriptor, errors.descriptor))
        self.output = output
        self.errors = errors
    }

    private static func start(
        _ program: String, _ arguments: [String], _ environment: [String], files: (Int32, Int32, Int32)
    ) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, files.0, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, files.1, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, files.2, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] =
            ([program] + arguments).map { (word: String) in strdup(word) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { (line: String) in strdup(line) } + [nil]
        defer { for word in words + settings { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, program, &actions, nil, &words, &settings)
        switch code {
        case 0: return process
        case ENOENT, ENOTDIR, EACCES: throw .missing
        default: throw .system(String(cString: strerror(code)))
        }
    }

    /// Waits for the end.
    /// - Parameter limit: After how many seconds it is killed; `nil` for never.
    /// - Returns: What it did.
    /// - Throws: That it took too long, or what the system says.
    package consuming func outcome(within limit: Int? = nil) throws(Failure) -> Outcome {
        let status: Int32
        if let limit { status = try Self.wait(for: process, limit) } else { status = try Self.wait(for: process) }
        // As a shell tells it: the exit code, or 128 and the signal.
        let code = Int(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
        return Outcome(
            code: code, output: output.contents(), errors: String(decoding: errors.contents(), as: UTF8.self))
    }

    private static func wait(for process: pid_t) throws(Failure) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .system(String(cString: strerror(errno))) }
        }
        return status
    }

    private static func wait(for process: pid_t, _ seconds: Int) throws(Failure) -> Int32 {
        var status: Int32 = 0
        var pause = 1_000
        var waited = 0
        while true {
            let result = waitpid(process, &status, WNOHANG)
            if result == process { return status }
            if result < 0, errno != EINTR { throw .system(String(cString: strerror(errno))) }
            if waited >= seconds * 1_000_000 {
                kill(process, SIGKILL)
                _ = try wait(for: process)
                throw .tookTooLong
            }
            usleep(UInt32(pause))
            waited += pause
            pause = min(pause * 2, 20_000)
        }
    }

    private static func environment(with variables: [String: String]) -> [String] {
        var lines: [String] = []
        var next = environ
        while let line = next.pointee {
            let text = String(cString: line)
            if !variables.keys.contains(where: { text.hasPrefix("\($0)=") }) { lines.append(text) }
            next += 1
        }
        return lines + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
