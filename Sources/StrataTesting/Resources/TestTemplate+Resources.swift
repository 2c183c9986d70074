public import CloudFormation
import OrderedCollections
import ResourceRegistry
public import Strata

extension TestTemplate {
    /// All resources, in the order of the template.
    public var allResources: [TestResource] {
        template.resources.map { id, resource in
            TestResource(
                logicalID: id, resource: resource, constructPath: origins[id]?.path, location: origins[id]?.location)
        }
    }

    /// The resource of a logical id, as the template has it; `nil` if there is none.
    public subscript(resource logicalID: String) -> TemplateResource? { template.resources[logicalID] }

    /// The resource of a logical id.
    /// - Parameters:
    ///   - logicalID: The logical id.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: The resource.
    /// - Throws: What ends the test, if there is none.
    public func resource(
        _ logicalID: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TestResource {
        try TestCaller(fileID, filePath, callLine).require(
            allResources.first { $0.logicalID == logicalID }, missing(logicalID, in: .resources))
    }

    /// The resource that a declaration makes: of a construct its main resource.
    /// - Parameters:
    ///   - declaration: The resource, or a construct.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: The resource.
    /// - Throws: What ends the test, if the template does not have it.
    public func resource(
        for declaration: some Scope, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        callLine: Int = #line
    ) throws -> TestResource {
        let ids = declaration.node.referableIDs
        return try TestCaller(fileID, filePath, callLine).require(
            allResources.first { $0.logicalID == ids.first },
            missing(ids.first ?? declaration.node.path, in: .resources))
    }
}

/// Resources by the name of their type.
extension TestTemplate {
    /// The resources of a type that are as told, in the order of the template.
    /// - Parameters:
    ///   - type: The type, by CloudFormation's name.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    /// - Returns: The resources.
    public func resources(
        of type: String, where properties: Match = [:], attributes: Match = [:]
    ) -> [TestResource] {
        let search = ResourceSearch(self, type, properties, attributes)
        search.capture()
        return search.found
    }

    /// The one resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, by CloudFormation's name.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    /// - Returns: The resource.
    /// - Throws: What ends the test, if there is none or more than one.
    public func resource(
        of type: String, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) throws -> TestResource {
        let search = ResourceSearch(self, type, properties, attributes)
        let caller = TestCaller(fileID, filePath, callLine)
        let matchingResource = search.found.count == 1 ? search.found[0] : nil
        if matchingResource != nil { search.capture() }
        return try caller.require(matchingResource, search.found.isEmpty ? search.absence : search.ambiguity)
    }

    /// Fails unless there is a resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, by CloudFormation's name.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectResource(
        of type: String, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let search = ResourceSearch(self, type, properties, attributes)
        search.capture()
        if search.found.isEmpty { TestCaller(fileID, filePath, callLine).fail(search.absence) }
    }

    /// Fails if there is a resource of a type that is as told.
    /// - Parameters:
    ///   - type: The type, by CloudFormation's name.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectNoResource(
        of type: String, where properties: Match = [:], attributes: Match = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let search = ResourceSearch(self, type, properties, attributes)
        if !search.found.isEmpty { TestCaller(fileID, filePath, callLine).fail(search.presence) }
    }

    /// Fails unless a number of resources of a type are as told.
    /// - Parameters:
    ///   - count: How many there should be.
    ///   - type: The type, by CloudFormation's name.
    ///   - properties: What its properties should be: those that are named, unless ``Match/exactly(_:)`` says that there are
    ///     no others.
    ///   - attributes: What its attributes beside the properties should be: `DependsOn`, `DeletionPolicy`, `Condition`.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - callLine: The line to report a failure at.
    public func expectCount(
        _ count: Int, of type: String, where properties: Match = [:], attributes: Match = [:],
        fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, callLine: Int = #line
    ) {
        let search = ResourceSearch(self, type, properties, attributes)
        search.capture()
        if search.found.count != count { TestCaller(fileID, filePath, callLine).fail(search.miscount(count)) }
    }

    /// The logical ids of the resources of a type, in the order of the template.
    /// - Parameter type: The type, by CloudFormation's name.
    /// - Returns: The ids.
    public func ids(of type: String) -> [String] { resources(of: type).map(\.logicalID) }

    /// The properties of the only resource of a type, as one value, to compare with all that there should be:
    /// `template.properties(of: "AWS::SQS::Queue") == ["VisibilityTimeout": 80]`.
    /// - Parameters:
    ///   - type: The type, by CloudFormation's name.
    ///   - logicalID: Its logical id, if there are others of the type.
    /// - Returns: The properties; `nil` if there is no such resource, or more than one.
    public func properties(of type: String, _ logicalID: String? = nil) -> TemplateValue? {
        let found = resources(of: type).filter { logicalID == nil || $0.logicalID == logicalID }
        // Not `nil`, which would be JSON's null.
        return found.count == 1 ? found[0].properties : .none
    }
}
