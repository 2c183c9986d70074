import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import TestSupport
import Testing

@testable import StacksOrganization

/// The system beside the templates of the original program: each core resource has its counterpart, and what differs is
/// listed with its reason, in `OrganizationGoldenTable.swift`.
@Suite(
    "The original organization",
    .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
struct OrganizationGoldenTests {
    @Test("Every template is compared, or it is said why not")
    func templates() throws {
        for (folder, file) in try OrganizationGoldens.files() {
            let isCompared = OrganizationGoldens.tables.contains { $0.file == file && $0.folders.contains(folder) }
            let reasons = [folder, "\(folder)/\(file)"].compactMap { OrganizationGoldens.uncompared[$0] }
            #expect((isCompared ? 1 : 0) + reasons.count == 1, "\(folder)/\(file)")
        }
    }

    @Test("Every resource has its counterpart, type by type and property by property")
    func resources() throws {
        for table in OrganizationGoldens.tables {
            var unused = Set(table.counterparts.keys)
            var unneeded = Set(table.counterparts.flatMap { key, counterpart in Self.reasons(key, counterpart) })
            for folder in table.folders {
                let golden = try OrganizationGoldens.template(folder, table.file).template
                let own = OrganizationGoldens.own(folder)
                for (id, resource) in golden.resources {
                    let key = try #require(
                        table.counterparts[id] == nil
                            ? table.counterparts.keys.first { $0.hasSuffix("*") && id.hasPrefix($0.dropLast()) } : id,
                        "\(folder)/\(table.file): \(id) has no counterpart in the table")
                    unused.remove(key)
                    guard case .resource(let type, let stack, let properties, let reasons)? = table.counterparts[key]
                    else {
                        continue
                    }
                    let template = try own.template(stack).template
                    let candidates = template.resources.values.filter { candidate in
                        candidate.type == type && properties.allSatisfy { candidate.properties[$0.key] == $0.value }
                    }
                    let place = "\(folder)/\(table.file): \(id)"
                    let found = try #require(candidates.first, "\(place): no \(type) with \(properties)")
                    for name in differences(resource, of: golden, found, of: template) {
                        #expect(reasons[name] != nil, "\(place): \(name) differs")
                        unneeded.remove("\(key): \(name)")
                    }
                }
            }
            #expect(unused.isEmpty, "\(table.file): counterparts of nothing")
            #expect(unneeded.isEmpty, "\(table.file): these do not differ")
        }
    }

    private static func reasons(_ key: String, _ counterpart: Counterpart) -> [String] {
        guard case .resource(_, _, _, let reasons) = counterpart else { return [] }
        return reasons.keys.map { "\(key): \($0)" }
    }

    /// The properties and attributes of the original that ours has otherwise.
    private func differences(
        _ golden: TemplateResource, of original: Template, _ own: TemplateResource, of template: Template
    ) -> [String] {
        var names: [String] = []
        if golden.type != own.type { names.append("type") }
        if golden.deletionPolicy != own.deletionPolicy { names.append("DeletionPolicy") }
        if golden.updateReplacePolicy != own.updateReplacePolicy { names.append("UpdateReplacePolicy") }
        for (name, value) in golden.properties {
            let ours = own.properties[name].map { Self.portable($0, in: template) }
            if Self.portable(value, in: original) != ours { names.append(name) }
        }
        return names
    }

    /// A value in which references name types in place of logical ids, so that those of two templates can be compared.
    private static func portable(_ value: TemplateValue, in template: Template) -> TemplateValue {
        func type(_ id: String) -> String { template.resources[id]?.type ?? id }
        switch value {
        case .array(let elements): return .array(elements.map { portable($0, in: template) })
        case .object(let fields):
            if let id = fields["Ref"]?.stringValue { return ["Ref": .string(type(id))] }
            if let parts = fields["Fn::GetAtt"]?.arrayValue?.compactMap(\.stringValue), parts.count == 2 {
                return ["Fn::GetAtt": [.string(type(parts[0])), .string(parts[1])]]
            }
            return .object(fields.mapValues { portable($0, in: template) })
        default: return value
        }
    }
}
