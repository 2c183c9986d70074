/// A view of a resource, or a construct, through which properties can be read but not set.
@dynamicMemberLookup
public struct ReadOnly<View: Scope> {
    let view: View

    /// A node of the view, read-only.
    public subscript(dynamicMember key: KeyPath<View, Node>) -> FrozenNode { FrozenNode(view[keyPath: key]) }

    /// A resource or construct of the view, read-only.
    public subscript<Part: Scope>(dynamicMember key: KeyPath<View, Part>) -> ReadOnly<Part> {
        ReadOnly<Part>(view: view[keyPath: key])
    }

    /// A property of the view.
    public subscript<Value>(dynamicMember key: KeyPath<View, Value>) -> Value { view[keyPath: key] }
}
