public import CloudFormation
public import Strata

/// Resources by their generated type.
extension TestTemplate {
    /// The resources of a type that are as told, in the order of the template.
    /// - Parameters:
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    /// - Returns: The resources.
    public func resources<View: ResourceView>(
        of type: View.Type, where properties: Match = [:], attributes: Match = [:]
    ) -> [TestResource] {
        resources(of: View.typeName, where: properties, attributes: attributes)
    }

    /// The one resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: The resource.
    /// - Throws: What ends the test, if there is none or more than one.
    public func resource<View: ResourceView>(
        of type: View.Type, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TestResource {
        try resource(
            of: View.typeName, where: properties, attributes: attributes, fileID: fileID, filePath: filePath,
            callLine: callLine)
    }

    /// Fails unless there is a resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectResource<View: ResourceView>(
        of type: View.Type, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expectResource(
            of: View.typeName, where: properties, attributes: attributes, fileID: fileID, filePath: filePath,
            callLine: callLine)
    }

    /// Fails if there is a resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectNoResource<View: ResourceView>(
        of type: View.Type, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expectNoResource(
            of: View.typeName, where: properties, attributes: attributes, fileID: fileID, filePath: filePath,
            callLine: callLine)
    }

    /// Fails unless a number of resources of a type are as told.
    /// - Parameters:
    ///   - count: How many there should be.
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectCount<View: ResourceView>(
        _ count: Int, of type: View.Type, where properties: Match = [:], attributes: Match = [:],
        fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        expectCount(
            count, of: View.typeName, where: properties, attributes: attributes, fileID: fileID, filePath: filePath,
            callLine: callLine)
    }

    /// The logical ids of the resources of a type, in the order of the template.
    /// - Parameter type: The type, as `AWS.SQS.Queue.self`.
    /// - Returns: The ids.
    public func ids<View: ResourceView>(of type: View.Type) -> [String] { ids(of: View.typeName) }

    /// The properties of the only resource of a type, as one value, to compare with all that there should be:
    /// `template.properties(of: AWS.SQS.Queue.self) == ["VisibilityTimeout": 80]`.
    /// - Parameters:
    ///   - type: The type, as `AWS.SQS.Queue.self`.
    ///   - logicalID: Its logical id, if there are others of the type.
    /// - Returns: The properties; `nil` if there is no such resource, or more than one.
    public func properties<View: ResourceView>(of type: View.Type, _ logicalID: String? = nil) -> TemplateValue? {
        properties(of: View.typeName, logicalID)
    }
}
