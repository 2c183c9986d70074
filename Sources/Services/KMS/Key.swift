public import Strata
@_exported public import StrataKit

/// A symmetric key of KMS that is renewed every year, and kept when its stack goes.
///
/// ```swift
/// let key = Key("Key", in: stack, description: "Orders")
/// let queue = Queue("Orders", in: stack, encryption: .key(key))
/// queue.grant(.send, to: worker)  // and the use of the key
/// ```
/// Its policy leaves it to the account who may use it, by policies of identities, and allows what services are given:
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html>. How keys are
/// renewed: <https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html>
public struct Key: KeyReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.KMS.Key

    /// Declares a key.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - description: What it is for, at most 8,192 characters.
    ///   - alias: A name for it, `alias/` before; it can be given to another key later.
    ///   - rotation: How often its material is renewed, 90 to 2,560 days; `nil` for never. What older material encrypted can
    ///     still be decrypted.
    ///   - removalPolicy: What becomes of it with its stack; `nil` keeps it, unless an aspect decides otherwise. What it
    ///     encrypted is lost with it, 30 days after it was deleted.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, description: StringValue? = nil, alias: StringValue? = nil,
        rotation: Duration? = .days(365), removalPolicy: RemovalPolicy? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let account = PolicyStatement(
            principals: [.account(AWS.accountID)], actions: ["kms:*"], resources: ["*"])
        let days = rotation.map { $0.wholeSeconds / 86_400 }
        resource = AWS.KMS.Key(
            "Resource", in: node, description: description, enableKeyRotation: rotation == nil ? nil : true,
            keyPolicy: JSON(PolicyDocument([account])),
            rotationPeriodInDays: days.flatMap { $0 == 365 ? nil : IntegerValue($0) }
        )
        if let alias { AWS.KMS.Alias("Alias", in: node, aliasName: alias, targetKeyId: resource.ref) }
        node.register(self)
        resource.applyRemovalPolicy(removalPolicy, default: .retain)
        check(rotation)
        if let alias { check(alias) }
    }

    /// A key that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a key.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedKey {
        ImportedKey(arn: arn, in: scope)
    }

    /// The key's ARN.
    public var arn: StringValue { resource.arn }

    /// The key's id.
    public var name: StringValue { resource.ref }

    /// Adds a statement to the key's own policy. Its resources are `["*"]`: the key itself.
    public func addToResourcePolicy(_ statement: PolicyStatement) {
        resource.node.addStatement(statement, to: "KeyPolicy")
    }

    /// Allows something in the key's own policy.
    public func allow(_ request: AccessRequest) -> Grant? {
        var statement = request.statement
        // A key cannot name itself in its policy while it is made.
        statement.resources = ["*"]
        addToResourcePolicy(statement)
        return Grant(in: [resource.node])
    }

    private func check(_ rotation: Duration?) {
        let page = "https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html"
        guard let rotation else { return }
        if rotation != .days(rotation.wholeSeconds / 86_400) {
            return node.annotate(
                .error(
                    "the rotation of '\(node.path)' is \(rotation), allowed are whole days",
                    help: "round it to days; see \(page)", rule: "kms/rotation"))
        }
        node.check(
            rotation.wholeSeconds / 86_400, isIn: 90...2_560, "the rotation", unit: " days", rule: "kms/rotation",
            source: page)
    }

    private func check(_ alias: StringValue) {
        guard let text = alias.literalString else { return }
        let page = "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html"
        guard text.hasPrefix("alias/"), !text.hasPrefix("alias/aws/") else {
            return node.annotate(
                .error(
                    "the alias '\(text)' of '\(node.path)' does not begin with 'alias/', or begins with 'alias/aws/'",
                    help: "call it alias/…; names below alias/aws/ are those of AWS; see \(page)", rule: "kms/alias"))
        }
        node.check(
            alias, length: 7...256, characters: "letters, digits and /_-", "the alias", rule: "kms/alias", source: page
        ) { $0.isLetter || $0.isNumber || "/_-".contains($0) }
    }
}
