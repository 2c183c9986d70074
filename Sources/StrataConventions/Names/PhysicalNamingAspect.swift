import ResourceRegistry
public import Strata

/// Puts physical names through a ``NamingPolicy``, with a warning at the line that declares the resource; and says where a
/// fixed name stands in the way of a replacement.
///
/// References to the resource follow by themselves, and so do ARNs that are written out (``NameReadersAspect``). Other texts
/// that repeat the name do not.
public final class PhysicalNamingAspect: Aspect {
    private let names: PhysicalName
    private let terms: ConventionTerms
    private let problem: String?
    private var rules: [String: PhysicalNameRule?] = [:]
    private var isPatternChecked = false
    /// The names that were given, by node.
    private var given: [ObjectIdentifier: String] = [:]

    /// Makes an aspect.
    /// - Parameters:
    ///   - policy: How names are made.
    ///   - conventions: The stage, the context, and the names that stay as they are. What AWS itself puts in front of names, such
    ///     as `alias/`, is not part of the latter.
    ///   - stackID: What `{stack}` stands for.
    public convenience init(_ policy: NamingPolicy, _ conventions: some Conventions, stackID: String) {
        self.init(policy, ConventionTerms(conventions), stackID: stackID)
    }

    init(_ policy: NamingPolicy, _ terms: ConventionTerms, stackID: String) {
        self.terms = terms
        names = PhysicalName(policy: policy, terms: terms, stackID: stackID)
        problem = policy.problem
    }

    /// Names the resource that stands at the node.
    public func visit(_ node: Node) {
        if !isPatternChecked { checkPattern(node) }
        guard problem == nil, let type = node.resourceType, let rule = rule(for: type) else { return }
        let property = rule.property
        switch property.value(of: node) {
        case nil:
            guard names.policy.namedTypes.contains(type) else { return }
            let ids = node.path.split(separator: "/").dropFirst(node.stack?.node.path.split(separator: "/").count ?? 0)
            let own = ids.filter { $0 != "Resource" && $0 != "Default" }.joined(separator: "-")
            property.set(.string(names.name(for: own, rule).text), of: node)
        case let name? where isKept(name, rule):
            if case .string(let text) = name { reportBlockedReplacement(node, text, rule) }
        case .string(let name)?:
            let new = names.name(for: name, rule)
            // What was cut or put right is not put right again.
            if new.text != name, given[ObjectIdentifier(node)] != name {
                given[ObjectIdentifier(node)] = new.text
                property.set(.string(new.text), of: node)
                if let marker = rule.marker { node.physicalRenames.add(name, new.text, marker: marker, of: node) }
                reportRenaming(node, name, new.text, new.isCut ? rule.maximumLength : nil)
            }
            reportBlockedReplacement(node, new.text, rule)
        case let expression?: prepend(to: expression, property, of: node)
        }
    }

    private func isKept(_ name: Expression, _ rule: PhysicalNameRule) -> Bool {
        guard !terms.keptNames.isEmpty, let text = PlaceholderText(name)?.text else { return false }
        let own = text.dropFirst(rule.prefixes.first(where: text.hasPrefix)?.count ?? 0)
        return terms.keptNames.contains(where: own.hasPrefix)
    }

    private func rule(for type: String) -> PhysicalNameRule? {
        if let known = rules[type] { return known }
        let rule = ResourceRegistry.nameRule(for: type)
        rules[type] = .some(rule)
        return rule
    }

    // Of an interpolated name only the beginning can be seen to; that it has the stack's name in it makes it unique as well.
    private func prepend(to expression: Expression, _ property: PropertyPath, of node: Node) {
        guard let prefix = names.literalPrefix, var text = PlaceholderText(expression), !text.text.hasPrefix(prefix),
            let first = text.text.first, first.isASCII, !PlaceholderText.isOpen(String(first)), first != "/",
            !expression.namesStack
        else { return }
        let old = text.text
        text.text = prefix + old
        property.set(text.expression, of: node)
        let start =
            terms.nameFrame.map { $0 == (prefix, "") } == true
            ? #"begin it with "\(\#(terms.variable).resourceName(""))" in the program"#
            : "write the name so in the program"
        node.annotate(
            .warning(
                "the name of '\(node.path)' did not begin with '\(prefix)'; it was put in front",
                help: "\(start), or leave it out and let CloudFormation choose",
                rule: "conventions/name"
            )
        )
    }

    // MARK: Findings

    private func checkPattern(_ node: Node) {
        isPatternChecked = true
        guard let problem else { return }
        node.annotate(
            .error(
                "the naming pattern '\(names.policy.pattern)' is not valid: \(problem)",
                help: "write one such as {stage}-{context}-{id}", rule: "conventions/name-pattern"
            )
        )
    }

    private func reportRenaming(_ node: Node, _ old: String, _ new: String, _ maximum: Int?) {
        let id = terms.nameFrame.flatMap { before, after in
            maximum == nil && new.hasPrefix(before) && new.hasSuffix(after) && new.count > before.count + after.count
                ? new.dropFirst(before.count).dropLast(after.count) : nil
        }
        let name = id.map { "\(terms.variable).resourceName(\"\($0)\")" } ?? "the new name in the program"
        let cut = maximum.map { ", cut to the \($0) characters that are allowed" } ?? ""
        node.annotate(
            .warning(
                "the name '\(old)' of '\(node.path)' does not follow '\(names.policy.pattern)'; it is now '\(new)'\(cut)",
                help: "write \(name), or leave it out and let CloudFormation choose",
                rule: "conventions/name"
            )
        )
    }

    private func reportBlockedReplacement(_ node: Node, _ name: String, _ rule: PhysicalNameRule) {
        guard let type = node.resourceType, let facts = ResourceRegistry.facts(for: type),
            facts.replacementStrategy == .createThenDelete
        else { return }
        let set = Set(Resource(unchecked: node).propertyNames)
        let nameProperty = rule.property.outer
        // Who must give a name, like that of a StackSet, cannot do anything about it yet.
        if facts.properties.required.contains(nameProperty) { return }
        // What several may be called at once, such as APIs, stands in nobody's way; nor does a name in another cluster.
        let scope = ResourceRegistry.nameScope(of: facts)
        if scope.isShared { return }
        let blocked = Set(facts.replacing.compactMap(\.components.first)).intersection(set)
            .filter { $0 != nameProperty && $0 != facts.tagging.property?.name && !scope.properties.contains($0) }
        guard !blocked.isEmpty else { return }
        node.annotate(
            .warning(
                "'\(node.path)' has the fixed name '\(name)': a change of \(blocked.sorted().joined(separator: ", ")) "
                    + "replaces it, and the new one cannot be made while the old one bears the name",
                help: "leave the name out and let CloudFormation choose, or change the name together with the property",
                rule: "conventions/name-blocks-replacement"
            )
        )
    }
}

extension Expression {
    /// Whether the stack's own name or id is part of the value.
    fileprivate var namesStack: Bool {
        switch self {
        case .function("Ref", .string(let name)): name == "AWS::StackName" || name == "AWS::StackId"
        case .function("Fn::Sub", .string(let text)):
            text.contains("${AWS::StackName}") || text.contains("${AWS::StackId}")
        case .function(_, let argument): argument.namesStack
        case .array(let elements): elements.contains { $0.namesStack }
        case .substitution(let segments):
            segments.contains { if case .value(let value) = $0 { value.namesStack } else { false } }
        default: false
        }
    }
}
