"""The terms and roles of a workbook that a posting names, and which of them it requires."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.importer.named import Names, Runs, shows
from searchbuilder.importer.prose import ASIDE, PREFERRED, REQUIRED, Sentence
from searchbuilder.vocabulary.thesaurus import ROLE, TERM, Disambiguation


class Mention(NamedTuple):
    """A name and the sentence in which the posting says it; column, width -- where in it."""

    name: str
    line: int
    text: str
    column: int
    width: int


class Mentions(NamedTuple):
    """must -- alternatives, of each item that is required
    named, preferred, aside, roles -- what else is named, in that order of importance
    ambiguous -- short forms whose meaning nothing in the posting shows
    unknown -- sentences that require something and name nothing
    """

    must: tuple[tuple[Mention, ...], ...] = ()
    named: tuple[Mention, ...] = ()
    preferred: tuple[Mention, ...] = ()
    aside: tuple[Mention, ...] = ()
    roles: tuple[Mention, ...] = ()
    ambiguous: tuple[Mention, ...] = ()
    unknown: tuple[Sentence, ...] = ()


_JOINED = re.compile(r"(?i)(?:[\s,;/()\"]|\b(?:or|and/or|an?|the)\b)*")
_ALL = re.compile(r"(?i)(?:[\s,;()\"]|\b(?:and|an?|the|of)\b)*")
_OTHERS = re.compile(
    r"(?i)\bor\b(?! (?:more|above|higher|greater)\b)|/|"
    r"\b(?:equivalent|similar|related|other|willing|able to|not|no|without|except)\b")


def mentions(said: Iterable[Sentence], title: str, names: Names, own: Iterable[str]) -> Mentions:
    """What a posting names.

    said -- its sentences but for the title
    title -- the words of the title's line that are no title: all of these are required, and stand
    in line 0
    own -- roles that the search has for its titles
    """
    said = list(said)
    finder = _Finder(names, Runs(" ".join((title, *(each.text for each in said)))), set(own))
    finder.required(Sentence(0, title, REQUIRED), True)
    for each in said:
        finder.take(each)
    return finder.done()


class _Finder:
    """Takes sentences; of each name the first mention of each importance is kept."""

    def __init__(self, names: Names, runs: Runs, own: set[str]) -> None:
        self._names, self._runs, self._own = names, runs, own
        self._must: dict[frozenset[str], tuple[Mention, ...]] = {}
        self._kept: dict[str, dict[str, Mention]] = {
            about: {} for about in ("", PREFERRED, ASIDE, ROLE, "ambiguous")}
        self._shown: dict[Disambiguation, bool] = {}
        self._unknown: list[Sentence] = []

    def take(self, each: Sentence) -> None:
        if each.about == REQUIRED:
            self.required(each, False)
        else:
            self._keep(each.about, self._terms(each))

    def required(self, each: Sentence, whole: bool) -> None:
        """A sentence that requires what it names.  whole -- each of it, however it is joined"""
        found = self._terms(each)
        if not found:
            self._unknown += [] if whole else [each]
        elif whole or self._between(each, found, _ALL) and not self._others(each, found):
            for mention in found:
                self._must.setdefault(frozenset((mention.name,)), (mention,))
        elif self._between(each, found, _JOINED) and not self._others(each, found):
            self._must.setdefault(frozenset(mention.name for mention in found), tuple(found))
        else:
            self._keep("", found)

    def _terms(self, each: Sentence) -> list[Mention]:
        found: dict[str, Mention] = {}
        for named in self._names.found(each.text):
            term, role = named.of(TERM), named.of(ROLE)
            word = term or role
            if word is None or role and role.name in self._own:
                continue
            mention = Mention(word.name, each.line, each.text, named.start + 1,
                              named.end - named.start)
            if not self._meant(word.guard):
                self._keep("ambiguous", [mention._replace(
                    name=each.text[named.start:named.end])])
            elif term:
                found.setdefault(word.name, mention)
            elif each.about != ASIDE:
                self._keep(ROLE, [mention])
        return list(found.values())

    def _meant(self, guard: Disambiguation) -> bool:
        if guard not in self._shown:
            self._shown[guard] = shows(guard, self._runs)
        return self._shown[guard]

    def _keep(self, about: str, found: Iterable[Mention]) -> None:
        for mention in found:
            self._kept[about].setdefault(mention.name, mention)

    @staticmethod
    def _between(each: Sentence, found: list[Mention], signs: re.Pattern[str]) -> bool:
        """Whether nothing but such signs stands between what is named."""
        ends = [mention.column - 1 + mention.width for mention in found]
        return all(signs.fullmatch(each.text[end:mention.column - 1])
                   for end, mention in zip(ends, found[1:]))

    @staticmethod
    def _others(each: Sentence, found: list[Mention]) -> bool:
        """Whether something else in the sentence would do as well, or it is denied."""
        last = found[-1]
        return bool(_OTHERS.search(each.text[:found[0].column - 1])
                    or _OTHERS.search(each.text[last.column - 1 + last.width:]))

    def done(self) -> Mentions:
        singles = {name for names in self._must if len(names) == 1 for name in names}
        must = tuple(item for names, item in self._must.items()
                     if len(names) == 1 or not names & singles)
        seen = {mention.name for item in must for mention in item}
        rest: list[tuple[Mention, ...]] = []
        for about in ("", PREFERRED, ASIDE, ROLE, "ambiguous"):
            rest.append(tuple(mention for name, mention in self._kept[about].items()
                              if name not in seen))
            seen |= set(self._kept[about])
        named, preferred, aside, roles, ambiguous = rest
        return Mentions(must, named, preferred, aside, roles, ambiguous, tuple(self._unknown))
