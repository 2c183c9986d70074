import AssetFiles
import Testing

@testable import StrataCommands

@Suite("The progress of hashing")
struct HashingProgressTests {
    /// A terminal, and a clock that the test sets.
    private final class Terminal {
        var now = Duration.zero
        var texts: [String] = []
    }

    private func run(_ steps: [(milliseconds: Int, progress: FileHashes.Progress)]) -> [String] {
        let terminal = Terminal()
        let progress = HashingProgress(elapsed: { terminal.now }, write: { terminal.texts.append($0) })
        for step in steps {
            terminal.now += .milliseconds(step.milliseconds)
            progress.note(step.progress)
        }
        return terminal.texts
    }

    private func read(_ path: String = "/code/model.bin") -> FileHashes.Progress {
        .reads(path: path, byteCount: 1_000_000)
    }

    @Test("Nothing is shown in the first second")
    func quick() {
        #expect(run([(0, .begins(byteCount: 2_000_000)), (500, read()), (500, read()), (0, .ends)]) == [])
    }

    @Test("Then the line is written again, not too often, and taken away at the end")
    func slow() {
        let texts = run([
            (0, .begins(byteCount: 9_000_000)), (1_001, read()), (50, read()), (60, read("/code/a\u{1B}[2J")),
            (0, .ends),
        ])
        #expect(
            texts == [
                "\r\u{1B}[Khashing assets: 1 of 9 MB, model.bin", "\r\u{1B}[Khashing assets: 3 of 9 MB, a[2J",
                "\r\u{1B}[K",
            ]
        )
    }

    @Test("The time of many assets adds up, without that in between")
    func several() {
        let one: [(milliseconds: Int, progress: FileHashes.Progress)] = [
            (5_000, .begins(byteCount: 1_000_000)), (400, read()), (0, .ends),
        ]
        #expect(run(one + one) == [])
        #expect(run(one + one + one) == ["\r\u{1B}[Khashing assets: 1 of 1 MB, model.bin", "\r\u{1B}[K"])
    }
}
