public import CloudFormation
import Foundation

/// Keeps values that were matched, for a test to go on with.
///
/// ```swift
/// let role = Capture()
/// template.expectResource(of: AWS.Lambda.Function.self, where: ["Role": .capture(role)])
/// #expect(role.value?["Fn::GetAtt"]?[0] == "HandlerRole")
/// ```
/// It is filled with one value for each resource that is as told in all, in the order of the template; one that differs
/// elsewhere adds nothing.
public final class Capture: Sendable {
    // Everything goes through the lock.
    private nonisolated(unsafe) var kept: [TemplateValue] = []
    private let lock = NSLock()

    /// Makes one without values.
    public init() {}

    /// The values, in the order in which they were matched.
    public var values: [TemplateValue] { lock.withLock { kept } }

    /// The first value; `nil` if there is none.
    public var value: TemplateValue? { values.first }

    func add(_ value: TemplateValue) { lock.withLock { kept.append(value) } }
}
