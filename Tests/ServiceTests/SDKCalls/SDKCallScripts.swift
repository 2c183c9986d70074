/// What the program of custom calls runs against in tests.
enum SDKCallScripts {
    /// Plays Lambda and CloudFormation and, for the real boto3, AWS on loopback.
    static let driver = #"""
        import contextlib, http.server, io, json, os, signal, sys, threading, time

        # The thread that started this process may have blocked signals, which are inherited; Lambda blocks none.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        event, mode, milliseconds, library = sys.argv[1:]
        event = json.loads(event)
        answers, calls, pauses = [], [], []
        ended = threading.Event()


        def texts(value):
            if isinstance(value, dict):
                return {name: texts(item) for name, item in value.items()}
            if isinstance(value, list):
                return [texts(item) for item in value]
            return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


        def reply():
            """Status and body of AWS's answer; `None` for none."""
            number = len(calls)
            if mode == "refused":
                return 400, {"__type": "x#ConstraintViolationException", "Message": "secret-value is too much"}
            if mode == "throttled" and number < 3:
                return 400, {"__type": "ThrottlingException", "Message": "Rate exceeded"}
            if mode == "denied once" and number == 1:
                return 400, {"__type": "AccessDeniedException", "Message": "not yet"}
            if mode == "concurrent" and number == 1:
                return 400, {"__type": "ConcurrentModificationException", "Message": "another change"}
            if mode == "denied":
                return 400, {"__type": "AccessDeniedException", "Message": "no"}
            if mode == "missing":
                return 400, {"__type": "PolicyNotFoundException", "Message": "no such policy"}
            if mode == "broken":
                return 500, {"__type": "ServiceException", "Message": "try later"}
            if mode == "hang":
                ended.wait(20)
            if mode == "empty":
                return 200, {}
            content = "é" * 5000 if mode == "large" else "short"
            return 200, {"Policy": {
                "Content": content,
                "PolicySummary": {"Id": "p-12345678", "AwsManaged": False, "Name": "guard"},
            }}


        class Server(http.server.BaseHTTPRequestHandler):
            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answers.append((self.headers["Content-Type"], body))
                self.send_response(503 if mode == "busy" and len(answers) == 1 else 200)
                self.end_headers()

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                calls.append({"action": self.headers["X-Amz-Target"].split(".")[-1], "body": body.decode()})
                status, result = reply()
                data = json.dumps(result).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/x-amz-json-1.1")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass


        class Context:
            log_stream_name = "2026/stream"

            def get_remaining_time_in_millis(self):
                return int(milliseconds)


        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # a call that ran out of time hung up
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        for name in [name for name in os.environ if name.startswith("AWS_") or "proxy" in name.lower()]:
            del os.environ[name]
        os.environ.update({
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "example", "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": address, "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
        })
        import boto3
        if library == "stub":
            boto3.calls, boto3.reply = calls, reply
        import index

        time.sleep = pauses.append
        event = {
            **texts(event),
            "ResponseURL": address + "/?signature=secret-signature",
            "StackId": "arn:aws:cloudformation:eu-west-1:123456789012:stack/app/1-2-3",
            "RequestId": "r-1",
            "LogicalResourceId": "Call",
        }
        log = io.StringIO()
        with contextlib.redirect_stdout(log):
            index.handler(event, Context())
        ended.set()
        kind, body = answers[-1]
        answer = json.loads(body)
        assert (answer["StackId"], answer["RequestId"], answer["LogicalResourceId"]) == (
            event["StackId"], event["RequestId"], event["LogicalResourceId"])
        print(json.dumps({
            "status": answer["Status"], "reason": answer["Reason"], "physicalID": answer["PhysicalResourceId"],
            "data": answer["Data"], "noEcho": answer["NoEcho"], "contentType": kind, "calls": calls, "pauses": pauses,
            "answers": len(answers), "size": len(body), "log": log.getvalue(),
        }))

        """#

    /// A boto3 that knows one service and asks the driver for answers, so that tests run where none is installed.
    static let stub = [
        (
            "boto3/__init__.py",
            """
            import json
            import types

            __version__ = "0.0"
            calls, reply = [], None


            class ClientError(Exception):
                def __init__(self, status, result):
                    code = result["__type"].split("#")[-1]
                    super().__init__(code)
                    self.response = {
                        "Error": {"Code": code, "Message": result["Message"]},
                        "ResponseMetadata": {"HTTPStatusCode": status},
                    }


            class Client:
                meta = types.SimpleNamespace(method_to_api_mapping={
                    "create_policy": "CreatePolicy", "update_policy": "UpdatePolicy", "delete_policy": "DeletePolicy",
                })

                def __getattr__(self, name):
                    def method(**parameters):
                        calls.append({"action": self.meta.method_to_api_mapping[name], "body": json.dumps(parameters)})
                        status, result = reply()
                        if status >= 400:
                            raise ClientError(status, result)
                        return {**result, "ResponseMetadata": {"HTTPStatusCode": status}}

                    return method


            class Session:
                region_name = "us-east-1"

                def get_available_services(self):
                    return ["organizations"]

                def client(self, name, region_name, config):
                    assert (name, region_name) == ("organizations", "us-east-1")
                    return Client()


            session = types.SimpleNamespace(Session=Session)

            """
        ),
        ("botocore/__init__.py", ""),
        (
            "botocore/config.py",
            """
            class Config:
                def __init__(self, **options):
                    self.options = options

            """
        ),
        (
            "botocore/exceptions.py",
            """
            class HTTPClientError(Exception):
                pass

            """
        ),
    ]
}
