import CloudFormation
import OrderedCollections

/// Which `Fn::ForEach` made a resource: the loop has a line, what it makes has none of its own.
struct LoopPlaces {
    /// A body of a loop: where it stands, and the logical ids that it makes, with `*` for what the loop fills in.
    private struct Body {
        let path: [TemplatePath.Component]
        let pattern: Wildcard
    }

    private var bodies: [Body] = []

    /// - Parameter template: The template as written.
    init(_ template: Template) {
        for (section, entries) in template.verbatimEntries {
            for (key, value) in entries { add(key, value, [.key(section.rawValue)], "", 0) }
        }
    }

    /// The path of the body that makes something.
    func path(of name: String, in section: TemplateSection) -> [TemplatePath.Component]? {
        if bodies.isEmpty { return nil }
        let name = Wildcard(name)
        return bodies.first { $0.path.first == .key(section.rawValue) && $0.pattern.covers(name) }?.path
    }

    private mutating func add(
        _ key: String, _ value: TemplateValue, _ outer: [TemplatePath.Component], _ prefix: String, _ depth: Int
    ) {
        let path = outer + [.key(key)]
        // CloudFormation nests five of them.
        guard depth < 8, case .forEach(_, _, _, let outputKey, let body)? = IntrinsicFunction(key: key, operand: value)
        else { return }
        if outputKey.hasPrefix("Fn::ForEach::") {
            add(outputKey, body, path + [.index(2)], prefix, depth + 1)
            return
        }
        bodies.append(Body(path: path + [.index(2), .key(outputKey)], pattern: Wildcard(Self.open(outputKey))))
    }

    /// A logical id with `*` for each placeholder.
    private static func open(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "$" || $0 == "&" }) {
            result += rest[..<start]
            let inside = rest[start...].dropFirst()
            guard inside.first == "{", let end = inside.firstIndex(of: "}") else {
                result.append(rest[start])
                rest = inside
                continue
            }
            result += "*"
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
