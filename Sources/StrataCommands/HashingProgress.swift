import AssetFiles

/// Tells on a terminal how far the hashing of assets is, once it has taken longer than a second.
final class HashingProgress {
    private static let patience = Duration.seconds(1)
    private static let pause = Duration.milliseconds(100)

    private let write: (String) -> Void
    private let elapsed: () -> Duration
    /// How long files were read before those that are read now.
    private var spent = Duration.zero
    private var beginning = Duration.zero
    private var lastLine: Duration?
    private var total: Int64 = 0
    private var done: Int64 = 0

    /// Tells.
    ///
    /// - Parameters:
    ///   - elapsed: How much time has gone by since some moment.
    ///   - write: Shows a text on the terminal.
    init(elapsed: @escaping () -> Duration, write: @escaping (String) -> Void) {
        self.elapsed = elapsed
        self.write = write
    }

    /// Tells by a clock that nothing sets.
    convenience init(write: @escaping (String) -> Void) {
        let start = ContinuousClock.now
        self.init(elapsed: { ContinuousClock.now - start }, write: write)
    }

    /// Takes note of what is read.
    func note(_ progress: FileHashes.Progress) {
        switch progress {
        case .begins(let byteCount):
            (total, done) = (byteCount, 0)
            beginning = elapsed()
        case .reads(let path, let byteCount):
            done += Int64(byteCount)
            show(path)
        case .ends:
            spent += elapsed() - beginning
            if lastLine != nil { write("\r\u{1B}[K") }
            lastLine = nil
        }
    }

    private func show(_ path: String) {
        let now = elapsed()
        guard spent + now - beginning > Self.patience, lastLine.map({ now - $0 >= Self.pause }) ?? true else { return }
        lastLine = now
        // A line that wraps could not be taken back.
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let printable = String(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        write("\r\u{1B}[Khashing assets: \(done / 1_000_000) of \(total / 1_000_000) MB, \(printable.prefix(30))")
    }
}
