"""Names before a colon that are not known to be fields."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from searchbuilder.characters import some
from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import FIELDS

# How like a field a name may be; and how many are named.
CLOSE, MOST_NAMED = .8, 6


_TAKE_OUT, _QUOTE = "take it out", "put quotation marks around it if it is no field"
_SEVERAL = {_TAKE_OUT: "take them out", _QUOTE: "put quotation marks around what is no field"}


class Unknown(NamedTuple):
    """A name before a colon: `token` is what is marked.

    kept -- what is looked for as it stands; empty where the name was passed over
    """

    token: Token
    name: str
    kept: str

    def meant(self) -> str:
        """The field of nearly that name, if there is one."""
        near = get_close_matches(self.name.casefold(), FIELDS, 1, CLOSE) if (
            len(self.name) > 3) else []
        return near[0] if near else ""

    def hint(self) -> str:
        if meant := self.meant():
            return f"write {meant}: if that is meant"
        if not self.kept:
            return _TAKE_OUT
        return ("take it out if it only says what follows" if self.kept.endswith(":") else
                _QUOTE)


def note(found: list[Unknown], text: str) -> Diagnostic:
    """One finding for all of a string."""
    token = found[0].token
    names = list(dict.fromkeys(f"{each.name}:" for each in found))
    are = "is not known to be a field" if len(names) == 1 else "are not known to be fields"
    hint = found[0].hint() if len(found) == 1 else _hints(found, len(names) > 1)
    return Diagnostic("SB609", WARNING, f"{some(names, MOST_NAMED)} {are}; {_read_as(found)}", "",
                      token.column, hint, text, max(1, len(token.text.strip())))


def unsure(fields: dict[str, Token], title: str, text: str) -> Diagnostic:
    """One finding for all fields of a string that the platform may not have."""
    token = next(iter(fields.values()))
    names = some((f"{name}:" for name in fields), MOST_NAMED)
    hint = ("use the search boxes or filters of these names" if len(fields) > 1 else
            "use the search box or filter of that name")
    return Diagnostic("SB609", WARNING, f"whether {title} reads {names} is not known; read as if "
                      "it did", "", token.column, hint, text, max(1, len(token.text.strip())))


def _hints(found: list[Unknown], several: bool) -> str:
    if len(every := {each.hint() for each in found}) == 1:
        hint, = every
        return _SEVERAL.get(hint, hint) if several else hint
    meant = dict.fromkeys(f"{field}:" for each in found if (field := each.meant()))
    kept = {bool(each.kept) for each in found if not each.meant()}
    return "; ".join((
        *([f"write {some(meant, MOST_NAMED)} if that is meant"] if meant else ()),
        *(["take out what is no field"] if False in kept else ()),
        *(["put quotation marks around what is looked for as it stands"] if True in kept else ())))


def _read_as(found: list[Unknown]) -> str:
    passed = dict.fromkeys(f"{each.name}:" for each in found if not each.kept)
    kept = dict.fromkeys(each.kept for each in found if each.kept)
    if len(passed) + len(kept) == 1:
        return "what stands there is looked for anywhere" if passed else (
            "it is looked for as it stands" if found[0].kept.endswith(":") else
            f"{found[0].kept} is looked for as it stands")
    said = []
    if passed:
        what = f"what stands behind {some(passed, MOST_NAMED)}" if kept else "what stands there"
        said.append(f"{what} is looked for anywhere")
    if kept:
        said.append(f"{some(kept, MOST_NAMED)} " + (
            "is looked for as it stands" if len(kept) == 1 else "are looked for as they stand"))
    return ", ".join(said)
