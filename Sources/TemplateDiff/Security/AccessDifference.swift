import CloudFormation

/// A difference of what a resource allows, on its way to a ``SecurityChange``.
struct AccessDifference {
    /// One side of it.
    struct Side {
        let key: String
        let text: String
        let path: TemplatePath
    }

    let logicalID: String
    let type: String
    let area: SecurityChange.Area
    let direction: SecurityChange.Direction
    /// Whose access it is, or to what.
    let subject: String
    let old: Side?
    let new: Side?
    let remark: String?
    var condition: String?

    init<Item: Access>(_ row: AccessComparison<Item>.Row, _ logicalID: String, _ type: String) {
        self.logicalID = logicalID
        self.type = type
        area = (row.new ?? row.old)?.area ?? .identityPolicy
        direction = row.direction
        subject = (row.new ?? row.old)?.subject ?? ""
        old = row.old.map { Side(key: $0.key, text: $0.text(beside: row.new), path: $0.path) }
        new = row.new.map { Side(key: $0.key, text: $0.text(beside: row.old), path: $0.path) }
        remark = row.direction == .narrowed ? nil : row.new?.remark
    }

    /// Equal keys in several worlds of conditions are one difference.
    var key: [String] { [direction.rawValue, area.rawValue, old?.key ?? "", new?.key ?? ""] }

    /// Without what only moves from one resource of a template to another: a rule that gets a resource of its own, a policy
    /// with another logical id.
    static func withoutMoves(_ differences: [AccessDifference]) -> [AccessDifference] {
        var come: [[String]: [Int]] = [:]
        var gone: [[String]: [Int]] = [:]
        for (index, difference) in differences.enumerated() {
            switch (difference.old, difference.new) {
            case (nil, let new?): come[[new.key, difference.condition ?? ""], default: []].append(index)
            case (let old?, nil): gone[[old.key, difference.condition ?? ""], default: []].append(index)
            default: break
            }
        }
        var dropped: Set<Int> = []
        for (key, left) in gone {
            guard let arrived = come[key] else { continue }
            // By logical id, as the order of resources in a template says nothing.
            let pairs = [left, arrived].map { $0.sorted { differences[$0].logicalID < differences[$1].logicalID } }
            for (old, new) in zip(pairs[0], pairs[1]) { dropped.formUnion([old, new]) }
        }
        return differences.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }

    /// The change, as it is told.
    func change(_ before: SecurityUnit?, _ after: SecurityUnit?, _ stack: String) -> SecurityChange {
        let path = new?.path ?? old?.path ?? TemplatePath()
        return SecurityChange(
            area, direction, resource: ResourceAddress(stack: stack, logicalID: logicalID), type: type, path: path,
            condition: condition, old: old?.text, new: new?.text, remark: remark,
            location: (new == nil ? before : after)?.location(of: logicalID, at: path))
    }
}
