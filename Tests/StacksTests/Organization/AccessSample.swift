import CloudFormation
import OrderedCollections
import StacksCompany
import Strata

@testable import StacksOrganization

/// A part of the organization declared for a test, synthesized.
struct AccessSample {
    let synthesis: Synthesis

    init(_ declare: (App) -> Void) {
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"))
        declare(app)
        synthesis = app.synthesize()
    }

    /// The whole system as it is configured.
    static func system(_ configuration: OrganizationConfiguration) -> AccessSample {
        AccessSample { app in _ = OrganizationSystem(in: app, configuration) }
    }

    /// The network alone.
    static func network(_ configuration: OrganizationConfiguration) -> AccessSample {
        AccessSample { app in NetworkStack(in: app, configuration) }
    }

    /// The sign-on alone; nothing if it is not ready.
    static func singleSignOn(_ configuration: OrganizationConfiguration) -> AccessSample {
        AccessSample { app in
            guard case .ready(let center) = configuration.singleSignOn else { return }
            SingleSignOnStack(in: app, configuration, center)
        }
    }

    /// The first stack's template.
    var template: Template { synthesis.stacks.first?.template.template ?? Template() }

    /// Rule, message and place of each finding: its own, or that of the configuration that what it is about follows from.
    var messages: [String] {
        synthesis.findings.map { finding in
            "\(finding.ruleID): \(finding.message)" + (place(of: finding).map { " \($0)" } ?? "")
        }
    }

    private func place(of finding: Finding) -> String? {
        guard let location = finding.location else { return nil }
        let configured = finding.related.first { $0.message.hasSuffix("configured here") }?.location
        guard location.file.hasPrefix("StacksOrganization/"), let configured else { return "at \(location)" }
        return "configured at \(configured)"
    }

    /// The resources of a type, by logical id.
    func resources(_ type: String) -> [(id: String, resource: TemplateResource)] {
        template.resources.elements.filter { $0.value.type == type }.map { ($0.key, $0.value) }
    }

    /// The templates of all stacks and nested stacks as they are written, by file.
    var texts: [String: String] {
        var texts: [String: String] = [:]
        for stack in synthesis.stacks {
            for template in [stack.template] + stack.nested {
                texts[template.id] = String(decoding: template.template.json(), as: UTF8.self)
            }
        }
        return texts
    }
}
