import Hashes

/// How an image is built of its directory.
public struct DockerBuild: Hashable, Sendable {
    /// The file that says how, relative to the directory.
    public let dockerfile: String
    /// The stage that is built, in a file with several; `nil` for the last.
    public let target: String?
    /// The platform that it is built for, such as `linux/arm64`; `nil` for that of the machine which builds it.
    public let platform: String?
    /// Values of the file's `ARG`s, sorted by name.
    public let arguments: [Argument]

    /// The value of an `ARG`.
    public struct Argument: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: String
    }

    static let defaultDockerfile = "Dockerfile"

    /// What names the image: the hash of the directory, with what else the image depends on.
    func tag(directoryHash: String) -> String {
        var parts: [String] = []
        if dockerfile != Self.defaultDockerfile { parts += ["dockerfile", dockerfile] }
        if let target { parts += ["target", target] }
        if let platform { parts += ["platform", platform] }
        for argument in arguments { parts += ["argument", argument.name, argument.value] }
        guard !parts.isEmpty else { return directoryHash }
        // With its length, no part can pass for another.
        let text = ([directoryHash] + parts).map { "\($0.utf8.count) \($0)\n" }.joined()
        return SHA256.hexDigest(of: Array(text.utf8))
    }
}
