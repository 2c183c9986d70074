import Strata

/// An AWS service that may act in all accounts of the organization.
struct TrustedService {
    /// The service principal: `sso.amazonaws.com`.
    let principal: String
    /// Whether the principal must be one of ``known``.
    let isChecked: Bool
    /// Where it is declared, for messages.
    let place: Place

    init(_ principal: String, isChecked: Bool = true, at place: Place) {
        self.principal = principal
        self.isChecked = isChecked
        self.place = place
    }

    /// A service that works with organizations.
    /// - Parameters:
    ///   - principal: The service principal: `sso.amazonaws.com`.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    init(_ principal: String, file: StaticString = #fileID, line: Int = #line) {
        self.init(principal, at: Place(file, line))
    }

    /// A service that works with organizations since this program was written.
    static func unlisted(_ principal: String, file: StaticString = #fileID, line: Int = #line) -> TrustedService {
        TrustedService(principal, isChecked: false, at: Place(file, line))
    }

    /// CloudFormation StackSets. Organizations does not know `stacksets.cloudformation.amazonaws.com`, under which StackSets
    /// assume roles.
    static let stackSets = "member.org.stacksets.cloudformation.amazonaws.com"
    /// Resource Access Manager.
    static let resourceAccessManager = "ram.amazonaws.com"

    /// The principals of services that work with organizations:
    /// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html>, the page of each.
    static let known: [String] = [
        "access-analyzer.amazonaws.com", "account.amazonaws.com", "agentless.inspector2.amazonaws.com",
        "auditmanager.amazonaws.com", "aws-artifact-account-sync.amazonaws.com", "backup.amazonaws.com",
        "cloudtrail.amazonaws.com", "compute-optimizer.amazonaws.com", "config-multiaccountsetup.amazonaws.com",
        "config.amazonaws.com", "controltower.amazonaws.com", "cost-optimization-hub.bcm.amazonaws.com",
        "detective.amazonaws.com", "devops-guru.amazonaws.com", "ds.amazonaws.com", "ec2.amazonaws.com",
        "fms.amazonaws.com", "guardduty.amazonaws.com", "health.amazonaws.com", "iam.amazonaws.com",
        "inspector2.amazonaws.com", "ipam.amazonaws.com", "license-management.marketplace.amazonaws.com",
        "license-manager-linux-subscriptions.amazonaws.com", "license-manager.amazonaws.com",
        "license-manager.member-account.amazonaws.com", "macie.amazonaws.com",
        "malware-protection.guardduty.amazonaws.com", stackSets, "networkmanager.amazonaws.com",
        "notifications.amazonaws.com", "observabilityadmin.amazonaws.com",
        "private-marketplace.marketplace.amazonaws.com", resourceAccessManager,
        "reachabilityanalyzer.networkinsights.amazonaws.com", "reporting.trustedadvisor.amazonaws.com",
        "resource-explorer-2.amazonaws.com", "securityhub.amazonaws.com", "securitylake.amazonaws.com",
        "servicecatalog.amazonaws.com", "servicequotas.amazonaws.com", "ssm-quicksetup.amazonaws.com",
        "ssm.amazonaws.com", "sso.amazonaws.com", "storage-lens.s3.amazonaws.com", "tagpolicies.tag.amazonaws.com",
        "user-subscriptions.amazonaws.com", "wellarchitected.amazonaws.com",
    ]
}
