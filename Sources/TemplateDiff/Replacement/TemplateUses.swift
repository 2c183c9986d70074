import CloudFormation
import OrderedCollections

/// Who uses what in one template.
struct TemplateUses {
    /// Something of a template that values may come from.
    enum Symbol: Hashable {
        /// A resource or a parameter: they share one space of names.
        case name(String)
        case condition(String)
        case mapping(String)
    }

    /// Who uses it.
    enum Consumer: Hashable {
        case resource(String)
        case output(String)
        case condition(String)
    }

    /// One use.
    struct Use {
        let consumer: Consumer
        /// The place below the properties of a resource; `Condition` of a resource or output that exists under it.
        let path: [TemplatePath.Component]
        /// Whether it is the condition under which the consumer exists.
        let isExistence: Bool
        /// `Ref`, `Fn::GetAtt`, `Fn::Sub`, ….
        let mechanism: String
        /// The attribute; `nil` for `Ref`.
        let attribute: String?
        /// The keys of an entry of a mapping, as far as they are literal.
        let keys: [String?]
    }

    private(set) var uses: [Symbol: [Use]] = [:]

    /// Walks a template once.
    init(_ template: Template) {
        var walk = Walk(consumer: .condition(""))
        for (name, condition) in template.conditions {
            walk.consumer = .condition(name)
            walk.walkCondition(condition)
        }
        for name in template.resources.keys.sorted() {
            guard let resource = template.resources[name] else { continue }
            walk.consumer = .resource(name)
            if let condition = resource.condition { walk.addExistence(condition) }
            for (key, value) in resource.properties { walk.inside(.key(key)) { $0.walk(value) } }
        }
        for name in template.outputs.keys.sorted() {
            guard let output = template.outputs[name] else { continue }
            walk.consumer = .output(name)
            if let condition = output.condition { walk.addExistence(condition) }
            walk.walk(output.value)
        }
        uses = walk.uses
    }

    private struct Walk {
        var consumer: Consumer
        var uses: [Symbol: [Use]] = [:]
        private var path: [TemplatePath.Component] = []
        /// Where the outermost function stands, once inside of one that is no `Fn::If`.
        private var expression: [TemplatePath.Component]?

        init(consumer: Consumer) { self.consumer = consumer }

        mutating func inside(_ component: TemplatePath.Component, _ body: (inout Walk) -> Void) {
            path.append(component)
            body(&self)
            path.removeLast()
        }

        private mutating func add(
            _ symbol: Symbol, _ mechanism: String, attribute: String? = nil, keys: [String?] = [],
            isExistence: Bool = false
        ) {
            uses[symbol, default: []].append(
                Use(
                    consumer: consumer, path: expression ?? path, isExistence: isExistence, mechanism: mechanism,
                    attribute: attribute, keys: keys))
        }

        mutating func addExistence(_ condition: String) {
            add(.condition(condition), "Condition", isExistence: true)
        }

        mutating func walk(_ value: TemplateValue) {
            switch value {
            case .array(let elements):
                for (index, element) in elements.enumerated() {
                    path.append(.index(index))
                    walk(element)
                    path.removeLast()
                }
            case .object(let members):
                if let (key, operand) = value.function, let function = IntrinsicFunction(key: key, operand: operand) {
                    walk(function, operand)
                } else {
                    for (key, member) in members {
                        path.append(.key(key))
                        walk(member)
                        path.removeLast()
                    }
                }
            case .null, .boolean, .integer, .number, .string: break
            }
        }

        /// A condition's own definition, where `{"Condition": "Name"}` is a use.
        mutating func walkCondition(_ value: TemplateValue) {
            if case .condition(let name)? = IntrinsicFunction(value, inCondition: true) {
                add(.condition(name), "Condition")
                return
            }
            switch value {
            case .array(let elements): for element in elements { walkCondition(element) }
            case .object(let members):
                if let (key, operand) = value.function, let function = IntrinsicFunction(key: key, operand: operand) {
                    switch function {
                    case .and, .or, .not, .equals, .contains, .eachMemberEquals, .eachMemberIn: walkCondition(operand)
                    default: walk(value)
                    }
                } else {
                    for member in members.values { walkCondition(member) }
                }
            case .null, .boolean, .integer, .number, .string: break
            }
        }

        private mutating func walk(_ function: IntrinsicFunction, _ operand: TemplateValue) {
            let outer = expression
            if expression == nil { expression = path }
            switch function {
            case .ref(let name): addReference(name, "Ref")
            case .getAttribute(let resource, let attribute):
                // An attribute whose name is an expression may be any.
                add(.name(resource), "Fn::GetAtt", attribute: attribute.stringValue ?? "")
                if attribute.stringValue == nil { walk(attribute) }
            case .substitute(let template, let variables):
                for segment in template.segments {
                    switch segment {
                    case .literal, .escaped: break
                    case .reference(let name): if variables?[name] == nil { addReference(name, "Fn::Sub") }
                    case .attribute(let resource, let attribute):
                        if variables?["\(resource).\(attribute)"] == nil {
                            add(.name(resource), "Fn::Sub", attribute: attribute)
                        }
                    }
                }
                for value in (variables ?? [:]).values { walk(value) }
            case .ifElse(let condition, let then, let otherwise):
                add(.condition(condition), "Fn::If")
                // What stands in a branch has a place of its own.
                expression = outer
                for (index, branch) in [(1, then), (2, otherwise)] {
                    inside(.key("Fn::If")) { $0.inside(.index(index)) { $0.walk(branch) } }
                }
            case .findInMap(let map, let top, let second, let fallback):
                if let name = map.stringValue {
                    add(.mapping(name), "Fn::FindInMap", keys: [top.scalarText, second.scalarText])
                }
                for value in [map, top, second, fallback] { if let value { walk(value) } }
            default: walk(operand)
            }
            expression = outer
        }

        private mutating func addReference(_ name: String, _ mechanism: String) {
            if name.hasPrefix("AWS::") { return }
            add(.name(name), mechanism)
        }
    }
}
