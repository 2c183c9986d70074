import Testing

@testable import ServiceGenerator

@Suite("From schema to Swift")
struct ModelTests {
    func model(_ document: String, type: String = "AWS::Test::Thing") throws -> ResourceModel {
        try ModelBuilder.resource(Schemas.schema(type, document))
    }

    @Test("Required parameters come first, then the rest, each in alphabetical order of the labels")
    func order() throws {
        let model = try model(
            #"{"properties": {"B": {"type": "string"}, "KMSKey": {"type": "string"}, "KeyArn": {"type": "string"}, "Z": {"type": "string"}}, "required": ["Z", "B"]}"#
        )
        #expect(model.properties.inParameterOrder.map(\.swiftName) == ["b", "z", "keyArn", "kmsKey"])
        #expect(model.properties.map(\.name) == ["B", "KMSKey", "KeyArn", "Z"])
    }

    @Test("Read-only properties become attributes, objects taken apart to their leaves")
    func attributes() throws {
        let model = try model(
            #"""
            {"properties": {"Name": {"type": "string"}, "Endpoint": {"$ref": "#/definitions/Endpoint"}, "Arn": {"type": "string"}},
             "definitions": {"Endpoint": {"type": "object", "properties": {"Address": {"type": "string"}, "Port": {"type": "integer"}}}},
             "readOnlyProperties": ["/properties/Arn", "/properties/Endpoint"], "required": ["Arn"]}
            """#)
        #expect(model.properties.map(\.name) == ["Name"])
        #expect(model.attributes.map(\.name) == ["Arn", "Endpoint.Address", "Endpoint.Port"])
        #expect(model.attributes.map(\.swiftName) == ["arn", "endpointAddress", "endpointPort"])
        #expect(model.attributes.map(\.shape) == [.string, .string, .integer])
        #expect(model.nestedTypes.isEmpty)
    }

    @Test("An attribute that would hide a property has Attribute appended")
    func attributeClash() throws {
        let model = try model(
            #"{"properties": {"AB": {"type": "string"}, "Ab": {"type": "string"}}, "readOnlyProperties": ["/properties/Ab"]}"#
        )
        #expect(model.properties.map(\.swiftName) == ["ab"])
        #expect(model.attributes.map(\.swiftName) == ["abAttribute"])
    }

    @Test("A choice between objects becomes one type that requires what all alternatives require")
    func unions() throws {
        let model = try model(
            #"""
            {"properties": {"Target": {"oneOf": [
              {"type": "object", "properties": {"Id": {"type": "string"}, "A": {"type": "string"}}, "required": ["Id", "A"]},
              {"type": "object", "properties": {"Id": {"type": "string"}, "B": {"type": "integer"}}, "required": ["Id", "B"]}]}}}
            """#)
        let target = try #require(model.nestedTypes.first)
        #expect(target.swiftName == "Target")
        #expect(target.isUnion)
        #expect(target.properties.map(\.name) == ["A", "B", "Id"])
        #expect(target.properties.filter(\.isRequired).map(\.name) == ["Id"])
    }

    @Test("A type that refers to itself is written once")
    func recursion() throws {
        let model = try model(
            #"""
            {"properties": {"Statement": {"$ref": "#/definitions/Statement"}},
             "definitions": {"Statement": {"type": "object", "properties": {
               "Not": {"$ref": "#/definitions/Statement"}, "And": {"type": "array", "items": {"$ref": "#/definitions/Statement"}}}}}}
            """#)
        #expect(model.nestedTypes.map(\.swiftName) == ["Statement"])
        #expect(model.nestedTypes[0].properties.map(\.shape) == [.list(.nested("Statement")), .nested("Statement")])
    }

    @Test("Free objects are JSON, maps are maps, and a scalar that may be a string is the scalar")
    func shapes() throws {
        let model = try model(
            #"""
            {"properties": {"Doc": {"type": ["object", "string"]}, "Free": {"type": "object"}, "Flag": {"type": ["boolean", "string"]},
             "Map": {"type": "object", "patternProperties": {".*": {"type": "string"}}}, "List": {"type": "array", "items": {"type": "number"}}}}
            """#)
        let shapes = Dictionary(uniqueKeysWithValues: model.properties.map { ($0.name, $0.shape) })
        #expect(shapes["Doc"] == .json)
        #expect(shapes["Free"] == .json)
        #expect(shapes["Flag"] == .boolean)
        #expect(shapes["Map"] == .map(.string))
        #expect(shapes["List"] == .list(.number))
    }

    @Test("Equal enumerations of one name are shared, different ones get the owner's name")
    func enumerations() throws {
        let model = try model(
            #"""
            {"properties": {"Status": {"type": "string", "enum": ["On", "Off"]}, "Rule": {"type": "object", "properties": {"Status": {"type": "string", "enum": ["Yes"]}}},
             "Other": {"type": "object", "properties": {"Status": {"type": "string", "enum": ["On", "Off"]}}}}}
            """#)
        #expect(model.enumerations.map(\.swiftName) == ["RuleStatus", "Status"])
    }

    @Test("Values that any spelling is allowed of are an enumeration, too")
    func looseEnumerations() throws {
        let model = try model(
            #"{"properties": {"Mode": {"type": "string", "enumCaseInsensitive": ["cross-az", "single-az"]}}}"#)
        #expect(model.properties.map(\.shape) == [.nested("Mode")])
        #expect(model.enumerations.map { $0.members.map(\.swiftName) } == [["crossAz", "singleAz"]])
    }

    @Test("A part of allOf that only holds the default says nothing of the type")
    func remarks() throws {
        let model = try model(
            #"""
            {"properties": {"Mode": {"allOf": [{"$ref": "#/definitions/Mode"}, {"default": "A"}]}},
             "definitions": {"Mode": {"type": "string", "enum": ["A", "B"]}}}
            """#)
        #expect(model.properties.map(\.shape) == [.nested("Mode")])
    }

    @Test("A list that says beside its elements what is in them is a list")
    func listWithProperties() throws {
        let model = try model(
            #"""
            {"properties": {"Keys": {"type": "array", "properties": {"Name": {"maxLength": 255}},
              "items": {"type": "object", "properties": {"Name": {"type": "string"}}}}}}
            """#)
        #expect(model.properties.map(\.shape) == [.list(.nested("KeysItem"))])
    }

    @Test("An enumeration keeps its name although another comes before it")
    func keptNames() throws {
        let model = try model(
            #"""
            {"properties": {"A": {"type": "object", "properties": {"Type": {"type": "string", "enum": ["X"]}}},
              "DeploymentController": {"type": "object", "properties": {"Type": {"type": "string", "enum": ["ECS"]}}}}}
            """#, type: "AWS::ECS::Service")
        let shapes = Dictionary(
            uniqueKeysWithValues: model.nestedTypes.map { ($0.swiftName, $0.properties.map(\.shape)) })
        #expect(shapes == ["A": [.nested("AType")], "DeploymentController": [.nested("TypeValue")]])
    }

    @Test("Values that share a member, and values without a letter, have none")
    func ambiguousMembers() {
        let members = EnumerationModel.members(of: ["Enabled", "ENABLED", "*", "Disabled", "NONE"])
        #expect(members.map(\.swiftName) == ["disabled", "noneValue"])
    }

    @Test("A service that declares a type of the language's name writes the language's with its module")
    func shadowing() throws {
        let model = try model(
            #"{"properties": {"Node": {"type": "object", "properties": {"Id": {"type": "string"}}}}}"#)
        let service = ServiceModel(vendor: "AWS", name: "Test", resources: [model])
        let source = SwiftEmitter(service).resource(model)
        #expect(source.contains("public let node: Strata.Node"))
        #expect(source.contains("nodeValue: Node? = nil"))
        #expect(source.contains("public struct Node: PropertyType"))
    }

    @Test("An override whose node is gone is an error, not silence")
    func overrides() {
        #expect(throws: GeneratorError.self) {
            try Schemas.schema("AWS::DynamoDB::Table", #"{"properties": {}}"#)
        }
    }

    @Test("In a registry of another version, which is only compared, an override whose node is gone is left out")
    func overridesOfOtherVersions() throws {
        let registry = try TinyRegistry(["us-east-1": ["AWS::DynamoDB::Table": #"{"properties": {}}"#]])
        #expect(throws: GeneratorError.self) { try SchemaFolder(path: registry.path) }
        #expect(try SchemaFolder(path: registry.path, isOfAnyVersion: true).schemas.count == 1)
    }
}
