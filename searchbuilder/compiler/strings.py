"""What is pasted at once, written and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.request import body
from searchbuilder.compiler.result import String
from searchbuilder.compiler.write import groups, operators, pasted
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.effect import EXACT, Effect
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.tree import Query, terms

# Elasticsearch and OpenSearch refuse `bool` within `bool` beyond 20 (7.13, later 30):
# indices.query.bool.max_nested_depth in their reference.
DEEPEST_BODY = 20
# So many octets of an address every server should take: RFC 9110, section 4.1.
LONGEST_LINK = 8_000


def string_of(boxes: BoxSet, keywords: str, dialect: Dialect, text_effect: Effect = EXACT
              ) -> String:
    """The string of one box set.

    keywords -- the whole as one string, where there are boxes; text_effect -- how it differs
    """
    written = written_in(boxes, dialect)
    text = keywords if dialect.boxes else written[KEYWORDS]
    count = {what: counted(what, written, boxes, dialect) for what in COUNTED}
    # Something on the way there might cut a longer link.
    link = dialect.address(text) if text else None
    nested = dialect.takes_body and groups(boxes[KEYWORDS]) < DEEPEST_BODY
    return String(text, written, link if link and len(link) <= LONGEST_LINK else None, **count,
                  body=body(boxes[KEYWORDS]) if nested else None, text_effect=text_effect)


def written_in(boxes: BoxSet, dialect: Dialect) -> dict[str, str]:
    """What stands in each of these boxes."""
    return {box: _pasted((tree, dialect)) for box, tree in boxes.items()}


@identity_cache(256)
def _pasted(pair: tuple[Query, Dialect]) -> str:
    return pasted(*pair)


COUNTED = ("characters", "words", "operators", "clauses")


def counted(what: str, written: Mapping[str, str], boxes: BoxSet, dialect: Dialect) -> int:
    """How much of something that a limit may speak of is in these boxes together.

    written -- what stands in each of them, and perhaps in others
    """
    return sum([amount(what, written[box], tree, dialect) for box, tree in boxes.items()])


def amount(what: str, written: str, tree: Query, dialect: Dialect) -> int:
    """How much of something that a limit may speak of is in a tree, as it is written."""
    if what == "characters":
        return len(written)
    if what == "words":
        return len(dialect.words_of(written))
    if what == "operators":
        return operators(tree, dialect)
    return sum(1 for _ in terms(tree)) if what == "clauses" else 0


def over(boxes: BoxSet, dialect: Dialect, limits: Sequence[Limit]) -> list[Limit]:
    """The limits that a box set does not keep."""
    return [limit for limit in limits if used(boxes, limit, dialect) > limit.most]


def used(boxes: BoxSet, limit: Limit, dialect: Dialect) -> int:
    """How much a box set has of what a limit counts; of each box, the most."""
    written = written_in(boxes, dialect)
    return max(counted(limit.what, written, some, dialect) for some in spans(boxes, limit))


def spans(boxes: BoxSet, limit: Limit) -> list[BoxSet]:
    """The boxes whose counts a limit takes together."""
    return [{box: tree} for box, tree in boxes.items()] if limit.each_box else [boxes]
