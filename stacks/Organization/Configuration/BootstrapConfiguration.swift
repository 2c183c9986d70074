import Strata
import StrataIAM

/// How accounts are prepared for deployments.
struct BootstrapConfiguration {
    /// What tells this preparation from others in the same account; 1 to 10 small letters, digits and dashes.
    var qualifier = "hnb659fds"
    /// Where else than in the home region accounts are prepared.
    var otherRegions: [String] = []
    /// What deployments may do.
    var deployments = Deployments.powerUser
    /// How the bucket of assets is encrypted.
    var encryption = Encryption.managed

    /// What deployments may do. An administrator is not the default.
    enum Deployments {
        /// Everything but people and the organization (`PowerUserAccess`), and the roles of stacks.
        case powerUser
        /// What these policies allow, and no more: `.policies([.aws("AdministratorAccess")])`.
        case policies([ManagedPolicy])
    }

    /// How the bucket of assets is encrypted.
    enum Encryption {
        /// With keys that S3 manages, which cost nothing.
        case managed
        /// With a key of the account, which can be audited and taken away.
        case key
    }
}
