"""Mails, with what is attached to them.

Headers are read in the old way of the standard library: the new one takes hours over a subject of
a megabyte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from searchbuilder.people.encodings import decoded
from searchbuilder.people.kinds import Kind, Refused, kind_of
from searchbuilder.people.kinds.web import text_of

# Parts within parts take their square in time.
_MOST_PARTS = 500
_PART = re.compile(rb"content-type:", re.IGNORECASE)
_LONGEST_HEADER = 1000


def _text(data: bytes) -> str:
    if len(_PART.findall(data)) > _MOST_PARTS:
        raise Refused("more attachments than a mail about one person has")
    mail = message_from_bytes(data)
    refused: list[Refused] = []
    attached = list(_attached(mail, refused))
    if refused and not attached:
        raise Refused(f"the file attached to it: {refused[0]}", refused[0].lasting)
    return "\n".join(filter(None, [_header(mail.get("subject")), _body(mail), *attached]))


def _header(value: object) -> str:
    text = str(value or "")[:_LONGEST_HEADER]
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, ValueError):
        return text


def _body(mail: Message) -> str:
    """What the mail itself says: as text if it has one, else as a page."""
    parts = [part for part in mail.walk() if not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        texts = [_written(part) for part in parts if part.get_content_type() == kind]
        if any(map(str.strip, texts)):
            return "\n".join(map(text_of, texts) if kind == "text/html" else texts)
    return ""


def _written(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset() or "ascii")
    except (LookupError, UnicodeError):
        return decoded(data)


def _attached(mail: Message, refused: list[Refused]) -> Iterator[str]:
    """The texts of the files of known kinds, and why there is none of others."""
    for part in mail.walk():
        name, data = _header(part.get_filename()), part.get_payload(decode=True)
        if name and isinstance(data, bytes):
            try:
                kind = kind_of(name, data)
                if kind and kind is not KIND:
                    yield kind.text(data)
            except Refused as error:
                refused.append(error)


KIND = Kind((".eml",), _text)
