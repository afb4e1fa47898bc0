"""Every platform's strings, read as its documents say, apart from the code that writes them.

Where the documents are silent a platform has several readings, and a promise must hold in each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from searchbuilder.query.tree import And, Field, Query

from ..documents import Corpus, Tokens, alnum, found, spaced
from . import (
    ats, bing, bullhorn, fts5, google, icims, indeed, linkedin, lucene, postgres, tantivy, xapian)
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


def _find_in_boxes(boxes: Boxes, corpus: Corpus) -> int:
    """Boxes are ANDed; an empty one asks for nothing."""
    filled = {name: text for name, text in boxes.items() if text}
    if not filled or not set(filled) <= {ONE_BOX, "title", "company"}:
        raise Rejected(f"unknown boxes, or empty ones: {boxes}")
    parts = {name: linkedin.box(text) for name, text in filled.items()}
    return found(And(tuple(part if name == ONE_BOX else Field(name, part)
                           for name, part in parts.items())), corpus)


def _run(boxes: Boxes, corpus: Corpus) -> int:
    return fts5.run(boxes[ONE_BOX], corpus)


def _readings(tokens: tuple[Tokens, ...], *reads: Callable[[str], Query]) -> tuple[Reading, ...]:
    return tuple(Reading(f"{read.__name__}, {kind.__name__}", kind, partial(_find, read))
                 for read in reads for kind in tokens)


EITHER = (alnum, spaced)
_linkedin = tuple(Reading(f"boxes, {kind.__name__}", kind, _find_in_boxes) for kind in EITHER)

READINGS: dict[str, tuple[Reading, ...]] = {
    "ats": _readings(EITHER, ats.and_first, ats.or_first, ats.left_to_right),
    "linkedin": _linkedin,
    "linkedin-recruiter": _linkedin,
    "sales-navigator": _linkedin,
    "google": _readings((alnum,), google.ignoring_brackets, google.honouring_brackets),
    "google-linkedin": _readings((alnum,), google.x_ray_ignoring_brackets,
                                 google.x_ray_honouring_brackets),
    "bing": _readings(EITHER, bing.not_first, bing.not_last),
    "indeed": _readings(EITHER, indeed.and_first, indeed.or_first),
    "bullhorn": _readings(EITHER, bullhorn.ordinary, bullhorn.lucene_or, bullhorn.lucene_and),
    "icims": _readings(EITHER, icims.rejecting_brackets, icims.honouring_brackets,
                       icims.ignoring_brackets),
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
