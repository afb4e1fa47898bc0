"""SB4xx: platforms, and what they can say."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.build import ALL, Result
from searchbuilder.characters import shortened, some
from searchbuilder.compiler.result import Change
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.effect import EXACT
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.entries import Search
from searchbuilder.vocabulary.names import name_key

# What is left out for want of room, and what is so where too many strings would be needed.
_NO_ROOM = ("SB524", "SB525")
_TOO_MANY = "SB528"
# Which fields a platform has is no matter of the search, unless it names the platform.
_NO_FIELD = ("SB501", "SB502", "SB513")
# A string that is longer than this is cut by most platforms whose limit is known.
LONG = 2_000
# So many words or platforms are named.
SHOWN = 4


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

    Why is this bad?
    What a platform has no room for is left out, and `build` says what. A search that needs more
    than twelve strings is written as the best single one, which finds fewer people.

    Example
    Searches, Must: a phrase of 40 words; Platforms: google

    Use instead
    Shorter phrases, fewer synonyms (breadth strict), or a platform that takes longer strings
    """,
    {})


@looks_for(SB405)
def look_for_sb405(subject: Subject) -> Iterator[Diagnostic]:
    for search, result in _results(subject):
        for change in result.compiled.changes:
            if change.code in _NO_ROOM or change.code == _TOO_MANY and _named(search):
                yield Diagnostic("SB405", WARNING, _told(change, result),
                                 _place(search), 0,
                                 "shorten the search, or take this platform out")


def _told(change: Change, result: Result) -> str:
    title = result.platform.title
    words = some((f"“{shortened(word, 60)}”" for word in change.words), SHOWN)
    if change.code == _TOO_MANY:
        return (f"too long for {title}: all of it would be up to {result.compiled.needed:,} "
                f"strings, and the best single one goes without {words}")
    if change.code == "SB524":
        return f"too long for {title}: there is no room to leave out {words}"
    return f"too long for {title}, so this is not looked for there: {words}"


SB406 = rule(
    "SB406", NOTE, """
    A long string goes to a platform whose limit nobody knows.

    Why is this bad?
    If the platform cuts it, it does so without a word, and the end of the string is not searched.

    Example
    A string of 2,500 characters for a platform that the search names

    Use instead
    Look whether the last words arrived in the search box. If not, shorten the search.
    """,
    {})


@looks_for(SB406)
def look_for_sb406(subject: Subject) -> Iterator[Diagnostic]:
    for search, result in _results(subject):
        known = {limit.what for limit in result.platform.limits}
        longest = max((each.characters for each in result.compiled.strings), default=0)
        if _named(search) and longest > LONG and "characters" not in known:
            yield Diagnostic("SB406", NOTE, f"a string for {result.platform.title} has "
                             f"{longest:,} characters, and how many it reads is not known",
                             _place(search), 0,
                             "look whether the last words arrived in the search box")


SB407 = rule(
    "SB407", NOTE, """
    Something that you wrote cannot be said on a platform.

    Why is this bad?
    There the string finds more people than you asked for, or fewer. `build` tells which.

    Example
    Searches, Must: nurse NEAR/5 manager, for a platform without proximity

    Use instead
    It is fine where the difference does not matter. Else name the platforms that can say it.
    """,
    {})


@looks_for(SB407)
def look_for_sb407(subject: Subject) -> Iterator[Diagnostic]:
    mended_first = {each.cell for each in subject.build.diagnostics}
    said: dict[tuple[str, str, str], tuple[Change, list[str]]] = {}
    for search, result in _results(subject):
        for change in result.compiled.changes if result.compiled.strings else ():
            if change.effect != EXACT and change.cell not in mended_first and (
                    change.cell in search.cells.values()) and (
                    change.code not in (*_NO_ROOM, _TOO_MANY)) and (
                    _named(search) or change.code not in _NO_FIELD):
                key = change.code, change.cell, change.effect
                said.setdefault(key, (change, []))[1].append(result.platform.title)
    for (code, cell, effect), (change, titles) in said.items():
        also = f"; also on {some(titles[1:], SHOWN)}" if titles[1:] else ""
        yield Diagnostic("SB407", NOTE, f"{effect}: {change.message} ({code}{also})", cell, 0,
                         "name platforms that can say it, if it matters")
