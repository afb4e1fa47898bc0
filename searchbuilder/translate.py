"""Strings that exist already: read in one dialect, written in others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from searchbuilder.build import MOST_SHOWN, Build, Result, called
from searchbuilder.characters import enumerated, shortened
from searchbuilder.compiler import Compiled, SplitOptions, compile
from searchbuilder.compiler.notes import as_typed
from searchbuilder.compiler.result import Change
from searchbuilder.compiler.web_words import on_pages, page_words
from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER, Effect, together
from searchbuilder.findings.carried import SB614, SB616, SB619, SB620, SB631
from searchbuilder.findings.changes_carried import SB543
from searchbuilder.findings.operators_read import SB607
from searchbuilder.findings.platforms import SB404
from searchbuilder.offered import in_one_string
from searchbuilder.platforms import chosen, each_name, platforms, taken, usual
from searchbuilder.reading import Reading
from searchbuilder.reading.files import Written
from searchbuilder.source import Ignored, Source, ignored, is_mendable, source

# That some words may be none.
_DOUBTS = {SB543.says(f"perhaps {effect}") for effect in (WIDER, NARROWER, MIXED)}


def translate(texts: Iterable[str | Written], platform: str, targets: Iterable[str],
              options: SplitOptions = SplitOptions(),
              known: Mapping[str, Dialect] | None = None) -> Build:
    """Each string for each target, as `build` gives it.

    texts -- a string, or one with the name that its results and findings carry
    targets -- names of platforms; none: the usual ones
    platform -- what the strings were written for; empty: each is recognised
    known -- the platforms by id, where a workbook has its own
    UnknownName if there is no such platform.
    """
    known = platforms()[0] if known is None else known
    names = each_name(targets)
    aimed = chosen(names, known) or usual(known)
    results: list[Result] = []
    diagnostics = taken(names, known)
    lost: list[str] = []
    for given in texts:
        text, name = given if isinstance(given, Written) else (given, "")
        one = source(text, platform, known)
        called_so = name or one.text
        if one.reading.tree is None:
            lost.append(called(called_so))
        made = _carried(one, called_so, aimed, options)
        told = once([*remarks(one), *_of_site(one, made), *_past_limit(one, made),
                     *offers(one, made), *_for_pages(one, made), *_unwritten(made)])
        results += made
        diagnostics += (each._replace(cell=name) if each.text else each for each in told)
    return Build("", tuple(results), tuple(dict.fromkeys(diagnostics)), tuple(lost))


def _carried(one: Source, name: str, targets: Iterable[Dialect], options: SplitOptions
             ) -> list[Result]:
    """A string for each target; nothing where it could not be read."""
    trees = [(target, one.carried(target)) for target in targets]
    return [Result(name, target, _as_read(
        _in_full(compile(tree, target, (), options), one, target), one),
        size=options.size)
            for target, tree in trees if tree is not None]


def _in_full(made: Compiled, one: Source, target: Dialect) -> Compiled:
    """Where nothing can be written, the reason with the site that was left out before."""
    if made.effect != NONE or target.site_sign or not one.reading.of_site:
        return made
    *before, last = made.changes
    told = last._replace(message=SB616.says("nothing else", reason=last.message,
                                            parts=site_of(one)))
    return made._replace(changes=(*before, told))


def site_of(one: Source) -> str:
    """What keeps a string to the pages of a site, as people type it."""
    parts = [re.sub(r"(?<!in)title:", "intitle:", as_typed(part)) for part in one.reading.of_site]
    return enumerated(parts, "and")


def _as_read(made: Compiled, one: Source) -> Compiled:
    """What was made of a tree, held against the string that the tree was read from."""
    reading = one.reading
    effect = _direction(reading.wider, reading.narrower)
    perhaps = _direction(True in reading.doubts, False in reading.doubts)
    found: list[tuple[Effect, str]] = [(effect, effect)] if effect != EXACT else []
    if one.beside and effect not in (WIDER, MIXED):
        found.append((WIDER, "left out"))
        effect = together((effect, WIDER))
    if together((effect, perhaps)) != effect:
        found.append((perhaps, f"perhaps {perhaps}"))
    if made.effect == NONE or not found:
        return made
    changes = [Change(SB543.code, each, SB543.says(case), title=SB543.title)
               for each, case in found]
    return made._replace(effect=together((made.effect, *(each for each, _ in found))),
                         changes=(*made.changes, *changes))


def _direction(wider: bool, narrower: bool) -> Effect:
    return MIXED if wider and narrower else WIDER if wider else NARROWER if narrower else EXACT


def _unwritten(made: Sequence[Result]) -> list[Diagnostic]:
    """That there is no string for some platforms; each result has its reason."""
    missing = [each.platform for each in made if each.compiled.effect == NONE]
    return [SB404.found(
        case="string", search=shortened(made[0].search, MOST_SHOWN), count=len(missing),
        titles=_named(missing))] if missing else []


def _of_site(one: Source, made: Sequence[Result]) -> list[Diagnostic]:
    """That platforms without web pages need not be kept to a site."""
    found = [each.platform for each in made if each.compiled.strings
             and not each.platform.site_sign]
    return [SB616.found(parts=site_of(one), titles=_named(found), count=len(found))
            ] if found and one.reading.of_site else []


def _named(dialects: Sequence[Dialect]) -> str:
    """`Bullhorn, iCIMS and Indeed jobs`."""
    return enumerated([dialect.title for dialect in dialects], "and")


def offers(one: Source, made: Sequence[Result] = ()) -> list[Diagnostic]:
    """The string as it was probably meant, for each platform that got another one; where none
    did, for its own.  Where several would differ in quotation marks around names alone, the
    finding of those names says it in fewer words."""
    if not made:
        warned = any(each.severity == WARNING for each in _told(one.reading))
        return [SB619.found(titles=one.dialect.title, string=one.repaired)
                ] if warned and one.repaired else []
    alike: dict[str, list[Dialect]] = {}
    for each in made if is_mendable(one.reading) else ():
        if text := _otherwise(one, each):
            alike.setdefault(text, []).append(each.platform)
    if one.reading.unquoted and len(alike) > 1:
        return []
    return [SB619.found(titles=_named(same), string=text) for text, same in alike.items()]


def _otherwise(one: Source, made: Result) -> str:
    """The string as it was probably meant, on a platform that got another one; else empty."""
    meant = one.meant(made.platform)
    beside = _without_doubts(made.compiled)
    text = in_one_string(meant, made.platform, beside) if meant else ""
    return text if text not in [string.text for string in made.compiled.strings] else ""


def _without_doubts(made: Compiled) -> Compiled:
    """What was made, but for that some of its words may be none, which the offer settles."""
    kept = tuple(each for each in made.changes if each.message not in _DOUBTS)
    return made._replace(changes=kept, effect=together(each.effect for each in kept))


def once(told: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings of a string, without what to do about names that have no quotation marks where
    the string is offered with them."""
    every = list(told)
    offered = any(each.code == SB619.code for each in every)
    return [each._replace(hint="") if offered and each.code == SB607.code else each
            for each in every]


