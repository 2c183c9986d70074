import CloudFormation
import OrderedCollections
import StacksCompany
import Strata

@testable import StacksOrganization

/// The organization as some configuration makes it.
struct OrganizationSample {
    let synthesis: Synthesis
    let template: Template
    private let stack: String

    /// - Parameters:
    ///   - stack: The id of the stack to look at.
    ///   - stage: Whose configuration to begin with.
    ///   - change: What to change in it.
    init(
        _ stack: String = "organization-accounts", stage: Stage = .dev,
        change: (inout OrganizationConfiguration) -> Void = { _ in }
    ) {
        self.stack = stack
        var configuration = OrganizationConfiguration.configuration(for: stage)
        change(&configuration)
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"))
        OrganizationSystem(in: app, configuration)
        synthesis = app.synthesize()
        template = synthesis.stack(stack)?.template.template ?? Template()
    }

    /// What is said of the stack.
    var findings: [Finding] {
        synthesis.findings.filter { finding in
            finding.constructPath.map { $0 == stack || $0.hasPrefix("\(stack)/") } == true
        }
    }

    /// The logical ids of the resources of a type, in the order of their declaration.
    func ids(_ type: String) -> [String] { template.resources.elements.filter { $0.value.type == type }.map(\.key) }

    /// The resources of a type, in the order of their declaration.
    func resources(_ type: String) -> [TemplateResource] { template.resources.values.filter { $0.type == type } }

    /// The logical id of the only resource of a type that has a value in a property.
    func id(_ type: String, _ property: String, _ value: String) -> String? {
        let found = template.resources.elements.filter {
            $0.value.type == type && $0.value.properties[property] == .string(value)
        }
        return found.count == 1 ? found[0].key : nil
    }

    /// Whether CloudFormation makes a resource only after another, because of `DependsOn` or of a reference.
    func waits(_ id: String?, for other: String?) -> Bool {
        guard let id, let other else { return false }
        var open = [id]
        var seen: Set<String> = []
        while let next = open.popLast() {
            for awaited in awaited(by: next) where seen.insert(awaited).inserted { open.append(awaited) }
        }
        return seen.contains(other)
    }

    private func awaited(by id: String) -> [String] {
        guard let resource = template.resources[id] else { return [] }
        return resource.dependsOn + resource.properties.values.flatMap(Self.references)
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
