import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata

@testable import StacksOrganization

/// The stack for mail, declared alone and synthesized.
struct MailSample {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let template: Template
    let findings: [Finding]

    init(
        _ dns: DNSConfiguration = .sample, stage: Stage = .dev,
        environment: Environment = Environment(account: nil, region: "eu-west-1")
    ) {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configuration.dns = dns
        configuration.environment = environment
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"), root: Self.root.path)
        MailStack(in: app, configuration)
        let synthesis = app.synthesize()
        template = synthesis.stack("organization-mail")?.template.template ?? Template()
        findings = synthesis.findings
    }

    /// Rule and message of each finding.
    var messages: [String] { findings.map { "\($0.ruleID): \($0.message)" } }

    var text: String { JSONWriter.string(template.templateValue) }

    func all(_ type: String) -> [(id: String, resource: TemplateResource)] {
        template.resources.filter { $0.value.type == type }.map { ($0.key, $0.value) }
    }

    /// The only resource of a type, or the first that fits.
    func first(
        _ type: String, where fits: (TemplateResource) -> Bool = { _ in true }
    ) -> (id: String, resource: TemplateResource)? {
        all(type).first { fits($0.resource) }
    }

    /// What must be there before a resource, directly or by way of others.
    func before(_ id: String) -> Set<String> {
        var found: Set<String> = []
        var open = [id]
        while let next = open.popLast() {
            guard let resource = template.resources[next] else { continue }
            let names = template.resources.keys.filter { name in
                Self.mentions(name, in: .object(resource.properties))
            }
            for name in resource.dependsOn + names where found.insert(name).inserted { open.append(name) }
        }
        return found
    }

    private static func mentions(_ name: String, in value: TemplateValue) -> Bool {
        switch value {
        case .object(let fields):
            if fields["Ref"] == .string(name) { return true }
            if fields["Fn::GetAtt"]?.arrayValue?.first == .string(name) { return true }
            if let text = fields["Fn::Sub"]?.stringValue {
                return text.contains("${\(name)}") || text.contains("${\(name).")
            }
            return fields.values.contains { mentions(name, in: $0) }
        case .array(let elements): return elements.contains { mentions(name, in: $0) }
        default: return false
        }
    }
}

extension DNSConfiguration {
    static let zoneID = "Z0123456789EXAMPLE"

    static var sample: DNSConfiguration {
        DNSConfiguration(
            zone: .external(id: zoneID, domain: "example.com"), mailDomain: "mail.example.com",
            forwardTo: ["ops@example.org"])
    }

    static var owned: DNSConfiguration {
        DNSConfiguration(
            zone: .owned(domain: "example.com"), mailDomain: "mail.example.com", forwardTo: ["ops@example.org"])
    }
}
