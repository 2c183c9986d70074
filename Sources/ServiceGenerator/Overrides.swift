/// Where the registry's schema is corrected by hand: the one table, each row with its reason.
///
/// A row replaces the node at a path of one type's schema. Everything else that looks odd is handled by a rule
/// (``PropertyShape``): a union of objects becomes one type with the properties of all alternatives, a node that may be an
/// object or a string is free JSON, and so on.
public enum Overrides {
    struct Row {
        let type: String
        /// Keys from the schema's root.
        let path: [String]
        let node: JSONValue
        let reason: String
    }

    static let rows: [Row] = [
        Row(
            type: "AWS::DynamoDB::Table", path: ["properties", "KeySchema"],
            node: .object(["$ref": .string("#/definitions/KeySchema")]),
            reason: "The schema allows a list or any JSON; CloudFormation documents the list."
        ),
        Row(
            type: "AWS::Lambda::Function",
            path: [
                "definitions", "Environment", "properties", "Variables", "patternProperties", "[a-zA-Z][a-zA-Z0-9_]+",
            ],
            node: string,
            reason:
                "The schema allows values of every type; Lambda takes strings, and CloudFormation documents a map of them."
        ),
        Row(
            type: "AWS::CloudFormation::Stack",
            path: ["properties", "Parameters", "patternProperties", "[a-zA-Z0-9]+"],
            node: string,
            reason:
                "The schema allows values of every type; parameters are strings, and CloudFormation documents a map of them."
        ),
        Row(
            type: "AWS::AutoScaling::AutoScalingGroup",
            path: ["definitions", "NotificationConfiguration", "properties", "TopicARN"],
            node: strings,
            reason: "The schema allows a string or a list; the list holds either."
        ),
        Row(
            type: "AWS::EKS::Nodegroup", path: ["properties", "CapacityType", "enum"],
            node: .array(["CAPACITY_BLOCK", "ON_DEMAND", "SPOT"].map(JSONValue.string)),
            reason:
                "The schema has ON_DEMAND a second time as OnDemand, which EKS does not document; both would have one member."
        ),
        Row(
            type: "AWS::Backup::BackupSelection",
            path: ["definitions", "ConditionResourceType", "properties", "ConditionType", "enumCaseInsensitive"],
            node: .array([.string("STRINGEQUALS")]),
            reason: "The schema has it in small letters; AWS Backup documents STRINGEQUALS."
        ),
        Row(
            type: "AWS::ElasticLoadBalancing::LoadBalancer",
            path: ["definitions", "Listeners", "properties", "Protocol", "enumCaseInsensitive"],
            node: protocols,
            reason: "The schema has them in small letters; Elastic Load Balancing documents capitals."
        ),
        Row(
            type: "AWS::ElasticLoadBalancing::LoadBalancer",
            path: ["definitions", "Listeners", "properties", "InstanceProtocol", "enumCaseInsensitive"],
            node: protocols,
            reason: "The schema has them in small letters; Elastic Load Balancing documents capitals."
        ),
        Row(
            type: "AWS::ElastiCache::ServerlessCache",
            path: ["definitions", "DataStorage", "properties", "Unit", "enumCaseInsensitive"],
            node: .array([.string("GB")]),
            reason: "The schema has it in small letters; ElastiCache documents GB."
        ),
        Row(
            type: "AWS::ServiceCatalog::CloudFormationProduct",
            path: ["definitions", "SourceConnection", "properties", "ConnectionParameters"],
            node: .object(["$ref": .string("#/definitions/ConnectionParameters")]),
            reason: "The schema has the definition a second time in place, under another name."
        ),
    ]

    private static let string: JSONValue = .object(["type": .string("string")])

    private static let protocols: JSONValue = .array(["HTTP", "HTTPS", "TCP", "SSL"].map(JSONValue.string))

    private static let strings: JSONValue = .object([
        "type": .string("array"), "items": .object(["type": .string("string")]),
    ])

    /// Corrects a schema.
    ///
    /// - Parameters:
    ///   - document: the schema as the registry has it.
    ///   - type: its type.
    ///   - isOfAnyVersion: whether it may be of another version than the rows were written for: what they do not find stays.
    /// - Returns: the schema, corrected.
    /// - Throws: ``GeneratorError/unsupported(type:what:)`` for a row that finds nothing, unless the schema is of any version.
    static func apply(
        to document: JSONValue, of type: String, isOfAnyVersion: Bool
    ) throws(GeneratorError) -> JSONValue {
        var document = document
        for row in rows where row.type == type {
            do {
                document = try replace(row.path[...], in: document, by: row.node, of: row)
            } catch {
                if !isOfAnyVersion { throw error }
            }
        }
        return document
    }

    private static func replace(
        _ path: ArraySlice<String>, in value: JSONValue, by node: JSONValue, of row: Row
    ) throws(GeneratorError) -> JSONValue {
        guard let key = path.first else { return node }
        guard case .object(var members) = value, let next = members[key] else {
            throw .unsupported(
                type: row.type, what: "the override of \(row.path.joined(separator: "/")) finds no '\(key)'")
        }
        members[key] = try replace(path.dropFirst(), in: next, by: node, of: row)
        return .object(members)
    }
}
