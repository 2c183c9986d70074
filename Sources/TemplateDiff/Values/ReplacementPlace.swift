import CloudFormation
import ResourceRegistry

/// What a change at a place does to the resource: it stands at or below a create-only path, or above some.
struct ReplacementPlace {
    /// A change here does so.
    let impact: PropertyChange.Impact
    /// What is left of the create-only paths that lead further down.
    private let certain: [ArraySlice<String>]
    private let possible: [ArraySlice<String>]
    /// Whether the place is an element of a list, or a value of a map.
    private let isElement: Bool

    /// A change is written in place.
    static let none = ReplacementPlace(.update)

    init(_ impact: PropertyChange.Impact) {
        self.init(impact, certain: [], possible: [], isElement: false)
    }

    /// The root of a type.
    /// - Parameters:
    ///   - facts: What the schema says.
    ///   - known: Paths whose condition is known, so that the schema's "conditionally" says nothing more.
    init(_ facts: ResourceFacts, known: Set<[String]>) {
        self.init(
            .update, certain: facts.createOnly.map { $0.components[...] },
            possible: facts.conditionalCreateOnly.map(\.components).filter { !known.contains($0) }.map { $0[...] },
            isElement: false)
    }

    private init(
        _ impact: PropertyChange.Impact, certain: [ArraySlice<String>], possible: [ArraySlice<String>], isElement: Bool
    ) {
        self.impact = impact
        self.certain = certain
        self.possible = possible
        self.isElement = isElement
    }

    /// The place of a member; `*` for an element.
    func child(_ key: String) -> ReplacementPlace {
        if impact == .replace || (certain.isEmpty && possible.isEmpty) { return ReplacementPlace(impact) }
        let certain = Self.below(certain, key)
        let possible = Self.below(possible, key)
        var impact = self.impact
        if possible.contains(where: \.isEmpty) { impact = .mayReplace }
        if certain.contains(where: \.isEmpty) { impact = .replace }
        return ReplacementPlace(
            impact, certain: certain.filter { !$0.isEmpty }, possible: possible.filter { !$0.isEmpty },
            isElement: key == "*")
    }

    private static func below(_ paths: [ArraySlice<String>], _ key: String) -> [ArraySlice<String>] {
        paths.compactMap { $0.first == key || $0.first == "*" ? $0.dropFirst() : nil }
    }

    /// What the change of the whole value here does.
    func impact(from old: TemplateValue?, to new: TemplateValue?, in node: SchemaNode) -> PropertyChange.Impact {
        if impact == .replace { return .replace }
        var result = impact
        for path in possible where result < .mayReplace && Self.differs(old, new, at: path, node) != false {
            result = .mayReplace
        }
        for path in certain where result < .replace {
            switch Self.differs(old, new, at: path, node) {
            case true?: result = isElement ? .mayReplace : .replace
            case nil: result = .mayReplace
            case false?: break
            }
        }
        return result
    }

    /// What a value does that changes although its text does not, so that nothing is known of its inside.
    var impactOfUnseen: PropertyChange.Impact {
        impact < .mayReplace && !(certain.isEmpty && possible.isEmpty) ? .mayReplace : impact
    }

    /// What another order of a list here does whose order means nothing: CloudFormation compares what is written in create-only
    /// properties, and a service may take another order for another thing.
    var impactOfOrder: PropertyChange.Impact {
        impact > .update || !(certain.isEmpty && possible.isEmpty) ? .mayReplace : .update
    }

    /// Whether what stands at a path differs; `nil` where a function hides it.
    private static func differs(
        _ old: TemplateValue?, _ new: TemplateValue?, at path: ArraySlice<String>, _ node: SchemaNode
    ) -> Bool? {
        guard let first = path.first else {
            guard let old, let new else { return old != nil || new != nil }
            return Meaning.of(old, node) != Meaning.of(new, node)
        }
        if old?.function != nil || new?.function != nil { return nil }
        let rest = path.dropFirst()
        if first == "*" {
            return Meaning.of(old ?? .null, node) != Meaning.of(new ?? .null, node)
        }
        return differs(old?[first]?.unlessAbsent, new?[first]?.unlessAbsent, at: rest, node.child(first))
    }
}
