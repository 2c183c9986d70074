public import OrderedCollections

/// A container image that is built of a staged directory.
public struct AssemblyImage: Hashable, Sendable {
    /// The tag under which it is published.
    public var tag: String
    /// The file that says how it is built, relative to the directory.
    public var dockerfile: String
    /// The stage that is built; `nil` for the last.
    public var target: String?
    /// The platform that it is built for, such as `linux/arm64`; `nil` for that of the machine which builds it.
    public var platform: String?
    /// Values of the file's `ARG`s.
    public var arguments: OrderedDictionary<String, String>

    /// Creates an image.
    ///
    /// - Parameters:
    ///   - tag: The tag under which it is published.
    ///   - dockerfile: The file that says how it is built, relative to the directory.
    ///   - target: The stage that is built; `nil` for the last.
    ///   - platform: The platform that it is built for; `nil` for that of the machine which builds it.
    ///   - arguments: Values of the file's `ARG`s.
    public init(
        tag: String,
        dockerfile: String,
        target: String? = nil,
        platform: String? = nil,
        arguments: OrderedDictionary<String, String> = [:]
    ) {
        self.tag = tag
        self.dockerfile = dockerfile
        self.target = target
        self.platform = platform
        self.arguments = arguments
    }
}
