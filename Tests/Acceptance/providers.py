"""Runs the functions behind custom resources, which the server would run in Docker.

CloudFormation's side of the agreement:
https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html
"""

import http.server
import importlib
import io
import json
import multiprocessing
import os
import pathlib
import sys
import tempfile
import threading
import time
import zipfile
from contextlib import contextmanager

import loopback

PATIENCE = 60  # seconds that a function may take here, whatever its time-out
LARGEST_ANSWER = 4096  # bytes that CloudFormation takes

# A process that has boto3 loaded and forks for each call: a call then takes a fraction of a second.
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["boto3", "botocore.config", "urllib.request"])


class ProviderError(Exception):
    """What CloudFormation would give as the reason why a resource failed."""


class Provider:
    """Calls functions as CloudFormation does, and waits for their answers."""

    def __init__(self, server):
        self.server = server
        self.calls = []

    def send(self, function, request, properties, old=None, **event):
        """Calls a function and returns its answer.

        Raises: ProviderError, if the function says that it failed, or gives no answer that CloudFormation takes.
        """
        called = f"{request} {event['LogicalResourceId']}"
        self.calls.append(called)
        if not function.run_time.startswith("python"):
            raise ProviderError(f"{called}: only Python can be run here, {function.function_name} is {function.run_time}")
        event |= {"RequestType": request, "ResourceProperties": texts(properties)}
        if old is not None:
            event["OldResourceProperties"] = texts(old)
        with tempfile.TemporaryDirectory() as folder, mailbox() as (url, answers):
            zipfile.ZipFile(io.BytesIO(function.code_bytes)).extractall(folder)
            environment = loopback.environment(self.server.endpoint, function.region)
            keys = self.server.credentials(function.account_id)
            environment |= {name.upper(): value for name, value in keys.items()}
            environment |= {name: str(value) for name, value in function.environment_vars.items()}
            log = pathlib.Path(folder, "log")
            log.touch()
            seconds = min(PATIENCE, int(function.timeout))
            process = processes.Process(
                target=run, args=(folder, function.handler, event | {"ResponseURL": url}, environment, seconds), daemon=True
            )
            process.start()
            process.join(seconds)
            if process.is_alive():
                process.kill()
                process.join()
            printed = log.read_text()[-2000:]
        if len(answers) != 1:
            raise ProviderError(f"{called}: {len(answers)} answers, one is due; exit {process.exitcode}, log:\n{printed}")
        return checked(answers[0], called)


def checked(body, called):
    """An answer that CloudFormation takes."""
    answer = json.loads(body)
    if len(body) > LARGEST_ANSWER:
        raise ProviderError(f"{called}: an answer of {len(body)} bytes, allowed are {LARGEST_ANSWER}")
    if answer["Status"] != "SUCCESS":
        raise ProviderError(f"{called}: {answer.get('Reason')}")
    if not answer.get("PhysicalResourceId"):
        raise ProviderError(f"{called}: the answer has no physical id")
    return answer


def texts(value):
    """Properties as a function gets them: CloudFormation hands every scalar over as text."""
    if isinstance(value, dict):
        return {name: texts(item) for name, item in value.items()}
    if isinstance(value, list):
        return [texts(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


@contextmanager
def mailbox():
    """An address that answers are put to."""
    answers = []

    class Mailbox(http.server.BaseHTTPRequestHandler):
        def do_PUT(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            # The URL is signed for no content type: S3 refuses any other.
            accepted = not self.headers.get("Content-Type")
            if accepted:
                answers.append(body)
            self.send_response(200 if accepted else 403)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mailbox)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/answer", answers
    finally:
        server.shutdown()
        server.server_close()


class Context:
    """The parts of Lambda's context object that providers read."""

    aws_request_id = "00000000-0000-0000-0000-000000000000"
    log_stream_name = "local"
    log_group_name = "local"

    def __init__(self, seconds):
        self.deadline = time.monotonic() + seconds

    def get_remaining_time_in_millis(self):
        return int((self.deadline - time.monotonic()) * 1000)


def run(folder, handler, event, environment, seconds):
    """Handles an event, in a process of its own."""
    loopback.enter(environment)
    sys.stdout = sys.stderr = open(os.path.join(folder, "log"), "w", buffering=1)
    sys.path.insert(0, folder)
    module, name = handler.rsplit(".", 1)
    getattr(importlib.import_module(module), name)(event, Context(seconds))
