import DependencyGraph
import Foundation

/// The dependency graph of stacks that were read from files, built while other work goes on.
final class GraphInBackground: @unchecked Sendable {
    // Written by one thread before it opens the gate, read by others behind the gate.
    private let stacks: [GraphStack]
    private var graph: DependencyGraph?
    private let gate = NSCondition()

    /// Begins to build.
    /// - Parameter stacks: Stacks whose source maps any thread may ask, as those of files; not those of a program.
    init(stacks: [GraphStack]) {
        self.stacks = stacks
        let thread = Thread { [self] in build() }
        // Values may nest deeply, and a thread has little room unless told.
        thread.stackSize = 16 << 20
        thread.start()
    }

    private func build() {
        let built = DependencyGraph(stacks: stacks, locatesReferences: false)
        gate.lock()
        graph = built
        gate.broadcast()
        gate.unlock()
    }

    /// Waits for the graph.
    /// - Returns: The graph.
    func wait() -> DependencyGraph {
        gate.lock()
        defer { gate.unlock() }
        while true {
            if let graph { return graph }
            gate.wait()
        }
    }
}
