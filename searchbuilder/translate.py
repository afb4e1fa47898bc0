"""Strings that exist already: read in one dialect, written in others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from searchbuilder.build import Build, Result, called, chosen, unwritten
from searchbuilder.compiler import Compiled, Wish, compile
from searchbuilder.compiler.result import EXACT, NARROWER, NONE, WIDER, Change, together
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.platforms import platforms
from searchbuilder.query.house import house
from searchbuilder.query.tree import terms, wanted
from searchbuilder.reading import Reading
from searchbuilder.reading.files import Written
from searchbuilder.source import Source, ignored, mended, source

# What a page with a résumé is called, and a page of LinkedIn with people.
PAGE_WORDS = {"resume", "resumes", "résumé", "résumés", "cv", "cvs", "curriculum vitae", "vitae",
              "profile", "profiles", "linkedin profile", "my resume", "my cv"}


def translate(texts: Iterable[str | Written], platform: str, targets: Iterable[str],
              wish: Wish = Wish()) -> Build:
    """Each string for each target, as `build` gives it.

    texts -- a string, or one with the name that its results and findings carry
    platform -- what the strings were written for; empty: each is recognised
    UnknownName if there is no such platform.
    """
    known, _ = platforms()
    aimed = chosen(targets, known)
    results: list[Result] = []
    diagnostics: list[Diagnostic] = []
    lost: list[str] = []
    for given in texts:
        text, name = given if isinstance(given, Written) else (given, "")
        one = source(text, platform)
        called_so = name or one.text
        if one.reading.tree is None:
            lost.append(called(called_so))
        made = _carried(one, called_so, aimed, wish)
        told = [*remarks(one, _named([each for each in aimed if not each.site_sign])),
                *_about(one, made)]
        results += made
        diagnostics += (each._replace(cell=name) if each.text else each for each in told)
    return Build("", tuple(results), tuple(dict.fromkeys(diagnostics)), tuple(lost))


def _carried(one: Source, name: str, targets: Iterable[Dialect], wish: Wish) -> list[Result]:
    """A string for each target; nothing where it could not be read."""
    trees = [(target, one.carried(target)) for target in targets]
    return [Result(name, target, _as_read(compile(tree, target, (), wish), one.reading))
            for target, tree in trees if tree is not None]


def _as_read(made: Compiled, reading: Reading) -> Compiled:
    """What was made of a tree, held against the string that the tree was read from."""
    effect = together([WIDER] * reading.wider + [NARROWER] * reading.narrower)
    if NONE == made.effect or effect == EXACT:
        return made
    finds = {WIDER: "more people", NARROWER: "fewer people"}.get(effect, "other people")
    change = Change("SB543", effect, f"Finds {finds} than your string, a part of which could not "
                    "be read")
    return made._replace(effect=together((made.effect, effect)), changes=(*made.changes, change))


def _about(one: Source, made: Sequence[Result]) -> list[Diagnostic]:
    """What to know about how a string was carried: what it might say instead, which words only
    make sense on the web, and where it cannot be written."""
    told = [*offers(one, made), *_for_pages(one, made)]
    return [*told, *_unwritten([each for each in made if each.compiled.effect == NONE])]


def _unwritten(made: Sequence[Result]) -> list[Diagnostic]:
    """That there is no string for some platforms: one finding for each reason."""
    alike: dict[str, list[Result]] = {}
    for each in made:
        alike.setdefault(each.compiled.changes[-1].code, []).append(each)
    found = [unwritten(first.search, first.platform, first.compiled, ERROR, what="string")
             for first, *_ in alike.values()]
    return [each._replace(message=each.message.replace(
        same[0].platform.title, _named([one.platform for one in same]), 1))
            for each, same in zip(found, alike.values())]


def _named(dialects: Sequence[Dialect]) -> str:
    """`Bullhorn, iCIMS and Indeed jobs`."""
    titles = [dialect.title for dialect in dialects]
    return " and ".join(filter(None, (", ".join(titles[:-1]), titles[-1]))) if titles else ""


def offers(one: Source, made: Sequence[Result] = ()) -> list[Diagnostic]:
    """The string as it was probably meant, but for what was written anyway."""
    written = {(each.platform.name, string.text) for each in made
               for string in each.compiled.strings}
    reading, dialects = one.reading, [each.platform for each in made]
    offered = [(one.dialect, one.repaired)] if any(
        each.severity == WARNING for each in _told(reading)) else []
    if reading.meant is not None:
        offered += [(dialect, mended(reading, dialect)) for dialect in dialects]
    alike: dict[str, dict[str, Dialect]] = {}
    for dialect, text in offered:
        if text and (dialect.name, text) not in written:
            alike.setdefault(text, {})[dialect.name] = dialect
    return [Diagnostic("SB619", NOTE, f"for {_named([*same.values()])} it should probably read: "
                       f"{text}") for text, same in alike.items()]


def _told(reading: Reading) -> list[Diagnostic]:
    """The findings that are left when a string is written anew."""
    return [each for each in reading.diagnostics if (each.code, each.column) not in reading.local]


def remarks(one: Source, to: str) -> list[Diagnostic]:
    """What to know about how a string was read.

    to -- what it is carried to that searches no web pages; empty if nothing
    """
    remarks = _told(one.reading)
    if one.reason and one.decides:
        remarks.insert(0, Diagnostic(
            "SB614", NOTE, f"read as {one.dialect.title}, because {one.reason}", "", 0,
            f"--from {one.dialect.name} says so; searchbuilder platforms lists the others"))
    if one.reading.of_site and to:
        words = " and ".join(map(house, one.reading.of_site))
        remarks.append(Diagnostic(
            "SB616", NOTE, f"not carried to {to}, because every string of "
            f"{one.dialect.title} has it: {words}"))
    if one.reading.tree is not None and (cut := ignored(one)):
        words = ", ".join(f"“{word}”" for word in cut)
        remarks.append(Diagnostic(
            "SB620", WARNING, f"{one.dialect.title} does not read these, which come after its "
            f"limit, but they are in the other strings: {words}", "", 0,
            "take them out if they are not wanted", one.text))
    return remarks


def _for_pages(one: Source, made: Sequence[Result]) -> list[Diagnostic]:
    """That words of a search of the web, which only make sense there, are in other strings too."""
    found = {term.text: None for each in made for leaf in wanted(each.compiled.meaning)
             for term in terms(leaf) if not each.platform.site_sign
             and term.text.casefold() in PAGE_WORDS} if one.dialect.site_sign else {}
    words = ", ".join(f"“{word}”" for word in found)
    return [Diagnostic(
        "SB631", WARNING, f"{words}: this only helps to find web pages. On other sites it "
        "hides people who do not write it", "", 0, "take it out", one.text)] if found else []
