"""Bytes of a text as a text, whatever program wrote them."""

from __future__ import annotations

import codecs
from typing import Final

from searchbuilder.people.kinds import Refused

# Single bytes that are no UTF-8 are what Windows programs mean by them.
WINDOWS: Final = "searchbuilder-windows"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"),
          (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
          (codecs.BOM_UTF16_BE, "utf-16"))
_LOOKED_AT = 4096
_SHARE = 0.3


def _windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start:error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(WINDOWS, _windows)


def encoding(head: bytes) -> str:
    """The encoding that the first bytes of a text show.  Refused where they are no text."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return "utf-8-sig" if name == "utf-8" else name
    looked = head[:_LOOKED_AT]
    if b"\0" not in looked:
        return "utf-8"
    for name, nulls in (("utf-16-le", looked[1::2]), ("utf-16-be", looked[::2])):
        if nulls.count(0) > _SHARE * len(nulls):
            return name
    raise Refused("not a text file, whatever its name says")


def decoded(data: bytes) -> str:
    """The text.  Refused where the bytes are none."""
    return data.decode(encoding(data), WINDOWS)
