"""Several lines in one string: whether they look like one search, or like a list of searches."""

from __future__ import annotations

import re

ONE, SEVERAL, UNKNOWN = "one", "several", "unknown"
_BULLET = re.compile(r"[-–*•·▪◦]\s+|\d+[.)]\s+")
_FIELD = re.compile(r"[-+(]*(\w+):")


def layout(text: str) -> str:
    """What the lines of a string are: ONE search where only the first line names a field, such as
    its site; SEVERAL where each line begins with a bullet, or with the same field."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    fields = [found[1].casefold() if (found := _FIELD.match(_BULLET.sub("", line, count=1)))
              else "" for line in lines]
    if all(map(_BULLET.match, lines)) or fields[0] and len(set(fields)) == 1:
        return SEVERAL
    return ONE if fields[0] and not any(fields[1:]) else UNKNOWN
