import CloudFormation
import TestSupport
import Testing

@Suite("Fn::Sub texts")
struct SubstitutionTemplateTests {
    @Test(
        "A text is taken apart into its pieces",
        arguments: [
            ("", []),
            ("plain $ text }", [.literal("plain $ text }")]),
            ("${A}", [.reference("A")]),
            ("$${A}", [.literal("$"), .reference("A")]),
            ("${AWS::Region}a", [.reference("AWS::Region"), .literal("a")]),
            ("x${A.B.C}y", [.literal("x"), .attribute(resource: "A", attribute: "B.C"), .literal("y")]),
            ("${!A}${!}", [.escaped("A"), .escaped("")]),
            ("a ${open", [.literal("a ${open")]),
            ("${a${b}", [.reference("a${b")]),
            ("${}", [.reference("")]),
            ("ä${A}\u{301}€", [.literal("ä"), .reference("A"), .literal("\u{301}€")]),
        ] as [(String, [SubstitutionTemplate.Segment])]
    )
    func parsing(text: String, segments: [SubstitutionTemplate.Segment]) {
        let template = SubstitutionTemplate(parsing: text)
        #expect(template.segments == segments)
        #expect(template.text == text)
    }

    @Test("Any text is written back as it was")
    func roundTrip() {
        var generator = SeededGenerator(seed: 17)
        let pieces = ["$", "{", "}", "!", ".", "A", "AWS::Region", "${", " ", "\u{301}", "é", "\n"]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let template = SubstitutionTemplate(parsing: text)
            #expect(Array(template.text.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test("Literal text comes out as it was, whatever it holds")
    func literal() {
        #expect(SubstitutionTemplate.literal("a ${b} c") == [.literal("a "), .escaped("b"), .literal(" c")])
        #expect(SubstitutionTemplate.literal("${!b}") == [.escaped("!b")])
        #expect(SubstitutionTemplate.literal("cost: 5$") == [.literal("cost: 5$")])
        #expect(SubstitutionTemplate.literal("") == [])
        #expect(SubstitutionTemplate.literal("${open") == nil)
        #expect(SubstitutionTemplate.literal("${a} ${open") == nil)
    }

    @Test("Escaped literals contain no reference, and mean the text that they were made of")
    func escaping() {
        var generator = SeededGenerator(seed: 19)
        let pieces = ["$", "{", "}", "!", "a", "${b}", "."]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...10, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            guard let segments = SubstitutionTemplate.literal(text) else { continue }
            let written = SubstitutionTemplate(segments).text
            var meaning = ""
            for segment in SubstitutionTemplate(parsing: written).segments {
                switch segment {
                case .literal(let literal): meaning += literal
                case .escaped(let literal): meaning += "${\(literal)}"
                case .reference, .attribute: Issue.record("\(written) refers to something")
                }
            }
            #expect(meaning == text)
        }
    }
}
