public import Strata
@_exported public import StrataKit

/// A service control policy: what accounts of an organization may do at most, whatever their own policies say.
///
/// The policy type must be enabled in the organization's root.
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html>
public struct ServiceControlPolicy: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Organizations.Policy

    /// Declares a service control policy.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: Its name in the organization, 1 to 128 characters.
    ///   - document: What it says; without principals, at most 10,240 characters.
    ///   - description: What it is for, at most 512 characters.
    ///   - targets: Ids of roots, organizational units and accounts that it is attached to.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue, document: PolicyDocument,
        description: StringValue? = nil, targets: [StringValue] = [], file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.Organizations.Policy(
            "Resource", in: node, content: JSON(document), name: name, type: .serviceControlPolicy,
            description: description, targetIds: targets.isEmpty ? nil : ListValue(targets)
        )
        PolicyValidator.attach(toAppOf: node)
        node.attach(ServiceControlPolicyValidator())
        let source = "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html"
        node.check(
            name.literalString?.unicodeScalars.count, isIn: 1...128, "the length of the name", unit: " characters",
            rule: "organizations/policy-name", source: source
        )
        node.check(
            description?.literalString?.unicodeScalars.count, isIn: 0...512, "the length of the description",
            unit: " characters", rule: "organizations/policy-description", source: source
        )
        node.register(self)
    }

    /// Declares a service control policy that a JSON file holds. What is wrong with the file is reported with its name,
    /// line and column.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: Its name in the organization, 1 to 128 characters.
    ///   - json: What the file holds, as UTF-8.
    ///   - source: The file's name, for messages.
    ///   - description: What it is for, at most 512 characters.
    ///   - targets: Ids of roots, organizational units and accounts that it is attached to.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue, json: [UInt8], from source: String,
        description: StringValue? = nil, targets: [StringValue] = [], file: StaticString = #fileID, line: Int = #line
    ) {
        var document: PolicyDocument = []
        var problem: PolicyDocumentError?
        do {
            document = try PolicyDocument(json: json, file: source)
        } catch {
            problem = error
        }
        self.init(
            id, in: scope.at(file, line), name: name, document: document, description: description, targets: targets
        )
        guard let problem else { return }
        node.annotate(
            .error("\(problem)", help: "put the file right", rule: "organizations/policy-file")
        )
    }

    /// The policy's id, such as `p-examplepolicyid111`.
    public var id: StringValue { resource.ref }

    /// The policy's ARN.
    public var arn: StringValue { resource.arn }
}
