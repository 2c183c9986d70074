import CloudFormation
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("Writing YAML")
struct YAMLWriterTests {
    private func yaml(_ value: TemplateValue) throws -> String {
        String(decoding: try YAMLWriter.bytes(value), as: UTF8.self)
    }

    @Test("A template is written in block style, its functions in short form where CloudFormation allows it")
    func template() throws {
        let value: TemplateValue = [
            "AWSTemplateFormatVersion": "2010-09-09",
            "Rules": ["R": ["Assertions": [["Assert": ["Fn::Contains": [["a"], ["Ref": "P"]]]]]]],
            "Conditions": ["C": ["Fn::And": [["Condition": "A"], ["Fn::Not": [["Condition": "B"]]]]]],
            "Resources": [
                "A": [
                    "Type": "AWS::X::Y",
                    "Condition": "C",
                    "Properties": [
                        "Join": ["Fn::Join": ["", ["a", ["Ref": "B"], ["Fn::Base64": ["Fn::Sub": "x${A}"]]]]],
                        "GetAtt": ["Fn::GetAtt": ["A", "B.c"]],
                        "GetAttText": ["Fn::GetAtt": "A.B"],
                        "GetAttRef": ["Fn::GetAtt": ["A", ["Ref": "B"]]],
                        "Policy": ["Condition": "text"],
                        "Output": ["Fn::GetStackOutput": ["StackName": "s", "OutputName": "o"]],
                        "OutputRef": ["Fn::GetStackOutput": ["StackName": ["Ref": "s"], "OutputName": "o"]],
                        "Zones": ["Fn::Select": ["0", ["Fn::GetAZs": ["Ref": "AWS::Region"]]]],
                        "Number": ["Fn::Base64": 5],
                        "Unknown": ["Fn::New": ["a"]],
                        "Two": ["Ref": "A", "Fn::Sub": "b"],
                        "Sub": ["Fn::Sub": ["one\n${x}\n", ["x": nil]]],
                        "Fn::ForEach::L": ["i", ["a"], ["k${i}": 1]],
                        "Empty": ["list": [], "object": [:], "text": ""],
                    ],
                ]
            ],
        ]
        let expected = """
            AWSTemplateFormatVersion: '2010-09-09'
            Rules:
              R:
                Assertions:
                - Assert:
                    Fn::Contains:
                    - - a
                    - !Ref P
            Conditions:
              C: !And
              - !Condition A
              - !Not
                - !Condition B
            Resources:
              A:
                Type: AWS::X::Y
                Condition: C
                Properties:
                  Join: !Join
                  - ''
                  - - a
                    - !Ref B
                    - Fn::Base64: !Sub x${A}
                  GetAtt: !GetAtt A.B.c
                  GetAttText:
                    Fn::GetAtt: A.B
                  GetAttRef:
                    Fn::GetAtt:
                    - A
                    - !Ref B
                  Policy:
                    Condition: text
                  Output: !GetStackOutput
                    StackName: s
                    OutputName: o
                  OutputRef:
                    Fn::GetStackOutput:
                      StackName: !Ref s
                      OutputName: o
                  Zones: !Select
                  - '0'
                  - Fn::GetAZs: !Ref AWS::Region
                  Number:
                    Fn::Base64: 5
                  Unknown:
                    Fn::New:
                    - a
                  Two:
                    Ref: A
                    Fn::Sub: b
                  Sub: !Sub
                  - |
                    one
                    ${x}
                  - x: null
                  Fn::ForEach::L:
                  - i
                  - - a
                  - k${i}: 1
                  Empty:
                    list: []
                    object: {}
                    text: ''

            """
        #expect(try yaml(value) == expected)
        #expect(try read(expected).value == value)
        #expect(try Template(value).yaml() == Array(expected.utf8))
    }

    @Test(
        "A text stands in quotation marks where a reader would take it for something else",
        arguments: [
            ("yes", "'yes'"), ("No", "'No'"), ("y", "'y'"), ("N", "'N'"), ("on", "'on'"), ("TRUE", "'TRUE'"),
            ("null", "'null'"),
            ("~", "'~'"), ("", "''"), ("=", "'='"), ("<<", "'<<'"), ("0", "'0'"), ("0123", "'0123'"),
            ("012345678901", "'012345678901'"),
            ("0o17", "'0o17'"), ("0x1F", "'0x1F'"), ("0b1", "'0b1'"), ("1_000", "'1_000'"), ("1:30", "'1:30'"),
            ("1e3", "'1e3'"),
            ("1.10", "'1.10'"), (".5", "'.5'"), ("-1", "'-1'"), ("+1", "'+1'"), (".inf", "'.inf'"),
            ("-.INF", "'-.INF'"), (".NaN", "'.NaN'"),
            ("2012-10-17", "'2012-10-17'"), ("2001-12-14t21:59:43.10-05:00", "'2001-12-14t21:59:43.10-05:00'"),
            ("2001-12-14 21:59:43 -5", "'2001-12-14 21:59:43 -5'"), ("---", "'---'"), ("...", "'...'"), ("-", "'-'"),
            (".", "'.'"),
            ("a: b", "'a: b'"), ("a #b", "'a #b'"), ("#a", "'#a'"), ("*a", "'*a'"), ("&a", "'&a'"), ("!a", "'!a'"),
            ("@a", "'@a'"),
            ("`a", "'`a'"), ("%a", "'%a'"), ("- a", "'- a'"), ("? a", "'? a'"), ("a:", "'a:'"), (" a", "' a'"),
            ("a ", "'a '"),
            ("'", "''''"), ("\"a\"", "'\"a\"'"), ("{a}", "'{a}'"), ("[a]", "'[a]'"), ("|", "'|'"), (">", "'>'"),
            ("it's", "it's"),
            ("a\tb", "\"a\\tb\""), ("a\rb", "\"a\\rb\""), ("\u{0}", "\"\\0\""), ("\u{7f}", "\"\\x7F\""),
            ("\u{85}", "\"\\N\""),
            ("\u{2028}", "\"\\L\""), ("\u{FEFF}", "\"\\uFEFF\""), ("x \ny", "|-\n  x \n  y"), ("\n", "|2+\n\n..."),
            ("plain", "plain"), ("a:b", "a:b"), ("a#b", "a#b"), ("${A}-b", "${A}-b"), ("10.0.0.0/16", "10.0.0.0/16"),
            ("ä€", "ä€"), ("😀", "\"\\U0001F600\""),
            ("cron(0 12 * * ? *)", "cron(0 12 * * ? *)"), ("arn:aws:s3:::b/*", "arn:aws:s3:::b/*"), ("1st", "1st"),
            ("yesterday", "yesterday"),
            ("a\nb", "|-\n  a\n  b"), ("a\n", "|\n  a"), ("a\n\n", "|+\n  a\n\n..."), ("  a\nb", "|2-\n    a\n  b"),
        ]
    )
    func quoting(text: String, expected: String) throws {
        #expect(try yaml(["k": .string(text)]) == "k: \(expected)\n")
        #expect(try read("k: \(expected)\n").value == ["k": .string(text)])
        #expect(try read(yaml(["k": ["Fn::Sub": .string(text)]])).value == ["k": ["Fn::Sub": .string(text)]])
        let asKey = TemplateValue.object([text: [.string(text)]])
        #expect(try read(yaml(asKey)).value == asKey)
    }

