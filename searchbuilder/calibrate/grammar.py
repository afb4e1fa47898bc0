"""What may be true of a platform: the open questions about its grammar, each with its answers.

The weights say how common an answer is among the platforms that are written.  They order the
questions and decide nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Weights = Mapping[str, float]
# What is known, or assumed, of a platform: an answer for some of the questions.
Assignment = Mapping[str, str]
# The answers that are still allowed, where not all are.
Allowed = Mapping[str, tuple[str, ...]]

# An operator that is none is a word like others, and such a share of all people has it.
WORD_OF = MappingProxyType({
    "a word of nearly all": (.75, 1), "a word of many": (.25, .78), "a word of some": (.03, .3),
    "a word of hardly anybody": (0, .04)})

_WORD: Weights = {"operator": .85, "ignored": .05, "a word of nearly all": .05,
                  "a word of many": .02, "a word of some": .02, "a word of hardly anybody": .01}

QUESTIONS: Mapping[str, Weights] = MappingProxyType({
    "AND": _WORD,
    "OR": _WORD,
    "NOT": _WORD,
    "-": {"not": .5, "ignored": .35, "error": .15},
    "|": {"or": .3, "ignored": .5, "error": .2},
    "&": {"and": .2, "ignored": .6, "error": .2},
    "!": {"not": .2, "ignored": .6, "error": .2},
    "+": {"and": .1, "must": .3, "ignored": .4, "error": .2},
    # What stands between two words with nothing but a blank, and how tightly it binds.
    "space": {"and": .55, "or": .25, "phrase": .1, "error": .1},
    "space binds": {"same": .8, "first": .1, "last": .1},
    "space beside parentheses": {"same": .8, "error": .2},
    # AND, OR and NOT side by side without parentheses.  `clauses`: each clause is required,
    # excluded or optional, as Lucene reads it; AND requires those on both its sides.
    "binds first": {"AND": .5, "OR": .15, "left to right": .15, "clauses": .2},
    "parentheses": {"any depth": .65, "one level, else an error": .05,
                    "one level, the inner ones ignored": .05, "ignored": .2, "error": .05},
    "quotes": {"phrase": .85, "ignored": .1, "error": .05},
    # An exclusion by what stands before it.  `whole`: of all that stands in its group.
    "NOT after space": {"and not": .75, "or not": .1, "error": .15},
    "NOT after AND": {"works": .85, "error": .15},
    "NOT after OR": {"works": .7, "error": .3},
    "- after space": {"and not": .7, "or not": .1, "whole": .1, "error": .1},
    "NOT alone": {"works": .4, "finds nobody": .4, "error": .2},
})
