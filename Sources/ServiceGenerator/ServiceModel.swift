/// One service: what goes into one Swift module.
public struct ServiceModel: Sendable {
    /// The first part of the type name: `AWS`, `Alexa`, `AMZN`.
    public let vendor: String
    /// The second part: `SQS`.
    public let name: String
    /// The resource types, in UTF-8 order of their names.
    public let resources: [ResourceModel]
    /// The section `Globals` of templates with resources of the service, which only `AWS::Serverless` has.
    public let globals: ResourceModel?

    init(vendor: String, name: String, resources: [ResourceModel], globals: ResourceModel? = nil) {
        self.vendor = vendor
        self.name = name
        self.resources = resources
        self.globals = globals
    }

    /// The target without `Strata`, and the folder's name: the service, preceded by the vendor where that is not AWS.
    public var module: String { vendor == "AWS" ? name : vendor + name }
}
