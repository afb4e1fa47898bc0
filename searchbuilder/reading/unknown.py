"""Names before a colon that are not known to be fields."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.reading import SB609
from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import FIELDS

# How like a field a name may be.
CLOSE = .8


class Unknown(NamedTuple):
    """A name before a colon: `token` is what is marked.

    kept -- what is looked for as it stands; empty where the name was passed over
    """

    token: Token
    name: str
    kept: str

    def meant(self) -> list[str]:
        """The field of nearly that name, if there is one."""
        near = get_close_matches(self.name.casefold(), FIELDS, 1, CLOSE) if (
            len(self.name) > 3) else []
        return [f"{field}:" for field in near]


def note(found: list[Unknown], at: Location) -> Diagnostic:
    """One finding for all of a string."""
    names = tuple(dict.fromkeys(f"{each.name}:" for each in found))
    passed = tuple(dict.fromkeys(f"{each.name}:" for each in found if not each.kept))
    kept = tuple(dict.fromkeys(each.kept for each in found if each.kept))
    meant = dict.fromkeys(field for each in found for field in each.meant())
    return SB609.found(at, _case(names, passed, kept), meant=meant, names=names,
                       count=len(names), passed=passed, kept=kept, several=len(kept))


def _case(names: tuple[str, ...], passed: tuple[str, ...], kept: tuple[str, ...]) -> str:
    """What became of the names: passed over, or kept as words."""
    if passed and kept:
        return "both"
    if passed:
        return "anywhere"
    return "itself" if kept == names and len(names) == 1 else "as typed"
