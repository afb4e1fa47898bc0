"""The rows of Counts that are about strings: how many people of a search one of them keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from searchbuilder.characters import number_of
from searchbuilder.compiler import String
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Query
from searchbuilder.workbook.reader import Row

# What such a row says under How.
OF_STRING = "string"
# The end of what it says under Word.
_FINGERPRINT = re.compile(r"[0-9a-f]{16}$")


class KeptPeople(NamedTuple):
    """How many people of a pool the strings of a search keep.

    people -- so many; of -- so many the whole search finds; beyond -- found by the strings alone
    where -- the label of the pool; date -- a day as it is written there, or nothing
    """

    people: int
    of: int
    where: str
    beyond: int = 0
    date: str = ""

    @property
    def note(self) -> str:
        """The same as a sentence."""
        people = "person" if self.of == 1 else "people"
        others = number_of(self.beyond, "other")
        counted = ", ".join(filter(None, (self.where, self.date)))
        return (f"Keeps {self.people:,} of {self.of:,} {people} in your pool"
                + (f" ({counted})" if counted else "")
                + (f", and finds {others}" if self.beyond else ""))


def fingerprint(meaning: Query, platform: str, strings: Iterable[String]) -> str:
    """The same for the same strings of the same search, in every run; another for any others.

    meaning -- the search with every name spelled out; platform -- by its id
    """
    said = [to_house_syntax(meaning), platform, *(each.id for each in strings)]
    return sha256(json.dumps(said).encode()).hexdigest()[:16]


def fingerprint_of(row: Row) -> str:
    """The fingerprint of the strings that a row is about; empty if it is not about strings."""
    found = _FINGERPRINT.search(row.get("Word")) if row.get("How") == OF_STRING else None
    return found[0] if found else ""


def kept_people(row: Row) -> KeptPeople | None:
    """What such a row says, if it does."""
    people, of, beyond = (int(text) if text.isdigit() else 0
                          for text in map(row.get, ("People", "Of", "Only")))
    return KeptPeople(people, of, row.get("Where"), beyond, row.get("Date")) if of else None


def known(kept: Mapping[str, KeptPeople], meaning: Query, platform: str,
          strings: Iterable[String]) -> KeptPeople | None:
    """What is known of the very strings of a search.  kept -- by their fingerprints"""
    return kept.get(fingerprint(meaning, platform, strings)) if kept else None
