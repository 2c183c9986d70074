import CloudFormation
import Testing

@Suite("YAML scalars as CloudFormation reads them")
struct YAMLScalarTests {
    @Test(
        "A plain scalar is what YAML 1.1 takes it for",
        arguments: [
            // Nothing.
            ("", "null"), ("~", "null"), ("null", "null"), ("Null", "null"), ("NULL", "null"), ("nULL", "\"nULL\""),
            // Booleans.
            ("true", "true"), ("True", "true"), ("TRUE", "true"), ("yes", "true"), ("Yes", "true"), ("YES", "true"),
            ("on", "true"), ("On", "true"), ("ON", "true"), ("false", "false"), ("no", "false"), ("No", "false"),
            ("NO", "false"), ("off", "false"), ("Off", "false"), ("OFF", "false"), ("y", "\"y\""), ("n", "\"n\""),
            ("Y", "\"Y\""), ("N", "\"N\""), ("tRUE", "\"tRUE\""), ("yes!", "\"yes!\""), ("nothing", "\"nothing\""),
            // Whole numbers.
            ("0", "0"), ("12", "12"), ("-12", "-12"), ("+12", "12"), ("-0", "-0"), ("1_000", "1000"), ("1__0_", "10"),
            ("0x1F", "31"), ("-0xff", "-255"), ("0b101", "5"), ("0x", "\"0x\""), ("0b2", "\"0b2\""), ("0xZ", "\"0xZ\""),
            ("123456789012", "123456789012"), ("9223372036854775807", "9223372036854775807"),
            ("9223372036854775808", "9223372036854775808"), ("-123456789012345678901", "-123456789012345678901"),
            ("0o17", "\"0o17\""), ("0xFFFFFFFFFFFFFFFFF", "\"0xFFFFFFFFFFFFFFFFF\""), ("0x-5", "\"0x-5\""),
            // A leading zero.
            ("0123", "83"), ("-017", "-15"), ("00", "0"), ("012345670123", "1402433619"), ("0129", "129"),
            ("012345678901", "12345678901"), ("0_17", "15"), ("08", "8"), ("0", "0"),
            // Base 60.
            ("1:30", "90"), ("190:20:30", "685230"), ("-1:30", "-90"), ("22:30:59", "81059"), ("1:60", "\"1:60\""),
            ("01:30", "\"01:30\""), ("00:00:05.500", "5.500"), ("-1:30.", "-90.0"), ("00:00:05:12", "\"00:00:05:12\""),
            ("1:30.x", "\"1:30.x\""), ("1:3_0", "\"1:3_0\""), ("1::2", "\"1::2\""), ("1:234", "\"1:234\""),
            // Fractions and exponents.
            ("0.5", "0.5"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5.0"), ("+1.50", "1.50"), ("1e3", "1e3"),
            ("1E+3", "1E+3"), ("1.5e-3", "1.5e-3"), ("1_0.0_1", "10.01"), ("6.0221e23", "6.0221e23"), ("00.5", "0.5"),
            (".", "\".\""), ("+", "\"+\""), ("1e", "\"1e\""), ("1e+", "\"1e+\""), ("e3", "\"e3\""),
            ("1.2.3", "\"1.2.3\""), ("-.", "\"-.\""), ("1-2", "\"1-2\""), ("1_", "1"), ("._1", "\"._1\""),
            (".5_", "\".5_\""),
            (".inf", "\".inf\""), ("-.Inf", "\"-.Inf\""), (".nan", "\".nan\""),
            // Dates and times, versions, addresses.
            ("2012-10-17", "\"2012-10-17\""), ("2010-09-09T00:00:00Z", "\"2010-09-09T00:00:00Z\""),
            ("10.0.0.0", "\"10.0.0.0\""), ("10.0.0.0/16", "\"10.0.0.0/16\""), ("=", "\"=\""), ("1 2", "\"1 2\""),
        ]
    )
    func plain(text: String, expected: String) throws {
        #expect(try json("a: \(text)\n") == "{\"a\":\(expected)}")
        if !text.isEmpty { #expect(try json("[\(text)]") == "[\(expected)]") }
    }

    @Test(
        "In quotation marks, in a block, under a short form and after !!str all is text",
        arguments: ["yes", "0123", "1:30", "null", "~", "1e3", "12", "2012-10-17", "0x1F"]
    )
    func text(text: String) throws {
        for yaml in ["'\(text)'", "\"\(text)\"", "|-\n  \(text)", ">-\n  \(text)", "!!str \(text)", "! \(text)"] {
            #expect(try json("a: \(yaml)") == "{\"a\":\"\(text)\"}")
        }
        #expect(try json("a: !Sub \(text)") == "{\"a\":{\"Fn::Sub\":\"\(text)\"}}")
        #expect(try findings("a: !Ref \(text)") == [])
    }

    @Test(
        "A number that is not what it looks like is a finding",
        arguments: [
            (
                "065115117704",
                "CloudFormation reads 065115117704 as the number 7133765572: a leading 0 makes it octal"
            ),
            ("0999", "CloudFormation reads 0999 as the number 999: its leading 0 is lost"),
            ("22:30", "CloudFormation reads 22:30 as the number 1350: colons make it base 60"),
        ]
    )
    func surprises(text: String, message: String) throws {
        #expect(
            try findings("a:\n  - \(text)") == [
                """
                warning: \(message) [template/yaml-number]
                  at t.yaml:2:5
                  help: if it is text, such as an account id or a time, write it in quotation marks: '\(text)'
                """
            ]
        )
        #expect(try findings("a: '\(text)'") == [])
    }

    @Test("A key that is no text is a finding, and its text is kept")
    func keys() throws {
        let text = "123456789012: a\non: b\n~: c\n'1': d\n!!str 2: e\n"
        #expect(try json(text) == #"{"123456789012":"a","on":"b","~":"c","1":"d","2":"e"}"#)
        #expect(
            try findings(text) == [
                """
                error: a key must be text, and YAML takes 123456789012 for a number [template/yaml-key]
                  at t.yaml:1:1
                  help: write it in quotation marks: '123456789012'
                """,
                """
                warning: a key must be text, and YAML takes on for the boolean true [template/yaml-key]
                  at t.yaml:2:1
                  help: write it in quotation marks: 'on'
                """,
                """
                warning: a key must be text, and YAML takes ~ for null [template/yaml-key]
                  at t.yaml:3:1
                  help: write it in quotation marks: '~'
                """,
            ]
        )
    }

