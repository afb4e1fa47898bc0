"""What compiling gives: strings, and every way in which they are not the search itself."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any, NamedTuple

from searchbuilder.effect import EXACT, Effect, together
from searchbuilder.query.tree import NOTHING, Query


class Change(NamedTuple):
    """One way in which the strings are not the search itself.

    code -- `SB5xx`, never given a second meaning; effect -- on the whole search
    words -- the words of the workbook that it is about; cell -- where the first of them stands
    shown -- what of them is shown, all of it: a word, or a group as people type it
    cells -- where each of those stands, or nothing
    filter -- the platform's own filter for it, where that has one
    of_text -- whether it is about a `String.text` that is pasted instead of its boxes, alone
    strings -- the numbers of the strings that it is about, from 1; none: all of them
    title -- what its code is about, in one line
    """

    code: str
    effect: Effect
    message: str
    cell: str = ""
    words: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    filter: str = ""
    of_text: bool = False
    strings: tuple[int, ...] = ()
    title: str = ""


class String(NamedTuple):
    """One thing to paste.

    text -- the whole for a platform with one search box; with several, the nearest that one
        keyword string comes to it: titles, companies and places match anywhere, and none of them
        is excluded
    boxes -- box name to what goes into it; `keywords` is the plain one
    url -- an open link to the results, or None
    characters, words, operators, clauses -- counts of everything in the boxes
    body -- the same as the JSON body of a request, where the platform takes one
    text_effect -- how `text` differs from the boxes: exact or wider
    """

    text: str
    boxes: dict[str, str]
    url: str | None
    characters: int
    words: int
    operators: int
    clauses: int = 0
    body: dict[str, Any] | None = None
    text_effect: Effect = EXACT

    @property
    def id(self) -> str:
        """The same for the same boxes, in every run; another for any others."""
        return sha256(json.dumps(sorted(self.boxes.items())).encode()).hexdigest()[:16]


class Assumption(NamedTuple):
    """A fact that the strings rest on and that no source states outright.

    fact -- its name in the record; status -- how it is known; test -- how to find out, in words
    """

    fact: str
    status: str
    test: str


class Compiled(NamedTuple):
    """One search on one platform: together the strings find what the search means, but for
    `effect`; `none` means that there are no strings, and the last change says why.

    fewest_strings -- no set of strings of this kind that is the whole search is smaller
    needed -- how many strings the whole search was written as; more than there are where only the
        best single one was kept
    meaning -- what the strings find, in nobody's syntax
    assumes -- see `Assumption`; with any of them `exact` holds only if they do
    """

    effect: Effect
    strings: tuple[String, ...]
    changes: tuple[Change, ...]
    fewest_strings: int = 0
    needed: int = 0
    meaning: Query = NOTHING
    assumes: tuple[Assumption, ...] = ()

    def effect_of_text(self, string: String) -> Effect:
        """How what a string finds differs where its `text` is pasted instead of its boxes."""
        return together((self.effect, string.text_effect))

    @property
    def whole(self) -> bool:
        """Whether nothing was left out to keep the number of strings low."""
        return bool(self.strings) and len(self.strings) >= self.needed
