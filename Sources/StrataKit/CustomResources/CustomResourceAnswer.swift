/// How an inline Python program answers CloudFormation: the part that providers of custom resources share.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html>
package enum CustomResourceAnswer {
    /// The function `answer(event, context, status, reason, physical_id)`; it needs `json`, `time` and `urllib.request`.
    package static let program = """
        def answer(event, context, status, reason, physical_id):
            body = {
                "Status": status,
                # CloudFormation takes an answer of 4,096 bytes at most.
                "Reason": (reason or "nothing to do")[:500] + f" (log stream {context.log_stream_name})",
                "PhysicalResourceId": physical_id,
                "StackId": event["StackId"],
                "RequestId": event["RequestId"],
                "LogicalResourceId": event["LogicalResourceId"],
            }
            data = json.dumps(body).encode()
            for attempt in range(4):
                try:
                    # The URL is signed for no content type.
                    request = urllib.request.Request(
                        event["ResponseURL"], data=data, method="PUT", headers={"Content-Type": ""}
                    )
                    with urllib.request.urlopen(request, timeout=5):
                        return
                except Exception as error:
                    print(json.dumps({"answer": "failed", "error": type(error).__name__}))
                    if attempt == 3:
                        # Lambda runs an asynchronous call that failed again, up to two times.
                        raise
                    time.sleep(1)
        """
}
