"""Signs that one platform has for itself, as the scanner cuts them out of a string."""

from __future__ import annotations

from searchbuilder.dialect import Dialect
from searchbuilder.reading.kinds import Kind

# What `Dialect.reads` may say of a sign, beside and, or, not, xor, near and must.
PHRASE, FORM, FIRST, COLUMNS, ORDER, SENTENCE = (
    "phrase", "form", "first", "columns", "order", "sentence")
BOOST, SIMILAR, WEIGHT, RANGE, PATTERN, SET, ESCAPE, SLOP = (
    "boost", "similar", "weight", "range", "pattern", "set", "escape", "slop")

# Signs glued behind a word, and behind quotation marks or a parenthesis.
RANKS, ALIKE = r"\^\d+(?:\.\d+)?", r"~(?:\d*\.\d+|\d?)"
_BEHIND = (r"(?<=[\"')\]}*\d])(?:" + RANKS + "|" + ALIKE + r")(?=[\s)^~]|$)"
           # A rank is typed with blanks around its sign, too.
           r"|(?:(?<=[\"')\]}*\w])|(?<=[\"')\]}*\w] ))\^ ?\d+(?:\.\d+)?(?=[\s)]|$)")
_PATTERNS = {
    Kind.COLUMNS: r"-?[ ]*\{[\w ]+\}[ ]*:[ ]*|-[ ]*\w+[ ]*:[ ]*(?=[\w\"(])",
    Kind.FIRST: r"\^(?=[ ]*[\"\w])",
    Kind.ORDER: r"\[[^\[\]\n]+\]",
    Kind.RANGE: r"(?<![\w.])(?:(?:[\w.]+:)?[\[{][^\[\]{}\n]* TO [^\[\]{}\n]*[\]}]|"
                r"[\w.]+:[<>]=?[\w.-]+|_exists_:[\w.]+|\*:\*)",
    Kind.PATTERN: r"(?<![^\s(+-])(?:[\w.]+:)?/(?:[^/\\\n]|\\.)+/(?=[\s)]|$)",
    Kind.SET: r"(?:\b\w+:[ ]*)?\bIN[ ]*\[[^\[\]\n]*\]",
}
OWN = (*_PATTERNS, Kind.FOLLOW, Kind.TILDE, Kind.ALIKE, Kind.BEHIND)


def pattern(kind: Kind, dialect: Dialect) -> str:
    """How a sign of a platform's own looks; empty where this one has none."""
    reads = dialect.reads
    if kind in _PATTERNS:
        return _PATTERNS[kind] if kind in reads.values() else ""
    if kind == Kind.FOLLOW:
        return _follow(dialect)
    denies = reads.get("~") == "not"
    if kind == Kind.TILDE:
        return r"(?<![^\s(])~~?(?=[ ]*[\w\"(])" if denies else ""
    if denies:
        return ""
    return _BEHIND if kind == Kind.BEHIND else r"(?<![^\s()|&+!:-])~(?=[^\W\d]|\")"


def _follow(dialect: Dialect) -> str:
    """What joins two operands that stand side by side: `+` or `<->`."""
    if dialect.reads.get("+") == PHRASE:
        return r"\+(?=[ ]*[\"\w])"
    return r"<(?:-|\d{1,4})>" if PHRASE in dialect.reads.values() else ""
