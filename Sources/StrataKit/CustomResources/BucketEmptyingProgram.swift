/// The program that empties buckets, for the runtime's own boto3; what runs it is `CustomResourceProvider.Program`.
enum BucketEmptyingProgram {
    static let source = """
        # Empties an S3 bucket before CloudFormation deletes it.
        import boto3

        TAG = "\(BucketEmptying.tagKey)"
        BATCH = 1000  # what DeleteObjects takes at most


        def run(request):
            bucket = request.log["bucket"] = request.properties.get("BucketName", "")
            request.late = f"time ran out before {bucket} was empty; delete the stack again to go on"
            if request.type == "Delete":
                request.reason = empty(boto3.client("s3"), bucket)
            else:
                # The same for the same bucket: a replaced bucket is a new resource, and the old one gets its own Delete.
                request.id = "empty-" + bucket


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
                        raise Problem(f"{errors[0].get('Code')} on {errors[0].get('Key')}")
            except Exception as error:
                if code_of(error) == "NoSuchBucket":
                    return "the bucket is gone"
                raise


        def is_marked(s3, bucket):
            try:
                tags = s3.get_bucket_tagging(Bucket=bucket)["TagSet"]
            except Exception as error:
                if code_of(error) == "NoSuchTagSet":
                    return False
                raise
            return any(tag["Key"] == TAG and tag["Value"] == "true" for tag in tags)

        """
}
