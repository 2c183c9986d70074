import OrderedCollections

/// A value that is read to its end.
struct YAMLNode {
    var value: TemplateValue
    var entry: PositionMap.Entry
    /// How many levels of lists and objects it has.
    var height = 0
    /// About how many bytes it takes when written out: what aliases multiply.
    var cost: Int

    /// What a value costs beside its text.
    static let baseCost = 8

    init(text: String, value: TemplateValue, entry: PositionMap.Entry) {
        self.value = value
        self.entry = entry
        cost = Self.baseCost + text.utf8.count
    }

    init(value: TemplateValue, entry: PositionMap.Entry, height: Int, cost: Int) {
        self.value = value
        self.entry = entry
        self.height = height
        self.cost = cost
    }
}

/// A list or an object that is not closed yet.
struct YAMLFrame {
    struct Key {
        var text: String
        var start: Int
        var end: Int
        /// Whether it is a plain `<<`.
        var isMerge: Bool
    }

    let isMapping: Bool
    let isFlow: Bool
    let properties: YAMLProperties
    let start: Int
    let mark: Int
    /// Where the last child ends.
    var end: Int
    var elements: [TemplateValue] = []
    var members: OrderedDictionary<String, TemplateValue> = [:]
    /// The key whose value is to come.
    var key: Key?
    /// What each `<<` brings, the first of each winning.
    var merges: [[YAMLNode]] = []
    var height = 1
    var cost = YAMLNode.baseCost

    mutating func include(_ node: YAMLNode) {
        end = max(end, Int(node.entry.end))
        height = max(height, node.height + 1)
        cost += node.cost
    }
}

/// What a `&name` names.
enum YAMLAnchor {
    /// A list or an object that is still open, by its depth.
    case open(depth: Int)
    case node(YAMLNode)
}
