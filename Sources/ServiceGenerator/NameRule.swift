/// Which property holds a resource's physical name.
///
/// In this order, among the strings that a template may set: `<Type>Name`, `Name`, `<Type>Identifier` (capitals count as
/// small letters); the longest `…Name` with which the type's name ends (`AWS::EC2::SecurityGroup` has `GroupName`); the
/// only primary identifier, if it ends in `Name`. ``NameTable`` corrects it.
struct NameRule {
    let property: String
    let isRequired: Bool
    let isCreateOnly: Bool
    let minLength: Int?
    let maxLength: Int?
    let pattern: String?
    let source: String?

    init?(_ schema: ResourceSchema) throws(GeneratorError) {
        guard NameTable.notNames[schema.typeName] == nil else { return nil }
        let row = NameTable.row(for: schema.typeName)
        var strings: [String: JSONValue] = [:]
        for (name, node) in schema.properties where !schema.readOnly.contains([name]) {
            let node = try schema.resolve(node).node
            if node.declaredTypes == ["string"] { strings[name] = node }
        }
        guard let found = row?.property ?? Self.found(in: strings, schema) else { return nil }
        guard let node = strings[found] else {
            throw .unsupported(type: schema.typeName, what: "NameTable says '\(found)', which is no string property")
        }
        property = found
        isRequired = schema.required.contains(found)
        isCreateOnly = schema.paths("createOnlyProperties").contains([found])
        let bounds = Self.bounds(of: node["pattern"]?.string)
        minLength = row?.minLength ?? node["minLength"]?.number.flatMap { Int($0) } ?? bounds?.lowerBound
        maxLength = row?.maxLength ?? node["maxLength"]?.number.flatMap { Int($0) } ?? bounds?.upperBound
        let stated = node["pattern"]?.string
        pattern = row?.pattern ?? (stated?.isEmpty == true ? nil : stated)
        source = row?.source
    }

    private static func found(in strings: [String: JSONValue], _ schema: ResourceSchema) -> String? {
        let type = schema.nameParts[2].lowercased()
        let names = strings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for wanted in [type + "name", "name", type + "identifier"] {
            if let name = names.first(where: { $0.lowercased() == wanted }) { return name }
        }
        let endings = names.filter {
            $0.hasSuffix("Name") && $0 != "Name" && type.hasSuffix($0.dropLast(4).lowercased())
        }
        if let longest = endings.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
        let identifier = schema.paths("primaryIdentifier")
        guard identifier.count == 1, let only = identifier.first, only.count == 1, strings[only[0]] != nil else {
            return nil
        }
        return only[0].hasSuffix("Name") ? only[0] : nil
    }

    /// The bounds that a pattern of one character class implies: `^[a-z]{1,128}$`.
    private static func bounds(of pattern: String?) -> ClosedRange<Int>? {
        guard var rest = pattern?[...] else { return nil }
        if rest.first == "^" { rest = rest.dropFirst() }
        if rest.last == "$" { rest = rest.dropLast() }
        guard rest.first == "[", rest.last == "}", let close = rest.firstIndex(of: "]"),
            rest[rest.index(after: close)...].first == "{",
            !rest[rest.startIndex..<close].contains("\\]")
        else { return nil }
        let numbers = rest[close...].dropFirst(2).dropLast().split(separator: ",").compactMap { Int($0) }
        return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
    }
}
