import StrataKit

/// The program that empties buckets, for the runtime's own boto3.
enum BucketEmptyingProgram {
    static let source = """
        # Empties an S3 bucket before CloudFormation deletes it.
        import json
        import signal
        import time
        import urllib.request

        import boto3

        TAG = "\(BucketEmptying.tagKey)"
        BATCH = 1000  # what DeleteObjects takes at most
        RESERVE = 30  # seconds that are kept back for the answer


        # No Exception, so that no library on the way takes it for an error of the network and tries again.
        class OutOfTime(BaseException):
            pass


        def handler(event, context):
            properties = event.get("ResourceProperties", {})
            bucket = properties.get("BucketName", "")
            # The same for the same bucket: a replaced bucket is a new resource, and the old one gets its own Delete.
            physical_id = event.get("PhysicalResourceId") if event["RequestType"] == "Delete" else "empty-" + bucket
            print(json.dumps({"request": event["RequestType"], "bucket": bucket}))
            status, reason = "SUCCESS", ""
            try:
                watch_the_clock(context)
                if event["RequestType"] == "Delete":
                    reason = empty(boto3.client("s3"), bucket)
            except OutOfTime:
                status, reason = "FAILED", f"time ran out before {bucket} was empty; delete the stack again to go on"
            except Exception as error:
                status, reason = "FAILED", f"{bucket}: {type(error).__name__}: {error}"
            finally:
                signal.alarm(0)
            print(json.dumps({"status": status, "reason": reason}))
            answer(event, context, status, reason, physical_id or "empty-" + bucket)


        def watch_the_clock(context):
            def stop(*_):
                raise OutOfTime()

            signal.signal(signal.SIGALRM, stop)
            signal.alarm(max(1, context.get_remaining_time_in_millis() // 1000 - RESERVE))


        def empty(s3, bucket):
            deleted = 0
            try:
                if not is_marked(s3, bucket):
                    return "the bucket is not marked for emptying; nothing was deleted"
                while True:
                    page = s3.list_object_versions(Bucket=bucket, MaxKeys=BATCH)
                    found = [
                        {"Key": entry["Key"], "VersionId": entry["VersionId"]}
                        for kind in ("Versions", "DeleteMarkers")
                        for entry in page.get(kind, [])
                    ]
                    if not found:
                        return f"deleted {deleted} versions"
                    result = s3.delete_objects(Bucket=bucket, Delete={"Objects": found, "Quiet": True})
                    errors = result.get("Errors", [])
                    deleted += len(found) - len(errors)
                    # What failed for the moment comes again on the next page; nothing deleted at all is a refusal.
                    if len(errors) >= len(found):
                        raise RuntimeError(f"{errors[0].get('Code')} on {errors[0].get('Key')}")
            except Exception as error:
                if code(error) == "NoSuchBucket":
                    return "the bucket is gone"
                raise


        def is_marked(s3, bucket):
            try:
                tags = s3.get_bucket_tagging(Bucket=bucket)["TagSet"]
            except Exception as error:
                if code(error) == "NoSuchTagSet":
                    return False
                raise
            return any(tag["Key"] == TAG and tag["Value"] == "true" for tag in tags)


        def code(error):
            return getattr(error, "response", {}).get("Error", {}).get("Code")


        \(CustomResourceAnswer.program)

        """
}
