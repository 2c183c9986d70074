"""Sample messages for the handler that forwards mail: run by MailHandlerTests.swift, with the handler's folder as argument."""
import email
import email.policy
import io
import json
import os
import re
import sys
import types
import unittest
from contextlib import redirect_stdout

SENDER = "forwarding@mail.example.com"
os.environ.update(
    BUCKET="mailbox", PREFIX="inbox/", SENDER=SENDER, DROPPED="spam,virus",
    TARGETS=json.dumps({"": ["ops@example.org", "cto@example.org"], "security": ["soc@example.org", "ops@example.org"]}),
)


class Clients:
    """What boto3 would be: a bucket of messages, and a box of what was sent."""

    def __init__(self):
        self.objects, self.sent, self.failure = {}, [], None

    def get_object(self, Bucket, Key):
        assert Bucket == "mailbox"
        return {"Body": io.BytesIO(self.objects[Key])}

    def send_email(self, FromEmailAddress, Destination, Content):
        if self.failure:
            raise self.failure
        assert FromEmailAddress == SENDER
        self.sent.append((Destination["ToAddresses"], Content["Raw"]["Data"]))


clients = Clients()
sys.modules["boto3"] = types.SimpleNamespace(client=lambda name: clients)
sys.path.insert(0, sys.argv.pop(1))
sys.dont_write_bytecode = True

import index
import message

PLAIN = (
    b"Return-Path: <alice@example.net>\r\n"
    b"Received: from mx.example.net by inbound-smtp.eu-west-1.amazonaws.com\r\n"
    b"DKIM-Signature: v=1; a=rsa-sha256;\r\n\tb=abc\r\n"
    b"From: Alice <alice@example.net>\r\nTo: development@mail.example.com\r\nSubject: Hello\r\n"
    b"Message-ID: <1@example.net>\r\nSender: list@example.net\r\n\r\nGood morning.\r\n"
)


def receive(raw, recipients=("development@mail.example.com",), source="alice@example.net", **verdicts):
    clients.objects, clients.sent = {"inbox/m1": raw}, []
    receipt = {"recipients": list(recipients), "spamVerdict": {"status": "PASS"}, "virusVerdict": {"status": "PASS"}}
    receipt.update({f"{name}Verdict": {"status": status} for name, status in verdicts.items()})
    log = io.StringIO()
    with redirect_stdout(log):
        index.handler({"Records": [{"ses": {"mail": {"messageId": "m1", "source": source}, "receipt": receipt}}]}, None)
    return json.loads(log.getvalue()), clients.sent


def parsed(sent):
    return email.message_from_bytes(sent[0][1], policy=email.policy.default)


def body(raw):
    return raw.partition(b"\r\n\r\n")[2]


