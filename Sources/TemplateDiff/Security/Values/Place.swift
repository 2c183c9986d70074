import CloudFormation
import OrderedCollections

/// A value inside a resource, read in one world of conditions: `Fn::If` is decided, `AWS::NoValue` is nothing.
struct Place {
    /// The value; never an `Fn::If`.
    let value: TemplateValue
    /// Where it stands below `Properties`, branches of `Fn::If` included.
    let path: TemplatePath
    let scope: Scope

    /// The value there.
    /// - Returns: `nil` where there is none.
    init?(_ value: TemplateValue?, path: TemplatePath, in scope: Scope) {
        guard var value else { return nil }
        var path = path
        while case .object(let members) = value, members.count == 1, let (key, operand) = members.elements.first {
            if key == "Ref", operand == .string(PseudoParameter.noValue.rawValue) { return nil }
            if key == "Fn::ToJsonString" {
                value = operand
                path = path.appending(key)
                continue
            }
            guard key == "Fn::If", case .array(let operands) = operand, let name = operands.first?.stringValue,
                operands.count > 1
            else { break }
            let index = scope.world.isTrue(name) ? 1 : 2
            // A branch that is not written is nothing.
            guard index < operands.count else { return nil }
            value = operands[index]
            path = path.appending(key).appending(index)
        }
        self.value = value
        self.path = path
        self.scope = scope
    }

    /// A member.
    subscript(key: String) -> Place? { Place(value[key], path: path.appending(key), in: scope) }

    /// A member of members.
    subscript(keys: [String]) -> Place? {
        keys.reduce(Optional(self)) { place, key in place?[key] }
    }

    /// The elements of a list; a value that is none counts as a list of itself.
    var elements: [Place] {
        guard case .array(let elements) = value else { return [self] }
        return elements.enumerated().flatMap { index, element -> [Place] in
            guard let place = Place(element, path: path.appending(index), in: scope) else { return [] }
            if case .array = place.value { return place.elements }
            return [place]
        }
    }

    /// The members of an object that is no function.
    var members: [(key: String, place: Place)] {
        guard case .object(let members) = value, IntrinsicFunction(value) == nil else { return [] }
        return members.compactMap { key, member in
            Place(member, path: path.appending(key), in: scope).map { (key, $0) }
        }
    }

    /// The places at a path in which `*` is every element of a list.
    func places(at path: [String]) -> [Place] {
        path.reduce([self]) { places, key in
            key == "*" ? places.flatMap(\.elements) : places.compactMap { $0[key] }
        }
    }

    /// The value in one line, references as ``CompactText/marker`` and a name in braces.
    var text: String { CompactText(scope)(value) }

    /// The whole number, also one written as a string.
    var number: Int? { value.integerValue ?? Int(text) }

    /// The truth, also one written as a string.
    var truth: Bool? {
        switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}
