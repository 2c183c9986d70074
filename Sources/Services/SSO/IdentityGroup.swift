public import Strata
public import StrataIdentityStore

/// A group of people in the identity store of IAM Identity Center. Who is in it is set there, or by an identity provider.
///
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-identitystore-group.html>
public struct IdentityGroup: LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.IdentityStore.Group

    /// Declares a group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - instance: Where people sign on.
    ///   - name: What it is called there, 1 to 1,024 characters; no other group may be called so.
    ///   - description: What it is for, 1 to 1,024 characters.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, of instance: IdentityCenterInstance, name: StringValue,
        description: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        // The AWS CDK has no such construct: under "Default" the logical id is that of its plain resource in this place.
        resource = AWS.IdentityStore.Group(
            "Default", in: node, displayName: name, identityStoreId: instance.identityStoreID,
            description: description
        )
        checkTexts(name, description)
        node.register(self)
    }

    /// The group's id in the identity store.
    public var id: StringValue { resource.groupId }

    private func checkTexts(_ name: StringValue, _ description: StringValue?) {
        let isAllowed = { (scalar: Unicode.Scalar) in
            switch scalar.properties.generalCategory {
            case .control: "\t\n\r".unicodeScalars.contains(scalar)
            case .format, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        node.checkText(
            name, length: 1...1_024, characters: "letters, digits, marks, symbols, punctuation and spaces",
            "the group name", rule: "sso/group-name", source: SSOLimits.group, isAllowed: isAllowed
        )
        node.checkText(
            description, length: 1...1_024, characters: "letters, digits, marks, symbols, punctuation and spaces",
            "the description", rule: "sso/group-description", source: SSOLimits.group, isAllowed: isAllowed
        )
        if let text = name.literalString, ["Administrator", "AWSAdministrators"].contains(text) {
            node.annotate(
                .error(
                    "the group name '\(text)' of '\(node.path)' is one that AWS keeps for itself",
                    help: "choose another, such as Admin; see \(SSOLimits.group)", rule: "sso/group-name"
                )
            )
        }
    }
}
