"""Saying what a platform would ignore of a string that is over its limits."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import EXACT, MIXED, WIDER, String, together
from searchbuilder.compiler.write import pasted, write
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.query.laws import conjunction
from searchbuilder.query.tree import EVERYTHING, And, Not, Or


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
                        f"for {dialect.title}; past it: {limit.past}")
    return together(effects)


def _cut(boxes: BoxSet, string: String, limit: Limit, dialect: Dialect, log: Log, which: str
         ) -> str:
    cut = {"words": dialect.words_of(string.text)[limit.most:],
           "characters": string.text[limit.most:].split()}
    ignored = cut.get(limit.what) or dialect.words_of(string.text)
    effect = WIDER if _cut_between_parts(boxes, limit, dialect) else MIXED
    log.add_words("SB511", effect, ignored, f"{limit.what[:-1]} {limit.most:,}{which}")
    return effect


def _cut_between_parts(boxes: BoxSet, limit: Limit, dialect: Dialect) -> bool:
    """Whether the rest is whole parts that narrow the search: half of a group finds fewer people,
    and half of an exclusion excludes more."""
    tree = conjunction(boxes.values())
    parts = tree.parts if isinstance(tree, And) else (tree,)
    text = pasted(EVERYTHING, dialect)
    for part in sorted(parts, key=lambda part: (isinstance(part, Not), isinstance(part, Or))):
        if _size(text, limit, dialect) == limit.most:
            return True
        text += " " + write(part, dialect)
    return False


def _size(text: str, limit: Limit, dialect: Dialect) -> int:
    return len(dialect.words_of(text)) if limit.what == "words" else len(text)
