import Foundation
import ServiceGenerator
import Testing

@Suite("Schemas of several regions")
struct SchemaFolderTests {
    @Test("us_east_1 counts first, then the first other region in alphabetical order; Module is no resource type")
    func union() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("schemas-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let data = root.appendingPathComponent("data/schemas")
        for folder in ["data/schemas/providers", "data/schemas/resources", "schema"] {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        func write(_ path: String, _ text: String) throws {
            try text.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
        }
        let head = "from __future__ import annotations\n\ntypes: dict[str, str] = {\n"
        try write(
            "data/schemas/providers/us_east_1.py", head + "    \"AWS::A::B\": \"1\",\n    \"Module\": \"1\",\n}\n")
        try write(
            "data/schemas/providers/af_south_1.py", head + "    \"AWS::A::B\": \"2\",\n    \"AWS::A::C\": \"2\",\n}\n")
        try write(
            "data/schemas/providers/eu_west_1.py", head + "    \"AWS::A::C\": \"3\",\n    \"AWS::A::D\": \"3\",\n}\n")
        try write("data/schemas/providers/__init__.py", "")
        for number in 1...3 {
            try write("data/schemas/resources/\(number).json", #"{"properties": {"From\#(number)": {}}}"#)
        }

        let readable =
            ["_all_property_types = ["] + (1...60).map { "    \"AWS::X::T\($0)\"," } + ["    \"AWS::A::C\",", "]"]
        try write(
            "schema/_getatts.py",
            (readable + ["_exceptions = {", "    \"AWS::A::D\": [\"From3\"],", "}", ""]).joined(separator: "\n"))

        let schemas = try SchemaFolder(path: data.path).schemas
        #expect(schemas.map(\.readable) == [.none, .all, .names(["From3"])])
        #expect(schemas.map(\.typeName) == ["AWS::A::B", "AWS::A::C", "AWS::A::D"])
        #expect(schemas.map { $0.properties[0].key } == ["From1", "From2", "From3"])
    }
}
