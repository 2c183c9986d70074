/// What is known of a resource type beyond its schema: its physical name and what follows from it, and the data that goes
/// with its resources. Language, conventions, graph and difference read it here, so that a fact of AWS is written once.
///
/// ```swift
/// ResourceRegistry.row(for: "AWS::DynamoDB::Table")?.data?.content  // items
/// ```
///
/// The facts come from AWS's documentation, which has a page for each type (`documentation`). What a row holds beyond that
/// page names its own source. Types of which nothing is to be said beyond their schema have no row.
public struct TypeRow: Sendable {
    /// CloudFormation's name: `AWS::SQS::Queue`.
    public let type: String
    /// Its physical name; `nil` if nothing is known of one beyond ``ResourceFacts/name``.
    public let name: Name?
    /// What its resources hold that no template can make again; `nil` if they hold nothing of their own.
    ///
    /// None have: what the template itself says (parameters of the parameter store, tables of the data catalog, roles), and
    /// what only passes data on (topics, delivery streams, functions).
    public let data: Data?

    init(_ type: String, name: Name? = nil, data: Data? = nil) {
        self.type = type
        self.name = name
        self.data = data
    }

    /// The page of AWS's reference on the type.
    public var documentation: String {
        if type.hasPrefix("AWS::Serverless::"), let name = type.split(separator: ":").last {
            return
                "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-\(name.lowercased()).html"
        }
        let page = type.lowercased().split(separator: ":").dropFirst().joined(separator: "-")
        return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-\(page).html"
    }
}

extension ResourceRegistry {
    /// What is known of a resource type beyond its schema.
    ///
    /// - Parameter typeName: CloudFormation's name: `AWS::SQS::Queue`.
    /// - Returns: nil where nothing is.
    public static func row(for typeName: String) -> TypeRow? { TypeRow.byType[typeName] }

    /// All rows, in UTF-8 order of the types' names.
    public static var rows: [TypeRow] { TypeRow.all }
}

extension TypeRow {
    static let all = aToC + dToF + gToM + nToX

    fileprivate static let byType = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
}
