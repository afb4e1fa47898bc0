"""JSON that can be shown in a terminal, and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence


def document(value: object) -> str:
    """One JSON document; signs that nobody sees or that drive a terminal are written as `\\u…`."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub(r"[^ -~\n]", _shown, text) + "\n"


def table(rows: Iterable[Sequence[object]], end: str = "\r\n") -> str:
    """CSV.  end -- of each line"""
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator=end).writerows(rows)
    return made.getvalue()


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]
