import CloudFormation
import OrderedCollections

extension TemplateValue {
    /// Puts a value at a path of keys and list positions, making objects on the way; `nil` takes away what is there. A
    /// position just past the end of a list adds to it.
    /// - Returns: Whether the path fits what is there; if not, nothing is changed. Taking away what is not there fits.
    mutating func replace(at path: ArraySlice<String>, with value: TemplateValue?) -> Bool {
        guard let key = path.first else {
            if let value { self = value }
            return true
        }
        let rest = path.dropFirst()
        switch self {
        case .array(var elements):
            guard let index = Int(key), index >= 0, index <= elements.count else { return value == nil }
            if index == elements.count {
                guard value != nil else { return true }
                elements.append(.object([:]))
            }
            if rest.isEmpty, value == nil {
                elements.remove(at: index)
            } else if !elements[index].replace(at: rest, with: value) {
                return false
            }
            self = .array(elements)
        case .object(var object):
            if rest.isEmpty {
                object[key] = value
            } else {
                guard var inner = object[key] ?? value.map({ _ in .object([:]) }) else { return true }
                guard inner.replace(at: rest, with: value) else { return false }
                object[key] = inner
            }
            self = .object(object)
        case .null, .boolean, .integer, .number, .string:
            // A literal in the way gives way: the author wants something else there.
            guard value != nil else { return true }
            var object = TemplateValue.object([:])
            guard object.replace(at: path, with: value) else { return false }
            self = object
        }
        return true
    }
}
