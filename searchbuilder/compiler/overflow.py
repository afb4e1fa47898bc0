"""Saying what a platform would ignore of a string that is over its limits."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import EXACT, MIXED, WIDER, String, together
from searchbuilder.compiler.write import pasted, write
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.query.laws import conjunction
from searchbuilder.query.tree import And, Not


def note_overflow(sets: Sequence[BoxSet], strings: Sequence[String], dialect: Dialect,
                  log: Log) -> str:
    """The effect of everything that the platform would cut off, each noted in the log."""
    effects = []
    for number, (boxes, string) in enumerate(zip(sets, strings), 1):
        which = f" of string {number}" if len(strings) > 1 else ""
        for limit in dialect.limits:
            count = getattr(string, limit.what, 0)
            if count > limit.most and limit.enforced:
                effects.append(_cut(boxes, string, limit, dialect, log, which))
            elif count > limit.most:
                log.add("SB512", EXACT, (), f"over the {limit.most} {limit.what} that are advised "
                        f"for {dialect.title} ({limit.past})")
    return together(effects)


def _cut(boxes: BoxSet, string: String, limit: Limit, dialect: Dialect, log: Log, which: str
         ) -> str:
    if limit.what == "words":
        ignored = dialect.words_of(string.text)[limit.most:]
    else:
        ignored = string.text[limit.most:].split()
    effect = WIDER if _cut_between_exclusions(boxes, limit, dialect) else MIXED
    ordinal = {"words": f"{limit.most}nd word" if limit.most % 10 == 2 else f"{limit.most}th word",
               "characters": f"{limit.most:,}th character"}[limit.what]
    log.add_words("SB511", effect, ignored, ordinal + which)
    return effect


def _cut_between_exclusions(boxes: BoxSet, limit: Limit, dialect: Dialect) -> bool:
    """Whether whole exclusions alone are cut off: half of one would exclude more."""
    tree = conjunction(boxes.values())
    parts = tree.parts if isinstance(tree, And) else (tree,)
    denied = [part for part in parts if isinstance(part, Not)]
    wanted = [part for part in parts if not isinstance(part, Not)]
    text = pasted(conjunction(wanted), dialect)
    for part in denied:
        if _size(text, limit, dialect) == limit.most:
            return True
        text += write(part, dialect)
    return False


def _size(text: str, limit: Limit, dialect: Dialect) -> int:
    return len(dialect.words_of(text)) if limit.what == "words" else len(text)
