/// The program that makes the calls, for the runtime's own boto3; what runs it is `CustomResourceProvider.Program`.
///
/// What boto3 tries again: <https://docs.aws.amazon.com/boto3/latest/guide/retries.html>.
enum SDKCallProgram {
    static let source = #"""
        # Makes one AWS API call when CloudFormation creates, updates or deletes a custom resource.
        import base64
        import datetime
        import difflib

        import boto3
        from botocore.config import Config
        from botocore.exceptions import HTTPClientError

        OWN_ID = "\#(SDKCall.ownIDMarker)"
        # What passes: permissions that were given a moment ago are not there at once, and some services take one change at
        # a time. Neither did anything, so the call may be made again.
        NOT_YET = {
            "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation",
            "UnauthorizedException", "NotAuthorized", "ConcurrentModification", "ConcurrentModificationException",
        }
        PAUSES = (2, 4, 8, 16)


        def run(request):
            properties, own = request.properties, request.known
            fixed, path = properties.get("PhysicalResourceId"), properties.get("PhysicalResourceIdPath")
            outputs = [] if request.type == "Delete" else properties.get("Outputs", [])
            # Another fixed id is another resource: it is created, and CloudFormation deletes the old one later.
            creates = request.type == "Create" or (request.type == "Update" and bool(fixed) and fixed != own)
            target = (fixed or request.name) if creates else own
            operation = parse(properties.get("Create" if creates else request.type))
            if operation is None:
                request.id = target
                return None
            request.log["call"] = f"{operation['service']} {operation['action']}"
            method, model = method_of(operation)
            parameters = with_own_id(operation.get("parameters", {}), own)
            if model is not None:
                parameters = coerced(parameters, model.input_shape, request.secrets)
                for asked in outputs + ([path] if path and creates else []):
                    check_path(model.output_shape, asked)
            if request.type == "Create" and not path:
                # From here on the call may have happened, and deletion must undo it.
                request.id = target
            try:
                response = send(method, parameters, properties.get("IgnoreErrors", []))
            except Exception as error:
                if was_refused(error):
                    request.id = own
                raise
            request.id = target
            if response is None or request.type == "Delete":
                return None
            if path:
                found = lookup(response, path)
                if found in (None, "") and request.type == "Create":
                    raise Problem(f"the response has no field {path} to be the physical id; it has {fields(response)}")
                if found not in (None, ""):
                    request.id = text(found)
            data = {}
            for asked in outputs:
                found = lookup(response, asked)
                if found is None:
                    raise Problem(f"the response has no field {asked}; it has {fields(response)}")
                data[asked] = text(found)
            return data


        def parse(operation):
            try:
                return json.loads(operation) if operation else None
            except ValueError as error:
                raise Problem(f"the parameters are no JSON ({error}): a value in them holds a quote or a backslash")


        def method_of(operation):
            session = boto3.session.Session()
            wanted = operation["service"]
            services = {squeezed(name): name for name in session.get_available_services()}
            service = services.get(squeezed(wanted))
            if service is None:
                raise Problem(f"boto3 {boto3.__version__} knows no service '{wanted}'" + hint(squeezed(wanted), services))
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
                raise Problem(
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
                        raise Problem(
                            f"the response has no field {path}: allowed in the place of {step} are "
                            + (", ".join(sorted(shape.members)) or "no fields at all")
                        )
                    shape = shape.members[step]
                elif kind == "list":
                    if not step.isdigit():
                        raise Problem(f"the response has no field {path}: {step} stands for an element of a list, write its number")
                    shape = shape.member
                elif kind == "map":
                    shape = shape.value
                elif shape is None and path:
                    raise Problem(f"the response has no field {path}: the action answers with nothing")
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

        """#
}
