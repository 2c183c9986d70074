"""Notes the mail that is to be sent, by address."""
import json
import os

import boto3


def handler(event, context):
    table = boto3.resource("dynamodb").Table(os.environ["SENT"])
    for record in event["Records"]:
        table.put_item(Item={"address": json.loads(record["body"])["to"], "mail": record["body"]})
    return {"batchItemFailures": []}
