/// The program that makes the calls, for the runtime's own boto3.
///
/// What CloudFormation wants of an answer:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html>.
/// What boto3 tries again:
/// <https://docs.aws.amazon.com/boto3/latest/guide/retries.html>.
enum SDKCallProgram {
    static let source = #"""
        # Makes one AWS API call when CloudFormation creates, updates or deletes a custom resource.
        import base64
        import datetime
        import difflib
        import json
        import re
        import signal
        import time
        import urllib.request

        import boto3
        from botocore.config import Config
        from botocore.exceptions import HTTPClientError

        RESERVE = 30  # seconds that are kept back for the answer
        LARGEST_ANSWER = 4096  # bytes that CloudFormation takes
        LARGEST_ID = 1024
        # A resource of this id was never made: its deletion calls nothing.
        NOT_CREATED = "strata:not-created:"
        OWN_ID = "\#(SDKCall.ownIDMarker)"
        # What passes: permissions that were given a moment ago are not there at once, and some services take one change at
        # a time. Neither did anything, so the call may be made again.
        NOT_YET = {
            "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation",
            "UnauthorizedException", "NotAuthorized", "ConcurrentModification", "ConcurrentModificationException",
        }
        PAUSES = (2, 4, 8, 16)


        # No Exception, so that no library on the way takes it for an error of the network and tries again.
        class OutOfTime(BaseException):
            pass


        class CallError(Exception):
            """Something that the author of the call can put right."""


        class State:
            def __init__(self, event):
                self.identifier = event.get("PhysicalResourceId") or NOT_CREATED + own_name(event)
                self.data = {}
                self.secrets = []
                self.call = "nothing to call"


        def handler(event, context):
            state = State(event)
            status, reason, problem = "SUCCESS", "", ""
            try:
                try:
                    watch_the_clock(context)
                    run(event, state)
                finally:
                    signal.alarm(0)
            except OutOfTime:
                status, reason, problem = "FAILED", f"{state.call}: time ran out before the answer came", "OutOfTime"
            except Exception as error:
                status, reason = "FAILED", f"{state.call}: {describe(error, state.secrets)}"
                problem = code_of(error) or type(error).__name__
            body, status, problem = answer_of(event, context, state, status, reason, problem)
            # Neither parameters nor responses: they may hold secrets.
            print(json.dumps({
                "request": event["RequestType"], "resource": event["LogicalResourceId"], "call": state.call,
                "status": status, "problem": problem,
            }))
            respond(event["ResponseURL"], body)


        def watch_the_clock(context):
            def stop(*_):
                raise OutOfTime()

