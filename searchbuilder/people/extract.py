"""The text of one file, and why there is none."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from searchbuilder.characters import INVISIBLE
from searchbuilder.people.glued import is_glued
from searchbuilder.people.kind import Kind, Refused
from searchbuilder.people.kinds import kinds
from searchbuilder.people.likely_titles import likely_titles
from searchbuilder.people.person import Person, Unreadable

MOST_BYTES = 100 * 1024 ** 2
MOST_CHARACTERS = 20_000_000
EMPTY = "it is empty"
TOO_LARGE = "larger than 100 MB"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LETTER = re.compile(r"[^\W\d_]")
# Two or three letters that some fonts have as one sign.
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
              "\ufb05": "st", "\ufb06": "st"}
_INSTEAD = {**dict.fromkeys(map(chr, INVISIBLE), ""), **_LIGATURES,
            **dict.fromkeys(("\r\n", "\r", "\f", "\v"), "\n"), "\0": " "}
# Looking for them first takes a tenth of the time that translating every text would.
_ODD = re.compile("\r\n|[\ud800-\udfff" + re.escape("".join(
    sign for sign in _INSTEAD if len(sign) == 1)) + "]")


def person(name: str, data: bytes) -> tuple[Person | Unreadable, bool]:
    """Whom the bytes of a file are about, and whether they will be the same tomorrow."""
    try:
        text = text_of(name, data)
    except Refused as refused:
        return Unreadable(name, str(refused)), refused.lasting
    return Person(name, "\n".join(likely_titles(text)), "", text, True), True


def text_of(name: str, data: bytes) -> str:
    """The text of a file.  Refused where it has none that can be searched."""
    if not data:
        raise Refused(EMPTY)
    text = tidy(kind_of(name, data).text(data))
    if not _LETTER.search(text):
        raise Refused("it has no text")
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"more than {MOST_CHARACTERS:,} characters: too long for one person")
    if is_glued(text):
        raise Refused("its words run together without blanks. Save it again, or as another kind "
                      "of file")
    return text


def tidy(text: str) -> str:
    """The text without signs that nobody sees, its line ends alike."""
    return _ODD.sub(lambda found: _INSTEAD.get(found[0], "\N{REPLACEMENT CHARACTER}"), text)


def kind_of(name: str, data: bytes) -> Kind:
    """How a file is read: by what it begins with, else by its name.  Refused if in no way."""
    ending = PurePosixPath(name).suffix.lower()
    named = next((kind for kind in kinds() if ending in kind.suffixes), None)
    if data.startswith(_OLD_OFFICE):
        raise Refused("protected with a password" if _ENCRYPTED in data else
                      "an old Office file. Save it as .docx")
    begins = [kind for kind in kinds() if kind.begins and data.startswith(kind.begins)]
    known = next((kind for kind in begins if any(part in data for part in kind.parts)
                  or not kind.parts), named)
    if known is None:
        raise Refused(f"{ending} files cannot be read" if ending else "its kind is not known")
    return known
