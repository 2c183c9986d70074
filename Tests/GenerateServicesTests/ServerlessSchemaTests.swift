import Testing

@testable import ServiceGenerator

@Suite("Schemas of AWS::Serverless")
struct ServerlessSchemaTests {
    private func model(
        _ document: String, type: String = "AWS::Serverless::Function", beside others: [String: String] = [:]
    ) throws -> ResourceModel {
        func json(_ text: String) throws -> JSONValue { try JSONValue(json: Array(text.utf8), path: "schema.json") }
        let schemas = try others.mapValues(json)
        return try ModelBuilder.resource(
            ResourceSchema(
                typeName: type,
                document: ServerlessSchema.normalized(json(document), of: type) { schemas[$0] }))
    }

    private func shapes(_ model: ResourceModel) -> [String: PropertyShape] {
        Dictionary(uniqueKeysWithValues: model.properties.map { ($0.name, $0.shape) })
    }

    @Test("An object beside a scalar or a property type only stands for a function")
    func functions() throws {
        let model = try model(
            #"""
            {"properties": {
               "Role": {"anyOf": [{"type": "object"}, {"type": "string"}]},
               "Size": {"anyOf": [{"type": "object"}, {"type": "integer"}]},
               "Tracing": {"anyOf": [{"type": "object"}, {"type": "string", "enum": ["Active", "Disabled"]}]},
               "Queue": {"anyOf": [{"type": "object"}, {"$ref": "#/definitions/Queue"}]},
               "Bucket": {"anyOf": [{"type": "string"}, {"$ref": "#/definitions/Ref"}]},
               "Url": {"allOf": [{"$ref": "#/definitions/Queue"}]}},
             "definitions": {"Queue": {"type": "object", "properties": {"Arn": {"type": "string"}}},
               "Ref": {"type": "object", "properties": {"Ref": {"type": "string"}}}}}
            """#)
        #expect(
            shapes(model) == [
                "Role": .string, "Size": .integer, "Tracing": .nested("Tracing"), "Queue": .nested("Queue"),
                "Bucket": .string, "Url": .nested("Queue"),
            ])
        #expect(model.nestedTypes.map(\.swiftName) == ["Queue"])
    }

    @Test("What is handed on as it is, a text or an object, a name or a list: free JSON")
    func json() throws {
        let model = try model(
            #"""
            {"properties": {
               "Code": {"anyOf": [{"type": "string"}, {"$ref": "#/definitions/Code"}]},
               "Inline": {"allOf": [{"$ref": "#/definitions/PassThroughProp"}]},
               "Policies": {"anyOf": [{"type": "string"}, {"type": "object"}, {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "object"}]}}]},
               "Version": {"anyOf": [{"type": "number"}, {"type": "string"}, {"type": "object"}]}},
             "definitions": {"Code": {"type": "object", "properties": {"Bucket": {"type": "string"}}}, "PassThroughProp": {}}}
            """#)
        #expect(shapes(model) == ["Code": .json, "Inline": .json, "Policies": .json, "Version": .json])
    }

    @Test("Events are a map of one type, whose kinds are one enumeration")
    func events() throws {
        let model = try model(
            #"""
            {"properties": {"Events": {"type": "object", "additionalProperties": {"anyOf": [{"$ref": "#/definitions/S3Event"}, {"$ref": "#/definitions/SNSEvent"}]}}},
             "definitions": {
               "S3Event": {"type": "object", "required": ["Type", "Properties"], "properties": {"Type": {"type": "string", "enum": ["S3"]}, "Properties": {"$ref": "#/definitions/S3Properties"}}},
               "SNSEvent": {"type": "object", "required": ["Type"], "properties": {"Type": {"type": "string", "enum": ["SNS"]}, "Properties": {"$ref": "#/definitions/SNSProperties"}}},
               "S3Properties": {"type": "object", "properties": {"Bucket": {"type": "string"}}},
               "SNSProperties": {"type": "object", "properties": {"Topic": {"type": "string"}}}}}
            """#)
        #expect(shapes(model) == ["Events": .map(.nested("EventsValue"))])
        #expect(model.enumerations.map { $0.members.map(\.value) } == [["S3", "SNS"]])
        let event = try #require(model.nestedTypes.first { $0.swiftName == "EventsValue" })
        #expect(event.properties.filter(\.isRequired).map(\.name) == ["Type"])
        let properties = try #require(model.nestedTypes.first { $0.swiftName == "Properties" })
        #expect(properties.properties.map(\.name) == ["Bucket", "Topic"])
    }

    @Test("Definitions of other types lose the type's name, unless two would have one")
    func definitions() throws {
        let model = try model(
            #"""
            {"properties": {"A": {"$ref": "#/definitions/AWS::Lambda::Function.Environment"}, "B": {"$ref": "#/definitions/AWS::X::Y.Logging"},
               "C": {"$ref": "#/definitions/Logging"}},
             "definitions": {
               "AWS::Lambda::Function.Environment": {"type": "object", "properties": {"A": {"type": "string"}}},
               "AWS::X::Y.Logging": {"type": "object", "properties": {"B": {"type": "string"}}},
               "Logging": {"type": "object", "properties": {"C": {"type": "string"}}}}}
            """#)
        #expect(model.nestedTypes.map(\.swiftName) == ["AWSXYLogging", "Environment", "Logging"])
    }

    @Test(
        "A change replaces what it replaces of the type that the transform makes, also where the property has another name"
    )
    func replacement() throws {
        let function = try model(
            #"{"properties": {"FunctionName": {"type": "string"}, "Timeout": {"type": "integer"}}}"#,
            beside: [
                "AWS::Lambda::Function":
                    #"{"createOnlyProperties": ["/properties/FunctionName", "/properties/PackageType"]}"#
            ])
        #expect(function.schema.paths("createOnlyProperties") == [["FunctionName"]])
        let table = try model(
            #"{"properties": {"PrimaryKey": {"type": "object"}, "TableName": {"type": "string"}}}"#,
            type: "AWS::Serverless::SimpleTable",
            beside: [
                "AWS::DynamoDB::Table":
                    #"{"createOnlyProperties": ["/properties/TableName"], "conditionalCreateOnlyProperties": ["/properties/KeySchema"]}"#
            ])
        #expect(table.schema.paths("createOnlyProperties") == [["TableName"]])
        #expect(table.schema.paths("conditionalCreateOnlyProperties") == [["PrimaryKey"]])
    }

    @Test("The name of a state machine can be set, although it is listed as read-only")
    func stateMachineName() throws {
        let model = try model(
            #"{"properties": {"Name": {"type": "string"}, "Arn": {"type": "string"}}, "readOnlyProperties": ["/properties/Arn", "/properties/Name"]}"#,
            type: "AWS::Serverless::StateMachine")
        #expect(model.properties.map(\.name) == ["Name"])
    }

    @Test("Schemas of other services are left as they are")
    func others() throws {
        let document = try JSONValue(
            json: Array(#"{"properties": {"A": {"anyOf": [{"type": "object"}, {"type": "string"}]}}}"#.utf8), path: "a")
        #expect(ServerlessSchema.normalized(document, of: "AWS::Lambda::Function") { _ in nil } == document)
    }
}
