"""Keeps everything on this machine: no credentials, no configuration of the user's, no other address than loopback."""

import os
import sys

ACCOUNT = "123456789012"  # moto's own, unless it is told another
REGION = "eu-west-1"  # of stacks that may be deployed to any
LOCAL = {"127.0.0.1", "::1", "localhost"}


def environment(endpoint=None, region=REGION):
    """The environment of this process and of those that it starts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "MOTO_"))}
    # Nobody listens on port 9: what does not go to this machine gets no further.
    nowhere = "http://127.0.0.1:9"
    proxies = {name: nowhere for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy")}
    return {
        **kept,
        **proxies,
        "NO_PROXY": "127.0.0.1,localhost",
        "no_proxy": "127.0.0.1,localhost",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_PAGER": "",
        **({"AWS_ENDPOINT_URL": endpoint} if endpoint else {}),
    }


def enter(variables):
    """Gives this process its environment, and lets it connect to nothing but this machine, whatever library tries to."""
    os.environ.clear()
    os.environ.update(variables)

    def refuse(event, arguments):
        if event == "socket.connect":
            address = arguments[1]
        elif event == "socket.getaddrinfo":
            address = arguments
        else:
            return
        host = address[0] if isinstance(address, tuple) else None
        if host not in LOCAL and not isinstance(address, (str, bytes)):
            raise PermissionError(f"the check stays on this machine; something wanted to reach {host}")

    sys.addaudithook(refuse)
