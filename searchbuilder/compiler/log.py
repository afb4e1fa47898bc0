"""Collecting changes while a query is rewritten, one a kind, in words a recruiter understands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from searchbuilder.characters import some
from searchbuilder.compiler.result import Change
from searchbuilder.compiler.wording import worded
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT, NONE, Effect, together
from searchbuilder.query.tree import Query, Term, terms

# {words} are the words concerned, {some} and {most} the first of them, for changes that leave them
# in the strings, or what finds the same people; {title} is the platform, {detail} what the step
# knew.
MESSAGES = {
    "SB501": "on {title} these match anywhere, not only {field}: {some}{filter}",
    "SB502": "not excluded, because {title} {instead}: {words}",
    "SB503": "{lack}, so {words} was written as {detail}",
    "SB504": "{title} {nearness}, so both only have to occur: {some}",
    "SB505": "left out because the workbook says no for {title}: {words}",
    "SB506": "{title} cannot search for exclusions alone, so this alternative was left out: "
             "NOT {words}",
    "SB507": "{title} passes over these, which have no letter or digit: {words}",
    "SB508": "{title} has no way to write a quotation mark within a phrase; it was left out of: "
             "{words}",
    "SB509": "Skipped as redundant{detail} (the other words already cover them): {most}",
    "SB510": "{detail} not written",
    "SB512": "{detail}",
    "SB513": "these belong to several boxes at once and went into keywords: {some}",
    "SB514": "If you paste it all into Keywords, expect more results: titles, companies and "
             "places match anywhere{detail}",
    "SB515": "No parentheses on {title}, so the whole search would need {detail}; left out to "
             "keep it usable: {words}",
    "SB516": "left out together with what they belong to: {words}",
    "SB517": "not excluded, because a box that holds only exclusions may not work on {title}; "
             "choose “Doesn't have” there: {words}",
    "SB519": "every search of {title} leaves out pages with these: {words}",
    "SB520": "there is nothing to search for, only to exclude: NOT {words}",
    "SB521": "this search is nested {detail} are the most",
    "SB522": "this search would need more than {detail} combinations on {title}; "
             "search its parts one after another",
    "SB523": "nothing is left to search for",
    "SB524": "not excluded, because there is no room for it within {detail}; filter by hand: "
             "{words}",
    "SB525": "too long to stand beside the rest within {detail}, so left out: {words}",
    "SB526": "{title} takes at most {detail}, and what every string must have is longer: {words}",
    "SB527": "left out to make one string: {words}",
    "SB528": "the whole search takes {detail}; this is the best single one, without: {words}",
    "SB531": "Dropped {words} (only web search engines use {detail})",
    "SB529": "a link to the results would have more than the {detail} characters that every "
             "server takes, so there is none; paste the string",
    "SB532": "{title} can't tell these apart, so excluding one also excludes the other: {words}",
    "SB533": "{title} reads no * and no range of numbers inside a phrase, so the words around "
             "them only have to occur: {some}",
    "SB534": "{title} can't search by these, so they are left out: {words}. If it has such a "
             "filter, set it by hand",
    "SB535": "{lack}, so these parts of words are left out: {words}. Type the whole words that "
             "you want",
    "SB536": "{title} reads no * and no range of numbers, so these are left out: {words}",
    "SB537": "{title} only searches {detail}, so these sites are left out: {words}",
    "SB538": "{detail}",
    "SB539": "the search asks for these and excludes them, so it finds nobody: {words}",
    "SB540": "{title} cannot look for similar spellings, so only this one is searched: {some}",
    "SB541": "{title} takes each of these for one word, so pages that write it with a blank or "
             "other signs are not found: {words}",
    "SB530": "{title} may take a star within a phrase for any word; it was left out of: {words}",
}

# Reasons that there is no string because nothing is left, and changes of words that are left.
EMPTY = {"SB520", "SB523"}
LOOKED_FOR = {"SB501", "SB504", "SB513"}
_OF_STRINGS = LOOKED_FOR | {"SB503", "SB509", "SB510", "SB540", "SB541"}


@dataclass
class _Entry:
    """shown -- what is shown of the words concerned, each with the words that it is about"""

    effects: list[Effect] = field(default_factory=list)
    shown: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cell: str = ""
    aside: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for words in self.shown.values() for word in words))


@dataclass
class Log:
    """The changes of one compilation, in the order in which they came up."""

    entries: dict[tuple[str, str], _Entry] = field(default_factory=dict)

    def add(self, code: str, effect: Effect, about: Query | Iterable[Term], detail: str = "",
            shown: str = "") -> None:
        """Note that the terms of `about` were concerned by `code`, with this effect.

        shown -- what is shown of all of them together, such as `site:github.com`; else each word
        """
        entry = self._entry(code, effect, detail)
        found = list(terms(about) if isinstance(about, Query) else about)
        names = [_name(term) for term in found]
        entry.shown |= {shown: tuple(names)} if shown else {
            f"“{name}”": (name,) for name in names}
        entry.cell = entry.cell or next(
            (term.origin.cell for term in found if term.origin.cell), "")

    def _entry(self, code: str, effect: Effect, detail: str) -> _Entry:
        entry = self.entries.setdefault((code, detail), _Entry())
        entry.effects.append(effect)
        return entry

    def note(self, code: str, effect: Effect, about: Iterable[Term], detail: str) -> None:
        """Note a change that does not concern what the search finds."""
        self.add(code, effect, about, detail)
        self.entries[code, detail].aside = True

    def unnamed(self, gone: list[Term]) -> list[Term]:
        """Those of the terms that no change names yet."""
        named = {word for entry in self.entries.values() for word in entry.words} if gone else ()
        return [term for term in gone if _name(term) not in named]

    def without(self, key: tuple[str, str], gone: Iterable[str]) -> None:
        """Forget these words of a change; a change that had others says nothing any more."""
        entry, lost = self.entries[key], set(gone)
        entry.shown = {shown: words for shown, words in entry.shown.items()
                       if not lost.issuperset(words)}
        if not entry.shown:
            del self.entries[key]

    def moved(self, key: tuple[str, str], gone: Iterable[str], code: str) -> None:
        """Tell of these words under another code, unless some change tells of them already."""
        lost, cell = dict.fromkeys(gone), self.entries[key].cell
        self.without(key, lost)
        told = {word for each in self.entries.values() for word in each.words}
        if rest := [word for word in lost if word not in told]:
            home = self.entries.setdefault((code, ""), _Entry(cell=cell))
            home.shown |= {f"“{word}”": (word,) for word in rest}

    def followed_by(self, other: Log) -> Log:
        """A new log of both, which are not changed by what is added to it."""
        whole = Log()
        for key, entry in (*self.entries.items(), *other.entries.items()):
            known = whole.entries.get(key, _Entry())
            whole.entries[key] = _Entry(
                known.effects + entry.effects, known.shown | entry.shown,
                known.cell or entry.cell, known.aside or entry.aside)
        return whole

    def effect(self) -> Effect:
        """The effect of all changes together."""
        return together(effect for entry in self.entries.values() for effect in entry.effects
                        if not entry.aside)

    def changes(self, dialect: Dialect) -> tuple[Change, ...]:
        """The changes as a user of the platform is told of them."""
        return tuple(_change(dialect, *key, entry) for key, entry in self.entries.items())

    def reasons(self, dialect: Dialect) -> tuple[Change, ...]:
        """Why there is no string: what came of it on the way is no change of any string."""
        changes = self.changes(dialect)
        lost = [change for change in changes if change.effect not in (EXACT, NONE)
                and change.code not in _OF_STRINGS]
        return tuple(_with_causes(change, lost) if change.code in EMPTY else change
                     for change in changes if change.effect == NONE)


def _name(term: Term) -> str:
    return term.text + "*" * term.star


def _change(dialect: Dialect, code: str, detail: str, entry: _Entry) -> Change:
    shown, words = list(entry.shown), entry.words
    message = MESSAGES[code].format(
        words=", ".join(shown), some=some(shown, 3), most=some(shown, 6),
        title=dialect.title, detail=detail,
        **worded(code, detail, words[0] if words else "", dialect))
    return Change(code, together(entry.effects), message, entry.cell, words)


def _with_causes(reason: Change, causes: Sequence[Change]) -> Change:
    """A reason with what left nothing to search for."""
    if not causes:
        return reason
    words = dict.fromkeys(chain(reason.words, *(each.words for each in causes)))
    return reason._replace(
        message=reason.message + ("; " if reason.words else ": ")
        + "; ".join(each.message for each in causes),
        cell=reason.cell or next((each.cell for each in causes if each.cell), ""),
        words=tuple(words))
