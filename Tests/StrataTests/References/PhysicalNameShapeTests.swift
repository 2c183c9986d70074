import ResourceRegistry
import Testing

@testable import Strata

@Suite("What physical names lead to")
struct PhysicalNameShapeTests {
    @Test("Every type, property and attribute of the table is in the registry", arguments: PhysicalNameShape.table)
    func registry(type: String, shape: PhysicalNameShape) throws {
        let facts = try #require(ResourceRegistry.facts(for: type))
        // What identifies a user of a cache is not what it is called.
        let isIdentifier = facts.primaryIdentifier.map(\.description) == [shape.property]
        #expect(isIdentifier || (facts.name?.property ?? shape.property) == shape.property)
        #expect(facts.properties[shape.property] != nil)
        for attribute in shape.attributes.keys {
            #expect(facts.attributes.contains { $0.contains([attribute]) }, "\(attribute)")
        }
    }

    @Test("Ref yields the primary identifier", arguments: PhysicalNameShape.table)
    func ref(type: String, shape: PhysicalNameShape) throws {
        guard let ref = shape.ref else { return }
        let identifier = try #require(ResourceRegistry.facts(for: type)).primaryIdentifier.map(\.description)
        #expect(identifier.count == 1)
        if case .name = ref {
            #expect(identifier == [shape.property])
        } else {
            let attribute = try #require(shape.attributes[identifier[0]])
            #expect(text(ref) == text(attribute))
        }
    }

    @Test("An ARN is one, with the name in it, and what gives the name alone is called a name")
    func forms() {
        for (type, shape) in PhysicalNameShape.table {
            for (attribute, form) in shape.attributes {
                let text = text(form)
                if attribute.hasSuffix("Arn") {
                    #expect(text.hasPrefix("arn:<AWS::Partition>:"), "\(type).\(attribute)")
                    #expect(text.contains("<name>"), "\(type).\(attribute)")
                    let isGlobal = type.hasPrefix("AWS::IAM::") || type.hasPrefix("AWS::S3::")
                    #expect(text.contains(":<AWS::Region>:<AWS::AccountId>:") == !isGlobal, "\(type).\(attribute)")
                } else if case .name = form {
                    #expect(attribute.hasSuffix("Name"), "\(type).\(attribute)")
                }
            }
        }
    }

    private func text(_ form: PhysicalNameShape.Form) -> String {
        guard case .text(let parts) = form else { return "<name>" }
        return parts.map { part in
            switch part {
            case .text(let text): text
            case .name: "<name>"
            case .path: "<path>"
            case .property(let name): "<.\(name)>"
            case .pseudo(let name): "<\(name)>"
            }
        }.joined()
    }
}
