import ResourceRegistry
import Testing

@testable import CloudFormation

/// What is written by hand about AWS's types, held against the registry's schemas.
@Suite("Facts on AWS's types")
struct AWSFactsTests {
    @Test("The types with snapshots exist")
    func snapshots() {
        for type in TemplateLimits.snapshotTypes { #expect(ResourceRegistry.contains(type), "\(type)") }
        #expect(TemplateLimits.replacementSnapshotTypes.count == TemplateLimits.snapshotTypes.count - 1)
    }

    @Test("Every IAM resource that has a name is known to need CAPABILITY_NAMED_IAM, by the right property")
    func namedIAM() throws {
        // The name of an inline policy is not that of a resource.
        let inline: Set = [
            "AWS::IAM::GroupPolicy", "AWS::IAM::Policy", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy",
        ]
        var expected: [String: String] = [:]
        for type in ResourceRegistry.typeNames where type.hasPrefix("AWS::IAM::") && !inline.contains(type) {
            expected[type] = try #require(ResourceRegistry.facts(for: type)).name?.property
        }
        #expect(TemplateCapability.nameProperties == expected)
    }
}
