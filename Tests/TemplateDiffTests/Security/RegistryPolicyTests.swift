import ResourceRegistry
import Testing

@testable import TemplateDiff

@Suite("The tables of access against the registry")
struct RegistryPolicyTests {
    private func exists(_ type: String, _ path: [String]) -> Bool {
        guard let facts = ResourceRegistry.facts(for: type) else { return false }
        return path.isEmpty || facts.value(at: path) != nil
    }

    @Test("Every type, path and subject is there")
    func positions() {
        for position in PolicyPosition.all {
            #expect(exists(position.type, position.path), "\(position.type) \(position.path)")
            if let subject = position.subject {
                #expect(exists(position.type, [subject]), "\(position.type) \(subject)")
            }
        }
        for setting in PublicSetting.all {
            #expect(exists(setting.type, setting.path), "\(setting.type) \(setting.path)")
        }
        for position in AssignmentPosition.all {
            for case .property(let path) in position.parts {
                #expect(exists(position.type, path), "\(position.type) \(path)")
            }
        }
        for type in AccessReader.types { #expect(ResourceRegistry.contains(type), "\(type)") }
    }

    /// Properties that look like policy documents and are none.
    private static let others: Set = [
        // What is written, not who may do it: data protection, delivery, redrive, filters, schemas.
        "AWS::Logs::LogGroup DataProtectionPolicy", "AWS::SNS::Subscription DeliveryPolicy",
        "AWS::SNS::Subscription FilterPolicy", "AWS::SNS::Subscription RedrivePolicy",
        "AWS::SNS::Subscription ReplayPolicy", "AWS::SNS::Topic ArchivePolicy", "AWS::SNS::Topic DataProtectionPolicy",
        "AWS::SNS::Topic DeliveryPolicy", "AWS::Serverless::Function VersionDeletionPolicy",
        "AWS::SQS::Queue RedriveAllowPolicy", "AWS::SQS::Queue RedrivePolicy",
        // The routes of a network.
        "AWS::NetworkManager::CoreNetwork PolicyDocument",
        // Has a reader of its own, as it has several holders.
        "AWS::IAM::Policy PolicyDocument",
    ]

    @Test("No property of the registry that has the shape of a policy document is passed over")
    func completeness() {
        let known = Set(PolicyPosition.all.map { "\($0.type) \($0.path.joined(separator: "."))" })
        var missing: [String] = []
        for type in ResourceRegistry.typeNames {
            guard let facts = ResourceRegistry.facts(for: type) else { continue }
            let readOnly = Set(facts.readOnly.map(\.description))
            for property in facts.properties.properties {
                for (path, value) in [(property.name, property.value)] + nested(property) {
                    guard isDocument(path, value), !readOnly.contains(path) else { continue }
                    let name = "\(type) \(path)"
                    if !known.contains(name), !Self.others.contains(name) { missing.append(name) }
                }
            }
        }
        #expect(missing == [])
    }

    private func nested(_ property: PropertyFacts) -> [(String, ValueFacts)] {
        let (prefix, value) =
            property.value.items.map { ("\(property.name).*", $0) } ?? (property.name, property.value)
        return (value.object?.properties ?? []).map { ("\(prefix).\($0.name)", $0.value) }
    }

    /// A free object, or JSON, under a name that ends as those of policies do.
    private func isDocument(_ path: String, _ value: ValueFacts) -> Bool {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let isNamed = ["Policy", "PolicyDocument", "PolicyText", "AccessPolicies"].contains { name.hasSuffix($0) }
        let isFree = value.types.contains(.object) && value.object == nil && value.mapValues == nil
        return isNamed && (isFree || value.format == "json")
    }
}
