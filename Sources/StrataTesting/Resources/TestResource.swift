public import CloudFormation
import OrderedCollections

/// A resource of a template as a test looks at it.
///
/// ```swift
/// let queue = try template.resource(of: AWS.SQS.Queue.self, where: ["FifoQueue": true])
/// #expect(queue["RedrivePolicy", "maxReceiveCount"] == 3)
/// #expect(queue.deletionPolicy == "Retain")
/// ```
@dynamicMemberLookup
public struct TestResource: Sendable {
    /// Its logical id.
    public let logicalID: String
    /// It, as the template has it.
    public let resource: TemplateResource
    /// The path of the construct that it comes from; `nil` for what Strata added to carry a reference, or of another origin.
    public let constructPath: String?
    /// The line of the program that declared it; `nil` as for ``constructPath``.
    public let location: CloudFormation.SourceLocation?

    /// What the template says of it: `resource.dependsOn`, `resource.deletionPolicy`, `resource.type`.
    public subscript<Value>(dynamicMember member: KeyPath<TemplateResource, Value>) -> Value {
        resource[keyPath: member]
    }

    /// What stands at a place in its properties.
    /// - Parameter keys: The keys on the way.
    /// - Returns: The value; `nil` if there is none.
    public subscript(_ keys: String...) -> TemplateValue? {
        properties[TemplatePath(keys.map(TemplatePath.Component.key))]
    }

    /// Its properties as one value, to compare with all that there should be.
    public var properties: TemplateValue { .object(resource.properties) }

    /// Fails unless its properties are as told.
    /// - Parameters:
    ///   - properties: What they should be: those that are named, unless ``Match/exactly(_:)`` says that there are no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expect(
        _ properties: Match, attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let run = run(properties, attributes)
        for (capture, value) in run.captured where run.differences.isEmpty { capture.add(value) }
        guard !run.differences.isEmpty else { return }
        TestCaller(fileID, filePath, callLine).fail(
            "\(resource.type) \(title) is not as expected\n\(ResourceSearch.lines(run.differences))")
    }

    /// Its id, and where it comes from.
    var title: String { location.map { "'\(logicalID)' (\($0))" } ?? "'\(logicalID)'" }

    func run(_ properties: Match, _ attributes: Match) -> Match.Run {
        var run = properties.run(self.properties, at: ["Properties"])
        run.add(attributes.run(resource.templateValue, at: []))
        return run
    }
}