    @Test("Programs stay readable: tabs and spaces at the ends of lines stand behind | as they are")
    func programs() throws {
        let program = "all:\n\tcc -o x x.c  \n   \n\techo done \t \n"
        #expect(
            try yaml(["Code": .string(program)])
                == "Code: |\n  all:\n  \tcc -o x x.c  \n     \n  \techo done \t \n"
        )
        #expect(try yaml(["k": "a\nb \t "]) == "k: |-\n  a\n  b \t \n")
        // What begins with white space, and what has control characters or emoji, is escaped.
        #expect(try yaml(["k": "\ta\nb\n"]) == "k: \"\\ta\\nb\\n\"\n")
        #expect(try yaml(["k": "a\t\n\u{1}"]) == "k: \"a\\t\\n\\x01\"\n")
        #expect(try yaml(["k": "a\t\n😀"]) == "k: \"a\\t\\n\\U0001F600\"\n")
        // A text that has the characters that stand in for tabs and spaces meanwhile is kept.
        for text in ["\u{F8FE}\u{F8FF}", "a\n\t\u{F8FF} \n"] {
            let value: TemplateValue = ["k": .string(text), "l": "a\n\tb \n"]
            #expect(try read(yaml(value)).value == value)
            #expect(try yaml(value).contains("\"a\\n\\tb \\n\""))
        }
        var generator = SeededGenerator(seed: 23)
        let alphabet = Array("a \t\n\n-#:|ä")
        for _ in 0..<3_000 {
            let text = String((0..<12).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
            let value: TemplateValue = [
                "k": .string(text), "l": [.string(text), ["m": ["Fn::Sub": .string("x" + text)]]],
            ]
            #expect(try read(yaml(value)).value == value, "\(text.debugDescription)")
        }
    }

    @Test("JSON to YAML to JSON is the identity")
    func identity() throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<1_500 {
            let value = TemplateValue.random(depth: 5, using: &generator)
            let yaml = try YAMLWriter.bytes(value)
            let document = try TemplateReader.readValue(yaml, file: "t", format: .yaml)
            #expect(document.value == value, "\(String(decoding: yaml, as: UTF8.self))")
            #expect(document.findings == [])
        }
    }

    @Test("JSON to YAML to JSON is the identity for functions of every shape")
    func functionIdentity() throws {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<1_500 {
            let value = TemplateValue.randomFunction(depth: 5, using: &generator)
            let yaml = try YAMLWriter.bytes(["Conditions": ["a": value], "Resources": value])
            let document = try TemplateReader.readValue(yaml, file: "t", format: .yaml)
            #expect(
                document.value == ["Conditions": ["a": value], "Resources": value],
                "\(String(decoding: yaml, as: UTF8.self))")
            #expect(document.findings == [])
        }
    }
}

extension TemplateValue {
    /// A value that is mostly functions, well formed or not.
    static func randomFunction(depth: Int, using generator: inout SeededGenerator) -> TemplateValue {
        let texts = ["A", "A.B", "", "yes", "0123", "a\nb\n", "${A.B} x", "*", "A.", ".A"]
        switch depth == 0 ? 0 : Int.random(in: 0..<6, using: &generator) {
        case 0: return .string(texts.randomElement(using: &generator) ?? "")
        case 1: return [nil, 1, true, .number("1e3")].randomElement(using: &generator) ?? nil
        case 2:
            return .array(
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                    randomFunction(depth: depth - 1, using: &generator)
                }
            )
        default:
            let keys = IntrinsicFunction.Key.allCases.map(\.rawValue) + ["Fn::ForEach::X", "Fn::Other", "k", "<<"]
            var members: OrderedDictionary<String, TemplateValue> = [:]
            for _ in 0..<(Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1) {
                let key = keys.randomElement(using: &generator) ?? "k"
                members[key] = randomFunction(depth: depth - 1, using: &generator)
            }
            return .object(members)
        }
    }
}
