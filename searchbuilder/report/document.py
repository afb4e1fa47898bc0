"""JSON that can be shown in a terminal."""

from __future__ import annotations

import json
import re


def document(value: object) -> str:
    """One JSON document; signs that nobody sees or that drive a terminal are written as `\\u…`."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub(r"[^ -~\n]", _shown, text) + "\n"


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]
