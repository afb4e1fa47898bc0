"""The ways in which a platform may read what is pasted into its boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from searchbuilder.query.tree import And, Field, Query

from ..documents import Corpus, Tokens, alnum, found, spaced
from .expression import AND_FIRST, LEFT_TO_RIGHT, OR_FIRST
from .signs import Rejected

Boxes = Mapping[str, str]
Finder = Callable[[Boxes, Corpus], int]
Read = Callable[[str], Query]
ONE_BOX = "keywords"
# Where nobody says what is one word.
EITHER = (alnum, spaced)


@dataclass(frozen=True)
class Reading:
    """One way in which a platform may read what is pasted into its boxes.

    find -- (box -> text, documents) -> what is found, as `documents.found` writes it
    read -- the tree of one string; None where the platform itself is asked
    boxed -- whether there is more than one box
    """

    name: str
    tokens: Tokens
    find: Finder
    read: Read | None = None
    boxed: bool = False


def readings(tokens: tuple[Tokens, ...], *reads: Read) -> tuple[Reading, ...]:
    """Each way to read one box, with each way to cut a text into words."""
    return tuple(_reading(f"{read.__name__}, {kind.__name__}", kind, once)
                 for read in reads for once in [_once(read)] for kind in tokens)


def whatever_binds(read: Callable[..., Query], *, near: bool = False) -> tuple[Reading, ...]:
    """One operator first, or the other, or neither; and proximity in the order written."""
    ways = {"and first": {"binding": AND_FIRST}, "or first": {"binding": OR_FIRST},
            "left to right": {"binding": LEFT_TO_RIGHT}}
    if near:
        ways["in order"] = {"binding": AND_FIRST, "in_order": True}
    return tuple(_reading(f"{read.__name__} {way}, {kind.__name__}", kind, once)
                 for way, how in ways.items() for once in [_once(partial(read, **how))]
                 for kind in EITHER)


def boxed(read: Read) -> tuple[Reading, ...]:
    """Boxes for words anywhere, in the title and in the company, all read alike."""
    once = _once(read)
    return tuple(Reading(f"boxes, {kind.__name__}", kind, partial(_find_in_boxes, once), once,
                         boxed=True) for kind in EITHER)


def _reading(name: str, tokens: Tokens, read: Read) -> Reading:
    return Reading(name, tokens, partial(_find, read), read)


def _once(read: Read) -> Read:
    """What reads a string, which need not be read again for each tokeniser."""
    return lru_cache(maxsize=1_000)(read)


def _find(read: Read, boxes: Boxes, corpus: Corpus) -> int:
    if set(boxes) != {ONE_BOX}:
        raise Rejected(f"one box, not {sorted(boxes)}")
    return found(read(boxes[ONE_BOX]), corpus)


def _find_in_boxes(read: Read, boxes: Boxes, corpus: Corpus) -> int:
    """Boxes are ANDed; an empty one asks for nothing."""
    filled = {name: text for name, text in boxes.items() if text}
    if not filled or not set(filled) <= {ONE_BOX, "title", "company"}:
        raise Rejected(f"unknown boxes, or empty ones: {boxes}")
    parts = {name: read(text) for name, text in filled.items()}
    return found(And(tuple(part if name == ONE_BOX else Field(name, part)
                           for name, part in parts.items())), corpus)
