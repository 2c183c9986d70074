import CloudFormation
import OrderedCollections
import StacksCompany
import Strata

@testable import StacksOrganization

/// The bodies of the StackSets, each in a plain stack.
enum BootstrapBodies {
    /// What the CDK needs.
    static func cdk(_ configure: (inout BootstrapConfiguration) -> Void = { _ in }) -> Body {
        var configuration = BootstrapConfiguration()
        configure(&configuration)
        return Body { CDKEnvironment(in: $0, configuration) }
    }

    /// What GitHub needs.
    static func gitHub(_ configure: (inout OrganizationConfiguration) -> Void = { _ in }) -> Body {
        var configuration = OrganizationConfiguration.configuration(for: .dev)
        configure(&configuration)
        return Body { GitHubDeployment(in: $0, configuration) }
    }
}

/// A template, and what was found while it was made.
struct Body {
    let template: Template
    let findings: [Finding]

    init(_ declare: (Stack) -> Void) {
        let app = App()
        declare(Stack("body", in: app))
        let synthesis = app.synthesize()
        template = synthesis.stacks.first?.template.template ?? Template()
        findings = synthesis.findings
    }

    init(_ template: Template, _ findings: [Finding]) {
        self.template = template
        self.findings = findings
    }

    /// The resources of a type.
    func resources(_ type: String) -> [TemplateResource] { template.resources.values.filter { $0.type == type } }

    /// The properties of the role whose name holds the text; of the only role for `nil`.
    func role(_ name: String? = nil) -> OrderedDictionary<String, TemplateValue> {
        resources("AWS::IAM::Role").first {
            name == nil || $0.properties["RoleName"]?["Fn::Sub"]?.stringValue?.contains("-\(name ?? "")-") == true
        }?.properties ?? [:]
    }

    /// The statements of a role's own policies.
    func statements(_ name: String? = nil) -> [TemplateValue] { Self.statements(role(name)) }

    /// The statements of the own policies of all roles.
    var statementsOfRoles: [TemplateValue] {
        resources("AWS::IAM::Role").flatMap { Self.statements($0.properties) }
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

    /// The whole template as text.
    var text: String { JSONWriter.string(.object(template.resources.mapValues(\.templateValue))) }
}

extension TemplateValue {
    /// The texts of a value that is one or a list of them.
    var texts: [String] { arrayValue?.compactMap(\.stringValue) ?? stringValue.map { [$0] } ?? [] }
}
