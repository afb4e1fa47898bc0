"""Regions: ISO 3166 codes, a country (`US`) or one of its parts (`US-CA`)."""

from __future__ import annotations

import re

from searchbuilder.diagnostic import NOWHERE, Diagnostic, Location
from searchbuilder.findings.cells import SB111
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.territories import NAMES, codes, exists

_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


def regions(text: str) -> tuple[str, ...]:
    """The codes of a cell, in capitals; several are separated by `;`, `,` or a line break."""
    return tuple(part.strip().upper() for part in re.split(r"[;,|\n]", text) if part.strip())


def is_region(code: str) -> bool:
    """Whether `code` is an ISO code.  `UK` looks like one and is none."""
    return bool(_CODE.fullmatch(code)) and exists(code)


def not_a_region(code: str, at: Location = NOWHERE) -> Diagnostic:
    """The finding that a text is no code, with what to write instead."""
    parts = re.split(r"[/+&]| and | or ", code, flags=re.IGNORECASE)
    if code.upper().startswith("UK"):
        return SB111.found(at, "uk", region=code)
    if parts[1:] and all(is_region(part.strip().upper()) for part in parts):
        return SB111.found(at, "several", region=code)
    return SB111.found(at, meant=filter(None, [_meant(code)]), region=code)


def _meant(code: str) -> str:
    """The code of the place whose name or code is nearest; empty if none is near."""
    alike = {**{name_key(name): code for name, code in NAMES.items()},
             **{each.casefold(): each for each in codes() if "-" in each}}
    short = [name for name in alike if len(code) > 3 and name.startswith(name_key(code))]
    found = short if len(short) == 1 else near(code, alike, 0.8)
    return alike[found[0]] if found else ""


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
