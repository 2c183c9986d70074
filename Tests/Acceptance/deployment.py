"""Deploys an assembly to the server, updates it and takes it away."""

import pathlib
import subprocess
import sys

from botocore.exceptions import ClientError

import assembly
import inspection
import loopback

EMPTIED = {"Key": "strata:emptied-on-deletion", "Value": "true"}


class Deployment:
    """The stacks of an assembly, on the server."""

    def __init__(self, server, folder, capabilities):
        self.server = server
        self.folder = folder
        self.capabilities = capabilities  # by stack, as `synth` prints them
        self.stacks = assembly.stacks(folder)
        self.problems = []

    def client(self, service, stack):
        return self.server.client(service, stack.region, stack.account)

    def create(self):
        """Creates the stacks in order, as the AWS CDK's command line does; the first that fails is the last."""
        for stack in self.stacks:
            try:
                assembly.publish(stack, self.client("s3", stack))
                self.client("cloudformation", stack).create_stack(
                    **self.request(stack), EnableTerminationProtection=stack.is_protected
                )
            except ClientError as error:
                self.report(stack, f"not created: {error.response['Error']['Message']}")
                return
            except FileNotFoundError as error:
                self.report(stack, f"{error.filename} is to be published, and not there")
                return
            self.inspect(stack, is_protected=stack.is_protected)

    def create_by_command(self):
        """Creates the stacks with the commands of docs/DEPLOYING.md."""
        for stack in self.stacks:
            artifacts = f"my-artifacts-{stack.account}-{stack.region}"
            assembly.make_bucket(self.client("s3", stack), artifacts, stack.region)
            packaged, capabilities = f"{stack.id}.packaged.json", self.capabilities[stack.id]
            succeeded = self.aws(
                stack, "package", "--template-file", stack.file, "--s3-bucket", artifacts,
                "--use-json", "--output-template-file", packaged,
            ) and self.aws(
                stack, "deploy", "--template-file", packaged, "--stack-name", stack.name, "--s3-bucket", artifacts,
                *(["--capabilities", *capabilities] if capabilities else []),
                *(["--tags", *(f"{key}={value}" for key, value in stack.tags.items())] if stack.tags else []),
            )
            if not succeeded:
                return
            self.inspect(stack)

    def aws(self, stack, *arguments):
        """Runs `aws cloudformation`, and says whether it succeeded."""
        command = [str(pathlib.Path(sys.executable).with_name("aws")), "cloudformation", *arguments]
        environment = loopback.environment(self.server.endpoint, stack.region)
        environment |= {name.upper(): value for name, value in self.server.credentials(stack.account).items()}
        ran = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=300)
        if ran.returncode != 0:
            self.report(stack, f"aws cloudformation {' '.join(arguments)}\n{ran.stdout}{ran.stderr}".strip())
        return ran.returncode == 0

    def inspect(self, stack, is_protected=False):
        for problem in inspection.problems(self.server, stack, is_protected):
            self.report(stack, problem)

    def update(self, folder):
        """Submits the stacks of another synthesis of the same program: nothing may change."""
        for stack in assembly.stacks(folder):
            client = self.client("cloudformation", stack)
            client.create_change_set(**self.request(stack), ChangeSetName="again", ChangeSetType="UPDATE")
            found = client.describe_change_set(StackName=stack.name, ChangeSetName="again")
            if found["Status"] != "FAILED" or "didn't contain changes" not in found.get("StatusReason", ""):
                names = [change["ResourceChange"]["LogicalResourceId"] for change in found["Changes"]]
                self.report(stack, f"deployed again, it changes: {', '.join(names) or found['Status']}")

    def delete(self):
        """Deletes the stacks, the last one first."""
        for stack in reversed(self.stacks):
            client, s3 = self.client("cloudformation", stack), self.client("s3", stack)
            buckets = self.buckets(stack, client)
            for bucket in buckets:
                if EMPTIED in buckets[bucket]["Properties"].get("Tags", []):
                    s3.put_object(Bucket=bucket, Key="left/behind", Body=b"something")
            id = client.describe_stacks(StackName=stack.name)["Stacks"][0]["StackId"]
            try:
                client.delete_stack(StackName=stack.name)
            except ClientError as error:
                self.report(stack, f"not deleted: {error.response['Error']['Message']}")
                return
            status = client.describe_stacks(StackName=id)["Stacks"][0]["StackStatus"]
            if status != "DELETE_COMPLETE":
                self.report(stack, f"deletion ended as {status}")
            for left in {bucket["Name"] for bucket in s3.list_buckets()["Buckets"]} & set(buckets):
                self.report(stack, f"bucket {left} was to go with its stack, but it is not empty")

    def buckets(self, stack, client):
        """The buckets that are deleted with a stack, by name."""
        found = client.get_paginator("list_stack_resources").paginate(StackName=stack.name).build_full_result()
        physical = {item["LogicalResourceId"]: item["PhysicalResourceId"] for item in found["StackResourceSummaries"]}
        return {
            physical[id]: {"Properties": {}, **resource}
            for id, resource in stack.template["Resources"].items()
            if resource["Type"] == "AWS::S3::Bucket" and resource.get("DeletionPolicy", "Delete") == "Delete"
        }

    def request(self, stack):
        return {
            "StackName": stack.name,
            "TemplateBody": stack.body,
            "Capabilities": self.capabilities[stack.id],
            "Tags": [{"Key": key, "Value": value} for key, value in stack.tags.items()],
        }

    def report(self, stack, problem):
        self.problems.append(f"{stack.id}: {problem}")
