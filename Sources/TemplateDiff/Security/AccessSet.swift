/// All that one side of a resource allows and denies.
struct AccessSet {
    var statements: [AccessStatement] = []
    var rules: [NetworkRule] = []
    var grants: [Grant] = []

    mutating func add(_ other: AccessSet) {
        statements += other.statements
        rules += other.rules
        grants += other.grants
    }
}
