import CloudFormation
import Strata
import StrataS3
import StrataTesting
import TestSupport

/// The emptying program in a folder of its own, beside a stub of boto3 and a driver that plays Lambda and CloudFormation.
struct BucketEmptyingRun {
    struct Outcome: Decodable {
        let status: String
        let reason: String
        let physicalID: String
        let contentType: String
        let calls: [String]
        let batches: [Int]
        let left: Int
        let answers: Int
        let size: Int
        let log: String
    }

    static var program: PythonProgram {
        let sample = TestTemplate { stack in BucketEmptying.enable(on: AWS.S3.Bucket("Bucket", in: stack)) }
        let program = sample.properties(of: "AWS::Lambda::Function")?["Code"]?["ZipFile"]?.stringValue ?? ""
        return PythonProgram(files: ["index.py": program, "boto3.py": boto3, "driver.py": driver])
    }

    static func outcome(
        _ request: String, versions: Int, markers: Int = 0, mode: String = "plain", milliseconds: Int = 900_000
    ) throws -> Outcome {
        try program.result(of: ["driver.py", request, "\(versions)", "\(markers)", mode, "\(milliseconds)"])
    }

    private static let boto3 = """
        import time

        MODE, VERSIONS, MARKERS = "plain", [], []
        calls, batches = [], []


        class ClientError(Exception):
            def __init__(self, code, text=""):
                super().__init__(f"An error occurred ({code}) {text}")
                self.response = {"Error": {"Code": code}}


        class S3:
            def get_bucket_tagging(self, Bucket):
                calls.append("tags")
                if MODE == "none":
                    raise ClientError("NoSuchTagSet")
                if MODE == "gone":
                    raise ClientError("NoSuchBucket")
                if MODE == "denied":
                    raise ClientError("AccessDenied")
                if MODE == "long":
                    raise ClientError("Odd", "é" * 5000)
                key = "owner" if MODE == "other" else "strata:emptied-on-deletion"
                return {"TagSet": [{"Key": "a", "Value": "b"}, {"Key": key, "Value": "true"}]}

            def list_object_versions(self, Bucket, MaxKeys):
                calls.append("list")
                if MODE == "hang":
                    time.sleep(20)
                versions = VERSIONS[:MaxKeys]
                markers = MARKERS[: MaxKeys - len(versions)]
                page = {}
                if versions:
                    page["Versions"] = [{"Key": key, "VersionId": "v1", "Size": 1} for key in versions]
                if markers:
                    page["DeleteMarkers"] = [{"Key": key, "VersionId": "m1"} for key in markers]
                return page

            def delete_objects(self, Bucket, Delete):
                calls.append("delete")
                objects = Delete["Objects"]
                assert 0 < len(objects) <= 1000 and Delete["Quiet"], "bad batch"
                batches.append(len(objects))
                if MODE == "locked":
                    return {"Errors": [{"Key": o["Key"], "Code": "AccessDenied"} for o in objects]}
                errors = []
                if MODE == "flaky" and len(batches) == 1:
                    errors = [{"Key": objects[0]["Key"], "Code": "SlowDown"}]
                    objects = objects[1:]
                for entry in objects:
                    (VERSIONS if entry["VersionId"] == "v1" else MARKERS).remove(entry["Key"])
                return {"Errors": errors} if errors else {}


        def client(name):
            assert name == "s3"
            return S3()

        """

    private static let driver = """
        import contextlib, http.server, io, json, signal, sys, threading

        import boto3
        import index

        # The thread that started this process may have blocked signals, which are inherited; Lambda blocks none.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        request, versions, markers, mode, milliseconds = sys.argv[1:]
        boto3.MODE = mode
        boto3.VERSIONS[:] = [f"k{n}" for n in range(int(versions))]
        boto3.MARKERS[:] = [f"m{n}" for n in range(int(markers))]
        answers = []


        class Responder(http.server.BaseHTTPRequestHandler):
            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answers.append((self.headers["Content-Type"], body))
                self.send_response(503 if mode == "busy" and len(answers) == 1 else 200)
                self.end_headers()

            def log_message(self, *_):
                pass


        class Context:
            log_stream_name = "2026/stream"

            def get_remaining_time_in_millis(self):
                return int(milliseconds)


        server = http.server.HTTPServer(("127.0.0.1", 0), Responder)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        event = {
            "RequestType": request,
            "ResponseURL": f"http://127.0.0.1:{server.server_port}/?signature=secret",
            "StackId": "arn:aws:cloudformation:eu-west-1:123456789012:stack/app/1",
            "RequestId": "r-1",
            "LogicalResourceId": "Emptying",
            "ResourceProperties": {"ServiceToken": "arn", "BucketName": "data"},
        }
        if request != "Create":
            event["PhysicalResourceId"] = "given-id" if request == "Delete" else "empty-data"
        log = io.StringIO()
        with contextlib.redirect_stdout(log):
            index.handler(event, Context())
        kind, body = answers[-1]
        answer = json.loads(body)
        assert (answer["StackId"], answer["RequestId"], answer["LogicalResourceId"]) == (
            event["StackId"], event["RequestId"], event["LogicalResourceId"])
        print(json.dumps({
            "status": answer["Status"], "reason": answer["Reason"], "physicalID": answer["PhysicalResourceId"],
            "contentType": kind, "calls": boto3.calls, "batches": boto3.batches,
            "left": len(boto3.VERSIONS) + len(boto3.MARKERS), "answers": len(answers), "size": len(body),
            "log": log.getvalue(),
        }))

        """
}
