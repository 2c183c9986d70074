import CloudFormation
import OrderedCollections
import ResourceRegistry

/// Whether what `Ref` or an attribute yields stays when a resource is replaced, because it follows from a physical name that
/// the template sets and keeps.
///
/// Mostly such a replacement fails, as both cannot have the name at once (see ``NamedReplacement``); but some types are deleted
/// first, and then nothing changes for those who refer to the resource.
struct StableReference {
    let resource: ComparedResource
    let facts: ResourceFacts?

    func holds(for attribute: String?) -> Bool {
        guard let new = resource.new, !resource.changesType else { return false }
        if let attribute, new.properties[attribute] != nil, facts?.properties[attribute] != nil,
            facts?.readOnly.contains(where: { $0.components == [attribute] }) == false
        {
            return keeps(attribute)
        }
        guard let name = ResourceRegistry.row(for: new.type)?.name, let property = name.property.components.first,
            keeps(property)
        else { return false }
        let form = attribute == nil ? name.ref : attribute.flatMap { name.attributes[$0] }
        switch form {
        case .name?: return true
        case .text(let parts)?:
            return parts.allSatisfy { part in
                switch part {
                case .text, .name, .pseudo: true
                case .path: new.properties["Path"] == nil || keeps("Path")
                case .property(let name): keeps(name)
                }
            }
        case nil: return false
        }
    }

    /// Whether the template sets a property, and to the same as before.
    private func keeps(_ property: String) -> Bool {
        guard resource.new?.properties[property]?.unlessAbsent != nil else { return false }
        return !resource.properties.contains { $0.path.components.first == .key(property) }
    }
}
