import Strata

/// What Docker calls the processors of Lambda.
/// <https://docs.docker.com/build/building/multi-platform/>
enum ImagePlatform {
    private static let platforms = ["arm64": "linux/arm64", "x86_64": "linux/amd64"]

    /// The platform of a processor; `nil` for one that is not known now.
    static func of(_ architecture: AWS.Lambda.Function.ArchitecturesItem) -> String? {
        architecture.literalString.flatMap { platforms[$0] }
    }

    /// A platform under the one name that Docker itself gives it: `linux/x86_64` and `linux/arm64/v8` are other names.
    static func normalized(_ platform: String) -> String {
        let parts = platform.lowercased().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        // A processor alone is one of Linux's here: no Lambda runs anything else.
        let system = parts.count > 1 ? parts[0] : "linux"
        let processor = parts.count > 1 ? parts[1] : parts[0]
        switch processor {
        case "x86_64", "x86-64", "amd64": return "\(system)/amd64"
        case "aarch64", "arm64": return "\(system)/arm64"
        default: return parts.count > 1 ? platform.lowercased() : "\(system)/\(processor)"
        }
    }
}
