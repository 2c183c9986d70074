import Testing

@testable import TemplateDiff

@Suite("Wildcards, address ranges, principals")
struct ValueTests {
    private let reference = "\(CompactText.marker){B}"

    @Test("A text with wildcards covers what all its readings fit")
    func covers() {
        func covers(_ wide: String, _ narrow: String) -> Bool { Wildcard(wide).covers(Wildcard(narrow)) }
        #expect(covers("*", ""))
        #expect(covers("a*c", "abbc"))
        #expect(covers("a*b*c", "a*bc"))
        #expect(covers("a?c", "abc"))
        #expect(covers("*\(reference)/*", "x\(reference)/y*"))
        #expect(!covers("a?c", "a*c"))
        #expect(!covers("abc", "a*c"))
        #expect(!covers("a*c", "a*"))
        #expect(!covers("????", reference), "what a reference stands for is longer than one character")
        #expect(!covers("a*", reference))
        #expect(Wildcard("S3:Get*", ignoringCase: true).covers(Wildcard("s3:getObject", ignoringCase: true)))
    }

    @Test("Two texts may meet if some text fits both")
    func meets() {
        func meets(_ one: String, _ other: String) -> Bool {
            let result = Wildcard(one).mayMeet(Wildcard(other))
            #expect(result == Wildcard(other).mayMeet(Wildcard(one)))
            return result
        }
        #expect(meets("a*", "*b"))
        #expect(meets("a?c", "abc"))
        #expect(meets("*", ""))
        #expect(meets(reference, "anything"))
        #expect(meets("arn:\(reference):x", "arn:aws:x"))
        #expect(!meets("a*", "b*"))
        #expect(!meets("abc", "ab"))
        #expect(!meets("\(reference)/x", "b/y"))
    }

    @Test(
        "Ranges of addresses",
        arguments: [
            ("0.0.0.0/0", "10.0.0.0/8", true), ("10.0.0.0/8", "10.255.255.255", true),
            ("10.0.0.0/8", "11.0.0.0/8", false),
            ("10.0.0.0/16", "10.0.0.0/8", false), ("10.128.0.0/9", "10.127.0.0/16", false), ("::/0", "fe80::1", true),
            ("::/0", "0.0.0.0/0", false), ("2001:db8::/33", "2001:db8:7fff::/48", true),
            ("2001:db8::/33", "2001:db8:8000::/48", false), ("::ffff:10.0.0.0/104", "::ffff:10.1.2.3", true),
        ])
    func ranges(_ wide: String, _ narrow: String, _ expected: Bool) throws {
        let ranges = try (#require(AddressRange(wide)), #require(AddressRange(narrow)))
        #expect(ranges.0.covers(ranges.1) == expected)
    }

    @Test(
        "What is no range is none",
        arguments: [
            "", "10.0.0.0/33", "10.0.0/8", "256.0.0.0/8", "1:2:3", "1::2::3", "::/129", "10.0.0.0/", "a/8", "::g",
        ])
    func noRanges(_ text: String) { #expect(AddressRange(text) == nil) }
}
