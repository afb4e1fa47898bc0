"""The text of one file, and why there is none."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from searchbuilder.characters import INVISIBLE
from searchbuilder.people.kinds import Refused, kind_of
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

# Some programs write PDF files with words run together or letters apart, and some read them so.
_LONGEST_WORD = 20
_LONG = re.compile(r"[A-Za-z\u00c0-\u024f]{21,}")
# Of 48,000 texts none that could be read had more than a tenth of its signs in such runs, and none
# that could not had less than a seventh.
_SHARE_GLUED = 0.12
_SHARE_SPACED = 0.5
# A shorter text may be an address and nothing else.
_LEAST = 200


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
    if why := _trouble(text):
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


def _trouble(text: str) -> str:
    """What keeps the words of a text from being found, for the user; empty if nothing does."""
    words = text.split() if len(text) >= _LEAST else []
    long = [word for word in words if len(word) > _LONGEST_WORD]
    most = _SHARE_GLUED * len(text)
    if sum(map(len, long)) > most and sum(
            len(run) for word in long for run in _LONG.findall(word)) > most:
        return "its words run together without blanks"
    single = [word for word in words if len(word) == 1]
    if len(single) > _SHARE_SPACED * len(words) and (
            sum(map(str.isalpha, single)) > _SHARE_SPACED * len(words)):
        return "there are blanks between the letters of its words"
    return ""