    @Test(
        "YAML's own tags are obeyed where they fit",
        arguments: [
            ("!!int \"3\"", "3", nil), ("!!float 3", "3", nil), ("!!bool 'yes'", "true", nil),
            ("!!null ''", "null", nil),
            ("!!seq [a]", "[\"a\"]", nil), ("!!map {a: b}", "{\"a\":\"b\"}", nil),
            ("!!int 12345678901234567890", "12345678901234567890", nil),
            ("!!int x", "\"x\"", "!!int stands before a string; read without it"),
            ("!!seq {a: b}", "{\"a\":\"b\"}", "!!seq stands before an object; read without it"),
            ("!!str [a]", "[\"a\"]", "!!str stands before a list; read without it"),
            ("!!binary aGk=", "\"aGk=\"", "!!binary is a tag that CloudFormation does not take; read without it"),
            (
                "!!timestamp 2012-10-17", "\"2012-10-17\"",
                "!!timestamp is a tag that CloudFormation does not take; read without it"
            ),
            ("!!set {a: }", "{\"a\":null}", "!!set is a tag that CloudFormation does not take; read without it"),
        ]
    )
    func coreTags(yaml: String, expected: String, finding: String?) throws {
        #expect(try json("a: \(yaml)") == "{\"a\":\(expected)}")
        let messages = try read("a: \(yaml)").findings.map(\.message)
        #expect(messages == (finding.map { [$0] } ?? []))
    }
}
