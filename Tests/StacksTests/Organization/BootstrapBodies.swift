import CloudFormation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting

@testable import StacksOrganization

/// The bodies of the StackSets, each in a plain stack.
enum BootstrapBodies {
    /// What the CDK needs.
    static func cdk(_ configure: (inout BootstrapConfiguration) -> Void = { _ in }) -> TestTemplate {
        var configuration = BootstrapConfiguration()
        configure(&configuration)
        return TestTemplate("body") { CDKEnvironment(in: $0, configuration) }
    }

    /// What GitHub needs.
    static func gitHub(_ configure: (inout OrganizationConfiguration) -> Void = { _ in }) -> TestTemplate {
        var configuration = OrganizationConfiguration.configuration(for: .dev)
        configure(&configuration)
        return TestTemplate("body") { GitHubDeployment(in: $0, configuration) }
    }
}

extension TestTemplate {
    /// The properties of the role whose name holds the text; of the only role for `nil`.
    func role(_ name: String? = nil) -> OrderedDictionary<String, TemplateValue> {
        resources(of: "AWS::IAM::Role", where: name.map { ["RoleName": .text(containing: "-\($0)-")] } ?? [:])
            .first?.resource.properties ?? [:]
    }

    /// The statements of a role's own policies.
    func statementsOfRole(_ name: String? = nil) -> [TemplateValue] { Self.statements(role(name)) }

    /// The statements of the own policies of all roles.
    var statementsOfRoles: [TemplateValue] {
        resources(of: "AWS::IAM::Role").flatMap { Self.statements($0.resource.properties) }
    }

    private static func statements(_ role: OrderedDictionary<String, TemplateValue>) -> [TemplateValue] {
        let policies: [TemplateValue] = role["Policies"]?.arrayValue ?? []
        return policies.flatMap { $0["PolicyDocument"]?["Statement"]?.arrayValue ?? [] }
    }

    /// The ARNs of the policies that are attached to a role, without the partition.
    func managedPolicies(_ name: String) -> [String] {
        role(name)["ManagedPolicyArns"]?.arrayValue?.compactMap {
            $0["Fn::Sub"]?.stringValue?.split(separator: "/").last
        }
        .map(String.init) ?? []
    }
}

extension TemplateValue {
    /// The texts of a value that is one or a list of them.
    var texts: [String] { arrayValue?.compactMap(\.stringValue) ?? stringValue.map { [$0] } ?? [] }
}
