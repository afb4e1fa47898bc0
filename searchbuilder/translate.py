"""Strings that exist already: read in one dialect, written in others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from searchbuilder.build import Build, Result, called, chosen, unwritten
from searchbuilder.compiler import Wish, compile
from searchbuilder.compiler.result import EXACT, NONE
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.errors import UnknownName
from searchbuilder.platforms import missing, named, platforms
from searchbuilder.query.house import house
from searchbuilder.query.tree import And, Field, Query, Term
from searchbuilder.reading import Reading, read
from searchbuilder.reading.recognise import recognise


# Words that are not in the tree, because the platform only sorts by them; and what only the
# author can mend: signs that may stand for something, and how far NOT was to reach.
_ONLY_SORTS, _REACH, _SIGNS = "SB617", "SB607", {"SB610", "SB611"}


class Source(NamedTuple):
    """A string with the dialect that it was read in.

    reason -- by what the dialect was recognised; empty where the user named it
    repaired -- the string as it would be written there, where it was read otherwise than it stands
    """

    text: str
    dialect: Dialect
    reason: str
    reading: Reading
    repaired: str


def source(text: str, platform: str = "") -> Source:
    """`text` as it is read.  UnknownName if there is no such platform."""
    known, _ = platforms()
    reason = ""
    if platform:
        dialect = found(platform, known)
    else:
        dialect, reason = recognise(text)
    reading = read(text, dialect)
    site = _on_site(reading.tree, dialect, known)
    if site is not dialect:
        dialect, reading = site, read(text, site)
    return Source(text, dialect, reason, reading, _repaired(reading, dialect))


def ignored(one: Source) -> tuple[str, ...]:
    """The words of a string that its platform does not read, because they are past a limit."""
    words = one.dialect.words_of(one.text)
    for limit in one.dialect.limits:
        if limit.enforced and limit.what == "words":
            return tuple(words[limit.most:])
        if limit.enforced and limit.what == "characters" and len(one.text) > limit.most:
            return tuple(one.dialect.words_of(one.text[limit.most:]))
    return ()


def found(platform: str, known: Mapping[str, Dialect]) -> Dialect:
    """The platform of this name.  UnknownName if there is none."""
    dialect = named(platform, known)
    if dialect is None:
        raise UnknownName(*missing(platform, known))
    return dialect


def _on_site(tree: Query | None, dialect: Dialect, known: Mapping[str, Dialect]) -> Dialect:
    """The X-ray search that a string for a search engine is, if it keeps to a known site."""
    parts = tree.parts if isinstance(tree, And) else ()
    sites = [part.part.text for part in parts if isinstance(part, Field) and part.name == "site"
             and isinstance(part.part, Term)]
    if dialect.site or len(sites) != 1:
        return dialect
    return next((each for each in known.values() if each.family == dialect.family and each.site
                 and sites[0].rstrip("/").casefold() in (each.site, f"www.{each.site}")), dialect)


def _repaired(reading: Reading, dialect: Dialect) -> str:
    """The string as the platform takes it, where something in it was mended or guessed.  None is
    offered where the platform cannot say all of it in one string."""
    tree = reading.meant or reading.tree
    codes = {each.code for each in reading.diagnostics if each.severity == WARNING}
    if tree is None or codes <= _SIGNS or _ONLY_SORTS in codes or (
            _REACH in codes and reading.meant is None):
        return ""
    compiled = compile(tree, dialect)
    whole = compiled.effect == EXACT and len(compiled.strings) == 1
    return compiled.strings[0].text if whole else ""


def translate(texts: Iterable[str], platform: str, targets: Iterable[str], wish: Wish = Wish()
              ) -> Build:
    """Each string for each target, as `build` gives it.

    platform -- what the strings were written for; empty: each is recognised
    UnknownName if there is no such platform.
    """
    known, _ = platforms()
    wanted = chosen(targets, known)
    results: list[Result] = []
    diagnostics: list[Diagnostic] = []
    lost: list[str] = []
    for text in texts:
        one = source(text, platform)
        diagnostics += remarks(one)
        if one.reading.tree is None:
            lost.append(called(text))
            continue
        if one.reading.meant is not None:
            diagnostics += [_offer(dialect, repaired) for dialect in wanted
                            if (repaired := _repaired(one.reading, dialect))]
        for dialect in wanted:
            compiled = compile(one.reading.tree, dialect, (), wish)
            if compiled.effect == NONE:
                diagnostics.append(unwritten(text, dialect, compiled, ERROR, what="string"))
            results.append(Result(text, dialect, compiled))
    return Build("", tuple(results), tuple(dict.fromkeys(diagnostics)), tuple(lost))


def remarks(one: Source, to: str = "other platforms") -> list[Diagnostic]:
    """What to know about how a string was read.  to -- what it is carried to"""
    remarks = list(one.reading.diagnostics)
    if one.reason:
        remarks.insert(0, Diagnostic(
            "SB614", NOTE, f"read as {one.dialect.title}, because {one.reason}", "", 0,
            f"--from {one.dialect.name} says so; searchbuilder platforms lists the others",
            one.text))
    if one.reading.of_site:
        words = " and ".join(map(house, one.reading.of_site))
        remarks.append(Diagnostic(
            "SB616", NOTE, f"not carried to {to}, because every string of "
            f"{one.dialect.title} has it: {words}"))
    if one.reading.tree is not None and (cut := ignored(one)):
        words = ", ".join(f"“{word}”" for word in cut)
        remarks.append(Diagnostic(
            "SB620", WARNING, f"{one.dialect.title} does not read these, which come after its "
            f"limit, but they are carried to {to}: {words}", "", 0,
            "take them out if they are not wanted", one.text))
    if one.repaired:
        remarks.append(_offer(one.dialect, one.repaired))
    return remarks


def _offer(dialect: Dialect, text: str) -> Diagnostic:
    return Diagnostic("SB619", NOTE, f"for {dialect.title} it should probably read: {text}")
