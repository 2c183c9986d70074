import Strata

/// One place of the tree that may read parameters by name.
struct ParameterReader {
    private let node: Node
    private let renames: ParameterRenames

    init(_ node: Node, _ renames: ParameterRenames) {
        self.node = node
        self.renames = renames
    }

    func follow(_ parameter: Parameter) {
        guard Self.readsStore(parameter.type), let name = parameter.defaultValue,
            let new = newName(of: name)
        else { return }
        parameter.defaultValue = new
    }

    func followArguments(of nested: NestedStack) {
        let resource = nested.resource
        guard case .object(var fields)? = resource[property: "Parameters"]?.expression else { return }
        var readers: Set<String> = []
        nested.node.forEach { inner in
            if let parameter = Parameter(inner), Self.readsStore(parameter.type) { readers.insert(inner.logicalID) }
        }
        for index in fields.indices where readers.contains(fields[index].name) {
            guard case .string(let name) = fields[index].value, let new = newName(of: name) else { continue }
            fields[index].value = .string(new)
        }
        resource[property: "Parameters"] = JSON(expression: .object(fields))
    }

    func followTexts() {
        // A renamed parameter's own text may well quote its old name.
        if node.resourceType == ParameterNamingAspect.parameterType { return followDynamicReferences() }
        node.replaceValues { $0.droppingSlash { renames.hasNewSlash($0) } }
        node.replaceStrings { text in
            if let new = replaceDynamicReferences(in: text) ?? replaceARNs(in: text) { return new }
            warnOfBareName(text)
            return nil
        }
    }

    private func followDynamicReferences() { node.replaceStrings { replaceDynamicReferences(in: $0) } }

    private static func readsStore(_ type: ParameterType) -> Bool {
        type.isParameterStoreValue || type == .parameterStoreName
    }

    // MARK: Dynamic references

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html
    private func replaceDynamicReferences(in text: String) -> String? {
        var result = ""
        var rest = text[...]
        var isChanged = false
        while let range = Self.firstName(in: rest) {
            result += rest[..<range.lowerBound]
            let name = String(rest[range])
            if let new = newName(of: name) {
                result += new
                isChanged = true
            } else {
                result += name
            }
            rest = rest[range.upperBound...]
        }
        return isChanged ? result + rest : nil
    }

    private static func firstName(in text: Substring) -> Range<Substring.Index>? {
        for (index, _) in text.indices(of: "{{resolve:ssm") {
            let tail = text[index...]
            for prefix in ["{{resolve:ssm:", "{{resolve:ssm-secure:"] where tail.hasPrefix(prefix) {
                let start = text.index(index, offsetBy: prefix.count)
                let end = text[start...].firstIndex { $0 == ":" || $0 == "}" } ?? text.endIndex
                return start..<end
            }
        }
        return nil
    }

    // MARK: ARNs

    private func replaceARNs(in text: String) -> String? {
        let marker = ":parameter/"
        var result = ""
        var rest = text[...]
        var isChanged = false
        while let (_, afterMarker) = rest.indices(of: marker).first {
            let end = rest[afterMarker...].firstIndex { !Self.isNameOrPattern($0) } ?? rest.endIndex
            let resource = String(rest[afterMarker..<end])
            result += rest[..<afterMarker]
            if let new = newResource(for: resource) {
                result += new
                isChanged = true
            } else {
                result += resource
            }
            rest = rest[end...]
        }
        return isChanged ? result + rest : nil
    }

    private func newResource(for resource: String) -> String? {
        if resource.contains("*") || resource.contains("?") {
            if let lost = renames.lost(byPattern: resource) { warnOfPattern(resource, lost.old, lost.new) }
            return nil
        }
        // `parameter/a` is the ARN of `a` and of `/a`.
        let new = newName(of: "/\(resource)") ?? newName(of: resource)
        return new.map(ParameterRenames.resource)
    }

    private static func isNameOrPattern(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "_.-/*?".contains(character))
    }

    // MARK: Findings

    private func newName(of name: String) -> String? {
        switch renames.answer(for: name, readBy: node) {
        case .none: return nil
        case .renamed(let rename):
            node.annotate(
                .info(
                    "'\(node.path)' reads parameter '\(name)', which is now '\(rename.new)'; it follows",
                    help: "write the new name in the program", rule: "conventions/parameter-reader"
                )
            )
            return rename.new
        case .ambiguous(let candidates):
            let names = candidates.map(\.new).sorted().joined(separator: ", ")
            node.annotate(
                .warning(
                    "'\(node.path)' reads parameter '\(name)', which is now one of: \(names)",
                    help: "say which of them is meant", rule: "conventions/parameter-reader"
                )
            )
            return nil
        }
    }

    private func warnOfPattern(_ pattern: String, _ old: String, _ new: String) {
        node.annotate(
            .warning(
                "'\(node.path)' names parameters by the pattern 'parameter/\(pattern)', which covered '\(old)' but does "
                    + "not cover its new name '\(new)'",
                help: "write the pattern for the new name", rule: "conventions/parameter-reader"
            )
        )
    }

    private func warnOfBareName(_ text: String) {
        guard case .renamed(let rename) = renames.answer(for: text, readBy: node) else { return }
        node.annotate(
            .warning(
                "'\(node.path)' holds the text '\(text)', which was the name of a parameter that is now '\(rename.new)'",
                help: "if it reads the parameter, refer to the parameter instead of its name; if not, nothing is wrong",
                rule: "conventions/parameter-reader"
            )
        )
    }
}

extension Substring {
    /// Where a text occurs, from left to right, not overlapping.
    fileprivate func indices(of text: String) -> [(start: Index, end: Index)] {
        var found: [(start: Index, end: Index)] = []
        var position = startIndex
        while position < endIndex {
            if self[position...].hasPrefix(text) {
                let end = index(position, offsetBy: text.count)
                found.append((position, end))
                position = end
            } else {
                position = index(after: position)
            }
        }
        return found
    }
}
