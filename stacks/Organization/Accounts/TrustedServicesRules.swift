import ResourceRegistry
import Strata

/// Reports services that Organizations does not know or that are named twice, each at the line of its ``TrustedService``.
struct TrustedServicesRules {
    private static let source =
        "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html"

    let configuration: AccountsConfiguration
    /// Whether the network is shared with the accounts.
    let sharesNetwork: Bool
    let scope: any Scope

    /// Reports what is wrong.
    /// - Returns: The services that are to be trusted, those that the organization's own stacks need among them.
    func sound() -> [TrustedService] {
        var services: [String: TrustedService] = [:]
        var sound = configuration.trustedServices.filter { service in
            let finding = unknown(service) ?? services[service.principal].map { twice(service, $0) }
            services[service.principal] = services[service.principal] ?? service
            guard let finding else { return true }
            scope.node.annotate(finding, at: service.place)
            return false
        }
        for (principal, isNeeded) in [
            (TrustedService.stackSets, configuration.bootstraps),
            (TrustedService.resourceAccessManager, configuration.sharesParameters || sharesNetwork),
        ] where isNeeded && services[principal] == nil {
            sound.append(TrustedService(principal, at: configuration.place))
        }
        return sound
    }

    private func unknown(_ service: TrustedService) -> Finding? {
        // What the API takes, also of those that are on no list.
        // https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html
        let isPrincipal =
            (1...128).contains(service.principal.count)
            && service.principal.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+=,.@-".contains($0)) }
        if TrustedService.known.contains(service.principal) || (!service.isChecked && isPrincipal) { return nil }
        let domain = ".amazonaws.com"
        func name(_ principal: String) -> String { principal.replacing(domain, with: "") }
        let names = TrustedService.known.map(name)
        let hint: String
        if service.principal == "stacksets.cloudformation.amazonaws.com" {
            hint = "StackSets are trusted where accounts are bootstrapped: take it away and set bootstraps to true"
        } else if let near = NearestNames.nearest(to: name(service.principal), among: names, limit: 1).first {
            hint =
                "did you mean '\(near)\(domain)'? A service that is newer than this program is TrustedService.unlisted(\"…\")"
        } else {
            hint = "a service that is newer than this program is TrustedService.unlisted(\"…\")"
        }
        return .error(
            "'\(service.principal)' is no service that works with organizations", help: "\(hint); see \(Self.source)",
            rule: "organization/trusted-service"
        )
    }

    private func twice(_ service: TrustedService, _ first: TrustedService) -> Finding {
        .error(
            "'\(service.principal)' is trusted already, at \(first.place.location)",
            help: "take one of the two away",
            rule: "organization/trusted-service"
        )
    }
}
