"""The text of one file, and why there is none."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from searchbuilder.characters import INVISIBLE
from searchbuilder.people.glued import trouble
from searchbuilder.people.kind import Refused
from searchbuilder.people.kinds import kind_of
from searchbuilder.people.likely_titles import likely_titles
from searchbuilder.people.person import Person, Unreadable

MOST_BYTES = 100 * 1024 ** 2
MOST_CHARACTERS = 20_000_000
EMPTY = "it is empty"
TOO_LARGE = "larger than 100 MB"
_LETTER = re.compile(r"[^\W\d_]")
# Two or three letters that some fonts have as one sign.
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
              "\ufb05": "st", "\ufb06": "st"}
_INSTEAD = {**dict.fromkeys(map(chr, INVISIBLE), ""), **_LIGATURES,
            **dict.fromkeys("\r\f\v", "\n"), "\0": " "}
_TABLE = str.maketrans(_INSTEAD)
# Looking for them first takes a tenth of the time that translating every text would.
_ODD = re.compile(f"[\ud800-\udfff{re.escape(''.join(_INSTEAD))}]")


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
    text = tidy(_read(name, data))
    if not _LETTER.search(text):
        raise Refused("it has no text")
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"more than {MOST_CHARACTERS:,} characters: too long for one person")
    if why := trouble(text):
        raise Refused(f"{why}. Save it again, or as another kind of file")
    return text


def _read(name: str, data: bytes) -> str:
    kind = kind_of(name, data)
    if kind is None:
        ending = PurePosixPath(name).suffix.lower()
        raise Refused(f"{ending} files cannot be read" if ending else "its kind is not known")
    try:
        return kind.text(data)
    except Refused:
        raise
    except Exception as error:  # what reads mails, pages and XML raises many kinds
        raise Refused("damaged: it cannot be read") from error


def tidy(text: str) -> str:
    """The text without signs that nobody sees, its line ends alike."""
    text = text.replace("\r\n", "\n")
    if text.isascii():
        return text.translate(_TABLE)
    return _ODD.sub(lambda odd: _INSTEAD.get(odd[0], "\N{REPLACEMENT CHARACTER}"), text)
