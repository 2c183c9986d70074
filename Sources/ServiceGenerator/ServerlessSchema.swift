/// Puts the schemas of `AWS::Serverless` into the form of the registry's.
///
/// They come from the [serverless application model's own schema](https://github.com/aws/serverless-application-model/tree/develop/samtranslator/internal/schema_source),
/// and differ in this:
/// - a property that takes a function says so as one more alternative, any object; here every property takes one;
/// - definitions that belong to another type bear its name: `AWS::Lambda::Function.Environment`;
/// - what the transform hands on as it is has an empty schema;
/// - they do not say what a change replaces: what the type does that the transform makes.
enum ServerlessSchema {
    /// What all types of the transform begin with.
    static let prefix = "AWS::Serverless::"
    /// The name under which the section `Globals` is a schema.
    static let globals = "AWS::Serverless::Globals"

    /// What the transform makes of a type under the same logical id, and the properties that it hands on by another name:
    /// the pages below
    /// <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html>.
    private static let made: [String: (type: String, renamed: [String: String])] = [
        "AWS::Serverless::CapacityProvider": ("AWS::Lambda::CapacityProvider", ["OperatorRole": "PermissionsConfig"]),
        "AWS::Serverless::Function": ("AWS::Lambda::Function", [:]),
        "AWS::Serverless::HttpApi": ("AWS::ApiGatewayV2::Api", [:]),
        "AWS::Serverless::LayerVersion": ("AWS::Lambda::LayerVersion", ["ContentUri": "Content"]),
        "AWS::Serverless::MicrovmImage": ("AWS::Lambda::MicrovmImage", [:]),
        "AWS::Serverless::NetworkConnector": ("AWS::Lambda::NetworkConnector", [:]),
        "AWS::Serverless::SimpleTable": ("AWS::DynamoDB::Table", ["PrimaryKey": "KeySchema"]),
        "AWS::Serverless::StateMachine": (
            "AWS::StepFunctions::StateMachine", ["Name": "StateMachineName", "Type": "StateMachineType"]
        ),
        "AWS::Serverless::WebFunction": ("AWS::Lambda::WebFunction", [:]),
        "AWS::Serverless::WebSocketApi": ("AWS::ApiGatewayV2::Api", [:]),
    ]

    /// What `Fn::GetAtt` gives beyond the read-only properties, where cfn-lint does not say it; nil for other types.
    static func readable(of type: String) -> ReadableProperties.Extent? {
        // The schema lists the name as read-only, as that of `AWS::StepFunctions::StateMachine` does, where what sets it
        // is called otherwise.
        type == "AWS::Serverless::StateMachine" ? .names(["Name"]) : nil
    }

    /// Puts a schema into the registry's form.
    ///
    /// - Parameters:
    ///   - document: the schema as cfn-lint has it.
    ///   - type: its type.
    ///   - schema: the schema of another type, for what a change replaces.
    /// - Returns: the schema; that of a type of any other service as it is.
    static func normalized(_ document: JSONValue, of type: String, beside schema: (String) -> JSONValue?) -> JSONValue {
        guard type.hasPrefix(prefix), case .object(var members) = shortenDefinitions(of: document) else {
            return document
        }
        if type == "AWS::Serverless::StateMachine" {
            let readOnly = members["readOnlyProperties"]?.array ?? []
            members["readOnlyProperties"] = .array(readOnly.filter { $0 != .string("/properties/Name") })
        }
        if let target = made[type], let other = schema(target.type) {
            for key in ["createOnlyProperties", "conditionalCreateOnlyProperties"] {
                let paths = other[key]?.strings.map(ResourceSchema.path) ?? []
                let names = (members["properties"]?.sortedMembers ?? []).map(\.key).filter {
                    paths.contains([target.renamed[$0] ?? $0])
                }
                if !names.isEmpty { members[key] = .array(names.map { .string("/properties/\($0)") }) }
            }
        }
        // What holds for all functions or APIs has coarse schemas, where any object is none that stands for a function.
        if type == globals { return .object(members) }
        return JSONValue.object(members).mapSchemas(simplified)
    }

    // MARK: Definitions

    /// `AWS::Lambda::Function.Environment` is `Environment`, unless another definition is called so.
    private static func shortenDefinitions(of document: JSONValue) -> JSONValue {
        guard case .object(var members) = document, case .object(let definitions)? = members["definitions"] else {
            return document
        }
        let ends = definitions.keys.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        let counts = Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
        func short(_ name: String) -> String {
            guard let end = name.split(separator: ".").last.map(String.init), counts[end] == 1 else { return name }
            return end
        }
        members["definitions"] = .object(
            Dictionary(definitions.map { (short($0.key), $0.value) }) { first, _ in first })
        return JSONValue.object(members).mapSchemas { node in
            guard case .object(var members) = node, let reference = members["$ref"]?.string,
                let name = reference.split(separator: "/").last
            else { return node }
            members["$ref"] = .string("#/definitions/\(short(String(name)))")
            return .object(members)
        }
    }

    // MARK: Alternatives

    private static let anything: JSONValue = .object([:])
    private static let anyObject: JSONValue = .object(["type": .string("object")])

    /// What only refers to a function, and what is handed on as it is, by the names of their definitions.
    private static let function = reference("Ref")
    private static let handedOn = reference("PassThroughProp")

    private static func reference(_ name: String) -> JSONValue { .object(["$ref": .string("#/definitions/\(name)")]) }

    private static func simplified(_ node: JSONValue) -> JSONValue {
        if node == handedOn { return anything }
        guard case .object(let members) = node, members.count == 1 else { return node }
        if let parts = members["allOf"]?.array, parts.count == 1 { return parts[0] }
        guard let all = members["anyOf"]?.array else { return node }
        let choices = all.filter { $0 != anyObject && $0 != function }
        if choices.count == 1 { return choices[0] }
        if choices.isEmpty { return anyObject }
        if choices.contains(anything) { return anything }
        let isScalar = choices.map { ["boolean", "integer", "number", "string"].contains($0["type"]?.string) }
        if isScalar == choices.map({ _ in true }) { return scalar(choices, orObject: choices.count < all.count) }
        // Objects alone become one type with the properties of all of them.
        if !isScalar.contains(true), !choices.contains(where: { $0["items"] != nil }) {
            return .object(["anyOf": .array(choices)])
        }
        // A location is a text or an object, policies are a name or a list: free JSON.
        return types(["array", "object", "string"])
    }

    private static func scalar(_ choices: [JSONValue], orObject: Bool) -> JSONValue {
        let names = Set(choices.compactMap { $0["type"]?.string })
        guard names == ["string"] else { return types(orObject ? names.union(["object"]) : names) }
        return choices.dropFirst().reduce(choices[0]) { merged($0, $1) ?? .object(["type": .string("string")]) }
    }

    private static func types(_ names: Set<String>) -> JSONValue {
        .object(["type": .array(names.sorted().map(JSONValue.string))])
    }

    /// Two enumerations of strings as one: the types of two kinds of events; nil for anything else.
    static func merged(_ left: JSONValue, _ right: JSONValue) -> JSONValue? {
        guard left.declaredTypes == ["string"], right.declaredTypes == ["string"], let first = left.allowedStrings,
            let second = right.allowedStrings
        else { return nil }
        let all = first + second.filter { !first.contains($0) }
        return .object(["type": .string("string"), "enum": .array(all.map(JSONValue.string))])
    }
}
