"""Takes an order, and has mail sent about it."""
import json
import os

import boto3


def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=os.environ["MAIL"], MessageBody=json.dumps(event))
