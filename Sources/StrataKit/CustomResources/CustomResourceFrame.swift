/// What all programs of custom resources share, in Python: it runs `run(request)` and answers CloudFormation, whatever comes.
///
/// An answer that does not get through, after four attempts, is logged and not raised: Lambda would run all of it again, and
/// what was done once may not bear it. CloudFormation then waits until the resource's `ServiceTimeout`, and fails.
///
/// What CloudFormation wants of an answer:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html>.
enum CustomResourceFrame {
    static let source = #"""
        # Answers CloudFormation with what run(request) makes of its request.
        import json
        import re
        import signal
        import time
        import urllib.request

        RESERVE = 30  # seconds that are kept back for the answer
        LARGEST_ANSWER, LARGEST_ID = 4096, 1024  # bytes that CloudFormation takes
        NOT_CREATED = "strata:not-created:"  # of such an id nothing was made, and nothing is deleted


        # No Exception, so that no library on the way takes it for an error of the network and tries again.
        class OutOfTime(BaseException):
            pass


        class Problem(Exception):
            """What an author can put right: told as it is."""


        class Request:
            def __init__(self, event):
                self.type, self.properties = event["RequestType"], event.get("ResourceProperties", {})
                self.old = event.get("OldResourceProperties", {})
                self.known = self._id = event.get("PhysicalResourceId")
                # The same for the same resource of the same stack, and no other's.
                self.name = event["LogicalResourceId"] + "-" + event["StackId"].rsplit("/", 1)[-1]
                self.hides_data = self.properties.get("NoEcho") == "true"
                self.reason, self.late, self.log, self.secrets = "", "", {}, []

            @property
            def id(self):
                return self._id

            @id.setter
            def id(self, value):
                if value and _size(value) > LARGEST_ID:
                    raise Problem(f"the physical id has {_size(value)} bytes, allowed are {LARGEST_ID}")
                self._id = value


        def handler(event, context):
            request, status, problem = Request(event), "SUCCESS", ""
            try:
                data = _run(request, context)
                body = _body(event, context, request, status, request.reason, data)
                if len(body) > LARGEST_ANSWER:
                    sizes = ", ".join(f"{name} {_size(value)}" for name, value in data.items())
                    raise Problem(
                        f"the answer has {len(body)} bytes, CloudFormation takes {LARGEST_ANSWER}; "
                        f"ask for less (bytes: {sizes})"
                    )
            except BaseException as error:
                status, problem = "FAILED", code_of(error) or type(error).__name__
                body = _body(event, context, request, status, _reason(request, error), {})
            # Neither properties nor data: they may hold secrets.
            print(json.dumps({
                "request": request.type, "resource": event["LogicalResourceId"], **request.log,
                "status": status, "problem": problem,
            }, default=str))
            _send(event["ResponseURL"], body)


        def _run(request, context):
            def stop(*_):
                raise OutOfTime()

            try:
                signal.signal(signal.SIGALRM, stop)
                signal.alarm(max(1, context.get_remaining_time_in_millis() // 1000 - RESERVE))
                nothing = request.type == "Delete" and (request.known or "").startswith(NOT_CREATED)
                data = None if nothing else run(request)
            finally:
                signal.alarm(0)
            if request.type == "Create":
                # It may be there now, whatever becomes of the answer.
                request.id = request.id or request.name
            if not isinstance(data, (dict, type(None))):
                raise Problem(f"run returned a {type(data).__name__}, allowed are a dict and None")
            return data or {}


        def _body(event, context, request, status, reason, data):
            identifier = request.known
            if request.type == "Create" or (request.type == "Update" and status == "SUCCESS"):
                # What a failed creation has named may be there, and deletion must undo it.
                identifier = request.id or request.known or NOT_CREATED + request.name
            for length in (500, 100, 0):
                body = json.dumps({
                    "Status": status,
                    "Reason": (reason or "done")[:length] + f" (log stream {context.log_stream_name})",
                    "PhysicalResourceId": identifier,
                    "StackId": event["StackId"],
                    "RequestId": event["RequestId"],
                    "LogicalResourceId": event["LogicalResourceId"],
                    "NoEcho": request.hides_data,
                    "Data": data,
                }, ensure_ascii=False, default=str).encode(errors="replace")
                if len(body) <= LARGEST_ANSWER:
                    break
            return body


        def _reason(request, error):
            about = "".join(f"{value}: " for value in request.log.values())
            if isinstance(error, OutOfTime):
                return request.late or about + "time ran out before the answer came"
            if isinstance(error, Problem):
                text = str(error)
            elif code_of(error):
                text = f"{code_of(error)}: {error.response['Error'].get('Message') or error}"
            else:
                # boto3 quotes the values of parameters that it does not take.
                text = f"{type(error).__name__}: " + re.sub(", value: .*?, (?=type: |valid )", ", ", str(error), flags=re.S)
            for secret in request.secrets:
                text = text.replace(secret, "***")
            return about + text


        def code_of(error):
            return (getattr(error, "response", None) or {}).get("Error", {}).get("Code")


        def _size(value):
            return len(str(value).encode(errors="replace"))


        def _send(url, body):
            for pause in (1, 2, 4, None):
                try:
                    # The URL is signed for no content type.
                    put = urllib.request.Request(url, data=body, method="PUT", headers={"Content-Type": ""})
                    with urllib.request.urlopen(put, timeout=5):
                        return
                except Exception as error:
                    # Not raised: Lambda would run all of it again.
                    print(json.dumps({"answer": "failed", "problem": type(error).__name__}))
                if pause:
                    time.sleep(pause)
        """#
}
