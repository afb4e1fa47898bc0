"""One mistake, one finding: what only follows from a sheet or a column that is not read is not
said once more for every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from searchbuilder.diagnostic import ERROR, Diagnostic

# What is said about strings, which are others once all is read.
_STRINGS = ("SB405", "SB406", "SB407")
# A sheet, or one of its columns, and what is found where it is not read.
_FOLLOWS = {
    ("Terms", ""): ("SB113", "SB206", "SB122", *_STRINGS),
    ("Synonyms", ""): _STRINGS,
    ("Titles", ""): ("SB206", *_STRINGS),
    ("False friends", ""): ("SB301", "SB219", "SB310", "SB312", *_STRINGS),
    ("False friends", "Context (any of)"): ("SB301", "SB219", "SB312", *_STRINGS),
    ("False friends", "Exclude"): ("SB301", "SB219", "SB312", *_STRINGS),
    ("Searches", ""): ("SB115", "SB206", "SB312"),
    ("Searches", "Titles"): ("SB208", "SB312", *_STRINGS),
    ("Searches", "Must"): ("SB208", "SB312", *_STRINGS),
    ("Searches", "Should"): ("SB208", "SB312", *_STRINGS),
    ("Searches", "Must not"): ("SB312",),
    ("Levels", ""): ("SB218", "SB122"),
    ("Locations", ""): ("SB407",),
    ("Employers", ""): ("SB221", "SB407"),
    ("Employers", "Treat as"): ("SB221",),
    ("Evidence", ""): ("SB312", *_STRINGS),
    ("Sites", ""): ("SB401",),
    ("Sites", "Address"): ("SB403",),
    ("Sites", "Engine"): ("SB402",),
}


def roots(found: Iterable[Diagnostic], unread: Mapping[tuple[str, str], Diagnostic]
          ) -> list[Diagnostic]:
    """The findings without those that follow from what is `unread` (see `Rows`).

    A cause counts as an error if one of those that follow is.
    """
    causes = {code: cause for place, cause in unread.items() for code in _FOLLOWS.get(place, ())}
    kept: list[Diagnostic] = []
    errors: set[Diagnostic] = set()
    for each in found:
        cause = causes.get(each.code)
        if cause is None:
            kept.append(each)
        elif each.severity == ERROR:
            errors.add(cause)
    return [each._replace(severity=ERROR) if each in errors else each for each in kept]
