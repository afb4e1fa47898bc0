"""SB4xx: platforms, and what they can search for."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.build import Result
from searchbuilder.characters import shortened, some
from searchbuilder.compiler.result import Change
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic, Location
from searchbuilder.effect import EXACT
from searchbuilder.findings.changes_room import SB524, SB525, SB528
from searchbuilder.findings.changes_said import SB501, SB502, SB513
from searchbuilder.findings.changes_sized import SB544, SB545, SB546, SB547, SB548, SB549
from searchbuilder.platforms import ALL
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.entries import Search
from searchbuilder.vocabulary.names import name_key

# What is left out for want of room, and what is so where too many strings would be needed.
_NO_ROOM = (SB524.code, SB525.code)
_TOO_MANY = SB528.code
_OF_SIZE = tuple(each.code for each in (SB544, SB545, SB546, SB547, SB548, SB549))
# Which fields a platform has is no matter of the search, unless it names the platform.
_NO_FIELD = (SB501.code, SB502.code, SB513.code)
# A string that is longer than this is cut by most platforms whose limit is known.
LONG = 2_000
# So many platforms are named, and so many characters of each word.
SHOWN = 4
LONGEST_WORD = 60


def _results(subject: Subject) -> Iterator[tuple[Search, Result]]:
    searches = subject.book.vocabulary.searches
    return ((searches[name_key(result.search)], result) for result in subject.build.results)


def _named(search: Search) -> bool:
    """Whether the row itself names the platform."""
    return bool(search.platforms) and ALL not in map(name_key, search.platforms)


def _place(search: Search) -> str:
    """Where the platforms of a row come from."""
    return search.cells.get("Platforms", search.cell) if search.platforms else search.cell


SB405 = rule(
    "SB405", WARNING, """
    A search is over the limit of a platform.

    Whatever the platform has no room for is left out, and `build` lists it. A search that needs
    more than twelve strings becomes the best single one, which finds fewer people.

    Searches, Must: a phrase of 40 words; Platforms: google

    Shorter phrases, fewer synonyms (Breadth: strict), or a platform that takes longer strings
    """,
    {SB528.code: "Too long for {title}: the whole search takes up to {needed} strings, and the "
                 "best single one leaves out {words:4}",
     SB524.code: "Too long for {title}: there is no room to exclude {words:4}",
     SB525.code: "Too long for {title}, so these are not searched there: {words:4}"},
    "Shorten the search, or remove this platform")


@looks_for(SB405)
def over_a_limit(subject: Subject) -> Iterator[Diagnostic]:
    for search, result in _results(subject):
        for change in result.compiled.changes:
            if change.code in _NO_ROOM or change.code == _TOO_MANY and _named(search):
                yield SB405.found(
                    Location(_place(search)), change.code, title=result.platform.title,
                    needed=result.compiled.needed,
                    words=tuple(shortened(word, LONGEST_WORD) for word in change.words))


SB406 = rule(
    "SB406", NOTE, """
    A long string is for a platform whose limit nobody knows.

    If the platform cuts the string, it does not tell you, and the end is not searched.

    A string of 2,500 characters for a platform that the search names

    Check that the last words arrived in the search box. If not, shorten the search.
    """,
    "A string for {title} has {characters} characters, and nobody knows how many it reads",
    "Check that the last words arrived in the search box")


@looks_for(SB406)
def long_without_a_known_limit(subject: Subject) -> Iterator[Diagnostic]:
    for search, result in _results(subject):
        known = {limit.what for limit in result.platform.limits}
        longest = max((each.characters for each in result.compiled.strings), default=0)
        if _named(search) and longest > LONG and "characters" not in known:
            yield SB406.found(Location(_place(search)), title=result.platform.title,
                              characters=longest)


SB407 = rule(
    "SB407", NOTE, """
    A platform cannot search for something that you wrote.

    There the string finds more people than you asked for (wider), or fewer (narrower).

    Searches, Must: nurse NEAR/5 manager, for a platform without proximity

    No action needed if the difference does not matter. If it does, name platforms in Platforms
    that can search for it.
    """,
    {"": "{change} ({code}, {effect})",
     "several": "{change} ({code}, {effect}; also on {titles})"},
    "If it matters, pick sites in Platforms that can search for it")


@looks_for(SB407)
def what_a_platform_cannot_search_for(subject: Subject) -> Iterator[Diagnostic]:
    mended_first = {each.cell for each in subject.build.diagnostics}
    said: dict[tuple[str, str, str], tuple[Change, list[str]]] = {}
    for change, title in _changes(subject):
        if change.cell not in mended_first:
            key = change.code, change.cell, change.effect
            said.setdefault(key, (change, []))[1].append(title)
    for (code, cell, effect), (change, titles) in said.items():
        yield SB407.found(Location(cell), "several" if titles[1:] else "", change=change.message,
                          code=code, effect=effect, titles=some(titles[1:], SHOWN))


def _changes(subject: Subject) -> Iterator[tuple[Change, str]]:
    """What strings do not say of what cells of their rows say, each with its platform."""
    return ((change, result.platform.title) for search, result in _results(subject)
            if result.compiled.strings for change in result.compiled.changes
            if _is_of_row(change, search))


def _is_of_row(change: Change, search: Search) -> bool:
    """Whether it is for what a cell of the row says that a platform finds others, not for want of
    room."""
    return (change.effect != EXACT and change.cell in search.cells.values()
            and change.code not in (*_NO_ROOM, _TOO_MANY, *_OF_SIZE)
            and (_named(search) or change.code not in _NO_FIELD))
