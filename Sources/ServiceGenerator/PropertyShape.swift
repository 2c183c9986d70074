/// The Swift type of a property.
public indirect enum PropertyShape: Hashable, Sendable {
    /// `StringValue`.
    case string
    /// `IntegerValue`.
    case integer
    /// `NumberValue`.
    case number
    /// `BooleanValue`.
    case boolean
    /// `JSON`: objects without declared properties, and nodes that may be an object or a string.
    case json
    /// `ListValue<Element>`.
    case list(PropertyShape)
    /// `MapValue<Element>`.
    case map(PropertyShape)
    /// A property type or enumeration nested in the resource, by Swift name.
    case nested(String)

    /// The type as source text.
    ///
    /// - Parameter qualify: writes a type of the module `Strata`, with the module where a service has a type of that name.
    /// - Returns: `ListValue<Tag>`, say.
    func source(_ qualify: (String) -> String) -> String {
        switch self {
        case .string: qualify("StringValue")
        case .integer: qualify("IntegerValue")
        case .number: qualify("NumberValue")
        case .boolean: qualify("BooleanValue")
        case .json: qualify("JSON")
        case .list(let element): "\(qualify("ListValue"))<\(element.source(qualify))>"
        case .map(let element): "\(qualify("MapValue"))<\(element.source(qualify))>"
        case .nested(let name): name
        }
    }
}
