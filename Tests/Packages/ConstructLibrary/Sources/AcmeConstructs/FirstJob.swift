public import Strata
public import StrataKit

/// A message that a queue gets when it is deployed, and again whenever the message changes.
public struct FirstJob: LibraryConstruct {
    /// The place in the tree.
    public let node: Node

    private static let program = CustomResourceProvider.Program(
        """
        import boto3

        def run(request):
            if request.type != "Delete":
                sqs = boto3.client("sqs")
                sqs.send_message(QueueUrl=request.properties["Queue"], MessageBody=request.properties["Message"])
        """, description: "Sends first jobs")

    /// Declares a first job.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - queue: Who gets it.
    ///   - message: What is sent.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, for queue: any QueueReference, message: StringValue,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        if let provider = CustomResourceProvider.shared("AcmeFirstJobs", for: node, program: Self.program) {
            let job = provider.declare(
                "Resource", in: node, type: "Custom::AcmeFirstJob",
                properties: ["Message": JSON(message), "Queue": JSON(queue.url)], permissions: [])
            queue.grant(.deliver, to: provider.role, file: file, line: line).before(job)
        }
        node.register(self)
    }
}
