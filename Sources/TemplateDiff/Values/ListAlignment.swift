import CloudFormation

/// Which elements of two lists stand for each other.
struct ListAlignment {
    /// Two elements that stand for each other but differ, or one that has no counterpart; positions in the lists as written.
    struct Pair {
        var old: Int?
        var new: Int?
        /// What the element is called: its key.
        var name: String?
    }

    /// An element that counts: `AWS::NoValue` does not.
    struct Element {
        let position: Int
        let value: TemplateValue
        let meaning: TemplateValue
    }

    /// What differs, in the order of the new list, with what goes where it stood.
    private(set) var pairs: [Pair] = []
    /// Names that more than one element of a list has, so that they tell nothing.
    private var shared: Set<String> = []
    /// Whether both hold the same elements, in another order.
    private(set) var isReordered = false

    init(_ old: [TemplateValue], _ new: [TemplateValue], _ node: SchemaNode) {
        let left = Self.elements(old, node.element)
        let right = Self.elements(new, node.element)
        shared = Self.shared(left, node).union(Self.shared(right, node))
        if left.count == right.count {
            let same = Self.equal(left, right, inOrder: false)
            if !same.partners.contains(nil) {
                isReordered = zip(same.partners, same.partners.indices).contains { $0 != $1 }
                if !isReordered { addPairs(left, right, same, node) }
                return
            }
        }
        var matching = Self.equal(left, right, inOrder: !node.isUnordered)
        if node.isUnordered {
            matchRest(left[...], right[...], &matching, node)
        } else {
            matchGaps(left, right, &matching, node)
        }
        for (index, element) in left.enumerated() where matching.partners[index] == nil {
            pairs.append(Pair(old: element.position, new: nil, name: name(of: element, node)))
        }
        let matched = Set(matching.partners.compactMap(\.self))
        for (index, element) in right.enumerated() where !matched.contains(index) {
            pairs.append(Pair(old: nil, new: element.position, name: name(of: element, node)))
        }
        addPairs(left, right, matching, node)
    }

    /// Adds elements that stand for each other and are written differently: those that mean the same may hold a list in another
    /// order, but for policies, which are compared by what they mean.
    private mutating func addPairs(_ left: [Element], _ right: [Element], _ matching: Matching, _ node: SchemaNode) {
        for (index, partner) in matching.partners.enumerated() {
            guard let partner, left[index].value != right[partner].value,
                node.policy == nil || left[index].meaning != right[partner].meaning
            else { continue }
            pairs.append(
                Pair(
                    old: left[index].position, new: right[partner].position, name: name(of: right[partner], node)))
        }
    }

    private static func elements(_ list: [TemplateValue], _ node: SchemaNode) -> [Element] {
        list.enumerated().compactMap { position, value in
            value.isNoValue ? nil : Element(position: position, value: value, meaning: Meaning.of(value, node))
        }
    }

    /// What matches so far: for each old element the new one.
    struct Matching {
        var partners: [Int?]
        var isTaken: [Bool]

        mutating func match(_ old: Int, _ new: Int) {
            partners[old] = new
            isTaken[new] = true
        }
    }

    /// Matches equal elements: the first with the first, the second with the second; in order, as many as keep theirs.
    private static func equal(_ left: [Element], _ right: [Element], inOrder: Bool) -> Matching {
        var matching = Matching(
            partners: Array(repeating: nil, count: left.count), isTaken: Array(repeating: false, count: right.count))
        var places: [TemplateValue: [Int]] = [:]
        for (index, element) in right.enumerated().reversed() { places[element.meaning, default: []].append(index) }
        var found: [(old: Int, new: Int)] = []
        for (index, element) in left.enumerated() {
            if let place = places[element.meaning]?.popLast() { found.append((index, place)) }
        }
        if inOrder { found = LongestIncreasing.of(found, by: \.new) }
        for (old, new) in found { matching.match(old, new) }
        return matching
    }

    /// Matches what is left between elements that are equal.
    private mutating func matchGaps(
        _ left: [Element], _ right: [Element], _ matching: inout Matching, _ node: SchemaNode
    ) {
        var oldStart = 0
        var newStart = 0
        for index in left.indices {
            guard let partner = matching.partners[index] else { continue }
            matchRest(left[oldStart..<index], right[newStart..<partner], &matching, node)
            oldStart = index + 1
            newStart = partner + 1
        }
        matchRest(left[oldStart...], right[newStart...], &matching, node)
    }

    private mutating func matchRest(
        _ left: ArraySlice<Element>, _ right: ArraySlice<Element>, _ matching: inout Matching, _ node: SchemaNode
    ) {
        var olds = left.indices.filter { matching.partners[$0] == nil }
        var news = right.indices.filter { !matching.isTaken[$0] }
        guard !olds.isEmpty, !news.isEmpty else { return }
        if let key = ElementKey.common(olds.map { left[$0].value }, news.map { right[$0].value }, node) {
            var places: [TemplateValue: Int] = [:]
            for index in news { places[key.value(of: right[index].meaning)] = index }
            var last = -1
            for index in olds {
                guard let place = places[key.value(of: left[index].meaning)], node.isUnordered || place > last else {
                    continue
                }
                matching.match(index, place)
                last = place
            }
            // What has another key is another thing.
            if key.isIdentity { return }
            olds = olds.filter { matching.partners[$0] == nil }
            news = news.filter { !matching.isTaken[$0] }
        }
        for (old, new) in Similarity.pairs(
            olds.map { ($0, left[$0].meaning) }, news.map { ($0, right[$0].meaning) }, inOrder: !node.isUnordered)
        {
            matching.match(old, new)
        }
    }

    private func name(of element: Element, _ node: SchemaNode) -> String? {
        guard let name = ElementKey.name(of: element.value, node), !shared.contains(name) else { return nil }
        return name
    }

    private static func shared(_ elements: [Element], _ node: SchemaNode) -> Set<String> {
        var seen: Set<String> = []
        var shared: Set<String> = []
        for element in elements {
            guard let name = ElementKey.name(of: element.value, node), !seen.insert(name).inserted else { continue }
            shared.insert(name)
        }
        return shared
    }
}
