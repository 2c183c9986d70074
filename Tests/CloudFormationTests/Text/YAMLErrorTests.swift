import CloudFormation
import Testing

@Suite("What is wrong with a text")
struct YAMLErrorTests {
    @Test(
        "Every mistake is said with its place and the way out",
        arguments: [
            ("", "expected a template, found an empty text [template/not-a-template]\n  at t.yaml:1:1"),
            (
                "# only a comment\n",
                "expected a template, found an empty text [template/not-a-template]\n  at t.yaml:1:1"
            ),
            (
                "a: b: c",
                """
                a second ":" stands where the value of a key is [template/yaml-syntax]
                  at t.yaml:1:5
                  help: put text that holds ": " in quotation marks, or mend the indentation
                """
            ),
            (
                "a:\n  - b\n c: d",
                """
                expected a key, found "c" [template/yaml-syntax]
                  at t.yaml:3:2
                  note: a block mapping begins here: t.yaml:1:1
                  help: the keys of one object begin in the same column; text that goes on after its quotation mark, or \
                that begins with one, goes wholly into quotation marks
                """
            ),
            (
                "Resources:\n  Table\n    Type: x\n",
                """
                a second ":" stands where the value of a key is [template/yaml-syntax]
                  at t.yaml:3:9
                  help: put text that holds ": " in quotation marks, or mend the indentation
                """
            ),
            (
                "a: b\nc\nd: e",
                """
                expected ":" after a key [template/yaml-syntax]
                  at t.yaml:3:1
                  note: a simple key begins here: t.yaml:2:1
                  help: write `Key: value`; text over several lines goes after `|`, or in quotation marks
                """
            ),
            (
                "a:\n\tb: c",
                """
                a tab stands where only spaces may indent [template/yaml-syntax]
                  at t.yaml:2:1
                  help: indent with spaces
                """
            ),
            (
                "a: @b",
                """
                "@" cannot begin a value [template/yaml-syntax]
                  at t.yaml:1:4
                  help: put the text in quotation marks
                """
            ),
            (
                "a: {b: c",
                """
                expected "," or "}" in the object, found the end of the text; is the file cut off? [template/yaml-syntax]
                  at t.yaml:1:9
                  note: a flow mapping begins here: t.yaml:1:4
                """
            ),
            (
                "a: [b\nc: d",
                """
                expected "," or "]" in the list, found ":" [template/yaml-syntax]
                  at t.yaml:2:2
                  note: a flow sequence begins here: t.yaml:1:4
                """
            ),
            (
                "a: 'x",
                """
                the text ends inside quotation marks; is the file cut off? [template/yaml-syntax]
                  at t.yaml:1:6
                  note: a quoted scalar begins here: t.yaml:1:4
                """
            ),
            (
                "a: \"\\q\"",
                """
                the backslash begins no escape that YAML knows [template/yaml-syntax]
                  at t.yaml:1:5
                  note: a quoted scalar begins here: t.yaml:1:4
                  help: write \\\\ for a backslash, or use single quotation marks
                """
            ),
            (
                "a: !Base64 !Sub x",
                """
                one short form cannot stand directly in another [template/yaml-syntax]
                  at t.yaml:1:12
                  note: a block mapping begins here: t.yaml:1:1
                  help: write the outer one in full, such as `Fn::Base64: !Sub …`
                """
            ),
            (
                "a: - b",
                """
                a list cannot begin here [template/yaml-syntax]
                  at t.yaml:1:4
                  help: begin a list in a line of its own, or write it as [a, b]
                """
            ),
            (
                "a: *b",
                """
                nothing before here is named &b [template/yaml-syntax]
                  at t.yaml:1:4
                  help: name it with &b before it is used, or put text that begins with * in quotation marks
                """
            ),
            (
                "a: &x [b, {c: *x}]",
                "*x stands inside of what &x names, which would never end [template/yaml-syntax]\n  at t.yaml:1:15"
            ),
            (
                "a: {{resolve:ssm:x}}",
                """
                a key must be text, found an object [template/yaml-key]
                  at t.yaml:1:5
                  help: put text that begins with { or [ in quotation marks, such as '{{resolve:ssm:name}}'
                """
            ),
            (
                "a: &x [b]\n*x : c",
                """
                a key must be text, found a list [template/yaml-key]
                  at t.yaml:2:1
                  help: put text that begins with { or [ in quotation marks, such as '{{resolve:ssm:name}}'
                """
            ),
            (
                "!Ref a: b",
                """
                a key must be text, found !Ref a [template/yaml-key]
                  at t.yaml:1:1
                  help: put text that begins with { or [ in quotation marks, such as '{{resolve:ssm:name}}'
                """
            ),
            (
                "a: b\n---\nc: d",
                """
                a second document begins here; a template is one document [template/yaml-syntax]
                  at t.yaml:2:1
                  help: keep one of them, or put them into files of their own
                """
            ),
            (
                "a: b\n...\nc: d",
                """
                expected the end of the text, found "c" [template/yaml-syntax]
                  at t.yaml:3:1
                  help: the keys of the template begin in the same column
                """
            ),
            (
                "ä: ö\nc: \u{0}",
                """
                the text holds the control character U+0000, which YAML does not allow [template/text-encoding]
                  at t.yaml:2:4
                  help: save the file as UTF-8; a text full of U+0000 is UTF-16 without a byte order mark
                """
            ),
            (
                "a: \u{7f}",
                """
                the text holds the control character U+007F, which YAML does not allow [template/text-encoding]
                  at t.yaml:1:4
                  help: remove it, or write it in double quotation marks as \\u007F
                """
            ),
            (
                "%x\n---\na: b",
                "the text is no YAML: found unknown directive name [template/yaml-syntax]\n  at t.yaml:1:3\n  note: a directive begins here: t.yaml:1:1"
            ),
            (
                "{\"a\": 1,}",
                "JSON allows no comma after the last element; remove it [template/json-syntax]\n  at t.yaml:1:8"
            ),
            ("{\"a\":\r\n  'b'}", "expected a value, found \"'\" [template/json-syntax]\n  at t.yaml:2:3"),
        ]
    )
    func mistakes(text: String, message: String) {
        #expect(failure(Array(text.utf8)) == "error: \(message)")
    }

    @Test(
        "Bytes that are no UTF-8 are said with their place",
        arguments: [
            (Array("a: b\nc: ".utf8) + [0xFF], "2:4", "0xFF"), (Array("{\"a\": \"".utf8) + [0xC3], "1:8", "0xC3"),
            ([0x1F, 0x8B, 0x08], "1:2", "0x8B"), (Array("ä: ".utf8) + [0xED, 0xA0, 0x80], "1:5", "0xED"),
        ] as [([UInt8], String, String)]
    )
    func invalidUTF8(bytes: [UInt8], place: String, byte: String) {
        #expect(
            failure(bytes) == """
                error: byte \(byte) begins nothing that UTF-8 has; a template is UTF-8 text [template/text-encoding]
                  at t.yaml:\(place)
                  help: save the file as UTF-8; if it is an archive or a picture, it is no template
                """
        )
    }

    @Test("What is no object is no template", arguments: ["- a", "text", "[]", "12"])
    func notATemplate(text: String) {
        let error = #expect(throws: TemplateDocumentError.self) {
            try TemplateReader.read(Array(text.utf8), file: "t.yaml")
        }
        #expect(error?.finding.ruleID == "template/not-a-template")
        #expect(error?.finding.location == SourceLocation(file: "t.yaml", line: 1, column: 1))
    }
}
