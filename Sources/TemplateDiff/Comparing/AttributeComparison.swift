import CloudFormation
import OrderedCollections

/// What changes in a resource beside its properties.
enum AttributeComparison {
    static func changes(_ old: TemplateResource, _ new: TemplateResource) -> [AttributeChange] {
        var changes: [AttributeChange] = []
        func compare(
            _ name: String, _ old: TemplateValue?, _ new: TemplateValue?, _ scalars: SchemaNode.Scalars = .text
        ) {
            if old == new { return }
            let node = SchemaNode.free(scalars)
            if let old, let new, Meaning.of(old, node) == Meaning.of(new, node) { return }
            changes.append(AttributeChange(name: name, old: old, new: new))
        }
        compare("Condition", old.condition.map(TemplateValue.string), new.condition.map(TemplateValue.string))
        if Set(old.dependsOn) != Set(new.dependsOn) {
            compare("DependsOn", dependencies(old), dependencies(new))
        }
        compare("CreationPolicy", old.creationPolicy, new.creationPolicy)
        compare("UpdatePolicy", old.updatePolicy, new.updatePolicy)
        compare("UpdateReplacePolicy", old.updateReplacePolicy, new.updateReplacePolicy)
        compare("DeletionPolicy", old.deletionPolicy, new.deletionPolicy)
        compare("Metadata", metadata(old), metadata(new), .plain)
        for name in old.other.keys where new.other[name] == nil {
            compare(name, written(old.other[name]), nil, .plain)
        }
        for (name, value) in new.other { compare(name, written(old.other[name]), written(value), .plain) }
        return changes.sorted { $0.name < $1.name }
    }

    private static func dependencies(_ resource: TemplateResource) -> TemplateValue? {
        if resource.dependsOn.isEmpty { return nil }
        return .array(resource.dependsOn.map(TemplateValue.string))
    }

    /// What is written though empty means nothing: `Properties: {}`.
    private static func written(_ value: TemplateValue?) -> TemplateValue? {
        switch value {
        case .object(let members)? where members.isEmpty: nil
        case .array(let elements)? where elements.isEmpty: nil
        default: value
        }
    }

    /// The metadata without the AWS CDK's notes on where it staged an asset, which change with every hash: the property that
    /// names the asset says it.
    private static func metadata(_ resource: TemplateResource) -> TemplateValue? {
        guard case .object(var members)? = resource.metadata, members["aws:asset:path"] != nil else {
            return resource.metadata
        }
        members["aws:asset:path"] = nil
        return written(.object(members))
    }
}
