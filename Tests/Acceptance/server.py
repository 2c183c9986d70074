"""moto's server, in this process and on loopback."""

import logging
import os
import threading
import urllib.request
import warnings
from contextlib import contextmanager

import boto3
from botocore.config import Config

import engine
import loopback
from providers import Provider


class Server:
    """A running server, and what it lacks."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.provider = Provider(self)
        self.lacking = {}  # types, with how resources of them were made nevertheless
        self.backwards = False  # whether templates are made from their end
        self.keys = {}  # by account
        self.clients = {}  # by service, region and account
        self.session = boto3.session.Session()
        self.lock = threading.Lock()

    def client(self, service, region=loopback.REGION, account=loopback.ACCOUNT):
        """A client of a service that tries nothing twice: here an error is an error."""
        keys, place = self.credentials(account), (service, region, account)
        # The server's threads ask too, and a session makes one client at a time.
        with self.lock:
            if place not in self.clients:
                self.clients[place] = self.session.client(
                    service, region_name=region, endpoint_url=self.endpoint,
                    config=Config(retries={"total_max_attempts": 1}), **keys,
                )
            return self.clients[place]

    def credentials(self, account):
        """What the server knows an account by."""
        if account == loopback.ACCOUNT:
            return {}
        if account not in self.keys:
            role = f"arn:aws:iam::{account}:role/acceptance"
            found = self.client("sts").assume_role(RoleArn=role, RoleSessionName="acceptance")["Credentials"]
            self.keys[account] = {
                "aws_access_key_id": found["AccessKeyId"],
                "aws_secret_access_key": found["SecretAccessKey"],
                "aws_session_token": found["SessionToken"],
            }
        return self.keys[account]

    def reset(self):
        """Takes everything away. Ids are drawn anew from the same seed, so that runs are alike."""
        self.keys.clear()
        self.clients.clear()
        for path in ("reset", "seed?a=1"):
            urllib.request.urlopen(urllib.request.Request(f"{self.endpoint}/moto-api/{path}", method="POST")).close()


@contextmanager
def running():
    """A server at a free port of loopback, until the end of the block."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    logging.getLogger("moto").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")
    # The policies of AWS, which roles refer to.
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    moto = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    moto.start()
    try:
        server = Server("http://{}:{}".format(*moto.get_host_and_port()))
        os.environ["AWS_ENDPOINT_URL"] = server.endpoint
        engine.repair(server)
        yield server
    finally:
        moto.stop()
