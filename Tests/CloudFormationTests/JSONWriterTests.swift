import CloudFormation
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("An object is indented by one space, with a final newline, in written order")
    func indented() {
        let value: TemplateValue = ["b": 1, "a": ["x", 0.5, [:], [], nil, true, false], "c": ["d": ["e": -7]]]
        let expected = """
            {
             "b": 1,
             "a": [
              "x",
              0.5,
              {},
              [],
              null,
              true,
              false
             ],
             "c": {
              "d": {
               "e": -7
              }
             }
            }

            """
        #expect(JSONWriter.string(value, style: .indented) == expected)
    }

    @Test("The compact form has no white space")
    func compact() {
        #expect(JSONWriter.string(["b": [1, 2], "a": ["c": nil]]) == #"{"b":[1,2],"a":{"c":null}}"#)
    }

    @Test(
        "Quotation marks, backslashes and control characters are escaped, nothing else",
        arguments: [
            ("\"\\", #""\"\\""#),
            ("\u{8}\u{c}\n\r\t", #""\b\f\n\r\t""#),
            ("\u{0}\u{1f}", #""\u0000\u001f""#),
            ("a/b\u{7f}\u{2028}\u{2029}äöü€😀", "\"a/b\u{7f}\u{2028}\u{2029}äöü€😀\""),
            ("a long text without any escape, 0123456789", #""a long text without any escape, 0123456789""#),
            ("0123456\"89abcde\\ghij", #""0123456\"89abcde\\ghij""#),
        ]
    )
    func escapes(text: String, json: String) {
        #expect(JSONWriter.string(.string(text)) == json)
    }

    @Test("An escape is found at every offset of a string, and no byte is taken for one")
    func everyByteAtEveryOffset() {
        for offset in 0..<20 {
            for scalar in UInt8(0)..<128 {
                let text = String(repeating: "x", count: offset) + String(UnicodeScalar(scalar)) + "yyyyyyyyy"
                let json = JSONWriter.string(.string(text))
                let isPlain = json == "\"\(text)\""
                #expect(isPlain == !(scalar < 0x20 || scalar == 0x22 || scalar == 0x5C), "\(scalar) at \(offset)")
            }
        }
    }

    @Test(
        "A double is written with the fewest digits that read back as itself",
        arguments: [
            (0.1, "0.1"), (1.0, "1"), (-3.0, "-3"), (1e30, "1e+30"), (Double.leastNonzeroMagnitude, "5e-324"),
            (-0.0, "-0.0"),
            (9_007_199_254_740_992, "9007199254740992"), (0.1 + 0.2, "0.30000000000000004"),
        ]
    )
    func doubles(number: Double, json: String) throws {
        let value = try #require(TemplateValue(number))
        #expect(JSONWriter.string(value) == json)
        #expect(Double(json) == number)
    }

    @Test("Infinity and NaN have no JSON form")
    func nonFinite() {
        #expect(TemplateValue(Double.infinity) == nil)
        #expect(TemplateValue(Double.nan) == nil)
    }

    @Test("The size is told without writing: of random values, and of texts with every byte that is escaped")
    func size() {
        var generator = SeededGenerator(seed: 23)
        var values = (0..<200).map { _ in TemplateValue.random(depth: 5, using: &generator) }
        values += (0..<128).map { .string("a\(Unicode.Scalar(UInt8($0)))ü\"") }
        values += [[:], [], [[:]], ["": []], nil, true, false, 0, .integer(.min), 0.5]
        for value in values { #expect(JSONWriter.byteCount(value) == JSONWriter.bytes(value).count) }
    }

    @Test("Foundation reads what is written as the same value")
    func secondOpinion() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            let value = TemplateValue.random(depth: 4, using: &generator)
            for style in [JSONWriter.Style.indented, .compact] {
                let data = Data(JSONWriter.bytes(value, style: style))
                let read = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
                #expect(agrees(value, read), "\(String(decoding: data, as: UTF8.self))")
            }
        }
    }

    private func agrees(_ value: TemplateValue, _ other: Any) -> Bool {
        switch value {
        case .null: other is NSNull
        case .boolean(let flag): (other as? NSNumber)?.boolValue == flag
        case .integer(let number): (other as? NSNumber)?.int64Value == Int64(number)
        case .number(let text): (other as? NSNumber)?.doubleValue == Double(text)
        case .string(let text): (other as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars)
        case .array(let elements):
            (other as? [Any]).map { $0.count == elements.count && zip(elements, $0).allSatisfy(agrees) } ?? false
        case .object(let members):
            (other as? [String: Any]).map { read in
                read.count == members.count
                    && members.allSatisfy { key, value in read[key].map { agrees(value, $0) } ?? false }
            } ?? false
        }
    }
}