class Forwarding(unittest.TestCase):
    def setUp(self):
        clients.failure = None

    def test_plain_message_comes_from_the_verified_domain_and_is_answered_to_its_author(self):
        log, sent = receive(PLAIN)
        self.assertEqual([targets for targets, _ in sent], [["ops@example.org", "cto@example.org"]])
        got = parsed(sent)
        self.assertEqual(got["From"], f"\"Alice via mail.example.com\" <{SENDER}>")
        self.assertEqual(got["Reply-To"], "Alice <alice@example.net>")
        self.assertEqual(got["To"], "development@mail.example.com")
        self.assertEqual(got["Subject"], "Hello")
        self.assertEqual(got[message.MARKER], SENDER)
        self.assertEqual(log, {"message": "m1", "outcome": "forwarded", "bytes": len(PLAIN), "targets": 2})

    def test_fields_that_would_break_are_gone_and_no_other(self):
        _, sent = receive(PLAIN)
        got = parsed(sent)
        for name in ("Return-Path", "DKIM-Signature", "Message-ID", "Sender"):
            self.assertNotIn(name, got)
        self.assertIn("Received", got)
        self.assertNotIn(b"b=abc", sent[0][1])

    def test_orders_to_ses_in_a_message_from_outside_are_not_passed_on(self):
        _, sent = receive(b"X-SES-SOURCE-ARN: arn:aws:ses:::identity/x\r\nx-ses-configuration-set: y\r\n" + PLAIN)
        self.assertNotIn(b"x-ses-", sent[0][1].lower())

    def test_attachments_and_text_stay_byte_for_byte(self):
        raw = (
            b"From: a@example.net\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\nMIME-Version: 1.0\r\n\r\n"
            b"preamble\r\n--b\r\nContent-Type: text/plain\r\n\r\n  spaces \r\nFrom here\r\n--b\r\n"
            b"Content-Type: application/octet-stream\r\nDKIM-Signature: inside\r\n"
            b"Content-Disposition: attachment; filename=x.bin\r\n\r\n" + bytes(range(256)) + b"\r\n--b--\r\nend"
        )
        _, sent = receive(raw)
        self.assertEqual(body(sent[0][1]), body(raw))
        self.assertIn(b"Content-Type: multipart/mixed; boundary=\"b\"\r\n", sent[0][1])

    def test_encoded_names_are_read_and_written(self):
        _, sent = receive(
            b"From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <joerg@example.net>\r\nSubject: =?utf-8?b?R3LDvMOfZQ==?=\r\n\r\nx")
        got = parsed(sent)
        self.assertEqual(got["From"].addresses[0].display_name, "Jörg Müller via mail.example.com")
        self.assertEqual(got["From"].addresses[0].addr_spec, SENDER)
        self.assertEqual(got["Reply-To"].addresses[0].display_name, "Jörg Müller")
        self.assertEqual(got["Subject"], "Grüße")
        self.assertTrue(sent[0][1].isascii())

    def test_names_in_plain_utf8_are_encoded(self):
        _, sent = receive("From: Jörg <joerg@example.net>\r\n\r\nx".encode())
        self.assertTrue(sent[0][1].isascii())
        self.assertEqual(parsed(sent)["Reply-To"], "Jörg <joerg@example.net>")

    def test_long_names_do_not_make_long_lines(self):
        name = ("ü" * 300).encode()
        _, sent = receive(b"From: \"" + name + b"\" <a@example.net>\r\n\r\nx")
        self.assertLess(max(len(line) for line in sent[0][1].splitlines()), 998)
        self.assertEqual(parsed(sent)["From"].addresses[0].addr_spec, SENDER)
        _, sent = receive(b"From: " + b"x" * 900 + b" <a@example.net>\r\n\r\nx")
        self.assertLess(len(next(line for line in sent[0][1].splitlines() if line.startswith(b"From: "))), 200)

    def test_a_name_cannot_add_fields(self):
        for name in (b"=?utf-8?q?x=0D=0ABcc=3A_evil=40example.net?=", b"=?utf-8?b?w7wNCkJjYzogZXZpbEBleGFtcGxlLm5ldA==?=",
                     b"=?utf-8?q?x=0DBcc=3A_y?="):
            _, sent = receive(b"From: " + name + b" <a@example.net>\r\n\r\nx")
            header = sent[0][1].partition(b"\r\n\r\n")[0]
            self.assertFalse([line for line in re.split(rb"[\r\n]+", header) if line.lower().startswith(b"bcc")], name)
            self.assertEqual(parsed(sent)["From"].addresses[0].addr_spec, SENDER)

    def test_an_answer_address_of_the_author_stays(self):
        _, sent = receive(b"Reply-To: team@example.net\r\n" + PLAIN)
        self.assertEqual(parsed(sent).get_all("Reply-To"), ["team@example.net"])

    def test_an_answer_address_that_is_none_gives_way_to_the_author(self):
        _, sent = receive(b"Reply-To: nobody\r\n" + PLAIN)
        self.assertEqual(parsed(sent).get_all("Reply-To"), ["Alice <alice@example.net>"])

    def test_without_an_author_answers_go_to_whom_ses_had_it_from(self):
        for raw in (b"Subject: x\r\n\r\nx", b"From: nonsense\r\nSubject: x\r\n\r\nx"):
            _, sent = receive(raw, source="bounce@example.net")
            got = parsed(sent)
            self.assertEqual(got["Reply-To"], "bounce@example.net")
            self.assertEqual(got["From"], f"\"bounce@example.net via mail.example.com\" <{SENDER}>")

    def test_without_any_author_it_is_forwarded_all_the_same(self):
        for source in ("", "<>"):
            _, sent = receive(b"Subject: x\r\n\r\nx", source=source)
            got = parsed(sent)
            self.assertNotIn("Reply-To", got)
            self.assertEqual(got["From"], f"\"unknown sender via mail.example.com\" <{SENDER}>")

    def test_fields_that_ses_takes_once_are_not_repeated(self):
        _, sent = receive(b"Subject: first\r\nDate: a\r\nDate: b\r\nFrom: x@example.net\r\n" + PLAIN)
        got = parsed(sent)
        for name in ("Subject", "Date", "From", "Reply-To"):
            self.assertEqual(len(got.get_all(name)), 1, name)

    def test_unix_line_ends_stay(self):
        raw = b"From: a@example.net\nSubject: x\n continued\n\ntext\n"
        _, sent = receive(raw)
        self.assertNotIn(b"\r", sent[0][1])
        self.assertTrue(sent[0][1].endswith(b"\n\ntext\n"))
        self.assertIn(b"Subject: x\n continued\n", sent[0][1])

    def test_malformed_messages_are_forwarded(self):
        for raw in (b"", b"\r\n", b"no header at all", b"From: a@example.net", b"From - mbox\r\nFrom: a@example.net\r\n\r\nx",
                    b"From: =?no-such-charset?q?x?= <a@example.net>\r\n\r\nx", b"From: \xff\xfe <a@example.net>\r\n\r\nx",
                    b"Subject: x\r\nthis is no field\r\n\r\nx"):
            log, sent = receive(raw)
            self.assertEqual(log["outcome"], "forwarded", raw)
            self.assertEqual(parsed(sent)["From"].addresses[0].addr_spec, SENDER, raw)
            self.assertIn(b"\r\n\r\n", sent[0][1], raw)
        self.assertTrue(sent[0][1].endswith(b"\r\n\r\nthis is no field\r\n\r\nx"))

    def test_a_line_that_mailboxes_put_in_front_is_left_out(self):
        _, sent = receive(b"From - Mon Nov 23\r\n" + PLAIN)
        self.assertEqual(parsed(sent)["Reply-To"], "Alice <alice@example.net>")
        self.assertEqual(body(sent[0][1]), body(PLAIN))