def _told(reading: Reading) -> list[Diagnostic]:
    """The findings that are left when a string is written anew."""
    return [each for each in reading.diagnostics if (each.code, each.column) not in reading.local]


def remarks(one: Source) -> list[Diagnostic]:
    """What to know about how a string was read."""
    read_as = [SB614.found(title=one.dialect.title, reason=one.reason)]
    return [*(read_as if one.reason and one.decides else ()), *_told(one.reading)]


def past_limit(one: Source) -> list[Diagnostic]:
    """That the platform ignores words which the others are given, or may do so."""
    cut = ignored(one) if one.reading.tree is not None else Ignored()
    if not (cut.words or cut.perhaps) or cut.limit is None:
        return []
    case = "perhaps" if not cut.words else "surely, more" if cut.perhaps else "surely"
    return [SB620.found(
        Location(text=one.text), case, title=one.dialect.title, most=cut.limit.most,
        what=cut.limit.what, words=cut.words, perhaps=cut.perhaps)]


def _past_limit(one: Source, made: Sequence[Result]) -> list[Diagnostic]:
    """The same, unless that platform gets strings that are cut as it needs them."""
    limits = one.dialect.limits
    return [] if any(each.platform.limits == limits and each.compiled.strings
                     for each in made) else past_limit(one)


def _for_pages(one: Source, made: Sequence[Result]) -> list[Diagnostic]:
    """That words of a search of the web, which only make sense there, are in other strings too."""
    whole = one.whole.tree if one.whole else None
    if whole is None or one.reason and not on_pages(whole):
        return []
    found = {word: None for each in made if not each.platform.site_sign
             for word in page_words(whole, each.compiled.meaning)}
    return [SB631.found(Location(text=one.text), words=", ".join(found), count=len(found))
            ] if found else []
