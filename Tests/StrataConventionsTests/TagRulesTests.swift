import CloudFormation
import Strata
import StrataConventions
import StrataSQS
import StrataTesting
import Testing

struct TagRulesTests {
    private func messages(_ tags: [(String, String)], own: [(String, String)] = []) -> [String] {
        let app = App()
        let stack = Stack("s", in: app)
        for (key, value) in tags { app.tag(key, StringValue(value)) }
        AWS.SQS.Queue(
            "Queue", in: stack,
            tags: own.isEmpty ? nil : ListValue(own.map { .init(key: StringValue($0.0), value: StringValue($0.1)) }))
        return TestApp(app).findings.map { "\($0.severity.rawValue) \($0.ruleID): \($0.message)" }
    }

    @Test("Fifty tags are allowed, one more is not")
    func count() {
        func tags(_ count: Int) -> [(String, String)] { (0..<count).map { ("k\($0)", "v") } }
        #expect(messages(tags(25), own: [("own", "v")]).isEmpty)
        #expect(messages(tags(49), own: [("own", "v")]).isEmpty)
        #expect(messages(tags(50), own: [("own", "v")]) == ["error tag/count: 's/Queue' has 51 tags; AWS allows 50"])
    }

    @Test("A key has 1 to 128 characters")
    func keyLength() {
        let long = String(repeating: "ä", count: 129)
        #expect(messages([(String(long.dropLast()), "v")]).isEmpty)
        #expect(
            messages([(long, "v")]) == [
                "error tag/key: the app has a tag whose key '\(long)' is 129 characters long; 1 to 128 are allowed"
            ])
        #expect(
            messages([], own: [("", "v")]).isEmpty, "without an aspect nobody looks")
        #expect(
            messages([("a", "v")], own: [("", "v")]) == [
                "error tag/key: 's/Queue' has a tag whose key '' is 0 characters long; 1 to 128 are allowed"
            ])
    }

    @Test("A value has at most 256 characters, and may have none")
    func valueLength() {
        let long = String(repeating: "x", count: 257)
        #expect(messages([("k", ""), ("l", String(long.dropLast()))]).isEmpty)
        #expect(
            messages([("k", long)]) == [
                "error tag/value: the app has a tag 'k' whose value is 257 characters long; at most 256 are allowed"
            ])
    }

    @Test("Letters of all scripts and the listed signs are allowed, others are not")
    func characters() {
        #expect(messages([("Größe_.:/=+-@ 大", "naïve 3")]).isEmpty)
        #expect(
            messages([("a#b", "v")]) == [
                "error tag/key: the app has a tag whose key 'a#b' holds '#'; allowed are letters, digits, spaces and "
                    + "_ . : / = + - @"
            ])
        #expect(
            messages([("k", "a&b")]) == [
                "error tag/value: the app has a tag 'k' whose value 'a&b' holds '&'; allowed are letters, digits, spaces and "
                    + "_ . : / = + - @"
            ])
        #expect(messages([("k", "{{resolve:ssm:/x}}")]).isEmpty)
    }

    @Test("The prefix aws: is reserved in any case", arguments: ["aws:x", "AWS:x", "Aws:x"])
    func reserved(key: String) {
        #expect(
            messages([(key, "v")])
                == ["error tag/reserved: the app has a tag '\(key)'; keys that begin with 'aws:' are reserved"])
    }

    @Test("One key twice is an error, two that differ in case a warning")
    func duplicates() {
        #expect(
            messages([("x", "v")], own: [("a", "1"), ("a", "2")])
                == ["error tag/duplicate: 's/Queue' has the tag 'a' twice"])
        #expect(
            messages([("stage", "v")], own: [("Stage", "1")])
                == ["warning tag/duplicate-case: 's/Queue' has the tags 'Stage' and 'stage', which differ only in case"]
        )
    }
}
