public import Strata
public import StrataKit

/// A message that a queue gets when it is deployed, and again whenever the message changes.
public struct FirstJob: LibraryConstruct {
    /// The place in the tree.
    public let node: Node

    private static let program = CustomResourceProvider.Program(
        """
        import json
        import time
        import urllib.request

        import boto3

        \(CustomResourceAnswer.program)

        def handler(event, context):
            properties = event["ResourceProperties"]
            status, reason = "SUCCESS", ""
            try:
                if event["RequestType"] != "Delete":
                    boto3.client("sqs").send_message(QueueUrl=properties["Queue"], MessageBody=properties["Message"])
            except Exception as error:
                status, reason = "FAILED", f"{type(error).__name__}: {error}"
            answer(event, context, status, reason, event.get("PhysicalResourceId", "first-job"))
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
