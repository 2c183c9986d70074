/// A resource's view through which properties can be read but not set.
@dynamicMemberLookup
public struct ReadOnly<View: ResourceView> {
    let view: View

    /// A node of the view, read-only.
    public subscript(dynamicMember key: KeyPath<View, Node>) -> FrozenNode { FrozenNode(view[keyPath: key]) }

    /// A property of the view.
    public subscript<Value>(dynamicMember key: KeyPath<View, Value>) -> Value { view[keyPath: key] }
}
