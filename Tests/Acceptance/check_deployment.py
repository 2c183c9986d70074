"""Deploys what a program synthesizes to a local server that imitates AWS, and says what the server lacks.

Run by `make check-deployment`; docs/DEPLOYING.md tells what it shows, and what it cannot.
"""

import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import loopback

HERE = pathlib.Path(__file__).parent
LACKING = HERE / "lacking.json"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the program whose stacks are deployed")
    parser.add_argument("stages", nargs="+", help="its stages")
    parser.add_argument("--now", required=True, help="the present, for what expires")
    parser.add_argument("--command", default=[], action="append", metavar="STAGE", help="deploy it with the AWS CLI")
    parser.add_argument("--record", action="store_true", help=f"write {LACKING.name} anew")
    options = parser.parse_args()

    loopback.enter(loopback.environment())
    # A signal ends what was started too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # Late, since these read the environment.
    from server import running

    problems = []
    with running() as server:
        for stage in options.stages:
            problems += [f"{stage}: {problem}" for problem in check(stage, options, server)]
    if not problems:
        problems = compare(server.lacking, options.record)
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


def check(stage, options, server):
    """Deploys, updates and deletes the stacks of a stage, and returns what went wrong."""
    import given
    from deployment import Deployment

    began, by_command = time.monotonic(), stage in options.command
    server.reset()
    server.provider.calls.clear()
    # CloudFormation makes what waits for nothing in any order, so some stages are made from the end of their templates.
    server.backwards = not by_command
    given.prepare(server.client)
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        folder, capabilities = synthesize(options, stage, first, "--assets", "local" if by_command else "published")
        deployment = Deployment(server, folder, capabilities)
        if by_command:
            deployment.create_by_command()
        else:
            deployment.create()
            if not deployment.problems:
                deployment.update(synthesize(options, stage, second)[0])
        if not deployment.problems:
            deployment.delete()
        count, calls = len(deployment.stacks), len(server.provider.calls)
    if not deployment.problems:
        how = "with the AWS CLI" if by_command else "as the CDK does, updated without a change"
        print(f"deployment of {stage}: {count} stacks created {how}, and deleted; {calls} calls of custom resources; "
              f"{time.monotonic() - began:.0f} s")
    return deployment.problems


def synthesize(options, stage, output, *arguments):
    """Runs the program; returns the assembly's folder and the capabilities that its stacks need."""
    command = [options.program, "synth", "--stage", stage, "--now", options.now, "--output", output, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode != 0:
        sys.exit(f"error: {' '.join(command)}\n{ran.stderr}")
    needs = re.findall(r"^(\S+) .*?(?:needs (.*))?$", ran.stdout, re.M)
    return pathlib.Path(output, stage), {id: re.findall("CAPABILITY_[A-Z_]+", text) for id, text in needs}


def compare(lacking, record):
    """Prints the types that the server lacks, and says whether they are the expected ones."""
    lacking = dict(sorted(lacking.items()))
    print("types that the server lacks: " + ", ".join(f"{type} ({made})" for type, made in lacking.items()))
    if record:
        LACKING.write_text(json.dumps(lacking, indent=1) + "\n")
    expected = json.loads(LACKING.read_text())
    if lacking == expected:
        return []
    changed = sorted(lacking.items() ^ expected.items())
    return [
        f"the types that the server lacks are not those of {LACKING.name}: "
        + "; ".join(f"{type} ({made}) is {'new' if lacking.get(type) == made else 'gone'}" for type, made in changed)
        + "; if that is right, run `make check-deployment RECORD=1`"
    ]


if __name__ == "__main__":
    sys.exit(main())
