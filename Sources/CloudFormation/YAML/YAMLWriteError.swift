/// Why a value could not be written as YAML: libyaml ran out of memory, or met what it cannot write.
public struct YAMLWriteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// libyaml's words.
    public var reason: String

    /// The message.
    public var description: String { "the template cannot be written as YAML: \(reason)" }
}
