import CloudFormation
import Testing

/// Texts that are made to break a reader. Each gives an error or a document within a second, in a debug build, too.
/// What takes time with the square of its length would not end here.
@Suite("Hostile texts")
struct HostileTextTests {
    @Test("A bomb of aliases is an error, however it is laid")
    func aliasBombs() {
        let laughs = "a0: &a0 [lol, lol]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        let objects =
            "a0: &a0 {x: lol}\n" + (1...40).map { "a\($0): &a\($0) {p: *a\($0 - 1), q: *a\($0 - 1)}\n" }.joined()
        let text =
            "a: &a \(String(repeating: "x", count: 1_000_000))\nb: [" + String(repeating: "*a,", count: 100_000) + "]"
        let merges =
            "a: &a {" + (0..<20_000).map { "k\($0): v" }.joined(separator: ", ") + "}\n"
            + (0..<2_000).map { "m\($0): {<<: *a}\n" }.joined()
        let short =
            "a0: &a0 !Sub x\n" + (1...40).map { "a\($0): &a\($0) !Join ['', [*a\($0 - 1), *a\($0 - 1)]]\n" }.joined()
        for bomb in [laughs, objects, text, merges, short] {
            let error = failure(Array(bomb.utf8))
            #expect(error?.contains("with its aliases written out the text has more than 5242880 bytes") == true)
            #expect(error?.contains("help: CloudFormation takes 1000000 bytes, aliases written out") == true)
        }
    }

    @Test("Aliases nest no deeper than lists do")
    func deepAliases() {
        let chain = "a0: &a0 [x]\n" + (1...1_000).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(failure(Array(chain.utf8))?.hasPrefix("error: lists and objects nest deeper than 500 levels") == true)
        let tags = String(repeating: "!Not [", count: 300) + String(repeating: "]", count: 300)
        #expect(failure(Array(tags.utf8))?.hasPrefix("error: lists and objects nest deeper than 500 levels") == true)
    }

    @Test("Nesting is read up to the limit in every style")
    func deepest() throws {
        let limit = JSONReader.maximumDepth
        for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "x"), ("!Not [", "]")] {
            let count = open.hasPrefix("!") ? limit / 2 : limit
            let closing = close == "x" ? "x" : String(repeating: close, count: count)
            let text = String(repeating: open, count: count) + closing
            let value = try read(text).value
            #expect(try read(String(decoding: YAMLWriter.bytes(value), as: UTF8.self)).value == value)
            #expect(try read(JSONWriter.string(value), format: .json).value == value)
            #expect(try Template(["Metadata": value]).templateValue == ["Metadata": value])
        }
    }

    @Test(
        "100,000 levels of nesting are an error at the level that is too deep",
        arguments: [
            ("[", "1:501"), ("{\"a\":", "1:2501"), ("[\n", "501:1"), ("- ", "1:1001"), ("? ", nil),
            ("!Not [", "1:3001"),
            ("{a: ", "1:2001"), ("- a: ", nil), ("[{a: ", "1:1251"), ("&x [", "1:2001"), ("{", "1:2"), ("? - ", nil),
        ]
    )
    func depth(open: String, place: String?) {
        let text = Array(String(repeating: open, count: 100_000).utf8)
        for format in [TemplateFormat.json, .yaml] {
            let error = failure(text, format: format)
            #expect(error != nil)
            if format == .yaml, let place {
                #expect(error?.contains("at t.yaml:\(place)") == true, "\(error ?? "")")
            }
        }
    }

    @Test("Indentation to 2,000 levels is an error")
    func deepIndentation() {
        let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(failure(Array(text.utf8))?.contains("at t.yaml:501:501") == true)
    }

    @Test("50 MB are refused at once")
    func tooLarge() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
        let error = failure(bytes)
        #expect(
            error == """
                error: the file has 50000000 bytes, at most 5242880 are read; CloudFormation takes 1000000 \
                [template/text-size]
                  at t.yaml:1:1
                  help: split the template into nested stacks, if it is one
                """
        )
    }

    @Test(
        "A long text of anything is read or refused",
        arguments: [
            "a", "&", "*", "!", "- ", "? ", ": ", "a: b\n", "[", "]", "{", "}", "'", "\"", "|\n", "#", "\n", " ", "\t",
            "\u{0}", "%", "\\", "a: &a b\n", "ä", "\"ä\",", "[ä,", "<<: {}\n", "!x a\n", "0", ",", "a, ", "- !Sub x\n",
            "---\n", "...\n", "@", "0:",
        ]
    )
    func repetition(unit: String) {
        let text = Array(String(repeating: unit, count: 300_000 / unit.utf8.count).utf8)
        for bytes in [text, Array("{\"a\":".utf8) + text, Array("[ä, ".utf8) + text, Array("a: \"".utf8) + text] {
            let problem = failure(bytes)
            #expect(problem?.contains("\n  at t.yaml:") != false)
        }
    }

    @Test("What is repeated takes time by its length, not by the square of it", .timeLimit(.minutes(1)))
    func repeatedMerges() {
        let texts = [
            "a:\n" + String(repeating: " <<: {}\n", count: 250_000),
            "a: &a {b: c}\nd:\n" + String(repeating: " <<: *a\n", count: 20_000),
            "a: &a {b: c}\nd: {<<: [" + String(repeating: "*a, ", count: 20_000) + "]}",
            String(repeating: "k: v\n", count: 20_000), (0..<20_000).map { "- &k\($0) v\n" }.joined(),
        ]
        for text in texts { #expect(failure(Array(text.utf8)) == nil) }
    }

    @Test("A text cut off anywhere gives an error or a document")
    func truncation() throws {
        let texts = [
            "Resources:\n  A:\n    Type: &a !Sub |\n      x\n    P: [\"\\u00e4\", 'b', *a]\n  B: {<<: {x: ä}}\n",
            "{\"Resources\": {\"A\": [\"\\ud83d\\ude00\", 1.5e3, true, null, {}]}}",
        ]
        for text in texts {
            let bytes = Array(text.utf8)
            for count in 0..<bytes.count {
                let start = Array(bytes[..<count])
                #expect(failure(start, format: .json) != nil)
                if let error = failure(start, format: .yaml) {
                    let place = try #require(error.firstMatch(of: /at t.yaml:(\d+):(\d+)/))
                    let lines = start.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                    let line = try #require(Int(place.1))
                    try #require(lines.indices.contains(line - 1))
                    #expect(try #require(Int(place.2)) <= lines[line - 1].count + 1)
                }
            }
        }
        #expect(failure(Array(texts[0].utf8.dropLast(2)), format: .yaml)?.contains("is the file cut off?") == true)
    }
}
