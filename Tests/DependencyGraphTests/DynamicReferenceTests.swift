import Testing

@testable import DependencyGraph

@Suite("Dynamic references in a text")
struct DynamicReferenceTests {
    @Test(
        "are found, each once",
        arguments: [
            ("{{resolve:ssm:/a/b:3}}", ["/a/b"]),
            ("x{{resolve:ssm:a}}y{{resolve:secretsmanager:s:SecretString}}", ["a", "s"]),
            ("{{resolve:ssm:a}}{{resolve:ssm:a}}{{resolve:ssm:a:1}}", ["a"]), ("{{resolve:ssm:a", []),
            ("{{{{resolve:ssm:a}}}}", ["a"]), ("{{resolve:other:a}}{{resolve:ssm:b}}", ["b"]),
            ("{{ resolve:ssm:a }}", []), ("Grüße {{resolve:ssm:größe}}", ["größe"]), ("{{resolve:ssm:}}", []),
        ])
    func found(text: String, names: [String]) {
        #expect(DynamicReference.all(in: text).map(\.name) == names)
    }

    @Test("are looked at once however many there are")
    func many() {
        let text = String(repeating: "{{resolve:ssm:a}}", count: 290_000)
        #expect(DynamicReference.all(in: text).map(\.name) == ["a"])
        let open = String(repeating: "{{resolve:", count: 100_000)
        #expect(DynamicReference.all(in: open).isEmpty)
    }
}
