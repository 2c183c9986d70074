import CloudFormation
import Testing

@Suite("The structure of YAML")
struct YAMLStructureTests {
    @Test(
        "Every form of a text is read exactly",
        arguments: [
            ("a: |\n  one\n    two\n\n  three\n", "one\n  two\n\nthree\n"), ("a: |-\n  x\n\n", "x"),
            ("a: |+\n  x\n\n", "x\n\n"), ("a: |2\n    x\n", "  x\n"),
            ("a: >\n  one\n  two\n\n  three\n", "one two\nthree\n"),
            ("a: >-\n  one\n   two\n", "one\n two"), ("a: |\n  x\n  \ty\n", "x\n\ty\n"),
            ("a: |\n  # no comment\n", "# no comment\n"), ("a: |", ""), ("a: one\n  two\n", "one two"),
            ("a: 'it''s\n  so'\n", "it's so"),
            (#"a: "\x41\u00e4\U0001F600\0\e\t\_\N\L\P\\\"\/""#, "Aä😀\u{0}\u{1b}\t\u{a0}\u{85}\u{2028}\u{2029}\\\"/"),
            ("a: \"one\\\n  two\"\n", "onetwo"), ("a: b # comment\n", "b"), ("a: b#c\n", "b#c"),
            ("a: 'b # c'\n", "b # c"),
            ("a: ${B}\n", "${B}"), ("a: b:c", "b:c"), ("a: |\r\n  x\r\n  y\r\n", "x\ny\n"),
            ("a: ä€😀\n", "ä€😀"), (#"a: "\a""#, "\u{7}"),
        ]
    )
    func texts(yaml: String, text: String) throws {
        #expect(try read(yaml).value == ["a": .string(text)])
    }

    @Test(
        "Lists and objects are read in block and flow style",
        arguments: [
            ("- a\n- - b\n  - c\n- d: e\n  f: g\n", #"["a",["b","c"],{"d":"e","f":"g"}]"#),
            ("a:\n- b\n- c\n", #"{"a":["b","c"]}"#), ("a: [b, {c: d}, e: f, ]", #"{"a":["b",{"c":"d"},{"e":"f"}]}"#),
            ("{a: b, c, d: }", #"{"a":"b","c":null,"d":null}"#), ("? a\n: b\n? c\n", #"{"a":"b","c":null}"#),
            ("{\"a\":1,\"b\":[true,null]}", #"{"a":1,"b":[true,null]}"#), ("--- {a: b}\n...\n", #"{"a":"b"}"#),
            ("%YAML 1.1\n---\na: b\n", #"{"a":"b"}"#), ("# c\n\na: b\n# d\n", #"{"a":"b"}"#),
            ("a: []\nb: {}\n", #"{"a":[],"b":{}}"#),
            ("\u{FEFF}a: b", #"{"a":"b"}"#), ("'<<': b", #"{"<<":"b"}"#), ("a: {\"b\":c}", #"{"a":{"b":"c"}}"#),
        ]
    )
    func structures(yaml: String, expected: String) throws {
        #expect(try json(yaml) == expected)
        #expect(try findings(yaml) == [])
    }

    @Test("Order of keys is kept, and a key that stands twice is a finding in both formats")
    func duplicateKeys() throws {
        let texts: [(TemplateFormat, String)] = [
            (.yaml, "z: 1\na:\n  b: 1\n  c: 2\n  b: 3\nz: 4\n"),
            (.json, "{\"z\": 1,\n\"a\": {\n  \"b\": 1,\n  \"c\": 2,\n  \"b\": 3},\n\"z\": 4}"),
        ]
        for (format, text) in texts {
            let document = try read(text, format: format)
            #expect(document.value == ["z": 4, "a": ["b": 3, "c": 2]])
            #expect(
                document.findings.map(\.message) == [
                    "the key \"b\" stands twice in one object, and the last one counts",
                    "the key \"z\" stands twice in one object, and the last one counts",
                ])
            #expect(document.findings.map(\.severity) == [.error, .error])
            #expect(document.findings.map(\.location?.line) == [5, 6])
            #expect(document.range(of: ["a", "b"])?.start.line == 5)
            #expect(document.keyRange(of: ["z"])?.start == TextPosition(line: 6, column: 1))
            #expect(document.keyRange(of: ["a", "c"])?.start.line == 4)
        }
        let many = (0..<500).map { _ in "k: 1\n" }.joined()
        #expect(try read(many).findings.count == 100)
    }

    @Test("Aliases stand for what their anchor names, and are a finding, as CloudFormation takes none")
    func aliases() throws {
        let text = "a: &x {b: [1, &y c]}\nd: *x\ne: *y\n*y : f\n&k g: *k\n"
        #expect(try json(text) == #"{"a":{"b":[1,"c"]},"d":{"b":[1,"c"]},"e":"c","c":"f","g":"g"}"#)
        #expect(
            try findings(text) == [
                """
                warning: the template uses 4 aliases, here first; CloudFormation takes neither YAML aliases nor merges \
                [template/yaml-alias]
                  at t.yaml:2:4
                  help: let `aws cloudformation package` or `sam build` write them out before it is deployed
                """
            ]
        )
        let document = try read(text)
        #expect(document.range(of: ["d"])?.description == "2:4-2:6")
        #expect(document.location(of: TemplatePath([.key("d"), .key("b"), .index(0)])).line == 1)
        #expect(try json("a: &x 1\nb: &x 2\nc: *x") == #"{"a":1,"b":2,"c":2}"#)
        #expect(try json("a: &x [&x 1, *x]\nb: *x") == #"{"a":[1,1],"b":1}"#)
        #expect(try findings("a: &x 1\n") == [])
    }

    @Test("Merges bring what the object does not have itself")
    func merges() throws {
        let text = """
            base: &base
              a: 1
              b: 1
            more: &more {b: 2, c: 2}
            one:
              b: 9
              <<: *base
            two:
              <<: [*base, *more]
              d: 3
            three:
              <<: *base
              <<: *more
            four: {<<: {x: y}, x: z}
            """
        let document = try read(text)
        #expect(document.value["one"] == ["a": 1, "b": 9])
        #expect(document.value["two"] == ["a": 1, "b": 1, "c": 2, "d": 3])
        #expect(document.value["three"] == ["b": 2, "c": 2, "a": 1])
        #expect(document.value["four"] == ["x": "z"])
        #expect(document.keyRange(of: ["one", "b"])?.description == "6:3-6:4")
        #expect(document.range(of: ["one", "a"])?.description == "2:6-2:7")
        #expect(document.keyRange(of: ["two", "c"])?.description == "4:20-4:21")
        #expect(document.keyRange(of: ["two", "d"])?.description == "10:3-10:4")
        #expect(document.findings.map(\.ruleID) == ["template/yaml-alias"])
        #expect(
            try read("a: {<<: {b: c}}").findings.first?.message.hasPrefix("the template uses a merge, here") == true)

        let wrong = try read("a:\n  <<: text\n  b: c")
        #expect(wrong.value == ["a": ["<<": "text", "b": "c"]])
        #expect(wrong.findings.map(\.message) == ["<< merges objects, found a string"])
        #expect(wrong.findings.first?.location?.description == "t.yaml:2:3")
    }

    @Test("UTF-16 is read by its byte order mark, in both byte orders and formats")
    func utf16() throws {
        for (text, format) in [
            ("a: \"ä😀\"\r\nb: c\n", TemplateFormat.yaml), ("{\"a\": \"ä😀\",\r\n \"b\": \"c\"}", .json),
        ] {
            let units = Array(text.utf16)
            let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            for bytes in [little, big] {
                let document = try TemplateReader.readValue(bytes, file: "t")
                #expect(document.format == format)
                #expect(document.value == ["a": "ä😀", "b": "c"])
                #expect(document.keyRange(of: ["b"])?.start == TextPosition(line: 2, column: format == .json ? 2 : 1))
            }
            #expect(
                failure(little + [0x41]) == """
                    error: the text is not valid UTF-16: the last character is cut off [template/text-encoding]
                      at t.yaml:\(format == .json ? "2:11" : "3:1")
                      help: save the file as UTF-8
                    """)
        }
        #expect(
            failure([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00])?.contains("half of a surrogate pair") == true)
    }

    @Test(
        "What a text is does not depend on what its file is called",
        arguments: [
            ("{\"Resources\": {}}", TemplateFormat.json), ("\u{FEFF} \r\n{ \"a\": 1}", .json), ("{}", .json),
            ("[1]", .json),
            ("{Resources: {}}", .yaml), ("{ 'a': b }", .yaml), ("Resources: {}", .yaml), ("---\n{\"a\": 1}", .yaml),
            ("# c\n{\"a\": 1}", .yaml),
        ]
    )
    func sniffing(text: String, format: TemplateFormat) throws {
        #expect(try read(text, format: nil).format == format)
    }
}
