import CloudFormation
import Foundation
import OrderedCollections
import ResourceRegistry
import TestSupport
import Testing

/// `reference/cdk-replacement-table.json`: what the AWS CDK says of each property of each type.
@Suite(
    "The recorded replacement table",
    .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
struct ReplacementTableTests {
    /// What we say of a property.
    private enum Verdict: String {
        case replace, mayReplace, update
        /// Only some of what is in it is create-only.
        case replaceBelow, mayReplaceBelow
        /// A template cannot set it.
        case readOnly
        /// The registry's schemas here are of another day than the table.
        case noProperty, noType
    }

    /// How many properties there are of each pair of verdicts that differ, and why.
    private static let classes: [String: (count: Int, reason: String)] = [
        "noType": (
            7,
            "types that the CDK's specification has kept: unknown, so they may be replaced"
        ),
        "replace noProperty": (3, "properties that our schemas do not have"),
        "update noProperty": (2, "properties that our schemas do not have"),
        "replace replaceBelow": (3, "not the whole property is create-only, but some of what is in it"),
        "update replaceBelow": (
            87,
            "the CDK does not look into properties: `TargetGroup.Config.VpcIdentifier` is create-only, `Config` is not"
        ),
        "update mayReplaceBelow": (8, "the CDK does not look into properties"),
        "update mayReplace": (
            62,
            "the schema calls them conditionally create-only, which the CDK's specification leaves out for most types"
        ),
        "replace mayReplace": (
            11,
            "the schema calls them conditionally create-only, the older specification that the CDK keeps `Replacement`"
        ),
        "replace update": (
            197,
            "the older specification says `Replacement`, but the handler of the type updates them: tags that the schema calls updatable, descriptions, `ECS::Service.DeploymentController`"
        ),
        "update readOnly": (11, "a template cannot set them"),
        "mayReplace update": (
            12,
            "`Conditional` in the older specification; the schema calls them neither create-only nor conditionally so"
        ),
    ]

    @Test("agrees with the registry, but for classes that are explained")
    func classes() throws {
        let file = try SharedFiles.file("reference/cdk-replacement-table.json")
        let table = try TemplateValue(json: Array(Data(contentsOf: file)))
        var counts: [String: Int] = [:]
        var agreed = 0
        for (type, row) in table.objectValue ?? [:] {
            guard let facts = ResourceRegistry.facts(for: type) else {
                counts["noType", default: 0] += 1
                continue
            }
            let known = Set(facts.properties.properties.map(\.name))
            for (theirs, properties) in row.objectValue ?? [:] {
                for name in properties.arrayValue?.compactMap(\.stringValue) ?? [] {
                    let ours: Verdict = known.contains(name) ? Self.verdict(on: name, facts) : .noProperty
                    if ours.rawValue == theirs {
                        agreed += 1
                    } else {
                        counts["\(theirs) \(ours.rawValue)", default: 0] += 1
                    }
                }
            }
        }
        for name in Set(counts.keys).union(Self.classes.keys) {
            let known = Self.classes[name]
            #expect(counts[name] == known?.count, "\(name): \(known?.reason ?? "not explained")")
        }
        let disagreed = counts.filter { !$0.key.hasPrefix("no") && !$0.key.hasSuffix("noProperty") }.values.reduce(0, +)
        #expect(Double(agreed) / Double(agreed + disagreed) > 0.965)
    }

    private static func verdict(on property: String, _ facts: ResourceFacts) -> Verdict {
        let certain = facts.createOnly.filter { $0.components.first == property }
        let possible = facts.conditionalCreateOnly.filter { $0.components.first == property }
        if certain.contains(where: { $0.components.count == 1 }) { return .replace }
        if possible.contains(where: { $0.components.count == 1 }) { return .mayReplace }
        if !certain.isEmpty { return .replaceBelow }
        if !possible.isEmpty { return .mayReplaceBelow }
        return facts.readOnly.contains { $0.components == [property] } ? .readOnly : .update
    }
}
