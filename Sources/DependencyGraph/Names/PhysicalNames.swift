public import CloudFormation
import ResourceRegistry

/// What is known of physical names: which types have them, what follows from them, and how much they bind where.
public enum PhysicalNames {
    /// The property that gives a resource its physical name.
    /// - Parameter type: The resource type.
    /// - Returns: `nil` if what the resource is called cannot be said in a template, or nothing follows from it.
    public static func property(of type: String) -> String? { address(of: type)?.property.components.first }

    /// What is known of a name by which services find a resource.
    private static func address(of type: String) -> TypeRow.Name? {
        guard let name = ResourceRegistry.row(for: type)?.name, name.isAddress else { return nil }
        return name
    }

    /// Whether what a reference yields follows from the physical name, so that a predictable name can take its place.
    /// - Parameters:
    ///   - attribute: The attribute of `Fn::GetAtt`; `nil` for `Ref`.
    ///   - type: The type of the resource that is referred to.
    /// - Returns: Whether it does.
    public static func follows(_ attribute: String?, from type: String) -> Bool {
        guard let name = address(of: type) else { return false }
        guard let attribute else { return name.ref != nil }
        return name.attributes[attribute] != nil
    }

    /// How much a physical name, an ARN or a URL would bind at a place in a template.
    /// - Parameters:
    ///   - path: The place, from the root of the template: `Resources.Rule.Properties.EventBusName`. Functions on the way do
    ///     not matter.
    ///   - type: The type of the resource there.
    /// - Returns: Soft where nothing is known of the place.
    public static func strength(at path: TemplatePath, of type: String) -> Strength {
        position(at: path, of: type)?.strength ?? .soft
    }

    /// The page of AWS's documentation which says that.
    /// - Parameters:
    ///   - path: The place, from the root of the template.
    ///   - type: The type of the resource there.
    /// - Returns: `nil` where nothing is known of the place.
    public static func source(at path: TemplatePath, of type: String) -> String? {
        position(at: path, of: type).map { "https://docs.aws.amazon.com/\($0.source)" }
    }

    private static func position(at path: TemplatePath, of type: String) -> NamePosition? {
        var keys: [String] = []
        for case .key(let key) in path.components { keys.append(key) }
        if keys.count > 2, keys[0] == "Resources", keys[2] == "Properties" { keys.removeFirst(3) }
        let tree = NamePositionTree.shared
        var place: NamePositionTree.Place? = tree.root(of: type)
        for key in keys {
            if key == "Fn::If" || key == "Fn::Base64" || key == "Fn::ToJsonString" { continue }
            if key == "Ref" || key.hasPrefix("Fn::") { break }
            place = tree.step(place, key)
        }
        return tree.position(at: place)
    }

    // MARK: Names

    /// A name as it is compared: with the qualifiers that may follow it left out.
    static func normalized(_ name: String, of type: String) -> String {
        switch type {
        case "AWS::Lambda::Function", "AWS::ECS::TaskDefinition", "AWS::Batch::JobDefinition":
            // A pseudo parameter has colons of its own.
            name.contains("${") ? name : String(name.prefix { $0 != ":" })
        case "AWS::Route53::HostedZone", "AWS::ApiGateway::DomainName", "AWS::ApiGatewayV2::DomainName": host(name)
        default: name
        }
    }

    /// The name of a host as it is compared.
    static func host(_ name: String) -> String {
        let lowered = name.contains("${") ? name : name.lowercased()
        return lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
    }

    /// Where a bare name of a type can mean something.
    static func place(of type: String) -> NamedPlace {
        if NameIndex.hostTypes.contains(type) { return .world }
        return switch ResourceRegistry.namePlace(of: type) {
        case .world: .world
        case .account: .account
        case .region: .own
        }
    }

    /// Whether a name is AWS's own, or there is one in every account: nobody has to make it.
    static func isGiven(_ name: String, of type: String) -> Bool {
        if name == "default" || name.hasPrefix("default.") || name.hasPrefix("default:") { return true }
        return ResourceRegistry.row(for: type)?.name?.isGiven(name) ?? false
    }
}
