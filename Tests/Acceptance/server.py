"""moto's server, in this process and on loopback."""

import logging
import os
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
        self.provider = Provider(endpoint)
        self.lacking = {}  # types, with how resources of them were made nevertheless

    def client(self, service, region=loopback.REGION):
        """A client of a service that tries nothing twice: here an error is an error."""
        return boto3.client(
            service, region_name=region, endpoint_url=self.endpoint, config=Config(retries={"total_max_attempts": 1})
        )

    def reset(self):
        """Takes everything away. Ids are drawn anew from the same seed, so that runs are alike."""
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
