public import Strata
public import StrataSDKCalls

/// Rules for mail that SES receives, of which the first that fits begins.
///
/// ```swift
/// let rules = ReceiptRuleSet("Rules", in: stack)
/// rules.addRule("forward", recipients: ["mail.example.com"], actions: [.store(in: bucket), .invoke(forwarder)])
/// rules.activate()
/// ```
/// A set does nothing until it is active, and one set of an account and region is: see ``activate(file:line:)``.
/// <https://docs.aws.amazon.com/ses/latest/dg/receiving-email-concepts.html>
public struct ReceiptRuleSet: LibraryConstruct {
    static let activationID = "Activation"

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.SES.ReceiptRuleSet

    /// Declares a set.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - regions: Where SES receives mail: a stack that is for another region is reported.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, name: StringValue? = nil, regions: [String] = InboundMail.regions,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.SES.ReceiptRuleSet("Resource", in: node, ruleSetName: name)
        if let finding = InboundMail.finding(node.stack?.environment.region, regions, of: node) {
            node.annotate(finding)
        }
        let set = self
        node.whenSettled("ses/rule-set-name") {
            set.node.check(
                set.resource.ruleSetName, length: 1...64, characters: "letters, digits and -_.", "the rule set name",
                rule: "ses/rule-set-name",
                source: "https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateReceiptRuleSet.html"
            ) { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        }
        node.register(self)
    }

    /// The set's name.
    public var name: StringValue { resource.ref }

    /// Adds a rule after those that are there.
    /// - Parameters:
    ///   - name: Its id and its name: at most 64 letters, digits, `-`, `_` and `.`.
    ///   - recipients: Whom a message must be for: addresses, domains (`example.com`), or all domains below one
    ///     (`.example.com`); none for every domain that is verified.
    ///   - actions: What is done with it, in order; at most 10.
    ///   - requiresTLS: Whether senders must encrypt; mail that comes without is refused.
    ///   - scans: Whether messages are looked through for spam and viruses. Their verdicts are added; they decide nothing.
    ///   - isEnabled: Whether the rule is in force.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The rule.
    @discardableResult
    public func addRule(
        _ name: String, recipients: [String], actions: [ReceiptAction], requiresTLS: Bool = true, scans: Bool = true,
        isEnabled: Bool = true, file: StaticString = #fileID, line: Int = #line
    ) -> ReceiptRule {
        let rule = ReceiptRule(
            name, in: self, after: rules.last, recipients: recipients, actions: actions, requiresTLS: requiresTLS,
            scans: scans, isEnabled: isEnabled, file, line
        )
        activation?.node.addDependency(on: rule.resource)
        return rule
    }

    /// Puts the set in force, once its rules are there, in the place of whatever set was.
    ///
    /// An account has one active set in a region. Nothing remembers the one before: after the stack is deleted, none is
    /// active, even if someone has put another in force meanwhile.
    /// <https://docs.aws.amazon.com/ses/latest/APIReference/API_SetActiveReceiptRuleSet.html>
    /// - Parameters:
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: The calls that do so.
    @discardableResult
    public func activate(file: StaticString = #fileID, line: Int = #line) -> SDKCall {
        reportOther()
        let call = SDKCall(
            Self.activationID, in: node.at(file, line),
            onUpdate: .call(
                service: "ses", action: "SetActiveReceiptRuleSet", parameters: ["RuleSetName": JSON(name)]),
            // A set that is active cannot be deleted. No name: none is active.
            onDelete: .call(service: "ses", action: "SetActiveReceiptRuleSet"),
            policy: .actions(on: ["*"])
        )
        for rule in rules { call.resource.node.addDependency(on: rule) }
        return call
    }

    private var rules: [AWS.SES.ReceiptRule] {
        node.children.compactMap { $0.child("Resource").flatMap(AWS.SES.ReceiptRule.init(_:)) }
    }

    private var activation: Resource? { node.child(Self.activationID)?.child("Resource").flatMap(Resource.init) }

    private func reportOther() {
        guard let stack = node.stack else { return }
        let active = node.shared(ActiveRuleSets.self) { ActiveRuleSets() }
        guard let other = active.replace(with: node, in: stack) else { return }
        node.annotate(
            .error(
                "'\(node.path)' and '\(other.path)' are both put in force, but one set of an account and region is",
                help: "put all rules into one set", rule: "ses/active-rule-sets"
            )
        )
    }
}

/// The sets of an app that are put in force.
private final class ActiveRuleSets {
    private var sets: [(set: Node, stack: Stack)] = []

    /// Notes a set.
    /// - Returns: Another one that would be in force in its place.
    func replace(with set: Node, in stack: Stack) -> Node? {
        let other = sets.first { existing in
            if existing.stack.node === stack.node { return existing.set !== set }
            let place = stack.environment
            return place.account != nil && place.region != nil && existing.stack.environment == place
        }
        sets.append((set, stack))
        return other?.set
    }
}
