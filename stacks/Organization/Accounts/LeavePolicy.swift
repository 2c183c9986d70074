import Foundation
import StacksCompany
import Strata
import StrataOrganizations

/// The service control policy that keeps accounts from leaving the organization, out of `policies/leave-organization.json`.
///
/// The file is read when the policy is declared: what follows in the program sees all of it.
struct LeavePolicy {
    private static let file = "policies/leave-organization.json"

    /// The policy; `nil` if its file cannot be read, which is reported.
    let policy: ServiceControlPolicy?

    /// - Parameters:
    ///   - scope: What it is part of.
    ///   - targets: The ids of the units that it holds for.
    ///   - company: What it is named after.
    ///   - folder: The folder of the system's sources.
    init(in scope: any Scope, targets: [StringValue], company: Company, folder: String = Self.sources) {
        guard let content = FileManager.default.contents(atPath: "\(folder)/\(Self.file)") else {
            policy = nil
            scope.node.annotate(
                .error(
                    "the service control policy '\(Self.file)' cannot be read",
                    help: "put it back into stacks/Organization, from which the program was built",
                    rule: "organization/policy-file"
                ), at: Place()
            )
            return
        }
        policy = ServiceControlPolicy(
            "LeavePolicy", in: scope, name: company.resourceName("leave-organization"),
            json: Array(content), from: Self.file, description: "Accounts stay in the organization", targets: targets
        )
    }

    /// Where the system's sources are, wherever the program is started.
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
}
