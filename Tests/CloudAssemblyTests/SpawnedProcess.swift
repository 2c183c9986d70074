import Foundation

/// A process that a test starts and may kill. Foundation's waits for the end on a run loop, which tests do not have.
struct SpawnedProcess {
    let id: pid_t
    private let output: Int32

    /// Starts a program with its standard output in a pipe.
    init(_ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        try Self.check(pipe(&ends))
        for end in ends { try Self.check(fcntl(end, F_SETFD, FD_CLOEXEC)) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, arguments[0], &actions, nil, &words, environ)
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL)
        }
        self.id = id
        output = ends[0]
    }

    /// Waits until the process has printed something, or has ended.
    func waitForOutput() {
        var byte: UInt8 = 0
        while read(output, &byte, 1) < 0, errno == EINTR {}
    }

    /// Everything that the process prints until it ends.
    func readAll() -> String {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(output, &byte, 1)
            if count == 1 { text.append(byte) }
            if count == 0 || (count < 0 && errno != EINTR) { return String(decoding: text, as: UTF8.self) }
        }
    }

    /// Kills the process without a warning.
    /// - Returns: Whether it was still running.
    @discardableResult
    func kill() -> Bool {
        _ = Foundation.kill(id, SIGKILL)
        return wait() == nil
    }

    /// Waits for the end.
    /// - Returns: The exit code; `nil` if a signal ended the process.
    func wait() -> Int32? {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        close(output)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    private static func check(_ result: Int32) throws {
        if result < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EINVAL) }
    }
}
