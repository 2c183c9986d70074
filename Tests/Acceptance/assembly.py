"""Reads a cloud assembly: its stacks in the order of deployment, and what is published before them."""

import io
import json
import pathlib
import zipfile
from dataclasses import dataclass

import loopback


@dataclass
class Stack:
    """A stack as the manifest has it."""

    id: str
    name: str
    folder: pathlib.Path
    file: str
    account: str
    region: str
    tags: dict
    is_protected: bool
    dependencies: list
    assets: list  # the files that say what is published

    @property
    def body(self):
        return (self.folder / self.file).read_text()

    @property
    def template(self):
        return json.loads(self.body)


def stacks(folder):
    """The stacks of an assembly, each after those that it depends on."""
    folder = pathlib.Path(folder)
    artifacts = json.loads((folder / "manifest.json").read_text())["artifacts"]
    ordered = {}

    def add(id, path=()):
        if id in path:
            raise ValueError(f"{folder}/manifest.json: {' -> '.join((*path, id))} is a circle")
        artifact = artifacts[id]
        if id in ordered or artifact["type"] != "aws:cloudformation:stack":
            return
        dependencies = artifact.get("dependencies", [])
        for dependency in dependencies:
            add(dependency, (*path, id))
        account, region = artifact["environment"].removeprefix("aws://").split("/")
        properties = artifact["properties"]
        ordered[id] = Stack(
            id=id,
            name=properties["stackName"],
            folder=folder,
            file=properties["templateFile"],
            account=loopback.ACCOUNT if account == "unknown-account" else account,
            region=loopback.REGION if region == "unknown-region" else region,
            tags=properties.get("tags", {}),
            is_protected=properties["terminationProtection"],
            dependencies=[name for name in dependencies if artifacts[name]["type"] == "aws:cloudformation:stack"],
            assets=[
                artifacts[name]["properties"]["file"]
                for name in dependencies
                if artifacts[name]["type"] == "cdk:asset-manifest"
            ],
        )

    for id in artifacts:
        add(id)
    return list(ordered.values())


def publish(stack, s3):
    """Puts a stack's files where its templates look for them, as the AWS CDK's command line does."""
    for name in stack.assets:
        for entry in json.loads((stack.folder / name).read_text())["files"].values():
            source = stack.folder / entry["source"]["path"]
            content = zipped(source) if entry["source"]["packaging"] == "zip" else source.read_bytes()
            for destination in entry["destinations"].values():
                bucket, key = (
                    destination[part].replace("${AWS::AccountId}", stack.account).replace("${AWS::Region}", stack.region)
                    for part in ("bucketName", "objectKey")
                )
                make_bucket(s3, bucket, stack.region)
                s3.put_object(Bucket=bucket, Key=key, Body=content)


def make_bucket(s3, name, region):
    """Makes a bucket, if it is not there."""
    if name not in [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]:
        place = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        s3.create_bucket(Bucket=name, **place)


def zipped(folder):
    """A zip file of a directory's content."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder).as_posix())
    return content.getvalue()
