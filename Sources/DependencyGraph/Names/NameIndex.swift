import CloudFormation
import OrderedCollections
import ResourceRegistry

/// Resources by their physical names.
final class NameIndex {
    /// A resource that bears a name.
    struct Bearer {
        let node: DependencyGraph.NodeID
        let type: String
        let name: String
        let unit: TemplateUnit
        /// Its logical id.
        let resource: String
    }

    /// A resource that is meant.
    struct Hit {
        let bearer: Bearer
        /// Whether no other could be meant as well.
        let isOnly: Bool
    }

    private var byType: [String: [String: [Bearer]]] = [:]
    private var byName: [String: [Bearer]] = [:]
    private var sortedNames: [String: [String]] = [:]
    private var fitting: [String: [String]] = [:]
    /// Names of hosts, by the types that bear them.
    private(set) var hasHosts = false

    /// Types whose names are names of hosts: what makes a name known to the world comes first.
    static let hostTypes = [
        "AWS::Route53::RecordSet", "AWS::Route53::RecordSetGroup", "AWS::ApiGateway::DomainName",
        "AWS::ApiGatewayV2::DomainName", "AWS::AppSync::DomainName", "AWS::Cognito::UserPoolDomain",
    ]

    init(_ units: [TemplateUnit]) {
        for unit in units {
            for name in unit.resourceNames {
                guard let node = unit.symbols[name], let resource = unit.template.resources[name] else { continue }
                for physical in Self.names(of: resource, in: unit) {
                    let bearer = Bearer(node: node, type: resource.type, name: physical, unit: unit, resource: name)
                    for spelling in Environments.spellings(of: physical, unit.stack) {
                        byType[resource.type, default: [:]][spelling, default: []].append(bearer)
                        byName[spelling, default: []].append(bearer)
                    }
                    if Self.hostTypes.contains(resource.type) { hasHosts = true }
                }
            }
        }
    }

    /// Whether any resource bears a name, wherever it is.
    func isBorne(_ name: String, saidIn unit: TemplateUnit) -> Bool {
        if byName[name] != nil { return true }
        guard unit.hasEnvironment else { return false }
        return Environments.spellings(of: name, unit.stack).contains { byName[$0] != nil }
    }

    /// The resource of a type that a name means.
    func find(
        _ type: String, _ name: String, at place: NamedPlace, for unit: TemplateUnit,
        others: [ARNShape.Reading.Other] = []
    ) -> Hit? {
        guard let names = byType[type] else { return nil }
        for spelling in Environments.spellings(of: name, unit.stack) {
            if let bearers = names[spelling], let hit = choose(bearers, place, unit, others) { return hit }
        }
        return nil
    }

    /// The one resource of fitting types that a name means; `nil` if it can mean several.
    func find(_ name: String, for unit: TemplateUnit, where fits: (String) -> Bool) -> Bearer? {
        for spelling in Environments.spellings(of: name, unit.stack) {
            let bearers = (byName[spelling] ?? []).filter {
                fits($0.type) && PhysicalNames.place(of: $0.type).fit($0.unit.stack, saidBy: unit.stack) != nil
            }
            if let first = bearers.first, bearers.allSatisfy({ $0.node == first.node }) { return first }
        }
        return nil
    }

    /// The resources of a type whose names fit a pattern of `*` and `?`. One that fits more than 64 names none in particular.
    func find(
        _ type: String, fitting pattern: String, at place: NamedPlace, for unit: TemplateUnit,
        others: [ARNShape.Reading.Other] = []
    ) -> [Hit] {
        let names = names(type, fitting: pattern)
        guard names.count <= 64 else { return [] }
        return names.compactMap { byType[type]?[$0].flatMap { choose($0, place, unit, others) } }
    }

