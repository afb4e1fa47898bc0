"""Full-width signs, as Chinese, Japanese and Korean keyboards type them, where they are signs."""

from __future__ import annotations

import re
from unicodedata import normalize

_SIGN = re.compile(r"""
    (?<![^\s(（])[＋！～](?=[^\s＋！～])        # before a word
    | (?<=[\w"”）)])＊(?!\w)                     # behind one
    | (?<![^\s])[｜＆＊]{1,2}(?!\S)             # between blanks
    | (?<=[A-Za-z])：|(?<=[A-Za-z][ ])：        # behind the name of a field
    | [，；、]                                  # between the words of a list
""", re.VERBOSE)
_LIST = str.maketrans("、", ",")


def narrowed(text: str) -> str:
    """`text` with those signs as everybody types them, one for one; words stay as they are."""
    return text if text.isascii() else _SIGN.sub(
        lambda found: normalize("NFKC", found[0].translate(_LIST)), text)
