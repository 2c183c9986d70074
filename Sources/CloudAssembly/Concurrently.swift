import Dispatch

/// Work on many values that do not depend on each other.
package enum Concurrently {
    /// What each value becomes, in the same order; the work is done on all processors at once.
    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        _ transform: @Sendable (Input) -> Output
    ) -> [Output] {
        let outputs = [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
            // Each place is written once, by whoever does the work for it.
            guard let start = buffer.baseAddress else { return }
            nonisolated(unsafe) let places = start
            DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
                (places + index).initialize(to: transform(inputs[index]))
            }
            count = inputs.count
        }
        return outputs
    }
}
