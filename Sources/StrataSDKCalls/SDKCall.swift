public import Strata
import StrataKit

/// A resource that CloudFormation lacks, made of AWS API calls: one on creation, one on update, one on deletion.
///
/// ```swift
/// SDKCall(
///     "TrustRAM", in: stack,
///     onCreate: .call(
///         service: "organizations", action: "EnableAWSServiceAccess",
///         parameters: ["ServicePrincipal": "ram.amazonaws.com"]),
///     onDelete: .call(
///         service: "organizations", action: "DisableAWSServiceAccess",
///         parameters: ["ServicePrincipal": "ram.amazonaws.com"]),
///     physicalID: .fixed("ram.amazonaws.com"), policy: .actions(on: ["*"])
/// )
/// ```
///
/// All calls of a template share one function, which is inline Python on the runtime's own boto3. It always answers, tries
/// again when it is throttled or when its permissions are not there yet, and logs neither parameters nor responses. A
/// creation that was refused is not undone by a call for deletion. Each call's permissions outlive it, so that deletion
/// works.
public struct SDKCall: LibraryConstruct {
    static let resourceType = "Custom::SDKCall"

    /// The place in the tree.
    public let node: Node
    /// The custom resource beneath.
    public let resource: Resource

    /// Declares calls.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - onCreate: The call for creation; `nil` makes the call for updates, if there is one.
    ///   - onUpdate: The call when a property changed; `nil` makes none.
    ///   - onDelete: The call for deletion; `nil` makes none.
    ///   - physicalID: What CloudFormation knows the resource by.
    ///   - ignoreErrors: Error codes that count as success, such as `NotFoundException`; there is no output then.
    ///   - outputs: Fields of the response that ``subscript(_:)`` reads, their paths joined by dots. The answer to
    ///     CloudFormation has room for 4,096 bytes.
    ///   - hidesOutputs: Whether CloudFormation masks the outputs (`NoEcho`).
    ///   - policy: What the calls may do.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, onCreate: Operation? = nil, onUpdate: Operation? = nil,
        onDelete: Operation? = nil, physicalID: PhysicalID = .automatic, ignoreErrors: [String] = [],
        outputs: [String] = [], hidesOutputs: Bool = false, policy: Policy, file: StaticString = #fileID,
        line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        let creation = onCreate ?? onUpdate
        let operations = [creation, onUpdate, onDelete].compactMap(\.self)
        resource = Resource("Resource", in: node, type: Self.resourceType)
        resource[property: "Create"] = creation.map { JSON($0.text) }
        resource[property: "Update"] = onUpdate.map { JSON($0.text) }
        resource[property: "Delete"] = onDelete.map { JSON($0.text) }
        if !ignoreErrors.isEmpty { resource[property: "IgnoreErrors"] = JSON(ignoreErrors.map { JSON($0) }) }
        if hidesOutputs { resource[property: "NoEcho"] = true }
        switch physicalID.source {
        case .automatic: break
        case .fixed(let text): resource[property: "PhysicalResourceId"] = JSON(text)
        case .response(let path): resource[property: "PhysicalResourceIdPath"] = JSON(path)
        }
        setOutputs(outputs)
        check(creation: creation, update: onUpdate, deletion: onDelete, physicalID: physicalID)
        node.register(self)
        // What stands outside of all templates is reported with the resource itself.
        guard let provider = CustomResourceProvider.shared("SDKCalls", for: node, program: Self.program) else { return }
        provider.serve(resource)
        allow(operations, policy, provider)
    }

    /// What CloudFormation knows the resource by.
    public var physicalID: StringValue { resource.ref }

    /// A field of the response, its path joined by dots and list positions written as numbers: `call["Items.0.Id"]`.
    /// Lists and objects are JSON text.
    public subscript(_ path: String) -> StringValue {
        if !outputs.contains(path) { setOutputs(outputs + [path]) }
        return resource.attribute(path)
    }

    var outputs: [String] {
        guard case .array(let elements)? = resource[property: "Outputs"]?.expression else { return [] }
        return elements.compactMap { if case .string(let path) = $0 { path } else { nil } }
    }

    private func setOutputs(_ paths: [String]) {
        let unique = Set(paths).sorted()
        if !unique.isEmpty { resource[property: "Outputs"] = JSON(unique.map { JSON($0) }) }
    }

    // Lambda would run an invocation that failed again, and with it a call that may have been made already.
    private static let program = CustomResourceProvider.Program(
        SDKCallProgram.source, timeout: .seconds(300), memory: .mebibytes(256),
        description: "Makes AWS API calls for CloudFormation", isRetried: false)

    private func allow(_ operations: [Operation], _ policy: Policy, _ provider: CustomResourceProvider) {
        let (statements, unknown) = policy.statements(for: operations)
        if let unknown { reportUnknownActions(of: unknown) }
        guard !statements.isEmpty else { return }
        // Deleted after the call that needs it.
        resource.node.addDependency(on: provider.permit(statements, in: node))
    }
}
