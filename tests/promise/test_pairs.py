"""Strings carried from every platform to every other: what is found there, or in which direction
it differs.

A string is a tree once it is read, so what is compared is (1) each string, as its own platform's
interpreter reads it, with the tree, and (2) each tree, as it is written for every other platform
and read by that one's interpreter, with the tree again.  Where the reading has warnings, such as
another platform's operators taken as they were meant, or where the interpreter rejects the string,
nobody can say what the platform would find: there the tree is the beginning.
The ordinary run takes a sample, another one for every platform; the nightly takes all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest
from reading.corpus import CORPUS

from searchbuilder.build import Request, built
from searchbuilder.compiler import compile
from searchbuilder.diagnostic import NOTE
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import find, known
from searchbuilder.query.tree import Field, Query, terms, walk
from searchbuilder.reading import Reading, read
from searchbuilder.workbook.model import Book, book
from searchbuilder.workbook.reader import read_rows

from . import shares
from .documents import FIELDS, Document, chosen, found
from .profiles import PROFILE
from .readers import READINGS
from .readers.signs import Rejected
from .readers.ways import ONE_BOX
from .samples import library_for
from .test_promise import check, named, told, written

WORKBOOK = str(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx")
ALL = PROFILE.max_examples > 1_000
NAMES = [dialect.name for dialect in known()]
# In the ordinary run: targets for each source, and strings of the sample.
TARGETS, STRINGS = 2, 3
# One string for each platform, and some messy ones.
SIZE = 70


def sampled() -> list[str]:
    """One string written for each platform, and messy ones from all over the corpus."""
    kept = [row for row in CORPUS if row.tree != "refused"]
    own = {row.platform: row.text for row in kept}
    messy = [row.text for row in kept if row.found and row.text not in own.values()]
    rest = SIZE - len(own)
    return [*own.values(), *messy[::len(messy) // rest][:rest]]


SAMPLE = sampled()


@lru_cache(maxsize=None)
def contents() -> Book:
    return book(read_rows(WORKBOOK))


@lru_cache(maxsize=None)
def searches() -> tuple[str, ...]:
    return tuple(each.name for each in contents().vocabulary.searches.values())


@lru_cache(maxsize=None)
def ours(platform: str, some: tuple[str, ...]) -> tuple[str, ...]:
    """The strings of the workbook's searches for one platform."""
    made = built(contents(), WORKBOOK, Request(platforms=(platform,), searches=some))
    return tuple(string.text for result in made.results for string in result.compiled.strings
                 if string.text)


class Source(NamedTuple):
    text: str
    reading: Reading

    @property
    def sure(self) -> bool:
        return all(each.severity == NOTE for each in self.reading.diagnostics)


@lru_cache(maxsize=None)
def sources(platform: str, sample: int = -1) -> tuple[Source, ...]:
    """Strings read in one dialect: all, or a few which the number picks."""
    texts = [*ours(platform, ()), *SAMPLE] if sample < 0 else [
        *ours(platform, (searches()[sample % len(searches())],))[:1],
        *(SAMPLE[(sample + 17 * number) % len(SAMPLE)] for number in range(STRINGS))]
    made = [Source(text, read(text, find(platform))) for text in texts]
    return tuple(each for each in made if each.reading.tree is not None)


def targets(place: int) -> list[str]:
    """What one platform's strings are carried to."""
    others = [name for name in NAMES if name != NAMES[place]]
    return others if ALL else [others[(place * 11 + 13 * number) % len(others)]
                               for number in range(TARGETS)]


def in_documents(tree: Query) -> bool:
    """Whether it asks only for what the documents have."""
    return all(node.name in FIELDS for node in walk(tree) if isinstance(node, Field))


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_a_string_is_read_as_its_platform_reads_it(place: int) -> None:
    """A string of ours in every way in which it may, anybody's in one of them."""
    platform = NAMES[place]
    for source in sources(platform, -1 if ALL else place):
        tree = source.reading.tree
        if not source.sure or tree is None or not in_documents(tree):
            continue
        odd = dict(_read_otherwise(source.text, tree, platform))
        agree = [name for name, documents in odd.items() if not documents]
        assert len(agree) == len(odd) or agree and source.text in SAMPLE, (
            f"{source.text}\nread as {tree}\n{odd}")


def _read_otherwise(text: str, tree: Query, platform: str) -> Iterator[tuple[str, list[Document]]]:
    """The ways in which a platform may read a text that it takes: what it finds and the tree does
    not, or the other way round."""
    for other in READINGS[platform]:
        library = library_for(tree, other.tokens)
        with suppress(Rejected):
            theirs = other.find({ONE_BOX: text}, library)
            yield other.name, chosen(theirs ^ found(tree, library), library)[:1]


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_a_string_carried_to_another_platform_keeps_the_promise(place: int) -> None:
    """Each tree goes to all platforms at once, so that its documents are made once."""
    for source in sources(NAMES[place], -1 if ALL else place):
        tree = source.reading.tree
        assert tree is not None
        for name in targets(place):
            if (tree, name) not in CARRIED:
                CARRIED[tree, name] = _carried(tree, find(name))
            shares.count(f"{name} (carried)", CARRIED[tree, name])


CARRIED: dict[tuple[Query, str], str] = {}


def _carried(tree: Query, target: Dialect) -> str:
    """The effect, once it was held against the target's interpreters; no word is lost."""
    compiled = compile(tree, target)
    if in_documents(tree):
        check(target.name, tree, compiled)
    texts = [text for string in compiled.strings for text in (string.text, *string.boxes.values())]
    for term in terms(tree) if compiled.strings else ():
        assert named(term, compiled) or written(term, texts), told(tree, compiled)
    assert compiled.strings or compiled.changes, told(tree, compiled)
    return compiled.effect


def test_the_sample_is_of_every_platform_and_every_kind() -> None:
    rows = [row for row in CORPUS if row.text in SAMPLE]
    assert len(SAMPLE) == len(set(SAMPLE)) == SIZE
    assert {row.platform for row in rows} == set(NAMES)
    assert len({code for row in rows for code, _ in row.found}) > 10
