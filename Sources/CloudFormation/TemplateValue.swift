public import OrderedCollections

/// A value inside a CloudFormation template: JSON, with objects that keep the order of their keys and numbers that keep
/// their digits.
///
/// An intrinsic function is an object with one key (`{"Ref": "Queue"}`); see ``IntrinsicFunction`` for the typed view.
public enum TemplateValue: Hashable, Sendable {
    /// JSON `null`, as an author wrote it.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number that fits 64 bits.
    case integer(Int)
    /// Any other number, as its JSON text: `0.5`, `1e30`, `12345678901234567890`.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([TemplateValue])
    /// An object, its keys in the order in which they were written.
    case object(OrderedDictionary<String, TemplateValue>)
}
