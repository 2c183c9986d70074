import CloudFormation
import DependencyGraph
import Foundation
import OrderedCollections
import TemplateDiff
import TestSupport

/// A case of `reference/diff-cases`, where `STRATA_SHARED` has it.
struct DiffCase {
    let file: String
    let old: [GraphStack]
    let new: [GraphStack]
    /// By logical id, the recorded verdict: `replace`, `mayReplace`, `update`, `add`, `remove`, `orphan`, `none`.
    let verdicts: [String: String]
    /// Whether nothing changes.
    let isEmpty: Bool
    /// Whether the CDK shows a change of permissions or of security groups.
    let changesAccess: Bool
    /// Whether the CDK says that more is allowed.
    let widens: Bool

    static func all() throws -> [DiffCase] {
        try SharedFiles.jsonFiles(under: ["reference/diff-cases"]).map { file in
            let value = try TemplateValue(json: Array(Data(contentsOf: file)))
            return try DiffCase(file: file.deletingPathExtension().lastPathComponent, value)
        }
    }

    private init(file: String, _ value: TemplateValue) throws {
        self.file = file
        let (old, new) = (value["old"] ?? [:], value["new"] ?? [:])
        self.old = [try Self.stack(old)]
        self.new = [try Self.stack(new)]
        var verdicts: [String: String] = [:]
        for side in [old, new] {
            // What is no resource but stands among them has no verdict.
            for (id, resource) in side["Resources"]?.objectValue ?? [:] where resource["Type"] != nil {
                verdicts[id] = "none"
            }
        }
        for (id, expected) in value["expected"]?["resources"]?.objectValue ?? [:] {
            verdicts[id] = Self.word(expected["change"]?.stringValue, expected["impact"]?.stringValue)
        }
        self.verdicts = verdicts
        isEmpty = value["expected"]?["isEmpty"]?.booleanValue ?? false
        changesAccess = value["expected"]?["iam"] != nil || value["expected"]?["securityGroup"] != nil
        widens = value["expected"]?["permissionsBroadened"] == .boolean(true)
    }

    private static func stack(_ template: TemplateValue) throws -> GraphStack {
        GraphStack(id: "stack", template: GraphTemplate(id: "stack", template: try Template(template)))
    }

    private static func word(_ change: String?, _ impact: String?) -> String {
        switch (change, impact) {
        case ("add"?, _): "add"
        case ("remove"?, "WILL_ORPHAN"?): "orphan"
        case ("remove"?, _): "remove"
        case (_, "WILL_REPLACE"?): "replace"
        case (_, "MAY_REPLACE"?): "mayReplace"
        case (_, "NO_CHANGE"?): "unknown"
        default: "update"
        }
    }

    /// Our verdict on a resource, or on a loop that makes resources.
    static func verdict(on id: String, in diff: TemplateDiff) -> String {
        for stack in diff.stacks {
            if let change = stack.resources.first(where: { $0.logicalID == id }) {
                return switch change.kind {
                case .added, .imported: "add"
                case .removed: "remove"
                case .orphaned: "orphan"
                case .replaced: "replace"
                case .mayBeReplaced: "mayReplace"
                case .updated: "update"
                }
            }
            if let entry = stack.entries.first(where: { $0.section == "Resources" && $0.name == id }) {
                return entry.old == nil ? "add" : entry.new == nil ? "remove" : "update"
            }
        }
        return "none"
    }
}
