"""Words in which a name, or a list of names, was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from searchbuilder.characters import PLAIN, shortened
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.expressions import SB204, SB209, SB226
from searchbuilder.findings.references import SB210
from searchbuilder.query.tree import Not, Query, Term
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.several import OTHER, listed, shown

# A hint that spells out more than this is cut.
_MOST = 60
_AND = re.compile(" and ", re.IGNORECASE)


def unbracketed(items: Iterable[Query], names: Mapping[str, str], texts: Mapping[str, str]
                ) -> list[Diagnostic]:
    """Warnings for words that are, or contain, a name without its brackets, or that are a list.

    names -- by their keys; texts -- what stands in each cell, for the place of a mistake
    """
    known = _Known(names, {tuple(key.split()): name for key, name in names.items()},
                   max((len(key.split()) for key in names), default=0))
    found = (known.finding(term, texts.get(term.origin.cell, ""), denied)
             for item in items for term, denied in _polar(item))
    return [each for each in found if each]


class _Known(NamedTuple):
    """Names by their keys and by their words; `longest` is how many words one has."""

    names: Mapping[str, str]
    runs: Mapping[tuple[str, ...], str]
    longest: int

    def finding(self, term: Term, text: str, denied: bool) -> Diagnostic | None:
        """denied -- the term stands behind NOT, where only parentheses keep a list together"""
        whole = name_key(term.text) in self.names
        return ((None if whole else self._list(term, text, denied)) or self._name(term, text)
                or self._several(term, text, denied))

    def _list(self, term: Term, text: str, denied: bool) -> Diagnostic | None:
        """Things between commas, or with a small `and`, of which one is a name at least."""
        if _signs(term, text).startswith('"'):
            return None
        parts = [part for part in map(str.strip, term.text.split(",")) if part]
        if len(parts) > 2 or len(parts) == 2 and self._any_name(parts):
            return self._commas(term, text, parts, denied)
        return self._and(term, text, denied)

    def _and(self, term: Term, text: str, denied: bool) -> Diagnostic | None:
        parts, joined = _AND.split(term.text), _AND.search(term.text)
        if not joined or not self._any_name(parts):
            return None
        word = joined[0].strip()
        case = ("excluded" if denied else "list") + ("" if word.islower() else ", mixed")
        return SB204.found(_place(term, text, "and"), case, word=word,
                           written=self._written(parts, " OR " if denied else " AND "))

    def _several(self, term: Term, text: str, denied: bool) -> Diagnostic | None:
        """Things between commas or slashes that nobody writes as one."""
        found = None if _signs(term, text).startswith('"') else listed(term.text, OTHER)
        if found is None or found.sign == "or":
            return None
        parts = list(found.parts)
        if found.sign == ",":
            return self._commas(term, text, parts, denied)
        return SB226.found(
            _place(term, text, "/"), "excluded" if denied else "alternatives", count=len(parts),
            parts=shown(found.parts), written=self._written(parts, " OR "))

    def _commas(self, term: Term, text: str, parts: list[str], denied: bool) -> Diagnostic:
        return SB209.found(_place(term, text, ","), "excluded" if denied else "list",
                           written=self._written(parts, " OR " if denied else "; "))

    def _any_name(self, parts: list[str]) -> bool:
        return any(name_key(part) in self.names for part in parts)

    def _written(self, parts: list[str], between: str) -> str:
        """The parts as they were probably meant; of many only the first."""
        named = [self.names.get(name_key(part)) for part in parts]
        written = [f"[{name}]" if name else part for name, part in zip(named, parts)]
        count = next((count for count in range(len(parts), 1, -1)
                      if len(between.join(written[:count])) <= _MOST), 1)
        cut = ["…"] if written[count:] else []
        return between.join([shortened(each, _MOST) for each in written[:count]] + cut)

    def _name(self, term: Term, text: str) -> Diagnostic | None:
        words = name_key(term.text).split()
        runs = (tuple(words[start:end]) for start in range(len(words))
                for end in range(min(len(words), start + self.longest), start, -1))
        run = next((run for run in runs if run in self.runs), None)
        return run and SB210.found(_place(term, text, " ".join(run)), phrase=term.text,
                                   name=self.runs[run]) or None


def _polar(query: Query) -> Iterator[tuple[Term, bool]]:
    """The terms, in the order written, and whether each is excluded."""
    todo = [(query, False)]
    while todo:
        node, denied = todo.pop()
        if isinstance(node, Term):
            yield node, denied
        todo += [(part, denied != isinstance(node, Not)) for part in reversed(node.parts)]


def _signs(term: Term, text: str) -> str:
    """The text from where the term stands, with plain signs."""
    return text[max(0, term.origin.column - 1):].translate(PLAIN)


def _place(term: Term, text: str, words: str) -> Location:
    """Where these words of the term stand."""
    blanks = "\\s+".join(map(re.escape, words.split()))
    edges = ("", "") if words in ",/" else (r'(?<![^\s"(:,])', r"(?!\w)")
    place = re.search(blanks.join(edges), _signs(term, text), re.IGNORECASE)
    start, end = place.span() if place else (0, 1)
    return Location(term.origin.cell, term.origin.column + start, end - start, text)
