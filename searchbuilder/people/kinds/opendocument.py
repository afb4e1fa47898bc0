"""Text documents of LibreOffice and of others that write OpenDocument."""

from __future__ import annotations

import re

from searchbuilder.people.kinds import Kind, Refused
from searchbuilder.people.markup import Markup, document, names, packed

_PARTS = re.compile(r"(?:content|styles)\.xml")
_CONTENTS = re.compile(r"META-INF/manifest\.xml")
# Headers and footers are in the styles, in `master-styles`.
_MARKUP = Markup(
    texts=frozenset(), paragraphs=names("p h"),
    behind={"tab": "\t", "line-break": "\n", "s": " "},
    without=names("annotation tracked-changes automatic-styles font-face-decls scripts "
                  "settings"),
    aside=names("text-box note-body"))


def _text(data: bytes) -> str:
    if any(b"encryption-data" in part for part in packed(data, _CONTENTS).values()):
        raise Refused("protected with a password")
    return document(data, _PARTS, _MARKUP)


KIND = Kind((".odt", ".ott"), _text, (b"PK",), (b"application/vnd.oasis.opendocument.text",))
