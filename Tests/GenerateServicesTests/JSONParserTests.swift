import ServiceGenerator
import Testing

@Suite("JSON of the schemas")
struct JSONParserTests {
    @Test("Values keep their kind and numbers their text")
    func values() throws {
        let value = try JSONParser.parse(
            Array(#"{"a": [1, 1.50, true, null, "x\n\u00e9\ud83d\ude00\\"], "b": {}}"#.utf8))
        #expect(value["a"]?.array?.map(\.number) == ["1", "1.50", nil, nil, nil])
        #expect(value["a"]?.array?[2] == .boolean(true))
        #expect(value["a"]?.array?[3] == .null)
        #expect(value["a"]?.array?[4].string == "x\né😀\\")
        #expect(value["b"]?.object?.isEmpty == true)
    }

    @Test("A fault says where it is", arguments: [("{\"a\" 1}", 5), ("[1,]", 3), ("tru", 3), ("{} x", 3), ("\"a", 2)])
    func faults(text: String, offset: Int) {
        #expect {
            try JSONParser.parse(Array(text.utf8))
        } throws: { error in
            guard case .malformedJSON(let found, _)? = error as? GeneratorError else { return false }
            return found == offset
        }
    }
}
