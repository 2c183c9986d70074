import CloudFormation
import Foundation
import TestSupport
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    @Test("What is written is read as the same value, in both styles")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let value = TemplateValue.random(depth: 5, using: &generator)
            #expect(try TemplateValue(json: JSONWriter.bytes(value)) == value)
            #expect(try TemplateValue(json: JSONWriter.string(value)) == value)
        }
    }

    @Test(
        "Every form of JSON is read",
        arguments: [
            ("null", nil), (" true ", true), ("\r\n\tfalse\n", false), ("0", 0), ("-12", -12), ("{}", [:]), ("[ ]", []),
            ("9223372036854775807", 9_223_372_036_854_775_807),
            ("9223372036854775808", .number("9223372036854775808")), ("-0", .number("-0")), ("1.50", .number("1.50")),
            ("1E+3", .number("1E+3")), ("1e400", .number("1e400")),
            (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{c}\n\r\t")), (#""\u00e4\u20AC\u0000""#, "ä€\u{0}"),
            (#""\ud83d\ude00x""#, "😀x"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uFEFF\uFFFF""#, "\u{FEFF}\u{FFFF}"),
            ("\"a\u{FEFF}\\n\u{FEFF}\u{2028}\"", "a\u{FEFF}\n\u{FEFF}\u{2028}"),
            ("\u{FEFF}[1]", [1]), (#"{"a":{"b":[1,{"c":null}]},"":""}"#, ["a": ["b": [1, ["c": nil]]], "": ""]),
        ] as [(String, TemplateValue)]
    )
    func forms(json: String, value: TemplateValue) throws {
        #expect(try TemplateValue(json: json) == value)
    }

    @Test(
        "What is wrong is said with line and column",
        arguments: [
            ("", "line 1, column 1: expected JSON, found an empty text"),
            (" \n ", "line 2, column 2: expected JSON, found an empty text"),
            ("{\n \"a\": }", "line 2, column 7: expected a value, found \"}\""),
            ("{\n \"a\": 1,\n}", "line 2, column 8: JSON allows no comma after the last element; remove it"),
            ("[1,\n2,]", "line 2, column 2: JSON allows no comma after the last element; remove it"),
            ("[1 2]", "line 1, column 4: expected \",\" or \"]\", found \"2\""),
            ("{'a': 1}", "line 1, column 2: expected a key in quotation marks, found \"'\""),
            ("{a: 1}", "line 1, column 2: expected a key in quotation marks, found \"a\""),
            ("{\"a\" 1}", "line 1, column 6: expected \":\" after the key, found \"1\""),
            ("{\"a\":1", "line 1, column 7: expected \",\" or \"}\", found the end of the text; is the file cut off?"),
            ("[", "line 1, column 2: expected a value, found the end of the text; is the file cut off?"),
            ("tru", "line 1, column 1: expected a value, found \"tru\""),
            ("Resources:\n  A:", "line 1, column 1: expected a value, found \"Resources\""),
            ("// c\n{}", "line 1, column 1: expected a value, found \"/\""),
            ("{} {}", "line 1, column 4: expected the end of the text after the value, found \"{\""),
            (
                "1\u{0}",
                "line 1, column 2: expected the end of the text after the value, found the control character U+0000"
            ),
            (
                "\"ab",
                "line 1, column 4: expected the closing quotation mark of a string, found the end of the text; is the file cut off?"
            ),
            (
                "\"ab\\n",
                "line 1, column 6: expected the closing quotation mark of a string, found the end of the text; is the file cut off?"
            ),
            (
                "\"ab\\",
                "line 1, column 5: expected the rest of an escape, found the end of the text; is the file cut off?"
            ),
            (
                "\"a\nb\"",
                "line 1, column 3: a string holds the control character U+000A, which JSON wants escaped as \\u000A"
            ),
            (
                "\"\\x41\"",
                "line 1, column 2: \\x is no escape of JSON; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits"
            ),
            (
                "\"\\u12G4\"",
                "line 1, column 2: \\u12G4 is no escape of JSON; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits"
            ),
            (
                "\"\\ud83d\"",
                "line 1, column 2: \\ud83d is half of a surrogate pair; write both halves, or the character itself"
            ),
            (
                "\"\\ud83d\\u0041\"",
                "line 1, column 2: \\ud83d is half of a surrogate pair; write both halves, or the character itself"
            ),
            (
                "\"\\ude00\"",
                "line 1, column 2: \\ude00 is half of a surrogate pair; write both halves, or the character itself"
            ),
            ("[01]", "line 1, column 2: 01 is no JSON number; allowed are forms such as 0, -12, 0.5 and 1e-3"),
            ("-", "line 1, column 1: - is no JSON number; allowed are forms such as 0, -12, 0.5 and 1e-3"),
            ("1.", "line 1, column 1: 1. is no JSON number; allowed are forms such as 0, -12, 0.5 and 1e-3"),
            ("1e", "line 1, column 1: 1e is no JSON number; allowed are forms such as 0, -12, 0.5 and 1e-3"),
            ("+1", "line 1, column 1: expected a value, found \"+\""),
            (".5", "line 1, column 1: expected a value, found \".\""),
            ("NaN", "line 1, column 1: expected a value, found \"NaN\""),
            ("{\"a\": 1,\n \"a\": 2}", "line 2, column 2: the object has the key \"a\" twice; keep one of them"),
        ]
    )
    func errors(json: String, message: String) {
        let error = #expect(throws: JSONReadError.self) { try TemplateValue(json: json) }
        #expect(error?.description == message)
    }

    @Test("A key that stands twice is listed with its place, and its last value counts")
    func duplicateKeys() throws {
        let document = try JSONReader.read(Array("{\"a\": 1, \"b\": {\"c\": 1,\n\"c\": 2}, \"a\": 3}".utf8))
        #expect(document.value == ["a": 3, "b": ["c": 2]])
        #expect(document.duplicateKeys.map(\.key) == ["c", "a"])
        #expect(document.duplicateKeys.map(\.position) == [.init(line: 2, column: 1), .init(line: 2, column: 10)])
        let many = "{" + Array(repeating: "\"k\":0", count: 5_000).joined(separator: ",") + "}"
        #expect(try JSONReader.read(Array(many.utf8)).duplicateKeys.count == JSONReader.maximumDuplicateKeys)
    }

    @Test("Nesting is read up to the limit, and an error beyond, however deep")
    func depth() throws {
        let limit = JSONReader.maximumDepth
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try JSONWriter.string(TemplateValue(json: deepest)) == deepest)
        for count in [limit + 1, 100_000] {
            let error = #expect(throws: JSONReadError.self) {
                try TemplateValue(json: String(repeating: "[", count: count))
            }
            #expect(error?.description == "line 1, column 501: lists and objects nest deeper than 500 levels")
        }
        #expect(throws: JSONReadError.self) { try TemplateValue(json: String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test(
        "Bytes that are not UTF-8 are an error at their place",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80],
            [0x22, 0xE2, 0x82], [0x22, 0x80], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80], [0x22, 0xE0, 0x80, 0xAF, 0x22],
        ] as [[UInt8]]
    )
    func invalidUTF8(bytes: [UInt8]) {
        let error = #expect(throws: JSONReadError.self) { try TemplateValue(json: [0x0A] + bytes) }
        #expect(error?.description == "line 2, column 2: the text is not valid UTF-8; save it as UTF-8")
    }

    @Test("UTF-8 is judged as the standard library judges it")
    func validationAgainstStandardLibrary() {
        var generator = SeededGenerator(seed: 3)
        let interesting: [UInt8] = [
            0x41, 0x7F, 0x80, 0xBF, 0xC2, 0xDF, 0xE0, 0xA0, 0xED, 0x9F, 0xEF, 0xF0, 0x90, 0xF4, 0x8F,
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
                interesting.randomElement(using: &generator)
            }
            // U+007F apart, these bytes make plain strings, so that only their encoding can be wrong.
            let isValid = Array(String(decoding: text, as: UTF8.self).utf8) == text
            let isRead = (try? TemplateValue(json: [0x22] + text + [0x22])) != nil
            #expect(isRead == isValid, "\(text)")
        }
    }

    @Test("A text cut off or altered anywhere gives a value or an error, never a crash")
    func mutations() throws {
        var generator = SeededGenerator(seed: 11)
        var errors = 0
        for _ in 0..<60 {
            let json = JSONWriter.bytes(TemplateValue.random(depth: 4, using: &generator))
            for _ in 0..<60 {
                var mutated = json
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: mutated.removeLast(Int.random(in: 0...mutated.count, using: &generator))
                case 1:
                    mutated[Int.random(in: mutated.indices, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                default: mutated.remove(at: Int.random(in: mutated.indices, using: &generator))
                }
                if (try? JSONReader.read(mutated)) == nil { errors += 1 }
            }
        }
        #expect(errors > 100)
    }

    @Test("What Foundation refuses is refused, what it accepts is accepted")
    func secondOpinion() throws {
        var generator = SeededGenerator(seed: 13)
        // Foundation reads some fragments more freely (`-01`), so the alphabet has no digits but 1.
        let alphabet = Array("[]{},:\"\\u11ae \ntrue".utf8)
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 1...9, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
            }
            let ours: Bool
            do {
                _ = try JSONReader.read(text)
                ours = true
            } catch {
                if error.cause == .trailingComma { continue }  // Foundation alone takes one.
                ours = false
            }
            let theirs = (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
            #expect(ours == theirs, "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test("Where parts stand can be asked for: members by their keys, elements by their values")
    func positions() throws {
        let text = "\u{FEFF}{ \"a\": 1,\n  \"é\": [ {\"b\": [[], 2]},\n\"x\"],\r\n  \"a\": {} }"
        let positions = try JSONReader.positions(in: Array(text.utf8))
        func place(_ components: TemplatePath.Component...) -> String? {
            positions[TemplatePath(components)].map { "\($0.line):\($0.column)" }
        }
        #expect(place() == "1:1")
        #expect(place(.key("é")) == "2:3")
        #expect(place(.key("é"), .index(0)) == "2:11")
        #expect(place(.key("é"), .index(0), .key("b")) == "2:12")
        #expect(place(.key("é"), .index(0), .key("b"), .index(0)) == "2:18")
        #expect(place(.key("é"), .index(0), .key("b"), .index(1)) == "2:22")
        #expect(place(.key("é"), .index(1)) == "3:1")
        #expect(place(.key("a")) == "4:3")
        #expect(place(.key("b")) == nil)
        #expect(place(.key("é"), .index(2)) == nil)
        #expect(throws: JSONReadError.self) { try JSONReader.positions(in: Array("{".utf8)) }
    }
}
