import CloudFormation

/// A resource that is one assignment: all of it says who gets what.
struct AssignmentPosition {
    /// A part of the sentence: a word, or the value of a property.
    enum Part {
        case word(String)
        case property([String])
    }

    /// The resource type.
    let type: String
    /// What makes the sentence.
    let parts: [Part]

    /// Describes an assignment.
    /// - Parameters:
    ///   - type: The resource type.
    ///   - sentence: Words, and paths of properties in braces.
    init(_ type: String, _ sentence: String) {
        self.type = type
        parts = sentence.split(separator: " ").map { word in
            guard word.hasPrefix("{"), word.hasSuffix("}") else { return .word(String(word)) }
            return .property(word.dropFirst().dropLast().split(separator: ".").map(String.init))
        }
    }

    /// The assignment of a type.
    static func position(of type: String) -> AssignmentPosition? { byType[type] }

    private static let byType = Dictionary(all.map { ($0.type, $0) }) { first, _ in first }

    /// The types.
    static let all = [
        AssignmentPosition(
            "AWS::Cognito::IdentityPoolRoleAttachment", "Roles of {IdentityPoolId} are {Roles} mapped by {RoleMappings}"
        ),
        AssignmentPosition(
            "AWS::EKS::AccessEntry",
            "{PrincipalArn} uses {ClusterName} by {AccessPolicies} in groups {KubernetesGroups}"),
        AssignmentPosition(
            "AWS::IoTSiteWise::AccessPolicy",
            "{AccessPolicyIdentity} has {AccessPolicyPermission} of {AccessPolicyResource}"),
        AssignmentPosition(
            "AWS::LakeFormation::PrincipalPermissions",
            "{Principal} has {Permissions} grantable {PermissionsWithGrantOption} on {Resource}"),
        AssignmentPosition(
            "AWS::S3::AccessGrant",
            "{Grantee} has {Permission} of {AccessGrantsLocationId} {AccessGrantsLocationConfiguration}"),
        AssignmentPosition("AWS::SSO::ApplicationAssignment", "{PrincipalType} {PrincipalId} uses {ApplicationArn}"),
        AssignmentPosition(
            "AWS::SSO::Assignment", "{PrincipalType} {PrincipalId} has {PermissionSetArn} in {TargetType} {TargetId}"),
    ]

    /// The assignment that a resource makes.
    func grant(_ place: Place, _ subject: String) -> Grant {
        let words = parts.map { part in
            switch part {
            case .word(let word): word
            case .property(let path): place[path]?.text ?? "-"
            }
        }
        return Grant(
            area: .identityPolicy, subject: subject, path: TemplatePath(), text: words.joined(separator: " "),
            slot: "assignment")
    }
}
