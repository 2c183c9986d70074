import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import StrataTesting
import TestSupport
import Testing

@testable import StacksOrganization

/// The sign-on of the article's own program beside ours.
@Suite("Sign-on beside the original's")
struct SingleSignOnGoldenTests {
    /// In what ours differs, and why.
    ///
    /// | In the original | Here | Because |
    /// | --- | --- | --- |
    /// | assignments named after `dummy-value-for-/dev/…`, later after the account's number | after the account's name | a logical id that changes removes the assignment |
    /// | `TargetId: dummy-value-for-…` until the value was looked up | a parameter that CloudFormation reads | the first template cannot be deployed |
    /// | description `Admin Group` and `Admin@dev` | what the group may do | the name says the other already |
    /// | `arn:` + partition as `Fn::Join` | as `Fn::Sub` | the same text |
    /// | context `orga-mgnt` | `organization` | the system's own name |
    /// | parameter `BootstrapVersion` and its rule | none | templates stay free of it unless asked for |
    static let differences = [
        "AWS::IdentityStore::Group": ["Description"],
        "AWS::SSO::PermissionSet": ["Description", "ManagedPolicies", "Tags"],
        "AWS::SSO::Assignment": ["TargetId"],
    ]

    private static var original: Template {
        get throws { try OrganizationGoldens.template("extra-sso-ready-dev", "SSOStack.template.json").template }
    }

    private var ours: Template {
        var configuration = OrganizationConfiguration.configuration(for: .dev)
        configuration.singleSignOn = .ready(
            IdentityCenter(
                instanceARN: "arn:aws:sso:::instance/ssoins-1234567890abcdef", identityStoreID: "d-1234567890"))
        return TestTemplate.singleSignOn(configuration).template
    }

    /// The logical id that ours has for one of the original.
    private func counterpart(of id: String, in template: Template) -> String? {
        guard let account = id.range(of: "dummyvaluefordevorgamgnt") else { return id }
        let name = id[..<account.lowerBound] + "development" + "Assignment"
        return template.resources.keys.first { $0.hasPrefix(name) }
    }

    @Test(
        "Every resource of the original has its counterpart, equal but for what is said to differ",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func counterparts() throws {
        let (original, ours) = (try Self.original, ours)
        #expect(original.resources.count == 9)
        #expect(ours.resources.count == 9)
        for (id, resource) in original.resources {
            let own = try #require(counterpart(of: id, in: ours).flatMap { ours.resources[$0] }, "\(id) is missing")
            #expect(own.type == resource.type)
            #expect(Set(own.properties.keys) == Set(resource.properties.keys), "\(id)")
            for (key, value) in resource.properties where Self.differences[own.type]?.contains(key) != true {
                #expect(own.properties[key] == value, "\(id).\(key)")
            }
        }
    }

    @Test(
        "What differs differs as it should",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func deliberate() throws {
        let (original, ours) = (try Self.original, ours)
        for (id, resource) in original.resources {
            let own = try #require(counterpart(of: id, in: ours).flatMap { ours.resources[$0] })
            if let policies = resource.properties["ManagedPolicies"]?.arrayValue {
                let names = policies.compactMap { $0["Fn::Join"]?.arrayValue?[1].arrayValue?.last?.stringValue }
                #expect(
                    own.properties["ManagedPolicies"]?.arrayValue?.compactMap { $0["Fn::Sub"]?.stringValue }
                        == names.map { "arn:${AWS::Partition}\($0)" })
            }
            if let tags = resource.properties["Tags"]?.arrayValue {
                #expect(own.properties["Tags"]?.arrayValue?.map { $0["Key"] } == tags.map { $0["Key"] })
            }
            if resource.type == "AWS::SSO::Assignment" {
                #expect(resource.properties["TargetId"]?.stringValue?.hasPrefix("dummy-value-for-") == true)
                let parameter = try #require(own.properties["TargetId"]?["Ref"]?.stringValue)
                #expect(
                    ours.parameters[parameter]?.defaultValue?.stringValue == "/dev/organization/development/account/id")
            }
        }
        #expect(ours.rules.isEmpty)
        #expect(ours.parameters["BootstrapVersion"] == nil)
    }
}