class Deciding(unittest.TestCase):
    def setUp(self):
        clients.failure = None

    def test_spam_and_viruses_go_nowhere(self):
        for name in ("spam", "virus"):
            log, sent = receive(PLAIN, **{name: "FAIL"})
            self.assertEqual((log["outcome"], log["reason"], sent), ("dropped", name, []))

    def test_other_verdicts_drop_nothing(self):
        for status in ("GRAY", "PROCESSING_FAILED", "DISABLED"):
            self.assertEqual(receive(PLAIN, spam=status, virus=status)[0]["outcome"], "forwarded")

    def test_what_is_not_configured_drops_nothing(self):
        index.DROPPED = ["virus"]
        try:
            self.assertEqual(receive(PLAIN, spam="FAIL")[0]["outcome"], "forwarded")
        finally:
            index.DROPPED = ["spam", "virus"]

    def test_a_message_that_came_back_is_not_sent_again(self):
        _, sent = receive(PLAIN)
        log, again = receive(sent[0][1])
        self.assertEqual((log["outcome"], again), ("kept", []))

    def test_mail_to_the_sender_such_as_bounces_goes_no_further(self):
        log, sent = receive(PLAIN, [SENDER.upper()], source="")
        self.assertEqual((log["outcome"], sent), ("kept", []))

    def test_recipients_have_their_own_targets_each_address_once(self):
        self.assertEqual(receive(PLAIN, ["Security+alerts@mail.example.com"])[1][0][0], ["soc@example.org", "ops@example.org"])
        _, sent = receive(PLAIN, ["security@mail.example.com", "development@mail.example.com", SENDER])
        self.assertEqual([t for t, _ in sent], [["soc@example.org", "ops@example.org", "cto@example.org"]])

    def test_many_targets_are_served_in_several_calls(self):
        default = index.TARGETS[""]
        index.TARGETS[""] = [f"p{n}@example.org" for n in range(51)]
        try:
            self.assertEqual([len(t) for t, _ in receive(PLAIN)[1]], [50, 1])
        finally:
            index.TARGETS[""] = default

    def test_a_message_that_is_too_large_is_announced_instead(self):
        raw = PLAIN + b"x" * index.MAXIMUM_BYTES
        log, sent = receive(raw)
        got = parsed(sent)
        self.assertEqual(log["outcome"], "announced")
        self.assertEqual(got["Subject"], "Too large to forward: Hello")
        self.assertIn("s3://mailbox/inbox/m1", got.get_content())
        self.assertIn("Alice <alice@example.net>", got.get_content())
        self.assertIn(f"{len(raw):,} bytes", got.get_content())
        self.assertTrue(message.was_forwarded(sent[0][1], SENDER))

    def test_failures_are_raised_so_that_lambda_tries_again(self):
        clients.failure = RuntimeError("throttled")
        with self.assertRaises(RuntimeError):
            receive(PLAIN)

    def test_a_message_that_is_not_there_is_a_failure(self):
        clients.objects = {}
        with self.assertRaises(KeyError):
            index.forward("m2", "", {"recipients": ["development@mail.example.com"]})

    def test_nothing_of_a_message_is_logged(self):
        for extra in ({}, {"spam": "FAIL"}):
            log, _ = receive(PLAIN, **extra)
            for secret in ("Hello", "alice", "morning", "development"):
                self.assertNotIn(secret, json.dumps(log))


if __name__ == "__main__":
    unittest.main(verbosity=2)
