import Testing

@testable import ResourceRegistry

@Suite("Names among which many are looked for")
struct NearestNameIndexTests {
    @Test(
        "are found as one by one",
        arguments: [
            ("QueuNam", ["QueueName"]), ("quEueName", ["QueueName"]), ("TopciName", ["TopicName"]), ("Xyz", []),
            ("", []), ("a", ["ab"]), ("ba", ["ab"]), ("Name", ["Nam"]), ("TopicNames", ["TopicName"]),
        ])
    func same(name: String, nearest: [String]) {
        let names = ["QueueName", "TopicName", "ab", "Nam", "Zzzzzzzz"]
        let index = NearestNameIndex(names)
        for _ in 0..<3 { #expect(Array(index.nearest(to: name, limit: 1)) == nearest) }
        #expect(NearestNames.nearest(to: name, among: names, limit: 1) == nearest)
    }

    @Test("in number are looked for within a bound, and not found beyond it")
    func bounded() {
        // Alike in all but two letters, so that nothing rules one out.
        let names = (0..<600).map { "ResourceOfTheShop\($0)" }
        let index = NearestNameIndex(names, work: 500_000)
        var found = 0
        for number in 0..<600 where !index.nearest(to: "ResourceOfTheShip\(number)", limit: 1).isEmpty { found += 1 }
        #expect(index.work <= 0)
        #expect(found > 0 && found < 600)
        // What is used up is used up by comparing, and no more than one comparison goes over it.
        #expect(index.work > -100_000)
    }

    @Test("that have other letters cost next to nothing")
    func ruledOut() {
        let names = (0..<4_000).map { "Queue\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))\($0)" }
        let index = NearestNameIndex(names)
        let before = index.work
        for _ in 0..<100 { #expect(index.nearest(to: "XYZWVKJH", limit: 1).isEmpty) }
        #expect(before - index.work < 100 * 4_000 * 2)
    }

    @Test("distances are the same with a bound and without")
    func distances() {
        let words = ["", "a", "ab", "ba", "abc", "acb", "queue", "quuee", "topic", "tpoic", "cipot"].map {
            Array($0.utf8)
        }
        for left in words {
            for right in words {
                let distance = NearestNames.distance(left, right)
                for bound in 0...6 {
                    #expect(
                        NearestNames.distance(left, right, bound: bound) == (distance <= bound ? distance : nil))
                }
            }
        }
    }
}