            signal.signal(signal.SIGALRM, stop)
            signal.alarm(max(1, context.get_remaining_time_in_millis() // 1000 - RESERVE))


        def run(event, state):
            properties, request = event["ResourceProperties"], event["RequestType"]
            own, fixed = event.get("PhysicalResourceId"), properties.get("PhysicalResourceId")
            path, outputs = properties.get("PhysicalResourceIdPath"), properties.get("Outputs", [])
            if request == "Delete" and own.startswith(NOT_CREATED):
                return
            # Another fixed id is another resource: it is created, and CloudFormation deletes the old one later.
            creates = request == "Create" or (request == "Update" and bool(fixed) and fixed != own)
            target = (fixed or own_name(event)) if creates else own
            operation = parse(properties.get("Create" if creates else request))
            if operation is None:
                state.identifier = target
                return
            state.call = f"{operation['service']} {operation['action']}"
            method, model = method_of(operation)
            parameters = with_own_id(operation.get("parameters", {}), own)
            if model is not None:
                parameters = coerced(parameters, model.input_shape, state.secrets)
                for asked in (outputs if request != "Delete" else []) + ([path] if path and creates else []):
                    check_path(model.output_shape, asked)
            before = state.identifier
            if request == "Create" and not path:
                # From here on the call may have happened, and deletion must undo it.
                state.identifier = target
            try:
                response = send(method, parameters, properties.get("IgnoreErrors", []))
            except Exception as error:
                if was_refused(error):
                    state.identifier = before
                raise
            state.identifier = target
            if response is None or request == "Delete":
                return
            if path:
                found = lookup(response, path)
                if found in (None, "") and request == "Create":
                    raise CallError(f"the response has no field {path} to be the physical id; it has {fields(response)}")
                if found not in (None, ""):
                    state.identifier = checked_id(text(found))
            for asked in outputs:
                found = lookup(response, asked)
                if found is None:
                    raise CallError(f"the response has no field {asked}; it has {fields(response)}")
                state.data[asked] = text(found)


        def parse(operation):
            try:
                return json.loads(operation) if operation else None
            except ValueError as error:
                raise CallError(f"the parameters are no JSON ({error}): a value in them holds a quote or a backslash")


        def method_of(operation):
            session = boto3.session.Session()
            wanted = operation["service"]
            services = {squeezed(name): name for name in session.get_available_services()}
            service = services.get(squeezed(wanted))
            if service is None:
                raise CallError(f"boto3 {boto3.__version__} knows no service '{wanted}'" + hint(squeezed(wanted), services))
            client = session.client(
                service,
                region_name=operation.get("region") or session.region_name,
                # Standard retries back off from throttling; a slow call is not made twice.
                config=Config(connect_timeout=10, read_timeout=900, retries={"mode": "standard", "total_max_attempts": 8}),
            )
            names = {api.lower(): (name, api) for name, api in client.meta.method_to_api_mapping.items()}
            found = names.get(operation["action"].lower())
            if found is None:
                known = {api.lower(): api for _, api in names.values()}
                raise CallError(
                    f"boto3 {boto3.__version__} knows no action '{operation['action']}' of '{service}'"
                    + hint(operation["action"].lower(), known)
                )
            model = getattr(client.meta, "service_model", None)
            return getattr(client, found[0]), model and model.operation_model(found[1])


        def squeezed(name):
            return re.sub("[^a-z0-9]", "", name.lower())


        def hint(wanted, known):
            close = difflib.get_close_matches(wanted, known, 3)
            return "; did you mean " + " or ".join(known[name] for name in close) + "?" if close else ""


        def send(method, parameters, ignored):
            for pause in (*PAUSES, None):
                try:
                    return method(**parameters)
                except Exception as error:
                    code = code_of(error)
                    if code and code in ignored:
                        return None
                    if code not in NOT_YET or pause is None:
                        raise
                time.sleep(pause)


        def code_of(error):
            return (getattr(error, "response", None) or {}).get("Error", {}).get("Code")


        def was_refused(error):
            response = getattr(error, "response", None)
            if response:
                return response.get("ResponseMetadata", {}).get("HTTPStatusCode", 400) < 500
            return not isinstance(error, HTTPClientError)


        def with_own_id(value, own):
            if isinstance(value, dict):
                return {key: with_own_id(item, own) for key, item in value.items()}
            if isinstance(value, list):
                return [with_own_id(item, own) for item in value]
            return own if value == OWN_ID else value


        # A reference in the parameters arrives as text, whatever the API wants.
        def coerced(value, shape, secrets):
            if shape is None or value is None or getattr(shape, "is_document_type", False):
                return value
            kind = shape.type_name
            if shape.metadata.get("sensitive") and isinstance(value, str) and len(value) > 3:
                secrets.append(value)
            if kind == "structure" and isinstance(value, dict):
                return {name: coerced(item, shape.members.get(name), secrets) for name, item in value.items()}
            if kind == "map" and isinstance(value, dict):
                return {name: coerced(item, shape.value, secrets) for name, item in value.items()}
            if kind == "list":
                items = [part for part in value.split(",") if part] if isinstance(value, str) else value
                return [coerced(item, shape.member, secrets) for item in items] if isinstance(items, list) else items
            if isinstance(value, str):
                if kind in ("integer", "long") and re.fullmatch("-?[0-9]+", value):
                    return int(value)
                if kind in ("float", "double") and re.fullmatch("-?[0-9]+([.][0-9]+)?", value):
                    return float(value)
                if kind == "boolean" and value in ("true", "false"):
                    return value == "true"
                return value.encode() if kind == "blob" else value
            return json.dumps(value) if kind == "string" and isinstance(value, (bool, int, float)) else value


        def check_path(shape, path):
            for step in path.split("."):
                kind = getattr(shape, "type_name", None)
                if kind == "structure" and not shape.is_document_type:
                    if step not in shape.members:
                        raise CallError(
                            f"the response has no field {path}: allowed in the place of {step} are "
                            + (", ".join(sorted(shape.members)) or "no fields at all")
                        )
                    shape = shape.members[step]
                elif kind == "list":
                    if not step.isdigit():
                        raise CallError(f"the response has no field {path}: {step} stands for an element of a list, write its number")
                    shape = shape.member
                elif kind == "map":
                    shape = shape.value
                elif shape is None and path:
                    raise CallError(f"the response has no field {path}: the action answers with nothing")
                else:
                    return


        def lookup(value, path):
            for step in path.split("."):
                if isinstance(value, dict):
                    value = value.get(step)
                elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
                    value = value[int(step)]
                else:
                    return None
            return value


        def fields(response):
            return ", ".join(sorted(name for name in response if name != "ResponseMetadata")) or "none"


        def text(value):
            if hasattr(value, "read"):
                value = value.read()
            if isinstance(value, bytes):
                try:
                    return value.decode()
                except UnicodeDecodeError:
                    return base64.b64encode(value).decode()
            if isinstance(value, datetime.datetime):
                return value.isoformat()
            return value if isinstance(value, str) else json.dumps(value, default=text)


        def checked_id(identifier):
            if len(identifier.encode()) > LARGEST_ID:
                raise CallError(f"the physical id has {len(identifier.encode())} bytes, allowed are {LARGEST_ID}")
            return identifier


        # The same for the same resource of the same stack, and no other's.
        def own_name(event):
            return event["LogicalResourceId"] + "-" + event["StackId"].rsplit("/", 1)[-1]


        def describe(error, secrets):
            if isinstance(error, CallError):
                message = str(error)
            elif code_of(error):
                message = f"{code_of(error)}: {error.response['Error'].get('Message', '')}"
            else:
                # boto3 quotes the values of parameters that it does not take.
                message = f"{type(error).__name__}: " + re.sub(", value: .*?, (?=type: |valid )", ", ", str(error), flags=re.S)
            for secret in secrets:
                message = message.replace(secret, "***")
            return message


        def answer_of(event, context, state, status, reason, problem):
            def encoded():
                body = {
                    "Status": status,
                    "Reason": (reason or "done")[:600] + f" (log stream {context.log_stream_name})",
                    "PhysicalResourceId": state.identifier,
                    "StackId": event["StackId"],
                    "RequestId": event["RequestId"],
                    "LogicalResourceId": event["LogicalResourceId"],
                    "NoEcho": event.get("ResourceProperties", {}).get("NoEcho") == "true",
                    "Data": state.data if status == "SUCCESS" else {},
                }
                return json.dumps(body, ensure_ascii=False).encode(errors="replace")

            body = encoded()
            if len(body) > LARGEST_ANSWER:
                sizes = ", ".join(f"{name} {len(value.encode())}" for name, value in state.data.items())
                status, problem = "FAILED", "TooLarge"
                reason = (
                    f"{state.call}: the answer has {len(body)} bytes, CloudFormation takes {LARGEST_ANSWER}; "
                    f"ask for less (bytes: {sizes})"
                )
                body = encoded()
            return body, status, problem


        def respond(url, body):
            for pause in (1, 2, 4, None):
                try:
                    # The URL is signed for no content type.
                    request = urllib.request.Request(url, data=body, method="PUT", headers={"Content-Type": ""})
                    with urllib.request.urlopen(request, timeout=5):
                        return
                except Exception as error:
                    # Not raised: Lambda would run all of it again, and with it the call.
                    print(json.dumps({"answer": "failed", "problem": type(error).__name__}))
                if pause:
                    time.sleep(pause)

        """#
}
