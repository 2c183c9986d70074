/// The place of a value inside a template: `Resources.Queue.Properties.Tags[0].Value`.
public struct TemplatePath: Hashable, Sendable {
    /// One step.
    public enum Component: Hashable, Sendable {
        /// Into a member of an object.
        case key(String)
        /// Into an element of a list, from 0.
        case index(Int)
    }

    /// The steps from the root.
    public var components: [Component]

    /// Creates a path.
    ///
    /// - Parameter components: The steps; none for the root.
    public init(_ components: [Component] = []) {
        self.components = components
    }

    /// The path to a member of the object at this path.
    ///
    /// - Parameter key: The member's key.
    /// - Returns: The longer path.
    public func appending(_ key: String) -> TemplatePath { TemplatePath(components + [.key(key)]) }

    /// The path to an element of the list at this path.
    ///
    /// - Parameter index: The element's index, from 0.
    /// - Returns: The longer path.
    public func appending(_ index: Int) -> TemplatePath { TemplatePath(components + [.index(index)]) }
}

extension TemplatePath: ExpressibleByArrayLiteral {
    /// A path of keys.
    public init(arrayLiteral elements: String...) { self.init(elements.map(Component.key)) }
}

extension TemplatePath: CustomStringConvertible {
    /// Keys joined with dots, indices in brackets.
    public var description: String {
        var text = ""
        for component in components {
            switch component {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
