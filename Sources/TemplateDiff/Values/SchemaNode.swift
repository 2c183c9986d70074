import CloudFormation
import OrderedCollections
import ResourceRegistry

/// A place in the properties of a resource type: what the schema says of it, and whether a change there replaces.
///
/// Nodes are made when they are asked for, and kept: decoding the packed facts for every resource anew would cost more than
/// comparing.
final class SchemaNode {
    /// How the text of a scalar is to be taken where the schema does not say.
    enum Scalars {
        /// `1` is `1.0`, but not `"1"`.
        case plain
        /// CloudFormation makes a string of every scalar: parameters, mappings, operands, properties of custom resources.
        case text
    }

    let facts: ValueFacts?
    let scalars: Scalars
    /// The part of a policy that it is, if it is one.
    let policy: PolicyPart?
    /// Whether the schema of a known type has no such place.
    let isUnknown: Bool
    private let isUnorderedList: Bool
    /// Whether the text here is JSON by the service's documentation.
    let isJSONText: Bool
    let replacement: ReplacementPlace
    private var object: [String: PropertyFacts]?
    private var children: [String: SchemaNode] = [:]
    private lazy var asPolicy = SchemaNode(facts: facts, replacement: replacement, policy: .document)

    init(
        facts: ValueFacts?, replacement: ReplacementPlace = .none, scalars: Scalars = .plain, policy: PolicyPart? = nil,
        isUnknown: Bool = false, isUnordered: Bool = false, isJSONText: Bool = false
    ) {
        self.facts = facts
        self.replacement = replacement
        self.scalars = scalars
        self.policy = policy
        self.isUnknown = isUnknown
        isUnorderedList = isUnordered
        self.isJSONText = isJSONText
    }

    /// A value of which no schema says anything.
    static func free(_ scalars: Scalars, impact: ReplacementPlace = .none) -> SchemaNode {
        SchemaNode(facts: nil, replacement: impact, scalars: scalars)
    }

    /// The place of a member.
    func child(_ key: String) -> SchemaNode {
        if let known = children[key] { return known }
        let child = makeChild(key)
        children[key] = child
        return child
    }

    /// The place of any element of the list here.
    var element: SchemaNode { child("*") }

    private func makeChild(_ key: String) -> SchemaNode {
        let place = replacement.child(key)
        if let policy { return SchemaNode(facts: nil, replacement: place, policy: policy.child(key)) }
        guard let facts else { return SchemaNode(facts: nil, replacement: place, scalars: scalars) }
        guard key != "*", let declared = facts.object else {
            let value = facts.items ?? facts.mapValues
            return SchemaNode(facts: value, replacement: place, scalars: scalars)
        }
        if object == nil {
            object = Dictionary(declared.properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        guard let value = object?[key]?.value ?? facts.mapValues else {
            return SchemaNode(
                facts: nil, replacement: place, scalars: declared.isOpen ? scalars : .text, isUnknown: !declared.isOpen)
        }
        return SchemaNode(
            facts: value, replacement: place, scalars: scalars,
            isUnordered: key.hasSuffix("Tags") || UnorderedLists.names.contains(key),
            isJSONText: key == Self.lifecycleText)
    }

    /// A text inside of a property that is JSON:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecr-repository-lifecyclepolicy.html>.
    private static let lifecycleText = "LifecyclePolicyText"

    /// The place as that of a policy document, where the value is one.
    func reading(_ old: TemplateValue?, _ new: TemplateValue?) -> SchemaNode {
        guard policy == nil, facts?.object == nil, Self.isPolicy(old) || Self.isPolicy(new) else { return self }
        return asPolicy
    }

    private static func isPolicy(_ value: TemplateValue?) -> Bool {
        guard case .object(let members)? = value else { return false }
        return members["Statement"] != nil
    }

    /// Whether the order of the list here means nothing.
    var isUnordered: Bool {
        isUnorderedList || policy?.isUnordered == true || facts?.insertionOrder == false
    }

    /// Whether one element means the same as a list of it.
    var mayBeSingle: Bool { policy?.mayBeSingle == true }

    /// Whether a text here may be JSON for what the schema calls an object.
    var readsJSON: Bool {
        if isJSONText { return true }
        guard let facts else { return false }
        return facts.types.contains(.object) && facts.types.isDisjoint(with: [.number, .integer, .boolean])
    }

    /// A scalar as CloudFormation takes it here.
    func meaning(of scalar: TemplateValue) -> TemplateValue {
        let types = facts?.types ?? []
        if types.isEmpty || policy != nil {
            if scalars == .text { return scalar.scalarText.map(TemplateValue.string) ?? scalar }
            if let number = scalar.numberText { return .number(DecimalText.normal(number) ?? number) }
            return scalar
        }
        if types.contains(.string) { return scalar.scalarText.map(TemplateValue.string) ?? scalar }
        if !types.isDisjoint(with: [.number, .integer]), let text = scalar.numberText ?? scalar.stringValue,
            let number = DecimalText.normal(text)
        {
            return .number(number)
        }
        if types.contains(.boolean) {
            if scalar == .string("true") { return .boolean(true) }
            if scalar == .string("false") { return .boolean(false) }
        }
        return scalar
    }
}
