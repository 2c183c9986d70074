import CloudFormation
import OrderedCollections

/// Finds what changes between two values, as small as it can be said.
struct ValueComparison {
    private(set) var changes: [PropertyChange] = []
    /// Lists of which only the order changes, where it means nothing.
    private(set) var orders: [PropertyChange] = []
    /// Places that the schema does not know.
    private(set) var unknown: [TemplatePath] = []
    private var path: [TemplatePath.Component] = []
    private var oldPath: [TemplatePath.Component] = []
    /// Elements on the way that have a name: how deep, and which.
    private var names: [(depth: Int, name: String)] = []
    /// Whether a name is that of a resource.
    private let isResource: (String) -> Bool

    /// - Parameter isResource: Whether a name is that of a resource of either side.
    init(isResource: @escaping (String) -> Bool = { _ in false }) { self.isResource = isResource }

    /// Compares the properties of a resource.
    mutating func compare(
        _ old: OrderedDictionary<String, TemplateValue>, _ new: OrderedDictionary<String, TemplateValue>,
        _ schema: TypeSchema
    ) {
        for (key, value) in new { compareMember(key, old[key], value, schema.property(key)) }
        for (key, value) in old where new[key] == nil { compareMember(key, value, nil, schema.property(key)) }
        changes.sort { left, right in
            Self.precedes(left, right)
        }
    }

    /// Compares two values, either of which may not be there.
    mutating func compare(_ old: TemplateValue?, _ new: TemplateValue?, _ node: SchemaNode) {
        switch (old?.unlessAbsent, new?.unlessAbsent) {
        case (nil, nil): break
        case (let old?, let new?): compareValues(old, new, node)
        case (let old, let new): report(old, new, node)
        }
    }

    private mutating func compareMember(
        _ key: String, _ old: TemplateValue?, _ new: TemplateValue?, _ node: SchemaNode
    ) {
        if let old, let new, old == new { return }
        path.append(.key(key))
        oldPath.append(.key(key))
        compare(old, new, node)
        path.removeLast()
        oldPath.removeLast()
    }

    private mutating func compareValues(_ old: TemplateValue, _ new: TemplateValue, _ node: SchemaNode) {
        if old == new { return }
        if old.function != nil || new.function != nil {
            compareFunctions(old, new, node)
            return
        }
        switch (old, new) {
        case (.object(let olds), .object(let news)):
            let node = node.reading(old, new)
            for (key, value) in news { compareMember(key, olds[key], value, node.child(key)) }
            for (key, value) in olds where news[key] == nil { compareMember(key, value, nil, node.child(key)) }
        case (.array(let olds), .array(let news)): compareLists(olds, news, node)
        default:
            if Meaning.of(old, node) != Meaning.of(new, node), !compareTexts(old, new, node) { report(old, new, node) }
        }
    }

    /// Compares JSON in texts by what it says.
    /// - Returns: Whether it is JSON on both sides.
    private mutating func compareTexts(_ old: TemplateValue, _ new: TemplateValue, _ node: SchemaNode) -> Bool {
        guard node.readsJSON, let was = Self.structure(old), let `is` = Self.structure(new) else { return false }
        switch (was, `is`) {
        case (.object, .object), (.array, .array):
            compareValues(was, `is`, node)
            return true
        default: return false
        }
    }

    private static func structure(_ value: TemplateValue) -> TemplateValue? {
        switch value {
        case .array: value
        case .object where value.function == nil: value
        default: EmbeddedJSON.read(value)
        }
    }

    private mutating func compareFunctions(_ old: TemplateValue, _ new: TemplateValue, _ node: SchemaNode) {
        guard let was = old.branches, let `is` = new.branches, was.condition == `is`.condition else {
            if Meaning.of(old, node) != Meaning.of(new, node), !compareTexts(old, new, node) { report(old, new, node) }
            return
        }
        for (index, old, new) in [(1, was.then, `is`.then), (2, was.otherwise, `is`.otherwise)] {
            path += [.key("Fn::If"), .index(index)]
            oldPath += [.key("Fn::If"), .index(index)]
            compare(old, new, node)
            path.removeLast(2)
            oldPath.removeLast(2)
        }
    }

    private mutating func compareLists(_ old: [TemplateValue], _ new: [TemplateValue], _ node: SchemaNode) {
        let alignment = ListAlignment(old, new, node)
        if alignment.isReordered {
            // Access is compared by what it means.
            if node.policy == nil || !node.isUnordered { reportOrder(.array(old), .array(new), node) }
            return
        }
        let element = node.element
        for pair in alignment.pairs {
            if let name = pair.name { names.append((path.count, name)) }
            let value = pair.old ?? pair.new
            oldPath.append(.index(pair.old ?? value ?? 0))
            path.append(.index(pair.new ?? value ?? 0))
            compare(pair.old.map { old[$0] }, pair.new.map { new[$0] }, element)
            oldPath.removeLast()
            path.removeLast()
            if pair.name != nil { names.removeLast() }
        }
    }

    private mutating func report(_ old: TemplateValue?, _ new: TemplateValue?, _ node: SchemaNode) {
        let place = TemplatePath(new == nil ? oldPath : path)
        // What comes in an element that moved came to another place than it would have stood at.
        let isElsewhere =
            old == nil ? oldPath.dropLast() != path.dropLast() : new != nil && oldPath != path
        if node.isUnknown { unknown.append(place) }
        var impact = node.replacement.impact(from: old, to: new, in: node)
        // What stands in a branch counts only where the condition says so.
        if path.contains(.key("Fn::If")) { impact = min(impact, .mayReplace) }
        if impact == .replace, let old, let new, EqualityDoubt.mayBeEqual(old, new, resources: isResource) {
            impact = .mayReplace
        }
        changes.append(
            PropertyChange(
                path: place, oldPath: isElsewhere ? TemplatePath(oldPath) : nil, label: label(place, old, new),
                old: old, new: new, impact: impact))
    }

    private mutating func reportOrder(_ old: TemplateValue, _ new: TemplateValue, _ node: SchemaNode) {
        let place = TemplatePath(path)
        var impact =
            node.isUnordered ? node.replacement.impactOfOrder : node.replacement.impact(from: old, to: new, in: node)
        if path.contains(.key("Fn::If")) { impact = min(impact, .mayReplace) }
        let change = PropertyChange(
            path: place, oldPath: oldPath == path ? nil : TemplatePath(oldPath), label: label(place, nil, nil),
            old: old, new: new, impact: impact, isOrderOnly: true)
        if node.isUnordered, impact == .update { orders.append(change) } else { changes.append(change) }
    }

    private func label(_ place: TemplatePath, _ old: TemplateValue?, _ new: TemplateValue?) -> String? {
        let asset = AssetHash.label(place, old, new)
        guard !names.isEmpty else { return asset.map { "\(place) (\($0))" } }
        let text = PlaceLabel.text(of: place, Dictionary(names.map { ($0.depth, $0.name) }, uniquingKeysWith: { $1 }))
        return asset.map { "\(text) (\($0))" } ?? text
    }

    // MARK: Order

    /// By place: keys by name, elements by number; what goes before what comes.
    static func precedes(_ left: PropertyChange, _ right: PropertyChange) -> Bool {
        for (one, other) in zip(left.path.components, right.path.components) where one != other {
            switch (one, other) {
            case (.key(let one), .key(let other)): return one < other
            case (.index(let one), .index(let other)): return one < other
            case (.index, .key): return true
            case (.key, .index): return false
            }
        }
        if left.path.components.count != right.path.components.count {
            return left.path.components.count < right.path.components.count
        }
        return left.new == nil && right.new != nil
    }
}
