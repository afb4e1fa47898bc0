"""What a fact buys: the strings of a workbook before and after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from searchbuilder.build import Request, built
from searchbuilder.compiler.sizes import FULL
from searchbuilder.errors import UnknownName
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.contents import Book, PlatformFact


class Strings(NamedTuple):
    """How many strings the searches of a workbook take in full, and how long they are together."""

    number: int
    characters: int


def strings(contents: Book, platform: str, facts: Mapping[str, str]) -> Strings:
    """The strings of a workbook for a platform of which these facts are known beside; none where
    that is too little to write any.
    """
    older = tuple(row for row in contents.facts if row.fact not in facts
                  or name_key(row.platform) != name_key(platform))
    rows = tuple(PlatformFact(platform, name, value, "", "", "", _NOWHERE)
                 for name, value in facts.items())
    try:
        made = built(contents._replace(facts=(*older, *rows)), "",
                     Request(platforms=(platform,), size=FULL))
    except UnknownName:
        return Strings(0, 0)
    found = [each for result in made.results for each in result.compiled.strings]
    return Strings(len(found), sum(len(each.text) for each in found))


# A row that stands in no workbook.
_NOWHERE = {"Platform": "", "Fact": "", "Value": ""}
