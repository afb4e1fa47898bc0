"""One mistake, one finding: what only follows from a sheet or a column that is not read is not
said once more for every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from searchbuilder.diagnostic import ERROR, Diagnostic

# A sheet, or one of its columns, and what is found where it is not read.
_FOLLOWS = {
    ("Terms", ""): ("SB113", "SB206"),
    ("Titles", ""): ("SB206",),
    ("False friends", ""): ("SB301", "SB219", "SB310"),
    ("False friends", "Context (any of)"): ("SB301", "SB219"),
    ("False friends", "Exclude"): ("SB301", "SB219"),
    ("Searches", ""): ("SB115", "SB206", "SB312"),
    ("Searches", "Titles"): ("SB208", "SB312"),
    ("Searches", "Must"): ("SB208", "SB312"),
    ("Searches", "Should"): ("SB208", "SB312"),
    ("Searches", "Must not"): ("SB312",),
    ("Levels", ""): ("SB218",),
    ("Employers", ""): ("SB221",),
    ("Employers", "Treat as"): ("SB221",),
    ("Sites", ""): ("SB401",),
    ("Sites", "Address"): ("SB403",),
    ("Sites", "Engine"): ("SB402",),
}


def roots(found: Iterable[Diagnostic], unread: Mapping[tuple[str, str], Diagnostic]
          ) -> list[Diagnostic]:
    """The findings without those that follow from what is `unread` (see `Rows`).

    What knows a name that was probably meant is a mistake of its own, and stays.  A cause counts
    as an error if one of those that follow is.
    """
    causes = {code: cause for place, cause in unread.items() for code in _FOLLOWS.get(place, ())}
    kept: list[Diagnostic] = []
    errors: set[Diagnostic] = set()
    for each in found:
        cause = causes.get(each.code)
        if cause is None or each.hint.startswith("did you mean"):
            kept.append(each)
        elif each.severity == ERROR:
            errors.add(cause)
    return [each._replace(severity=ERROR) if each in errors else each for each in kept]
