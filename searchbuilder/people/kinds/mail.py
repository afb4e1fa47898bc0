"""Mails, with what is attached to them."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from searchbuilder.people.kind import Kind, Refused
from searchbuilder.people.kinds import kind_of
from searchbuilder.people.kinds.web import text_of

_MOST_PARTS = 200


def _text(data: bytes) -> str:
    mail = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    texts = [str(mail.get("subject", "")), _body(mail.get_body(("plain", "html")))]
    refused: list[Refused] = []
    read = 0
    for part in list(mail.walk())[:_MOST_PARTS]:
        try:
            attached = _attached(part)
        except Refused as error:
            refused.append(error)
        else:
            texts.append(attached)
            read += bool(attached)
    if refused and not read:
        raise Refused(f"the file attached to it: {refused[0]}", refused[0].lasting)
    return "\n".join(filter(None, texts))


def _body(part: Message | None) -> str:
    """What the mail itself says."""
    if not isinstance(part, EmailMessage):
        return ""
    text = str(part.get_content())
    return text_of(text) if part.get_content_type() == "text/html" else text


def _attached(part: Message) -> str:
    """The text of a file that is attached, if it is of a known kind."""
    name, data = part.get_filename() or "", part.get_payload(decode=True)
    if not isinstance(data, bytes) or not name:
        return ""
    kind = kind_of(name, data)
    return kind.text(data) if kind and kind is not KIND else ""


KIND = Kind((".eml",), _text)
