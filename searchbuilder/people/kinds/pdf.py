"""PDF, by poppler's pdftotext where it is installed, else by pypdf.

pdftotext finds all words of 120 résumés in 12 ms each (GPL, a program of its own), pypdf in 156 ms
(BSD).  pypdfium2 and kreuzberg lose a quarter of the hits because they glue words together, and
PyMuPDF is AGPL.  Of pdftotext's orders the plain one loses no phrase; -raw loses a quarter.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from searchbuilder.people.kinds import Kind, Refused
from searchbuilder.people.program import Answered, run

_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
# A scan may have a line of the program that made it on each page.
_FEW_WORDS = 20
_WORD = re.compile(r"[^\W\d_]{2,}")
_MISSING = ('reading PDF files takes one more package: python -m pip install '
            '"searchbuilder[people]"')


@cache
def _command() -> list[str]:
    """What reads a PDF from its input and writes its text; empty where nothing does."""
    if program := which("pdftotext"):
        return [program, "-q", "-enc", "UTF-8", "-", "-"]
    if find_spec("pypdf"):
        return [sys.executable, "-P", str(Path(__file__).parents[1] / "pdf_by_pypdf.py")]
    return []


def _text(data: bytes) -> str:
    if not _command():
        raise Refused(_MISSING, lasting=False)
    text = _checked(run(_command(), data), b"/Encrypt" in data)
    if len(set(_WORD.findall(text.casefold()))) < _FEW_WORDS and _PICTURE.search(data):
        raise Refused("a scan: it has pictures and no text")
    return text


def _checked(answered: Answered, encrypted: bool) -> str:
    if answered.late:
        raise Refused("it takes too long to read")
    if answered.long:
        raise Refused("it has more text than any résumé")
    if answered.code and not answered.text.strip():
        raise Refused("protected with a password" if encrypted else "damaged: it cannot be read")
    return answered.text.decode("utf-8", "replace")


KIND = Kind((".pdf",), _text, (b"%PDF-",))
