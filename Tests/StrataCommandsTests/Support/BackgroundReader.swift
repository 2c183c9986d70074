import Foundation

/// Reads a file handle to its end on a thread of its own.
final class BackgroundReader: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var data = Data()

    init(_ handle: FileHandle) {
        // The semaphore orders the write before the read.
        Thread.detachNewThread {
            self.data = handle.readDataToEndOfFile()
            self.done.signal()
        }
    }

    /// Waits for the end and gives what was read.
    func finish() -> Data {
        done.wait()
        return data
    }
}
