import ServiceGenerator
import Testing

@Suite("JSON of the schemas")
struct JSONValueTests {
    @Test("Values keep their kind and numbers their text")
    func values() throws {
        let value = try JSONValue(
            json: Array(#"{"a": [1, 1.50, true, null, "x\n\u00e9\ud83d\ude00\\"], "b": {}}"#.utf8), path: "a.json")
        #expect(value["a"]?.array?.map(\.number) == ["1", "1.50", nil, nil, nil])
        #expect(value["a"]?.array?[2] == .boolean(true))
        #expect(value["a"]?.array?[3] == .null)
        #expect(value["a"]?.array?[4].string == "x\né😀\\")
        #expect(value["b"]?.object?.isEmpty == true)
    }

    @Test("A fault names the file and the place")
    func faults() {
        #expect {
            try JSONValue(json: Array("{\"a\" 1}".utf8), path: "a.json")
        } throws: { error in
            "\(error)".hasPrefix("a.json is no JSON: line 1, column 6: expected ")
        }
    }
}
