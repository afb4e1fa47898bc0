"""Regions: ISO 3166 codes, a country (`US`) or one of its parts (`US-CA`)."""

from __future__ import annotations

import re

_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


def regions(text: str) -> tuple[str, ...]:
    """The codes of a cell, in capitals; several are separated by `;`, `,` or a line break."""
    return tuple(part.strip().upper() for part in re.split(r"[;,|\n]", text) if part.strip())


def is_region(code: str) -> bool:
    """Whether `code` looks like an ISO code.  `UK` does and is none."""
    return bool(_CODE.fullmatch(code)) and not code.startswith("UK")


def region_hint(code: str) -> str:
    """What to write instead."""
    return ("the United Kingdom is GB" if code.upper().startswith("UK") else
            "use ISO codes such as US, US-CA, GB or CA-ON")


def within(row: tuple[str, ...], wanted: str) -> bool:
    """Whether a row for these regions serves a search in `wanted`.

    A search takes rows for no region in particular, for its own, for the country it lies in and
    for the parts that lie in it; a search in no region takes all.
    """
    return not wanted or not row or any(
        lies_in(wanted, each) or lies_in(each, wanted) for each in row)


def lies_in(code: str, around: str) -> bool:
    """Whether a region is another one or a part of it."""
    return code == around or code.startswith(around + "-")
