import CloudFormation
import OrderedCollections

/// Reads what a resource allows: policies, rules, attachments, settings that open it.
struct AccessReader {
    let logicalID: String
    let resource: TemplateResource
    let unit: SecurityUnit
    /// Whether the other side has the resource, too: what is so by default is a change only then.
    let hasCounterpart: Bool
    /// What the resource had before, which a lack of it does not bring back.
    let history: History

    /// What the old side of a resource had.
    struct History {
        /// Rules for what a security group lets out.
        var egress = false
        /// Switches that block public access.
        var publicAccessBlock = false
    }

    /// What the new side must know of this one.
    func history(_ set: AccessSet, _ world: ConditionWorld) -> History {
        let scope = Scope(world: world, mappings: unit.template.mappings, given: unit.given)
        let hasEgress = set.rules.contains { $0.flow == .egress && $0.peer != .everywhere }
        let block = Place(resource.properties["PublicAccessBlockConfiguration"], path: TemplatePath(), in: scope)
        return History(
            egress: hasEgress || unit.groupsWithEgress.contains(subject), publicAccessBlock: block != nil)
    }

    /// The resource as others name it.
    var subject: String { "\(CompactText.marker){\(logicalID)}" }

    /// What stands for something that is protected, or has a policy: its name and its ARN are the same.
    static func named(_ text: String) -> String {
        let suffix = ".Arn}"
        guard text.hasSuffix(suffix), text.first == CompactText.marker, !text.dropFirst().contains(CompactText.marker)
        else {
            return text
        }
        return text.dropLast(suffix.count) + "}"
    }

    /// Whether a type has anything to do with access.
    static func reads(_ type: String) -> Bool { types.contains(type) }

    /// All types that have.
    static let types: Set<String> = Set(readers.keys)
        .union(PolicyPosition.all.map(\.type)).union(PublicSetting.all.map(\.type))
        .union(AssignmentPosition.all.map(\.type))

    private typealias Reader = @Sendable (AccessReader, Place) -> AccessSet

    private static let readers: [String: Reader] = [
        "AWS::EC2::NetworkAclEntry": { AccessSet(rules: $0.rules(ofEntry: $1)) },
        "AWS::EC2::PrefixList": { AccessSet(grants: $0.entries(ofPrefixList: $1)) },
        "AWS::EC2::SecurityGroup": { AccessSet(rules: $0.rules(ofGroup: $1)) },
        "AWS::EC2::SecurityGroupEgress": { AccessSet(rules: $0.rules(ofRule: $1, .egress)) },
        "AWS::EC2::SecurityGroupIngress": { AccessSet(rules: $0.rules(ofRule: $1, .ingress)) },
        "AWS::EC2::VPCEndpointServicePermissions": { AccessSet(grants: $0.allowedPrincipals($1)) },
        "AWS::EKS::Cluster": { AccessSet(grants: $0.endpoint(ofCluster: $1)) },
        "AWS::Events::EventBusPolicy": { $0.eventBusPolicy($1) },
        "AWS::IAM::Group": { AccessSet(grants: $0.attachments($1)) },
        "AWS::IAM::ManagedPolicy": { AccessSet(grants: $0.holders(ofManagedPolicy: $1)) },
        "AWS::IAM::Policy": { $0.policy($1) },
        "AWS::IAM::Role": { AccessSet(grants: $0.attachments($1)) },
        "AWS::IAM::User": { AccessSet(grants: $0.attachments($1)) },
        "AWS::IAM::UserToGroupAddition": { AccessSet(grants: $0.members($1)) },
        "AWS::Lambda::LayerVersionPermission": { $0.layerPermission($1) },
        "AWS::Lambda::Permission": { $0.functionPermission($1) },
        "AWS::OpenSearchServerless::AccessPolicy": { AccessSet(grants: $0.collectionAccess($1)) },
        "AWS::OpenSearchServerless::SecurityPolicy": { AccessSet(grants: $0.collectionNetwork($1)) },
        "AWS::Organizations::Policy": { $0.organizationPolicy($1) },
        "AWS::RAM::ResourceShare": { AccessSet(grants: $0.shares($1)) },
        "AWS::S3::AccessPoint": { AccessSet(grants: $0.publicAccessBlock($1)) },
        "AWS::S3::Bucket": { AccessSet(grants: $0.publicAccessBlock($1)) },
        "AWS::S3::MultiRegionAccessPoint": { AccessSet(grants: $0.publicAccessBlock($1)) },
        "AWS::S3Express::AccessPoint": { AccessSet(grants: $0.publicAccessBlock($1)) },
        "AWS::SSO::InstanceAccessControlAttributeConfiguration": { AccessSet(grants: $0.accessAttributes($1)) },
        "AWS::SSO::PermissionSet": { AccessSet(grants: $0.permissionSet($1)) },
    ]

    /// All that the resource allows in a world of conditions; nothing where it does not exist.
    func read(in world: ConditionWorld) -> AccessSet {
        let scope = Scope(world: world, mappings: unit.template.mappings, given: unit.given)
        guard let place = Place(.object(resource.properties), path: TemplatePath(), in: scope) else {
            return AccessSet()
        }
        var set = Self.readers[resource.type]?(self, place) ?? AccessSet()
        for position in PolicyPosition.positions(of: resource.type) { set.add(policies(at: position, place)) }
        for setting in PublicSetting.settings(of: resource.type) { set.grants += setting.grants(place, subject) }
        if let position = AssignmentPosition.position(of: resource.type) {
            set.grants.append(position.grant(place, subject))
        }
        return set
    }

    private func policies(at position: PolicyPosition, _ place: Place) -> AccessSet {
        var subjects = position.subject.flatMap { place[$0]?.elements.map { Self.named($0.text) } } ?? []
        if subjects.isEmpty { subjects = [subject] }
        let reader = PolicyDocumentReader(area: position.area, subjects: subjects)
        let documents = place.places(at: position.path)
        var set = AccessSet()
        for document in documents { set.add(reader.read(document)) }
        if documents.isEmpty, hasCounterpart, case .actions(let actions) = position.fallback, isOpen(place) {
            set.statements = subjects.map { subject in
                AccessStatement(
                    area: position.area, subject: subject, path: TemplatePath(), isAllow: true,
                    actions: PolicySelector([actions], .actions), resources: nil,
                    principals: position.area == .resourcePolicy ? PolicySelector(["*"], .principals) : nil,
                    constraints: [], sid: nil)
            }
        }
        return set
    }

    /// Whether the lack of a policy allows everything: private APIs allow nothing then.
    /// <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html>
    private func isOpen(_ place: Place) -> Bool {
        switch resource.type {
        case "AWS::ApiGateway::RestApi":
            let types = place[["EndpointConfiguration", "Types"]]?.elements.map(\.text) ?? []
            return !types.contains("PRIVATE")
        // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-endpointconfiguration.html
        case "AWS::Serverless::Api":
            let types = [place["EndpointConfiguration"], place[["EndpointConfiguration", "Type"]]].map { $0?.text }
            return !types.contains("PRIVATE")
        default: return true
        }
    }
}
