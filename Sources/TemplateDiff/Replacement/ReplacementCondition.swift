import CloudFormation
import OrderedCollections

/// When the change of a property replaces its resource, where the registry's schema only says "conditionally", or says nothing
/// of what the documentation tells.
///
/// The rows are in `ReplacementCondition+Table.swift`.
struct ReplacementCondition: Sendable {
    /// A change that a condition is asked about.
    struct Change {
        /// The property's value before.
        let before: KnownValue
        /// The property's value after.
        let after: KnownValue
        /// Where something changes: the keys on the way, without places in lists and branches. May lead deeper than the
        /// property.
        let keys: [String]
        let old: TemplateResource
        let new: TemplateResource

        /// Another property of the old resource.
        func old(_ path: String...) -> KnownValue { KnownValue(path, of: old) }

        /// Another property of the new resource.
        func new(_ path: String...) -> KnownValue { KnownValue(path, of: new) }

        /// A switch of the update policy that holds during the update: that of the new template.
        func policy(_ path: String...) -> Bool? {
            var policy = TemplateResource(type: new.type)
            policy.properties["UpdatePolicy"] = new.updatePolicy
            return KnownValue(["UpdatePolicy"] + path, of: policy).isTrue
        }
    }

    typealias Rule = @Sendable (Change) -> PropertyChange.Impact

    /// The properties that it is about: keys below `Properties`.
    let paths: [[String]]
    let rule: Rule

    /// - Parameters:
    ///   - paths: The properties, as keys joined by dots.
    ///   - rule: What their change does.
    init(_ paths: String..., rule: @escaping Rule) {
        self.paths = paths.map { $0.split(separator: ".").map(String.init) }
        self.rule = rule
    }

    /// All properties of a type whose condition is in the table.
    static func paths(of type: String) -> Set<[String]> { Set((table[type] ?? []).flatMap(\.paths)) }

    // MARK: Asking

    /// What a change does.
    /// - Returns: `nil` where the table has nothing on it.
    static func impact(
        of change: PropertyChange, _ old: TemplateResource, _ new: TemplateResource
    ) -> PropertyChange.Impact? {
        impact(at: keys(change.path), old, new) { before, after in before != after }
    }

    /// What the change of a value does whose text stays the same.
    /// - Returns: `nil` where the table has nothing on it.
    static func impact(
        ofUnseenAt path: TemplatePath, _ old: TemplateResource, _ new: TemplateResource
    ) -> PropertyChange.Impact? {
        impact(at: keys(path), old, new) { _, _ in true }
    }

    private static func impact(
        at keys: [String], _ old: TemplateResource, _ new: TemplateResource,
        isBelow: (KnownValue, KnownValue) -> Bool
    ) -> PropertyChange.Impact? {
        guard let conditions = table[new.type] else { return nil }
        var result: PropertyChange.Impact?
        for condition in conditions {
            for path in condition.paths {
                let isInside = keys.starts(with: path)
                // What changes as a whole may hold the property.
                guard isInside || path.starts(with: keys) else { continue }
                let (before, after) = (KnownValue(path, of: old), KnownValue(path, of: new))
                guard isInside || isBelow(before, after) else { continue }
                let impact = condition.rule(
                    Change(before: before, after: after, keys: isInside ? keys : path, old: old, new: new))
                result = max(result ?? impact, impact)
            }
        }
        return result
    }

    /// The keys of a path, without places in lists and branches of `Fn::If`.
    private static func keys(_ path: TemplatePath) -> [String] {
        path.components.compactMap { component in
            if case .key(let key) = component, key != "Fn::If" { key } else { nil }
        }
    }
}

// MARK: Rules

extension ReplacementCondition {
    /// It replaces the resource.
    static let replaces: Rule = { _ in .replace }
    /// It is written in place.
    static let updates: Rule = { _ in .update }
    /// Nobody can tell from templates: the documentation does not say when, or it depends on what only the service knows.
    static let unknown: Rule = { _ in .mayReplace }

    /// It replaces the resource, but for a value that goes.
    static let replacesUnlessGone: Rule = { change in
        change.after.isPresent.map { $0 ? .replace : .update } ?? .mayReplace
    }

    /// It replaces the resource, but for a value that comes where none was.
    static let replacesUnlessNew: Rule = { change in
        change.before.isPresent.map { $0 ? .replace : .update } ?? .mayReplace
    }

    /// A value that comes or goes replaces the resource; another value is written in place.
    static let replacesWhereItComesOrGoes: Rule = { change in
        guard let before = change.before.isPresent, let after = change.after.isPresent else { return .mayReplace }
        return before && after ? .update : .replace
    }

    /// It is written in place where a value stays, and may replace the resource where it goes.
    static let updatesUnlessGone: Rule = { change in change.after.isPresent == true ? .update : .mayReplace }

    /// A switch of the update policy says whether the resource is replaced.
    static func replaces(ifPolicy path: String...) -> Rule {
        { change in truth(change, path).map { $0 ? .replace : .update } ?? .mayReplace }
    }

    /// A switch of the update policy keeps the resource from being replaced.
    static func replaces(unlessPolicy path: String...) -> Rule {
        { change in truth(change, path).map { $0 ? .update : .replace } ?? .mayReplace }
    }

    private static func truth(_ change: Change, _ path: [String]) -> Bool? {
        path.count == 2 ? change.policy(path[0], path[1]) : change.policy(path[0])
    }

    /// It replaces the resource, but for some steps from one value to another.
    /// - Parameters:
    ///   - steps: The steps that are written in place.
    ///   - fallback: The value where none is written; `nil` if that is not known.
    /// - Returns: The rule.
    static func replacesUnless(_ steps: [(from: String, to: String)], fallback: String? = nil) -> Rule {
        { change in
            guard let before = text(change.before, fallback), let after = text(change.after, fallback) else {
                return .mayReplace
            }
            return before == after || steps.contains { $0.from == before && $0.to == after } ? .update : .replace
        }
    }

    private static func text(_ value: KnownValue, _ fallback: String?) -> String? {
        value == .absent ? fallback : value.text
    }
}
