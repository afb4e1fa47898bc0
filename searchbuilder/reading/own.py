"""Signs that one platform has for itself, as the scanner cuts them out of a string."""

from __future__ import annotations

from searchbuilder.dialect import Dialect

# What `Dialect.reads` may say of a sign, beside and, or, not, xor, near and must.
PHRASE, FORM, FIRST, COLUMNS, ORDER, SENTENCE = (
    "phrase", "form", "first", "columns", "order", "sentence")
BOOST, SIMILAR, WEIGHT, RANGE, PATTERN, SET, ESCAPE, SLOP = (
    "boost", "similar", "weight", "range", "pattern", "set", "escape", "slop")

# Signs glued behind a word, and behind quotation marks or a parenthesis.
RANKS, ALIKE = r"\^\d+(?:\.\d+)?", r"~(?:\d*\.\d+|\d?)"
_BEHIND = (r"(?P<behind>(?<=[\"')\]}*\d])(?:" + RANKS + "|" + ALIKE + r")(?=[\s)^~]|$))")
_PATTERNS = {
    COLUMNS: r"(?P<columns>-?[ ]*\{[\w ]+\}[ ]*:[ ]*|-[ ]*\w+[ ]*:[ ]*(?=[\w\"(]))",
    FIRST: r"(?P<first>\^(?=[ ]*[\"\w]))",
    ORDER: r"(?P<order>\[[^\[\]\n]+\])",
    RANGE: r"(?P<range>(?<![\w.])(?:(?:[\w.]+:)?[\[{][^\[\]{}\n]* TO [^\[\]{}\n]*[\]}]|"
           r"[\w.]+:[<>]=?[\w.-]+|_exists_:[\w.]+|\*:\*))",
    PATTERN: r"(?P<pattern>(?<![^\s(+-])(?:[\w.]+:)?/(?:[^/\\\n]|\\.)+/(?=[\s)]|$))",
}
_SET = r"(?P<set>(?:\b\w+:[ ]*)?\bIN[ ]*\[[^\[\]\n]*\])"


def first(dialect: Dialect) -> list[str]:
    """Patterns of what looks like a word where it begins."""
    return [_SET] if SET in dialect.reads.values() else []


def own(dialect: Dialect) -> list[str]:
    """Patterns of what this platform has beside what people write everywhere."""
    kinds = {meaning: sign for sign, meaning in dialect.reads.items()}
    patterns = [pattern for kind, pattern in _PATTERNS.items() if kind in kinds]
    if kinds.get(PHRASE) == "+":
        patterns.append(r"(?P<follow>\+(?=[ ]*[\"\w]))")
    elif PHRASE in kinds:
        patterns.append(r"(?P<follow><(?:-|\d{1,4})>)")
    if dialect.reads.get("~") == "not":
        return [*patterns, r"(?P<tilde>(?<![^\s(])~~?(?=[ ]*[\w\"(]))"]
    return [*patterns, r"(?P<alike>(?<![^\s()|&+!:-])~(?=[^\W\d]|\"))", _BEHIND]
