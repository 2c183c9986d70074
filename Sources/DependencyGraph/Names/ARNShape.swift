import CloudFormation
import ResourceRegistry

/// How the ARNs of some resource types are made, for reading the name back out of one.
struct ARNShape: Sendable {
    /// What an ARN says of a resource.
    struct Reading: Equatable {
        /// The name; with `*` and `?` where the ARN is a pattern.
        var name: String
        /// What it says of other properties: the cluster of a service.
        var others: [Other] = []

        struct Other: Equatable {
            let property: String
            let text: String
        }
    }

    /// The types that share it.
    private(set) var types: [String]
    private let parts: [NameForm.Part]
    private let nameHoldsSlashes: Bool

    /// The shapes, by service; those that say more come first.
    static let byService: [Substring: [ARNShape]] = {
        var known: [Substring: [[NameForm.Part]: ARNShape]] = [:]
        for row in ResourceRegistry.rows {
            for case .text(let parts) in row.name?.texts ?? [] {
                guard let (service, resource) = resource(of: parts) else { continue }
                let key = Substring(service)
                if known[key]?[resource] == nil {
                    known[key, default: [:]][resource] = ARNShape(
                        types: [], parts: resource, nameHoldsSlashes: row.name?.holdsSlashes == true)
                }
                if known[key]?[resource]?.types.contains(row.type) == false {
                    known[key]?[resource]?.types.append(row.type)
                }
            }
        }
        return known.mapValues { shapes in
            shapes.values.map { shape in
                var shape = shape
                // A table before a global table, an RDS cluster before the others', what a transform makes before what it
                // makes it of.
                shape.types.sort { rank($0) < rank($1) }
                return shape
            }.sorted { ($0.parts.count, $0.types[0]) > ($1.parts.count, $1.types[0]) }
        }
    }()

    private init(types: [String], parts: [NameForm.Part], nameHoldsSlashes: Bool) {
        self.types = types
        self.parts = parts
        self.nameHoldsSlashes = nameHoldsSlashes
    }

    private static func rank(_ type: String) -> String {
        let common = ["AWS::DynamoDB::Table", "AWS::OpenSearchService::Domain"]
        if type.hasPrefix("AWS::Serverless::") { return "2" + type }
        return (common.contains(type) || type.hasPrefix("AWS::RDS::") ? "0" : "1") + type
    }

    /// The service, and the parts behind the account up to the name.
    private static func resource(
        of parts: [NameForm.Part]
    ) -> (service: String, resource: [NameForm.Part])? {
        guard parts.first == .text("arn:") else { return nil }
        var colons = 0
        var service = ""
        var resource: [NameForm.Part] = []
        for part in parts {
            guard colons < 5, case .text(let text) = part else {
                if colons == 5 { resource.append(part) }
                continue
            }
            let pieces = text.split(separator: ":", maxSplits: 5 - colons, omittingEmptySubsequences: false)
            for (index, piece) in pieces.enumerated() where colons + index == 2 { service += piece }
            colons += pieces.count - 1
            if colons == 5, let rest = pieces.last, !rest.isEmpty { resource.append(.text(String(rest))) }
        }
        // What follows the name is said below for all types at once.
        while case .text? = resource.last { resource.removeLast() }
        return resource.isEmpty ? nil : (service, resource)
    }

    /// What the resource part of an ARN says; `nil` if it has another shape.
    func read(_ resource: Substring) -> Reading? {
        var rest = resource
        var reading = Reading(name: "")
        for (index, part) in parts.enumerated() {
            switch part {
            case .text(let text):
                guard rest.utf8.starts(with: text.utf8) else { return nil }
                rest = rest[rest.utf8.index(rest.startIndex, offsetBy: text.utf8.count)...]
            case .path:
                if let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
                    rest = rest[rest.utf8.index(after: slash)...]
                }
            case .name, .property:
                let isLast = index == parts.count - 1
                let end = rest.utf8.firstIndex { byte in
                    byte == UInt8(ascii: ":") || (byte == UInt8(ascii: "/") && !(isLast && nameHoldsSlashes))
                }
                let piece = rest[..<(end ?? rest.endIndex)]
                guard !piece.isEmpty, isLast || end != nil else { return nil }
                if case .property(let property) = part {
                    reading.others.append(.init(property: property, text: String(piece)))
                } else {
                    reading.name = String(piece)
                }
                rest = rest[piece.endIndex...]
            case .pseudo: return nil
            }
        }
        return reading.name.isEmpty ? nil : reading
    }
}