    private func names(_ type: String, fitting pattern: String) -> [String] {
        let key = "\(type) \(pattern)"
        if let known = fitting[key] { return known }
        let sorted = sortedNames[type] ?? (byType[type] ?? [:]).keys.sorted()
        sortedNames[type] = sorted
        let glob = NamePattern(pattern)
        var found: [String] = []
        var index = glob.firstCandidate(in: sorted)
        while index < sorted.count, sorted[index].utf8.starts(with: glob.prefix.utf8), found.count <= 64 {
            if glob.fits(sorted[index]) { found.append(sorted[index]) }
            index += 1
        }
        fitting[key] = found
        return found
    }

    // The own stack's before another's; of several that fit as well the first, though it may be another that is meant.
    private func choose(
        _ bearers: [Bearer], _ place: NamedPlace, _ unit: TemplateUnit, _ others: [ARNShape.Reading.Other]
    ) -> Hit? {
        var best: (bearer: Bearer, fit: Int)?
        var isOnly = true
        for bearer in bearers {
            guard var fit = place.fit(bearer.unit.stack, saidBy: unit.stack),
                others.allSatisfy({ agrees(bearer, $0) })
            else { continue }
            if bearer.unit.stack.id == unit.stack.id { fit += 1 }
            if let known = best, known.fit >= fit {
                if known.fit == fit, known.bearer.unit.stack.id != bearer.unit.stack.id { isOnly = false }
            } else {
                best = (bearer, fit)
                isOnly = true
            }
        }
        return best.map { Hit(bearer: $0.bearer, isOnly: isOnly && !place.isUnknown) }
    }

    /// Whether a bearer has what an ARN says of another property. What it does not say itself is the default.
    private func agrees(_ bearer: Bearer, _ other: ARNShape.Reading.Other) -> Bool {
        if other.text.contains(where: { $0 == "*" || $0 == "?" || $0 == NameText.hole }) { return true }
        var path = other.property.split(separator: ".").map(String.init)
        var value = bearer.unit.template.resources[bearer.resource]?.properties[path.removeFirst()]
        for key in path { value = value?[key] }
        guard let value else { return other.text == "default" }
        guard let text = StaticText(unit: bearer.unit)(value) else { return true }
        return text.hasSuffix("/\(other.text)") || text == other.text
    }

    // MARK: Names

    /// The names that a resource bears: several where a condition decides, or where it makes several records.
    private static func names(of resource: TemplateResource, in unit: TemplateUnit) -> [String] {
        switch resource.type {
        case "AWS::Route53::RecordSet": return texts(resource.properties["Name"], unit).map(PhysicalNames.host)
        case "AWS::Route53::RecordSetGroup":
            guard case .array(let records)? = resource.properties["RecordSets"] else { return [] }
            var names: [String] = []
            for name in records.flatMap({ texts($0["Name"], unit) }).map(PhysicalNames.host) where !names.contains(name)
            {
                names.append(name)
            }
            return names
        case "AWS::AppSync::DomainName": return texts(resource.properties["DomainName"], unit).map(PhysicalNames.host)
        case "AWS::Cognito::UserPoolDomain":
            return texts(resource.properties["Domain"], unit).map {
                $0.contains(".")
                    ? PhysicalNames.host($0)
                    : "\($0).auth.\(unit.stack.region ?? StaticText.token(.region)).amazoncognito.com"
            }
        default:
            guard let property = PhysicalNames.property(of: resource.type) else { return [] }
            return texts(resource.properties[property], unit).map { PhysicalNames.normalized($0, of: resource.type) }
        }
    }

    private static func texts(_ value: TemplateValue?, _ unit: TemplateUnit) -> [String] {
        guard let value else { return [] }
        if case .ifElse(_, let then, let otherwise)? = IntrinsicFunction(value) {
            let first = texts(then, unit)
            return first + texts(otherwise, unit).filter { !first.contains($0) }
        }
        guard let text = StaticText(unit: unit)(value), !text.isEmpty else { return [] }
        return [text]
    }
}
