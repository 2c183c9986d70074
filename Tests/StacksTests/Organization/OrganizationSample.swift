import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting

@testable import StacksOrganization

private let start = Timestamp("2026-11-23T00:00:00Z")

extension App {
    /// The whole system as it is configured.
    static func organization(_ configuration: OrganizationConfiguration) -> App {
        let app = App(now: start)
        OrganizationSystem(in: app, configuration)
        return app
    }

    /// The whole system as it is configured for a stage, but for what is changed.
    static func organization(
        stage: Stage = .dev, change: (inout OrganizationConfiguration) -> Void = { _ in }
    ) -> App {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        change(&configuration)
        return organization(configuration)
    }
}

extension TestTemplate {
    /// The organization and its accounts, out of the whole system.
    static func accounts(
        stage: Stage = .dev, change: (inout OrganizationConfiguration) -> Void = { _ in }
    ) -> TestTemplate {
        TestApp(.organization(stage: stage, change: change))["organization-accounts"] ?? TestTemplate(Template())
    }

    /// The network alone.
    static func network(_ configuration: OrganizationConfiguration) -> TestTemplate {
        TestTemplate(of: NetworkStack(in: App(now: start), configuration).stack)
    }

    /// The sign-on alone; nothing if it is not ready.
    static func singleSignOn(_ configuration: OrganizationConfiguration) -> TestTemplate {
        guard case .ready(let center) = configuration.singleSignOn else { return TestTemplate(Template()) }
        return TestTemplate(of: SingleSignOnStack(in: App(now: start), configuration, center).stack)
    }

    /// The mail alone.
    static func mail(
        _ dns: DNSConfiguration = .sample, stage: Stage = .dev,
        environment: Environment = Environment(account: nil, region: "eu-west-1")
    ) -> TestTemplate {
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configuration.dns = dns
        configuration.environment = environment
        return TestTemplate(of: MailStack(in: App(now: start, root: Repository.root.path), configuration).stack)
    }

    /// The whole template as text.
    var text: String { JSONWriter.string(template.templateValue) }

    /// What CloudFormation makes before a resource, because of `DependsOn` or of references, directly or by way of others.
    func before(_ id: String) -> Set<String> {
        var found: Set<String> = []
        var open = [id]
        while let next = open.popLast() {
            guard let resource = template.resources[next] else { continue }
            for name in resource.dependsOn + resource.properties.values.flatMap(Self.references)
            where found.insert(name).inserted { open.append(name) }
        }
        return found
    }

    private static func references(_ value: TemplateValue) -> [String] {
        switch value {
        case .array(let elements): return elements.flatMap(references)
        case .object(let fields):
            if let name = fields["Ref"]?.stringValue { return [name] }
            if let name = fields["Fn::GetAtt"]?.arrayValue?.first?.stringValue { return [name] }
            let text = fields["Fn::Sub"]?.stringValue ?? fields["Fn::Sub"]?.arrayValue?.first?.stringValue
            let names = (text ?? "").split(separator: "${").dropFirst().map { part in
                String(part.prefix { $0 != "}" && $0 != "." })
            }
            return names + fields.values.flatMap(references)
        default: return []
        }
    }
}

extension FindingSource {
    /// Rule, message and place of each finding: its own, or that of the configuration that what it is about follows from.
    var placedMessages: [String] {
        findings.map { finding in
            guard let location = finding.location else { return "\(finding.ruleID): \(finding.message)" }
            let configured = finding.related.first { $0.message.hasSuffix("configured here") }?.location
            let isOurs = location.file.hasPrefix("StacksOrganization/")
            let place = isOurs ? configured.map { "configured at \($0)" } : nil
            return "\(finding.ruleID): \(finding.message) \(place ?? "at \(location)")"
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
