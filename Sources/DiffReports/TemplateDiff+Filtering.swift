import CloudFormation
public import TemplateDiff

extension TemplateDiff {
    /// The difference without what nobody wants to see.
    ///
    /// What is passed over neither counts nor makes a resource one that changes; a resource that is replaced because of
    /// something else stays replaced.
    /// - Parameter patterns: What is passed over, each told by `TYPE.PATH` and `STACK/ID.PATH`:
    ///   `AWS::Lambda::Function.Code.S3Key`. What fits a place passes over all below it.
    /// - Returns: The rest.
    public func ignoring(_ patterns: [(String) -> Bool]) -> TemplateDiff {
        guard !patterns.isEmpty else { return self }
        var result = self
        for index in result.stacks.indices {
            let stack = result.stacks[index]
            result.stacks[index].resources = stack.resources.compactMap { $0.ignoring(patterns, in: stack.id) }
        }
        result.orders.removeAll { order in
            let path = order.path.components.first == .key("Properties") ? Array(order.path.components.dropFirst()) : []
            let parts = ResourceChange.parts(TemplatePath(path))
            return ResourceChange.isIgnored(parts, patterns, order.type, "\(order.resource)")
                || ResourceChange.isIgnored([order.label], patterns, order.type, "\(order.resource)")
        }
        result.stacks.removeAll { $0.kind == .changed && $0.resources.isEmpty && $0.entries.isEmpty }
        return result
    }

    /// What of the difference is about some stacks, and what is nested in them.
    /// - Parameter stacks: Their ids.
    /// - Returns: The part.
    public func selecting(_ stacks: Set<String>) -> TemplateDiff {
        func isMeant(_ id: String) -> Bool {
            stacks.contains(id) || stacks.contains { id.hasPrefix("\($0)/") }
        }
        return TemplateDiff(
            stacks: self.stacks.filter { isMeant($0.id) }, security: security.filter { isMeant($0.resource.stack) },
            renames: renames.filter { isMeant($0.old.stack) || isMeant($0.new.stack) },
            orders: orders.filter { isMeant($0.resource.stack) },
            findings: findings.filter { finding in
                // A finding between two stacks names both.
                guard let template = finding.template else { return true }
                return isMeant(template) || stacks.contains { finding.message.contains("'\($0)'") }
            })
    }
}

extension ResourceChange {
    /// The change without what is passed over; `nil` if nothing of it is left.
    fileprivate func ignoring(_ patterns: [(String) -> Bool], in stack: String) -> ResourceChange? {
        func isIgnored(_ parts: [String]) -> Bool {
            Self.isIgnored(parts, patterns, type, "\(stack)/\(logicalID)")
        }
        switch kind {
        case .added, .imported, .removed, .orphaned: return self
        case .updated, .mayBeReplaced, .replaced: break
        }
        var result = self
        result.properties.removeAll { change in
            isIgnored(Self.parts(change.path)) || change.label.map { isIgnored([$0]) } ?? false
        }
        result.attributes.removeAll { isIgnored([$0.name]) }
        let isUntouched =
            result.properties.count == properties.count && result.attributes.count == attributes.count
        return !isUntouched && result.properties.isEmpty && result.attributes.isEmpty ? nil : result
    }
}

extension ResourceChange {
    /// Whether a place is passed over, or what it is in: `Code`, `Code.S3Key`.
    fileprivate static func isIgnored(
        _ parts: [String], _ patterns: [(String) -> Bool], _ type: String, _ address: String
    ) -> Bool {
        parts.indices.map { parts[...$0].joined() }.contains { place in
            patterns.contains { $0("\(type).\(place)") || $0("\(address).\(place)") }
        }
    }

    /// The steps of a path as texts that, joined, are the path.
    fileprivate static func parts(_ path: TemplatePath) -> [String] {
        path.components.enumerated().map { index, component in
            switch component {
            case .key(let key): index == 0 ? key : ".\(key)"
            case .index(let number): "[\(number)]"
            }
        }
    }
}
