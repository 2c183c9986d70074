import CloudFormation
import OrderedCollections

extension TemplateValue {
    /// Puts a value at a path of keys and list positions, making objects on the way; `nil` takes away what is there. A
    /// position just past the end of a list adds to it; a path that does not fit what is there replaces it.
    mutating func replace(at path: ArraySlice<String>, with value: TemplateValue?) {
        guard let key = path.first else {
            if let value { self = value }
            return
        }
        let rest = path.dropFirst()
        if case .array(var elements) = self, let index = Int(key), index >= 0, index <= elements.count {
            if index == elements.count {
                guard value != nil else { return }
                elements.append(.object([:]))
            }
            if rest.isEmpty, value == nil {
                elements.remove(at: index)
            } else {
                elements[index].replace(at: rest, with: value)
            }
            self = .array(elements)
            return
        }
        var object: OrderedDictionary<String, TemplateValue> = [:]
        if case .object(let existing) = self { object = existing }
        if rest.isEmpty {
            object[key] = value
        } else if object[key] != nil || value != nil {
            var inner = object[key] ?? .object([:])
            inner.replace(at: rest, with: value)
            object[key] = inner
        }
        self = .object(object)
    }
}
