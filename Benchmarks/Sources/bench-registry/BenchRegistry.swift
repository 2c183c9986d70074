import ResourceRegistry

/// What looking up the facts on a resource type costs: the first time in a process, and then for every type.
@main
struct BenchRegistry {
    static func main() {
        let clock = ContinuousClock()
        let first = clock.measure { precondition(ResourceRegistry.facts(for: "AWS::SQS::Queue") != nil) }
        let names = ResourceRegistry.typeNames
        let all = clock.measure {
            for name in names { precondition(ResourceRegistry.facts(for: name) != nil) }
        }
        print("first lookup: \(microseconds(first)) µs")
        print("\(names.count) lookups: \(microseconds(all) / names.count) µs each")
    }

    private static func microseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1_000_000 + Int(duration.components.attoseconds / 1_000_000_000_000)
    }
}
