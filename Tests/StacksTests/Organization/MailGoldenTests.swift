import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import TestSupport
import Testing

@testable import StacksOrganization

/// What the original program made for its domain and mail, and what stands for it here.
@Suite("The mail beside what the original program made")
struct MailGoldenTests {
    /// Resources that have a counterpart of the same type: the original's id, and ours.
    private static let counterparts = [
        "HostedZoneDB99F866": "HostedZoneDB99F866",
        "HostedZoneId4A8EAB88": "HostedZoneId4A8EAB88",
        "MXRecord3FB0AC94": "MX5D7CF676",
        "Identity2D60E2CC": "Identity2D60E2CC",
        "IdentityDkimDnsToken133E6CCBA": "IdentityDkimDnsToken133E6CCBA",
        "IdentityDkimDnsToken2AD0AA6D9": "IdentityDkimDnsToken2AD0AA6D9",
        "IdentityDkimDnsToken3A6A24F78": "IdentityDkimDnsToken3A6A24F78",
        "MailDeliveryBucketDA23360B": "ForwarderMailboxF8B07975",
        "MailDeliveryBucketPolicy2957C157": "ForwarderMailboxPolicyB0B82140",
        "MailReceivedRuleSet2278D71F": "ReceiptRules259D9F96",
        "MailReceivedRuleSetRule0BC57B51F": "ReceiptRulesforwardC1ED8F17",
        "ReceivedMailLambda3C42D039": "ForwarderFunctionB3355642",
        "ReceivedMailLambdaAllowSes40C26469":
            "ForwarderFunctionAllowSesorganizationmailReceiptRules16CC5A20forwardD4E093AA",
        "ReceivedMailLambdaServiceRole7AB3DCF7": "ForwarderFunctionServiceRoleCE116BF2",
        "AWS679f53fac002430cb0da5b7982bd22872D164C4C": "SDKCalls",
        "AWS679f53fac002430cb0da5b7982bd2287ServiceRoleC1EA0FF2": "SDKCalls",
        "setActiveReceiptRuleSetCustomResourceCustomResourcePolicyBD47D570": "ReceiptRulesActivation",
    ]

    /// Resources that are something else here, and why.
    private static let differences = [
        "setActiveReceiptRuleSetCustomResourceBBF3CF7E":
            "Custom::SDKCall: the same call, made by inline Python that answers on every path",
        "AWS679f53fac002430cb0da5b7982bd2287LogRetentionCE72797A":
            "AWS::Logs::LogGroup with a retention: no function is needed for it",
        "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aFD4BFC8A": "as above",
        "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aServiceRole9741ECFB": "as above",
        "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aServiceRoleDefaultPolicyADDA7DEB": "as above",
        "ReceivedMailLambdaInvoke0bbVvgbsdSoWXWcQu4dTJYswB7rSTVF8shyQr0Ysc1B6F392F":
            "nothing: any account's SES could call the function; the other permission is confined",
        "MXRecordDeleteExistingRecordSetCustomResource50F865F1":
            "nothing: it deletes what another program may have made, and is deprecated as dangerous",
        "CustomDeleteExistingRecordSetCustomResourceProviderRole03A7ED08": "as above",
        "CustomDeleteExistingRecordSetCustomResourceProviderHandlerAD00231E": "as above",
        "SesStackNestedStackSesStackNestedStackResource4A97A2E0":
            "nothing: 26 resources fit into one stack, and no value has to be handed down",
    ]

    @Test(
        "Every resource of the original has a counterpart of its type, or a reason",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"),
        arguments: ["organization-setup-dev", "organization-setup-prod", "extra-internal-dns-dev"])
    func resources(app: String) throws {
        let isOwned = app.hasPrefix("extra")
        let sample = TestTemplate.mail(isOwned ? .owned : .sample, stage: app.hasSuffix("prod") ? .prod : .dev)
        var seen: Set<String> = []
        for stack in ["HostedZoneStack.template.json", "HostedZoneStackSesStack888A4A08.nested.template.json"] {
            for golden in try OrganizationGoldens.template(app, stack).allResources {
                let (id, type) = (golden.logicalID, golden.type)
                seen.insert(id)
                if Self.differences[id] != nil { continue }
                let own = try #require(Self.counterparts[id], "\(type) \(id) has neither counterpart nor reason")
                let candidates = sample.allResources.filter { $0.logicalID.hasPrefix(own) }
                #expect(candidates.contains { $0.type == type }, "\(type) \(id) has no counterpart \(own)")
            }
        }
        #expect(seen.contains("HostedZoneDB99F866") == isOwned)
        #expect(seen.count == (isOwned ? 27 : 25))
    }

    @Test(
        "What it set is set here, too", .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func properties() throws {
        let sample = TestTemplate.mail(.owned)
        func own(_ id: String) -> OrderedDictionary<String, TemplateValue>? {
            Self.counterparts[id].flatMap { sample.template.resources[$0]?.properties }
        }
        let outer = try OrganizationGoldens.template("extra-internal-dns-dev", "HostedZoneStack.template.json")
        let inner = try OrganizationGoldens.template(
            "extra-internal-dns-dev", "HostedZoneStackSesStack888A4A08.nested.template.json")
        for (id, keys) in [
            ("HostedZoneDB99F866", ["Name"]), ("MXRecord3FB0AC94", ["Name", "TTL", "Type"]),
            ("IdentityDkimDnsToken133E6CCBA", ["TTL", "Type"]),
            ("ReceivedMailLambdaAllowSes40C26469", ["Action", "Principal"]),
        ] {
            let properties = try #require(outer[resource: id] ?? inner[resource: id]).properties
            for key in keys {
                #expect(own(id)?[key]?.stringValue == properties[key]?.stringValue, "\(id).\(key)")
            }
        }
        let its = try #require(inner.resource("MailReceivedRuleSetRule0BC57B51F")["Rule"])
        let ours = try #require(own("MailReceivedRuleSetRule0BC57B51F")?["Rule"])
        #expect(ours["TlsPolicy"]?.stringValue == its["TlsPolicy"]?.stringValue)
        #expect(ours["Enabled"] == true && its["Enabled"] == true)
        let actions = try #require(its["Actions"]?.arrayValue)
        #expect(
            ours["Actions"]?.arrayValue?.map { $0.objectValue?.keys.first }
                == actions.map { $0.objectValue?.keys.first })
        // The zone's domain there, so that mail to mail.example.com was refused; the mail domain here.
        #expect(its["Recipients"] == ["example.com"])
        #expect(ours["Recipients"] == ["mail.example.com"])
    }
}
