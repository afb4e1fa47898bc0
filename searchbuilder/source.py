"""A string that exists already: decoded, recognised, and read in its dialect."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from searchbuilder.compiler.notes import WEB_FIELDS
from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.findings.operators_read import SB606, SB617
from searchbuilder.findings.pasted import SB623
from searchbuilder.findings.reading import SB609, SB610, SB611, SB634, SB635
from searchbuilder.offered import in_one_string
from searchbuilder.platforms import platforms, required
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.sites import addresses, kept_to, same_pages
from searchbuilder.query.tree import EVERYTHING, Field, Query, Term, conjuncts, transform, walk
from searchbuilder.reading import Reading, read
from searchbuilder.reading.blocks import Part, is_block, parts, read_block
from searchbuilder.reading.grammar import AND, OR
from searchbuilder.reading.recognise import Recognised, recognise
from searchbuilder.reading.refused import refusal
from searchbuilder.reading.xray import divided

# The longest string that is read in several dialects to see whether it matters.
LONGEST = 5_000
_FROM_THERE = "it was copied from there"
# What only the author can mend: a field that is not known, words that only sort the results, an
# address that may be meant for a site, a sentence, and signs that may stand for something.
_LEFT_TO_AUTHOR = {SB609.code, SB617.code, SB634.code, SB635.code}
_SIGNS = {SB610.code, SB611.code}


class Source(NamedTuple):
    """A string with the dialect that it was read in.

    text -- without what another place did to it
    reason -- by what the dialect was recognised; empty where the user named it
    repaired -- the string as it would be written there, where it was read otherwise than it stands
    whole -- an X-ray search as its search engine reads it, with its site; of a string for the web
        the same as `reading`
    refused -- it is no search string, so that it was read in no dialect
    decides -- whether it would be read otherwise elsewhere, and nothing else says so
    beside -- what was left out beside it may be a part of it
    """

    text: str
    dialect: Dialect
    reason: str
    reading: Reading
    repaired: str
    refused: bool = False
    whole: Reading | None = None
    decides: bool = True
    beside: bool = False

    def carried(self, target: Dialect) -> Query | None:
        """What of it is written for a platform: a search of the web stays one on a search engine,
        and elsewhere it is a search of people."""
        return self._for(target, self._read_for(target).tree)

    def meant(self, target: Dialect) -> Query | None:
        """The same of what was probably meant, where that differs."""
        return self._for(target, self._read_for(target).meant)

    def _read_for(self, target: Dialect) -> Reading:
        return self.whole if self.whole and target.site_sign else self.reading

    def _for(self, target: Dialect, tree: Query | None) -> Query | None:
        return _on_pages(tree, target) if tree and self.whole and target.site else tree


class _Text(NamedTuple):
    """A text without what another place did to it.

    lines -- the parts of a block with a label a line; none of anything else
    named -- the user named its platform
    """

    text: str
    lines: tuple[Part, ...]
    named: bool

    def read(self, dialect: Dialect) -> Reading:
        """The text as a dialect reads it."""
        return (read_block(self.text, self.lines, dialect, self.named) if self.lines else
                read(self.text, dialect, self.named))


def source(text: str, platform: str = "", known: Mapping[str, Dialect] | None = None) -> Source:
    """`text` as it is read.  UnknownName if there is no such platform.

    known -- the platforms by id, where a workbook has its own
    """
    known = platforms()[0] if known is None else known
    named = required(platform, known) if platform else None
    done = decoded(text, named)
    lines = parts(done.text)
    one = _Text(done.text, lines if is_block(lines, named) else (), named is not None)
    if refusal := _refusal(done, one):
        dialect = named or recognise(done.text).dialect
        return Source(done.text, dialect, "", Reading(None, None, (refusal,)), "", True)
    by = Recognised(named, "") if named else _recognised(done, one)
    dialect, reading = _at_home(one, known.get(by.dialect.name, by.dialect), known)
    engine = _engine(dialect, known)
    whole = one.read(engine) if dialect.site_sign else reading
    people = _of_people(reading, known) if dialect is engine and dialect.site_sign else reading
    noted = people._replace(diagnostics=(*done.notes(), *reading.diagnostics))
    return Source(done.text, dialect, by.reason, noted, mended(whole, engine), False,
                  whole if dialect.site_sign else None, _decides(one, reading, dialect, by),
                  done.narrowed)


def _recognised(done: Decoded, one: _Text) -> Recognised:
    """The platform that an address names, or that signs speak for."""
    if done.dialect:
        return Recognised(done.dialect, _FROM_THERE)
    return recognise(" ".join(part.text for part in one.lines) or one.text)


def _at_home(one: _Text, dialect: Dialect, known: Mapping[str, Dialect]
             ) -> tuple[Dialect, Reading]:
    """The dialect, or the X-ray search of it that a string is, and how it reads the string."""
    reading = one.read(dialect)
    site = dialect if one.lines else _on_site(reading.tree, dialect, known)
    return site, reading if site is dialect else one.read(site)


def _says_mix(reading: Reading) -> bool:
    """Whether a finding says already how AND and OR are read."""
    return any(each.code == SB606.code for each in reading.diagnostics)


def _decides(one: _Text, reading: Reading, dialect: Dialect, by: Recognised) -> bool:
    """Whether a string means something else where OR or AND is read first, or, if that is in
    doubt, where a blank means OR, and nothing else says so; of a long one that is taken for
    granted."""
    if not (by.guessed or by.doubtful) or dialect.site or _says_mix(reading) or reading.meant:
        return False
    ways = [replace(dialect, precedence=first) for first in (AND, OR)
            if first != dialect.precedence]
    ways += [replace(dialect, space=OR)] if by.doubtful else []
    guessed = one._replace(named=False)
    return len(one.text) > LONGEST or any(
        guessed.read(way).tree != reading.tree for way in ways)


def _refusal(done: Decoded, one: _Text) -> Diagnostic | None:
    """The finding that a text is no search string; None if it may be one."""
    if done.refused:
        return SB623.found(Location(text=done.text), done.refused)
    return None if one.lines else refusal(done.text, one.named)


def _engine(dialect: Dialect, known: Mapping[str, Dialect]) -> Dialect:
    """The search engine of an X-ray search; else the platform itself."""
    return next((each for each in known.values()
                 if each.family == dialect.family and not each.site), dialect)


def _on_pages(tree: Query, target: Dialect) -> Query:
    """A search of the web on the pages of an X-ray search, whose titles may be job titles."""
    if "title" not in target.fields or "page title" in target.fields:
        return tree
    return transform(tree, lambda node: Field("title", node.part) if isinstance(
        node, Field) and node.name == "page title" else node)


class Ignored(NamedTuple):
    """Words that other platforms are given and that their own does not read, because they are past
    a limit.

    perhaps -- those that it may read, because nobody knows what it counts
    limit -- how much it reads
    """

    words: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    limit: Limit | None = None


def ignored(one: Source) -> Ignored:
    """The words of a string that its platform does not read."""
    said = set(re.findall(r"\w+", " ".join(_texts(one.reading.tree or EVERYTHING)).casefold()))
    for limit in one.dialect.limits:
        if limit.enforced and (past := _past(one, limit)):
            kept = [word for word in past if word.casefold() in said]
            sure = [word for word in _surely_past(one, limit, past) if word.casefold() in said]
            return Ignored(tuple(sure), tuple(word for word in kept if word not in sure), limit)
    return Ignored()


def _past(one: Source, limit: Limit) -> list[str]:
    """The words past a limit, by the count that leaves out least."""
    if limit.what == "words":
        return one.dialect.words_of(one.text)[limit.most:]
    if limit.what == "characters" and len(one.text) > limit.most:
        return one.dialect.words_of(one.text[limit.most:])
    return []


def _surely_past(one: Source, limit: Limit, past: list[str]) -> list[str]:
    """Those of them that are past it by any count."""
    count = one.dialect.count_sparingly
    return count(one.text)[limit.most:] if count and limit.what == "words" else past


def _texts(tree: Query) -> list[str]:
    """The words and phrases of a tree that are not about web pages."""
    return [node.text for node in walk(tree, _beside_pages) if isinstance(node, Term)]


def _beside_pages(node: Query) -> tuple[Query, ...]:
    return () if isinstance(node, Field) and node.name in WEB_FIELDS else node.parts


def _of_people(reading: Reading, known: Mapping[str, Dialect]) -> Reading:
    """What is read of a string for an engine without X-ray searches of its own, where it keeps to
    a site that others have some of: without that site, as theirs."""
    parts = conjuncts(reading.tree) if reading.tree else ()
    home = next((each for each in known.values() if each.site
                 and kept_to(parts, (each.site, *each.site_also))), None)
    if home is None:
        return reading
    asked, always = divided(parts, home)
    if not asked:
        return reading
    meant = divided(conjuncts(reading.meant), home).asked if reading.meant else ()
    return reading._replace(tree=conjunction(asked), of_site=always,
                            meant=conjunction(meant) if meant else None)


def _on_site(tree: Query | None, dialect: Dialect, known: Mapping[str, Dialect]) -> Dialect:
    """The X-ray search that a string for a search engine is, if it keeps to a known site."""
    kept = addresses(conjuncts(tree)) if tree else ()
    if dialect.site or not kept:
        return dialect
    return next((each for each in known.values() if each.family == dialect.family and each.site
                 and all(any(same_pages(address, home) for home in (each.site, *each.site_also))
                         for address in kept)), dialect)


def mended(reading: Reading, dialect: Dialect) -> str:
    """The string as the platform takes it, where something in it was mended or guessed.  None is
    offered where the platform cannot say all of it in one string."""
    tree = reading.meant or reading.tree
    return in_one_string(tree, dialect) if tree and is_mendable(reading) else ""


def is_mendable(reading: Reading) -> bool:
    """Whether something in a string was mended that its author need not decide."""
    codes = {each.code for each in reading.diagnostics if each.severity == WARNING}
    author = codes & _LEFT_TO_AUTHOR or reading.undecided
    return not (codes <= _SIGNS or author or reading.meant and _says_mix(reading))
