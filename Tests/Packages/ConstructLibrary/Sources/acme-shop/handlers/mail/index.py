"""Sends mail, and notes to whom."""
import os

import boto3


def handler(event, context):
    table = boto3.resource("dynamodb").Table(os.environ["SENT"])
    for record in event["Records"]:
        table.put_item(Item={"address": record["messageId"], "mail": record["body"]})
    return {"batchItemFailures": []}
