"""Every platform's strings, read as its documents say, apart from the code that writes them.

Where the documents are silent a platform has several readings, and a promise must hold in each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from searchbuilder.query.tree import And, Field, Query

from ..documents import Corpus, Tokens, alnum, found, signed, spaced
from . import (
    ats, bing, bullhorn, flat, fts5, google, icims, indeed, linkedin, lucene, one_level, postgres,
    tantivy, xapian)
from .expression import AND_FIRST, LEFT_TO_RIGHT, OR_FIRST
from .signs import Rejected

Boxes = Mapping[str, str]
Finder = Callable[[Boxes, Corpus], int]
ONE_BOX = "keywords"


@dataclass(frozen=True)
class Reading:
    """One way in which a platform may read what is pasted into its boxes.

    find -- (box -> text, documents) -> what is found, as `documents.found` writes it
    """

    name: str
    tokens: Tokens
    find: Finder


def _find(read: Callable[[str], Query], boxes: Boxes, corpus: Corpus) -> int:
    if set(boxes) != {ONE_BOX}:
        raise Rejected(f"one box, not {sorted(boxes)}")
    return found(read(boxes[ONE_BOX]), corpus)


_box = lru_cache(maxsize=1_000)(linkedin.box)


def _find_in_boxes(boxes: Boxes, corpus: Corpus) -> int:
    """Boxes are ANDed; an empty one asks for nothing."""
    filled = {name: text for name, text in boxes.items() if text}
    if not filled or not set(filled) <= {ONE_BOX, "title", "company"}:
        raise Rejected(f"unknown boxes, or empty ones: {boxes}")
    parts = {name: _box(text) for name, text in filled.items()}
    return found(And(tuple(part if name == ONE_BOX else Field(name, part)
                           for name, part in parts.items())), corpus)


def _run(boxes: Boxes, corpus: Corpus) -> int:
    return fts5.run(boxes[ONE_BOX], corpus)


def _readings(tokens: tuple[Tokens, ...], *reads: Callable[[str], Query]) -> tuple[Reading, ...]:
    return tuple(Reading(f"{read.__name__}, {kind.__name__}", kind, partial(_find, once))
                 for read in reads for once in [_once(read)] for kind in tokens)


def _once(read: Callable[[str], Query]) -> Callable[[str], Query]:
    """What reads a string, which need not be read again for each tokeniser."""
    return lru_cache(maxsize=1_000)(read)


def _whatever_binds(read: Callable[..., Query], *, near: bool = False) -> tuple[Reading, ...]:
    """One operator first, or the other, or neither; and proximity in the order written."""
    ways = {"and first": {"binding": AND_FIRST}, "or first": {"binding": OR_FIRST},
            "left to right": {"binding": LEFT_TO_RIGHT}}
    if near:
        ways["in order"] = {"binding": AND_FIRST, "in_order": True}
    return tuple(Reading(f"{read.__name__} {way}, {kind.__name__}", kind, partial(_find, once))
                 for way, how in ways.items() for once in [_once(partial(read, **how))]
                 for kind in EITHER)


EITHER = (alnum, spaced)
_linkedin = tuple(Reading(f"boxes, {kind.__name__}", kind, _find_in_boxes) for kind in EITHER)

READINGS: dict[str, tuple[Reading, ...]] = {
    "ats": _readings(EITHER, ats.and_first, ats.or_first, ats.left_to_right),
    "linkedin": _linkedin,
    "linkedin-recruiter": _linkedin,
    "sales-navigator": _linkedin,
    "google": _readings((alnum, signed), google.ignoring_brackets, google.honouring_brackets),
    "google-linkedin": _readings((alnum, signed), google.x_ray_ignoring_brackets,
                                 google.x_ray_honouring_brackets),
    "bing": _readings(EITHER, bing.not_first, bing.not_last),
    "indeed": _readings(EITHER, indeed.and_first, indeed.or_first),
    "bullhorn": _readings(EITHER, bullhorn.ordinary, bullhorn.lucene_or, bullhorn.lucene_and),
    "icims": _readings(EITHER, icims.honouring_brackets),
    "icims-flat": _readings(EITHER, icims.rejecting_brackets, icims.honouring_brackets,
                            icims.ignoring_brackets),
    "brave": _whatever_binds(flat.brave),
    "yandex": _whatever_binds(flat.yandex),
    "lever": _whatever_binds(flat.lever),
    "zoho-recruit": _whatever_binds(flat.zoho),
    "workable": _whatever_binds(flat.workable),
    "github-users": _whatever_binds(flat.github),
    "monster": _whatever_binds(one_level.monster, near=True),
    "monster-classic": _whatever_binds(one_level.monster_classic),
    "dice": _whatever_binds(one_level.dice),
    "seek": _whatever_binds(one_level.seek),
    "xing": _whatever_binds(one_level.xing),
    "nexxt": _whatever_binds(one_level.nexxt),
    "greenhouse": _whatever_binds(one_level.greenhouse),
    "loxo": _whatever_binds(one_level.loxo),
    "seekout": _whatever_binds(one_level.seekout, near=True),
    "hireez": _whatever_binds(one_level.hireez, near=True),
    "x": _whatever_binds(one_level.x),
    "elasticsearch": _readings(EITHER, lucene.or_by_default, lucene.and_by_default),
    "elasticsearch-simple": _readings(EITHER, lucene.simple),
    "lucene": _readings(EITHER, lucene.or_by_default),
    "solr": _readings(EITHER, lucene.or_by_default, lucene.and_by_default),
    "postgres-tsquery": _readings(EITHER, postgres.tsquery),
    "postgres-websearch": _readings((alnum,), postgres.websearch),
    "tantivy": _readings((alnum,), tantivy.read),
    "xapian": _readings((alnum,), xapian.read),
    "sqlite-fts5": (Reading("the engine", alnum, _run),),
}
BOXED = ("linkedin", "linkedin-recruiter", "sales-navigator")
