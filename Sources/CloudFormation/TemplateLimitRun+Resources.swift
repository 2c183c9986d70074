import OrderedCollections

extension TemplateLimitRun {
    /// Policies and tags.
    mutating func checkResources() {
        if template.resources.isEmpty, template.verbatimEntries[.resources]?.isEmpty ?? true {
            report(
                TemplateLimitRules.emptinessRule,
                at: "Resources",
                "the template has no resources, at least one is required",
                help: "add a resource, or leave the stack out"
            )
        }
        for (id, resource) in template.resources {
            if let policy = resource.deletionPolicy {
                checkPolicy(policy, "DeletionPolicy", allowed: Self.deletionPolicies, of: resource, id)
            }
            if let policy = resource.updateReplacePolicy {
                checkPolicy(policy, "UpdateReplacePolicy", allowed: Self.updateReplacePolicies, of: resource, id)
            }
            checkTags(resource, id)
        }
    }

    private static let deletionPolicies = DeletionPolicy.allCases.map(\.rawValue)
    private static let updateReplacePolicies = UpdateReplacePolicy.allCases.map(\.rawValue)

    private mutating func checkPolicy(
        _ policy: TemplateValue,
        _ attribute: String,
        allowed: [String],
        of resource: TemplateResource,
        _ id: String
    ) {
        let path = "Resources.\(id).\(attribute)"
        let isReplacement = attribute == "UpdateReplacePolicy"
        switch policy {
        case .string(let name) where !allowed.contains(name):
            let isOfCreation = isReplacement && name == "RetainExceptOnCreate"
            report(
                "template/policy-value",
                at: path,
                "\(attribute) is \"\(name)\", allowed are \(allowed.joined(separator: ", "))",
                help: isOfCreation ? "write Retain: a replacement is never part of a creation" : "use one of these"
            )
        case .string(DeletionPolicy.snapshot.rawValue) where !takesSnapshots(resource.type):
            let types = (isReplacement ? TemplateLimits.replacementSnapshotTypes : TemplateLimits.snapshotTypes)
                .sorted().joined(separator: ", ")
            report(
                "template/snapshot-policy",
                at: path,
                "\(attribute) is \"Snapshot\", but \(resource.type) takes no snapshots; these types do: \(types)",
                help: "use Retain to keep the resource, or Delete"
            )
        case .string(UpdateReplacePolicy.snapshot.rawValue)
        where isReplacement && resource.type.hasPrefix("AWS::")
            && !TemplateLimits.replacementSnapshotTypes.contains(resource.type):
            report(
                "template/snapshot-policy",
                .warning,
                at: path,
                "\(resource.type) takes a snapshot when it is deleted, but CloudFormation documents none when it is "
                    + "replaced, and then takes Snapshot as Delete",
                help: "use Retain to keep the replaced resource"
            )
        case .string:
            break
        case .object where template.transformNames.contains("AWS::LanguageExtensions"):
            break
        case .object:
            report(
                "template/policy-value",
                at: path,
                "\(attribute) is an expression, which the transform AWS::LanguageExtensions alone allows",
                help: "write one of \(allowed.joined(separator: ", ")), or add the transform"
            )
        case let other:
            report(
                "template/policy-value",
                at: path,
                "\(attribute) is \(other.kindDescription), allowed are \(allowed.joined(separator: ", "))",
                help: "use one of these"
            )
        }
    }

    /// Whether `Snapshot` is allowed: AWS's list, and what is not AWS's, whose handlers may do anything.
    private func takesSnapshots(_ type: String) -> Bool {
        TemplateLimits.snapshotTypes.contains(type) || !type.hasPrefix("AWS::")
    }

    private mutating func checkTags(_ resource: TemplateResource, _ id: String) {
        let count: Int
        switch resource.properties["Tags"] {
        case .array(let tags)?: count = tags.count
        case .object(let tags)? where IntrinsicFunction(.object(tags)) == nil: count = tags.count
        default: return
        }
        guard count > TemplateLimits.tags else { return }
        report(
            TemplateLimitRules.tagRule,
            at: "Resources.\(id).Properties.Tags",
            "the resource has \(count) tags, at most \(TemplateLimits.tags) are allowed",
            help: "drop some; tags of the stack and the app count here, too"
        )
    }
}
