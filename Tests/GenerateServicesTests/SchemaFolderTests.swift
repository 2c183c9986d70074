import Testing

@testable import ServiceGenerator

@Suite("Schemas of several regions")
struct SchemaFolderTests {
    private static func from(_ region: String) -> String { "{\"properties\": {\"From\(region)\": {}}}" }

    @Test(
        "us-east-1 counts first, then the first other region in alphabetical order; Module is no resource type",
        arguments: [TinyRegistry.Tables.json, .python])
    func union(tables: TinyRegistry.Tables) throws {
        let registry = try TinyRegistry(
            [
                "us-east-1": ["AWS::A::B": Self.from("1"), "Module": "{}"],
                "af-south-1": ["AWS::A::B": Self.from("2"), "AWS::A::C": Self.from("2")],
                "eu-west-1": ["AWS::A::C": Self.from("3"), "AWS::A::D": Self.from("3")],
            ], tables: tables, readable: ["AWS::A::C"], names: ["AWS::A::D": "From3"])
        let schemas = try SchemaFolder(path: registry.path).schemas
        #expect(schemas.map(\.readable) == [.none, .all, .names(["From3"])])
        #expect(schemas.map(\.typeName) == ["AWS::A::B", "AWS::A::C", "AWS::A::D"])
        #expect(schemas.map { $0.properties[0].key } == ["From1", "From2", "From3"])
    }

    @Test("Types without regions, those of AWS::Serverless, are read beside the regions', with the section Globals")
    func serverless() throws {
        let registry = try TinyRegistry(
            [
                "us-east-1": ["AWS::A::B": Self.from("1")],
                "sam": ["AWS::Serverless::Api": Self.from("Sam")],
            ], globals: #"{"properties": {"Api": {"type": "object", "properties": {"Name": {"type": "string"}}}}}"#)
        let folder = try SchemaFolder(path: registry.path)
        #expect(folder.schemas.map(\.typeName) == ["AWS::A::B", "AWS::Serverless::Api"])
        let files = try registry.generator().files()
        let globals = try #require(files["Sources/Services/Serverless/Generated/Globals.swift"])
        #expect(globals.contains("public struct Globals: PropertyType"))
        #expect(globals.contains("name: StringValue? = nil"))
        #expect(files["Sources/Services/A/Generated/Globals.swift"] == nil)
    }

    @Test("Descriptions are left out, properties of that name stay")
    func descriptions() throws {
        let registry = try TinyRegistry([
            "us-east-1": [
                "AWS::A::B": #"""
                {"description": "Text.", "properties": {"description": {"type": "string", "description": "Text."},
                  "List": {"type": "array", "items": {"type": "object", "properties": {"A": {"description": "Text.", "type": "string"}}}}},
                 "definitions": {"D": {"description": "Text.", "anyOf": [{"description": "Text."}, {"type": "string"}]}}}
                """#
            ]
        ])
        let schema = try #require(try SchemaFolder(path: registry.path).schemas.first)
        let expected = try JSONValue(
            json: Array(
                #"""
                {"properties": {"description": {"type": "string"},
                  "List": {"type": "array", "items": {"type": "object", "properties": {"A": {"type": "string"}}}}},
                 "definitions": {"D": {"anyOf": [{}, {"type": "string"}]}}}
                """#.utf8), path: "expected")
        #expect(schema.document == expected)
    }

    @Test("A table of types that is no object is an error that names the file")
    func malformed() throws {
        let registry = try TinyRegistry(["us-east-1": ["AWS::A::B": "[1"]])
        #expect {
            try SchemaFolder(path: registry.path)
        } throws: { "\($0)".contains("us-east-1-0.json is no JSON") }
    }
}
