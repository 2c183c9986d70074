"""Forwards mail that SES has received and stored.

What is logged are message ids and what became of the messages, never what they say. A failure is raised, so that Lambda
tries again and then puts the event into the queue of failures; the message stays in the bucket.
"""
import json
import os

import boto3

import message

BUCKET = os.environ["BUCKET"]
PREFIX = os.environ["PREFIX"]
# The address that mail is sent on from. Mail to it, such as bounces, goes no further.
SENDER = os.environ["SENDER"]
# Where mail goes by what stands before the @; by "" for all others.
TARGETS = json.loads(os.environ["TARGETS"])
# What a message is dropped for: "spam", "virus".
DROPPED = [name for name in os.environ["DROPPED"].split(",") if name]

# https://docs.aws.amazon.com/ses/latest/dg/quotas.html
MAXIMUM_BYTES = 40_000_000
MAXIMUM_RECIPIENTS = 50

s3 = boto3.client("s3")
ses = boto3.client("sesv2")


def handler(event, context):
    for record in event["Records"]:
        mail, receipt = record["ses"]["mail"], record["ses"]["receipt"]
        outcome = forward(mail["messageId"], mail.get("source") or "", receipt)
        print(json.dumps({"message": mail["messageId"], **outcome}))


def forward(identifier, source, receipt):
    for name in DROPPED:
        # A verdict of GRAY or PROCESSING_FAILED is none: better a message too many than one too few.
        if receipt.get(f"{name}Verdict", {}).get("status") == "FAIL":
            return {"outcome": "dropped", "reason": name}
    targets = targets_of(receipt["recipients"])
    if not targets:
        return {"outcome": "kept", "reason": "for the sender of forwarded mail"}
    raw = s3.get_object(Bucket=BUCKET, Key=PREFIX + identifier)["Body"].read()
    if message.was_forwarded(raw, SENDER):
        return {"outcome": "kept", "reason": "forwarded before"}
    data, outcome = message.forwarded(raw, SENDER, source), "forwarded"
    if len(data) > MAXIMUM_BYTES:
        place, outcome = f"s3://{BUCKET}/{PREFIX}{identifier}", "announced"
        data = message.notice(raw, SENDER, source, len(raw), place)
    for start in range(0, len(targets), MAXIMUM_RECIPIENTS):
        ses.send_email(
            FromEmailAddress=SENDER,
            Destination={"ToAddresses": targets[start:start + MAXIMUM_RECIPIENTS]},
            Content={"Raw": {"Data": data}},
        )
    return {"outcome": outcome, "bytes": len(raw), "targets": len(targets)}


def targets_of(recipients):
    """Where a message goes that is for these recipients: each address once."""
    targets = {}
    for recipient in recipients:
        if recipient.lower() == SENDER.lower():
            continue
        # What follows a + tells apart mail to one address.
        local = recipient.rpartition("@")[0].partition("+")[0].lower()
        targets.update(dict.fromkeys(TARGETS.get(local, TARGETS[""])))
    return list(targets)
