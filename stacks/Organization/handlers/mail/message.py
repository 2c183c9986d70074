"""Messages as bytes: their header is changed field by field, and what follows it is never touched."""
import email.policy
import re
from email.errors import HeaderParseError
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.utils import formataddr, parseaddr

# Says that this domain has forwarded the message once.
MARKER = "X-Strata-Forwarded-By"

# Fields that would break: SES sends from verified senders only and signs anew, and takes orders from X-SES-….
# https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
DROPPED = {"return-path", "sender", "message-id", "dkim-signature", "domainkey-signature"}
DROPPED_PREFIXES = ("x-ses-", "arc-")

# Fields that SES takes once; messages from elsewhere may repeat them. From the same page.
ONCE = set("""
accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative content-base
content-class content-description content-disposition content-duration content-id content-language content-length
content-location content-md5 content-transfer-encoding content-type date delivered-to
disposition-notification-options disposition-notification-to errors-to importance in-reply-to keywords list-archive
list-help list-id list-owner list-post list-subscribe list-unsubscribe list-unsubscribe-post message-context
mime-version organization original-from original-message-id original-recipient original-subject precedence priority
references reply-to return-receipt-to solicitation sensitivity subject thread-index thread-topic user-agent vbr-info
""".split())

FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
LONGEST_NAME = 100


def forwarded(raw, sender, source):
    """The message as it is sent on: from the sender, with answers to whom it came from.

    sender: an address that SES may send from; source: whom SES received the message from.
    """
    fields, rest = split(raw)
    end = b"\n" if raw.find(b"\n") >= 0 and b"\r\n" not in raw else b"\r\n"
    author, answers = first(fields, "from"), first(fields, "reply-to")
    name, address = address_of(author)
    if not address:
        name, address = "", clean(source) if "@" in source else ""
        author = address.encode()
    result, seen = [], {"from"}
    for field in fields:
        key = name_of(field)
        if key in DROPPED or key.startswith(DROPPED_PREFIXES) or key in seen:
            continue
        if key in ONCE:
            seen.add(key)
        if key == "reply-to" and not address_of(answers)[1]:
            continue
        result.append(field.rstrip(b"\r\n") + end)
    label = f"{name or address or 'unknown sender'} via {sender.rpartition('@')[2]}"
    result.append(b"From: " + mailbox(label, sender, end) + end)
    if author and not address_of(answers)[1]:
        # Letters outside of ASCII that stand there as they are would be refused.
        result.append(b"Reply-To: " + (author if author.isascii() else mailbox(name, address, end)) + end)
    result.append(f"{MARKER}: {sender}".encode() + end)
    return b"".join(result) + (rest or end)


def notice(raw, sender, source, size, place):
    """What is sent in the place of a message that is too large to be sent."""
    fields, _ = split(raw)
    name, address = address_of(first(fields, "from"))
    address = address or clean(source)
    text = EmailMessage(policy=email.policy.SMTP)
    text["From"] = formataddr(("Mail forwarding", sender))
    text["Subject"] = f"Too large to forward: {clean(decoded(first(fields, 'subject')))[:200]}"
    text[MARKER] = sender
    text.set_content(
        f"A message of {size:,} bytes from {name} <{address}> was received, but it is too large to be sent on.\n\n"
        f"It is kept at {place} until it expires.\n"
    )
    return text.as_bytes()


def was_forwarded(raw, sender):
    """Whether the message has been forwarded by this sender before."""
    fields, _ = split(raw)
    return any(
        value_of(field).strip().lower() == sender.lower().encode()
        for field in fields
        if name_of(field) == MARKER.lower()
    )


def split(raw):
    """The fields of a message's header, each with the lines that continue it, and all that follows them."""
    fields, position = [], 0
    while position < len(raw):
        end = raw.find(b"\n", position) + 1 or len(raw)
        line = raw[position:end]
        if not line.strip(b"\r\n"):
            return fields, raw[position:]
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] += line
        elif FIELD.match(line):
            fields.append(line)
        elif position or not line.startswith(b"From "):
            # No field: the text begins without the blank line that should stand before it.
            return fields, b"\r\n" + raw[position:]
        position = end
    return fields, b""


def name_of(field):
    return FIELD.match(field).group(1).decode().lower()


def value_of(field):
    return field[FIELD.match(field).end():]


def first(fields, name):
    """The value of the first field of a name, on one line."""
    for field in fields:
        if name_of(field) == name:
            return b" ".join(value_of(field).split())
    return b""


def address_of(value):
    """The name and the address in the value of a field such as From; both empty if there is no address."""
    text = plain(value)
    name, address = parseaddr(text)
    if not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+", address):
        return "", ""
    return clean(decoded(name))[:LONGEST_NAME], address


def decoded(value):
    """A text without the encoding that headers give to letters outside of ASCII."""
    text = plain(value)
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return text


def plain(value):
    if isinstance(value, str):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def clean(text):
    """The text on one line: a line break in a name would begin another field."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def mailbox(name, address, end):
    """A name and an address as a header holds them."""
    if name.isascii():
        return formataddr((name, address)).encode()
    words = Header(name, "utf-8", header_name="From").encode(linesep=end.decode())
    return f"{words}{end.decode()} <{address}>".encode()
