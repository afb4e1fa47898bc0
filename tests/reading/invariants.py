"""What holds of every reading of any string, whatever the platform: worked out from the string."""

from __future__ import annotations

import re

from searchbuilder.characters import PLAIN, visible
from searchbuilder.diagnostic import ERROR
from searchbuilder.query.tree import EVERYTHING, NOTHING, Near, Not, Term, fold, terms, walk
from searchbuilder.reading.grammar import FIELDS

_RUN = re.compile(r"[^\W_]+")
_FIELD = rf"(?<!\w)(?i:{'|'.join(sorted(FIELDS, key=len, reverse=True))})[ ]*:[ ]*"
# A name that is no field, before a phrase or parentheses: what excludes it excludes them.
_LABEL = r'[^\W\d_][^\s()"|,;]*:(?=["(])'
_OPERATOR = r"(?<!\w)(?:AND|OR|NOT|NEAR|ADJ|ONEAR|AROUND)(?!\w)"
# Words that are signs where the platform has them.
_OWN = {"xor": r"\bXOR\b", "set": r"\bIN(?=[ ]*\[)", "columns": r"\{[\w ]+\}(?=[ ]*:)"}
_DISTANCE = re.compile(r"~(\d+)")
_DENIED = re.compile(r'(?<![^\s()",;])(?:NOT +|-)+(?:"([^"\n]*)"|([^\W_][^\s()"|,;]*))')


def lost(text, reading, dialect):
    """Words of the text that are neither in the tree nor in what a finding marks or says."""
    if reading.tree is None:
        return [] if any(each.severity == ERROR for each in reading.diagnostics) else [text]
    kept = [term.text for term in terms(reading.tree)]
    kept += [str(node.distance) for node in walk(reading.tree) if isinstance(node, Near)]
    kept += [term.text for part in reading.of_site for term in terms(part)]
    for each in reading.diagnostics:
        kept += [each.message, text[each.column - 1:each.column - 1 + each.width]]
    kept += [dialect.site] + [term.text for term in terms(dialect.leave_out or EVERYTHING)]
    there = set(runs_of(_DISTANCE.sub(r" \1 ", " ".join(kept))))
    operator = _OPERATOR if dialect.capitals else f"(?i:{_OPERATOR})"
    operator = "|".join([operator, *(_OWN[sign] for sign in dialect.reads.values()
                                     if sign in _OWN)])
    bare = re.sub(f"{operator}|{_FIELD}", " ", _DISTANCE.sub(r" \1 ", _straight(text)))
    return [run for run in runs_of(bare) if run not in there]


def flipped(text, reading, dialect):
    """Words right after NOT or a glued minus that the tree excludes nowhere.

    Strings where NOT stands before a parenthesis are not judged: within it NOT means the reverse.
    """
    straight = _straight(text)
    if "columns" in dialect.reads.values():  # looks in the other columns, and excludes nobody
        straight = re.sub(rf"-[ ]*{_FIELD}", "", straight)
    straight = re.sub(f"{_FIELD}|{_LABEL}", "", straight)
    if reading.tree is None or re.search(r"(?:NOT|-|!)[\W]*[(]", straight):
        return []
    if any(re.search(r"\bNOT\b|(?<![^\s()\",;])-", term.text) for term in terms(reading.tree)):
        return []
    denied = [run for term in _denied(reading.tree) for run in runs_of(term.text)]
    # Words that only sort are required by nothing and excluded by nothing.
    denied += [run for each in reading.diagnostics if each.code == "SB617"
               for run in runs_of(each.message)]
    denied += [run for term in terms(dialect.leave_out or NOTHING) for run in runs_of(term.text)]
    # What keeps an X-ray search to its pages is said apart.
    denied += [run for part in reading.of_site for term in terms(part)
               for run in runs_of(term.text)]
    words = (quoted or word for quoted, word in _DENIED.findall(straight))
    return [word for word in words if not _OPERATORS.match(word.strip())
            and not set(runs_of(word)[:1]) <= set(denied)]


_OPERATORS = re.compile(_OPERATOR, re.I)


def _straight(text):
    return visible(text.translate(PLAIN))


def runs_of(text):
    return _RUN.findall(_straight(text).casefold())


def _denied(tree):
    """Terms under an odd number of negations."""
    def step(node, parts):
        if isinstance(node, Term):
            return [node], []
        plain = [term for part in parts for term in part[0]]
        denied = [term for part in parts for term in part[1]]
        return (denied, plain) if isinstance(node, Not) else (plain, denied)
    return fold(tree, step)[1]
