"""Collecting changes while a query is rewritten, one a kind, in words a recruiter understands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from searchbuilder.characters import some
from searchbuilder.compiler.result import Change, together
from searchbuilder.query.tree import Query, Term, terms

# {words} are the words concerned, {some} the first of them, for changes that leave every word in
# the strings; {title} is the platform, {detail} what the step knew.
MESSAGES = {
    "SB501": "{title} has no field for {detail}, so these are looked for anywhere: {some}",
    "SB502": "not excluded, because {title} has no field for {detail} and leaving them out "
             "anywhere would lose people; check by hand: {words}",
    "SB503": "{title} cannot leave the rest of a word open here, so {words} was written as "
             "{detail}",
    "SB504": "{title} cannot ask for these near one another, so both only have to occur: {some}",
    "SB505": "left out because the workbook says no for {title}: {words}",
    "SB506": "{title} cannot search for exclusions alone, so this alternative was left out: "
             "NOT {words}",
    "SB507": "{title} ignores every sign of these, so they cannot be searched: {words}",
    "SB508": "{title} has no way to write a quotation mark within a phrase; it was left out of: "
             "{words}",
    "SB509": "these change nothing beside the other words, so they are not written: {words}",
    "SB510": "{detail} not written",
    "SB512": "{detail}",
    "SB513": "these belong to several boxes at once and went into keywords: {some}",
    "SB514": "as one keyword string (without boxes) titles, companies and places are looked for "
             "anywhere, and none of them is excluded",
    "SB515": "No parentheses on {title}, so the whole search would need {detail}; left out to "
             "keep it usable: {words}",
    "SB516": "left out together with what they belong to: {words}",
    "SB517": "not excluded, because a box that holds only exclusions may not work on {title}; "
             "choose “Doesn't have” there: {words}",
    "SB519": "every search of {title} leaves out pages with these: {words}",
    "SB520": "{title} cannot search for exclusions alone, and there is nothing else: NOT {words}",
    "SB521": "this search is nested {detail} are the most",
    "SB522": "this search would need more than {detail} combinations on {title}; "
             "search its parts one after another",
    "SB523": "nothing is left that {title} can search",
    "SB524": "not excluded, because there is no room for it within {detail}; filter by hand: "
             "{words}",
    "SB525": "too long to stand beside the rest within {detail}, so left out: {words}",
    "SB526": "{title} takes at most {detail}, and what every string must have is longer: {words}",
    "SB527": "left out to make one string: {words}",
    "SB528": "the whole search takes {detail}; this is the best single one, without: {words}",
    "SB531": "Dropped {words} (only web search engines use it)",
    "SB529": "a link to the results would have more than the {detail} characters that every "
             "server takes, so there is none; paste the string",
    "SB532": "{title} can't tell these apart, so excluding one also excludes the other: {words}",
    "SB533": "{title} reads no * and no range of numbers inside a phrase, so the words around "
             "them only have to occur: {some}",
    "SB534": "{title} can't search by these, so they are left out: {words}. If it has such a "
             "filter, set it by hand",
    "SB535": "No * wildcard on this site, so these parts of words are left out: {words}. Type the "
             "whole words that you want",
    "SB536": "{title} reads no * and no range of numbers, so these are left out: {words}",
    "SB537": "{title} only searches {detail}, so these sites are left out: {words}",
    "SB538": "{detail}",
    "SB539": "the search asks for these and excludes them, so it finds nobody: {words}",
    "SB540": "{title} cannot look for similar spellings, so only this one is searched: {some}",
    "SB541": "{title} takes each of these for one word, so pages that write it with a blank or "
             "other signs are not found: {words}",
    "SB530": "{title} may take a star within a phrase for any word; it was left out of: {words}",
}


@dataclass
class _Entry:
    """words -- each word concerned, and what is shown of it"""

    effects: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    cell: str = ""
    aside: bool = False


@dataclass
class Log:
    """The changes of one compilation, in the order in which they came up."""

    entries: dict[tuple[str, str], _Entry] = field(default_factory=dict)

    def add(self, code: str, effect: str, about: Query | Iterable[Term], detail: str = "",
            before: str = "") -> None:
        """Note that the terms of `about` were concerned by `code`, with this effect.

        before -- what is shown before each of them, such as `site:`
        """
        entry = self._entry(code, effect, detail)
        for term in terms(about) if isinstance(about, Query) else about:
            word = _name(term)
            entry.words.setdefault(word, before + word if before else f"“{word}”")
            entry.cell = entry.cell or term.origin.cell

    def _entry(self, code: str, effect: str, detail: str) -> _Entry:
        entry = self.entries.setdefault((code, detail), _Entry())
        entry.effects.append(effect)
        return entry

    def note(self, code: str, effect: str) -> None:
        """Note a change that does not concern what the search finds."""
        self.add(code, effect, ())
        self.entries[code, ""].aside = True

    def unnamed(self, gone: list[Term]) -> list[Term]:
        """Those of the terms that no change names yet."""
        named = {word for entry in self.entries.values() for word in entry.words} if gone else ()
        return [term for term in gone if _name(term) not in named]

    def without(self, key: tuple[str, str], gone: Iterable[str]) -> None:
        """Forget these words of a change; a change that had others says nothing any more."""
        entry = self.entries[key]
        for word in gone:
            entry.words.pop(word, None)
        if not entry.words:
            del self.entries[key]

    def moved(self, key: tuple[str, str], gone: Iterable[str], code: str) -> None:
        """Tell of these words under another code, unless some change tells of them already."""
        entry = self.entries[key]
        lost = {word: entry.words[word] for word in gone}
        self.without(key, lost)
        told = {word for each in self.entries.values() for word in each.words}
        if rest := {word: shown for word, shown in lost.items() if word not in told}:
            home = self.entries.setdefault((code, ""), _Entry(cell=entry.cell))
            home.words |= rest

    def followed_by(self, other: Log) -> Log:
        """A new log of both, which are not changed by what is added to it."""
        whole = Log()
        for key, entry in (*self.entries.items(), *other.entries.items()):
            known = whole.entries.get(key, _Entry())
            whole.entries[key] = _Entry(
                known.effects + entry.effects, known.words | entry.words,
                known.cell or entry.cell, known.aside or entry.aside)
        return whole

    def effect(self) -> str:
        """The effect of all changes together."""
        return together(effect for entry in self.entries.values() for effect in entry.effects
                        if not entry.aside)

    def changes(self, title: str) -> tuple[Change, ...]:
        """The changes as the user of the platform `title` is told of them."""
        return tuple(_change(title, *key, entry) for key, entry in self.entries.items())


def _name(term: Term) -> str:
    return term.text + "*" * term.star


def _change(title: str, code: str, detail: str, entry: _Entry) -> Change:
    words = list(entry.words.values())
    message = MESSAGES[code].format(words=", ".join(words), some=some(words, 3), title=title,
                                    detail=detail)
    return Change(code, together(entry.effects), message, entry.cell, tuple(entry.words))
