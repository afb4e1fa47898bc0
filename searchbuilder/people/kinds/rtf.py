r"""Rich text, RTF.

Read here and by no library: striprtf 0.0.35 (BSD) leaves out text boxes, headers, footers and
notes, and with them their words.  The format is Microsoft's Rich Text Format 1.9.1.
"""

from __future__ import annotations

import re
from codecs import lookup
from typing import NamedTuple

from searchbuilder.people.kinds import Kind

# A word with its number, a byte, a sign, a brace, or text that runs on.
_TOKEN = re.compile(r"\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|"
                    r"([^\\{}\r\n]+)", re.IGNORECASE)
# Groups that say something about the document, and nothing to its reader.
_SILENT = frozenset("""
fonttbl colortbl stylesheet info pict object objdata listtable listoverridetable revtbl rsidtbl
generator filetbl xmlnstbl themedata colorschememapping datastore latentstyles fldinst template
listtext pntext sn sp bkmkstart bkmkend atnid atnauthor annotation xe tc docvar userprops
mmathPr nonshppict objclass wgrffmtfilter passwordhash
""".split())
# Groups that many programs skip, and that have text.
_SPOKEN = frozenset("shpinst shptxt shp shprslt nesttableprops footnote".split())
_SIGNS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "column": "\n", "row": "\n",
    "nestrow": "\n", "cell": "\t", "nestcell": "\t", "tab": "\t", "emdash": "\u2014",
    "endash": "\u2013", "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "emspace": " ", "enspace": " ", "qmspace": " "}
_ESCAPED = {"~": " ", "_": "-", "-": "", "\n": "\n", "\r": "\n"}


class _Group(NamedTuple):
    """silent -- its text is left out; skip -- how many signs stand for a Unicode one"""

    silent: bool = False
    skip: int = 1


class _Reader:
    """pieces -- the text so far; left -- signs that repeat a Unicode one for older programs"""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.groups = [_Group()]
        self.encoding = "cp1252"
        self.bytes = bytearray()
        self.left = 0
        self.starred = False

    def say(self, text: str) -> None:
        """Text that stands for itself."""
        self.flush()
        if self.left and text:
            text, self.left = text[self.left:], max(0, self.left - len(text))
        if not self.groups[-1].silent:
            self.pieces.append(text)

    def byte(self, value: int) -> None:
        """A byte in the encoding of the document."""
        if self.left:
            self.left -= 1
        elif not self.groups[-1].silent:
            self.bytes.append(value)

    def flush(self) -> None:
        """Bytes that wait for those behind them are text."""
        if self.bytes:
            self.pieces.append(self.bytes.decode(self.encoding, "replace"))
            self.bytes.clear()

    def brace(self, sign: str) -> None:
        """A group begins or ends."""
        self.flush()
        self.left = 0
        if sign == "{":
            self.groups.append(self.groups[-1])
        elif len(self.groups) > 1:
            self.groups.pop()
        self.starred = False

    def word(self, name: str, number: str) -> None:
        """A control word."""
        group = self.groups[-1]
        if name in _SILENT or self.starred and name not in _SPOKEN:
            self.groups[-1] = group._replace(silent=True)
        elif name in _SIGNS:
            self.say(_SIGNS[name])
        elif name == "u" and number:
            self.left = 0
            self.say(chr(int(number) % 65536))
            self.left = group.skip
        elif name == "uc":
            self.groups[-1] = group._replace(skip=min(int(number or 1), 10))
        elif name == "ansicpg":
            self.encoding = _encoding(number)
        self.starred = False


def _encoding(number: str) -> str:
    try:
        return lookup("utf-8" if number == "65001" else f"cp{number}").name
    except LookupError:
        return "cp1252"


def _text(data: bytes) -> str:
    reader = _Reader()
    for word, number, byte, sign, brace, text in _TOKEN.findall(data.decode("cp1252", "replace")):
        if text:
            reader.say(text)
        elif word:
            reader.word(word, number)
        elif byte:
            reader.byte(int(byte, 16))
        elif brace:
            reader.brace(brace)
        elif sign == "*":
            reader.starred = True
        else:
            reader.say(_ESCAPED.get(sign, sign))
    reader.flush()
    joined = "".join(reader.pieces)
    return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


KIND = Kind((".rtf",), _text, (b"{\\rtf",))
