"""Placeholders: what somebody was to write in a string, and what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.reading import SB611
from searchbuilder.query.normalize import flatten
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, fold, rebuild
from searchbuilder.reading.kinds import Kind

_HELD = r"(?:(?!\b(?:AND|OR|NOT)\b)[^][<>{}\n])"
# Code of a program, with quotation marks that belong to it: {item["city"]}, {" OR ".join(titles)},
# <%= job["title"] %>.
_ARGUMENT = r'[\[(,][ ]*"[^"{}\n]{0,60}"[ ]*(?=[\]),])'
_INDEXED = rf'[$#]?\{{{{1,3}}[^{{}}"\n]{{0,80}}(?:{_ARGUMENT}[^{{}}"\n]{{0,80}})+\}}{{1,3}}'
_CALLED = r"""\{(?:"[^"\n]{0,20}"|'[^'\n]{0,20}')\.\w+\((?:[^{}\n]|\{[^{}\n]{0,60}\}){0,160}\)\}"""
# What stands there otherwise: ${city || "New York"}.
_DEFAULT = (r'[$#]\{[^{}"\n]{1,80}(?:\|\||\?\?|[?:])[ ]*"[^"{}\n]{0,80}"[ ]*'
            r'(?:(?:\|\||\?\?|:)[ ]*"[^"{}\n]{0,80}"[ ]*)?\}')
_TAGGED = r"<%(?:[^%\n]|%(?!>)){1,120}%>|<\?(?:[^?\n]|\?(?!>)){1,120}\?>"
_CHOSEN = r"""\{[^{}"\n]{1,60}\bif\b[^{}"\n]{1,60}\belse\b[^{}"\n]{1,60}\}"""
CODE = f"(?:{_INDEXED}|{_CALLED}|{_CHOSEN}|{_DEFAULT}|{_TAGGED})"
_BRACED = (rf"{CODE}|[$#]\{{(?:[^{{}}\n]|\{{[^{{}}\n]{{0,60}}\}}){{0,200}}\}}|"
           # {roles[0]}, {title[:80]}
           rf"\{{{{1,3}}+{_HELD}{{0,40}}(?:\[[\w':-]{{1,20}}\])*\}}{{1,3}}")
_PRINTED = (r"(?:(?<![\w%])%(?:\(\w+\)|\d\$)?[sd](?!\w)|"
            r"(?<![\w$])\$(?:\([A-Za-z_][^()\"\n]{0,39}\)|[a-z_]\w{0,40})(?![\w(]))")
# As the scanner cuts one out of a string; and one that is part of a word.
PLACEHOLDER = (rf"(?:<(?!\s)(?:(?![()]){_HELD}){{1,40}}(?<!\s)>|\[{_HELD}{{1,40}}\]|{_BRACED}|"
               rf"{_PRINTED})")
IN_WORD = _BRACED
# Within quotation marks a short code in square brackets is none: “nurse [RN]”.
_WITHIN = re.compile(rf"(?!\[\w{{1,3}}\]|<->|[\[<](?:(?![][<>])[\W\d_]){{0,40}}[\]>])"
                     rf"{PLACEHOLDER}")
_NOTHING = re.compile(r"[$#]?\{+\s*\}+")
_KINDS = {Kind.PLACEHOLDER, Kind.WORD, Kind.PHRASE, Kind.DOUBLE, Kind.SINGLE, Kind.UNCLOSED}
_SIGNS = re.compile(r"[{\[<%$]")
# So much of each is shown.
MOST_SHOWN = 40


def placeholders(text: str, tokens: Iterable[Token]) -> list[Token]:
    """The placeholders of a string, each once."""
    if not _SIGNS.search(text):
        return []
    every = (found for token in tokens if token.kind in _KINDS for found in _held(token))
    return list({token.text: token for token in reversed(list(every))}.values())[::-1]


def _held(token: Token) -> Iterator[Token]:
    if token.kind == Kind.PLACEHOLDER:
        yield token
    elif _SIGNS.search(token.text):
        for found in _WITHIN.finditer(token.text):
            yield Token(Kind.PLACEHOLDER, found[0], token.column + found.start())


def is_empty(token: Token) -> bool:
    """Whether nothing says what it stands for: `{}`."""
    return not any(map(str.isalnum, token.text))


def note(held: list[Token], listed: list[Token], at: Location) -> Diagnostic:
    """One finding for all placeholders of a string; those that are `listed` are read as one more
    alternative."""
    empty = list(filter(is_empty, held))
    more = [token for token in listed if token not in empty]
    case = ", ".join(("listed",) * bool(more) + ("some ignored",) * bool(empty))
    return SB611.found(
        at, "ignored" if len(empty) == len(held) else case, names=_shown(held), count=len(held),
        empty=empty[0].text if empty else "", listed=_shown(more), more=len(more))


def _shown(held: list[Token]) -> tuple[str, ...]:
    return tuple(shortened(token.text, MOST_SHOWN) for token in held)


def directions(tree: Query) -> Iterator[bool]:
    """Of each placeholder that names nothing, whether more people are found without it (True), or
    fewer."""
    todo = [(tree, False)]
    while todo:
        node, denied = todo.pop()
        if isinstance(node, Not):
            todo.append((node.part, not denied))
            continue
        for part in node.parts:
            if isinstance(node, (And, Or)) and _is_nothing(part):
                yield isinstance(node, And) != denied
            else:
                todo.append((part, denied))


def _is_nothing(tree: Query) -> bool:
    part = tree.part if isinstance(tree, (Not, Field)) else tree
    return isinstance(part, Term) and bool(_NOTHING.fullmatch(part.text))


def without_empty(tree: Query) -> Query | None:
    """The tree without placeholders that name nothing; None where nothing else is there."""
    return fold(tree, _step)


def _step(node: Query, parts: list[Query | None]) -> Query | None:
    if isinstance(node, Term):
        return None if _NOTHING.fullmatch(node.text) else node
    kept = [part for part in parts if part is not None]
    if len(kept) == len(parts):
        return rebuild(node, kept)
    if isinstance(node, (And, Or)) and kept:
        return flatten(rebuild(node, kept)) if len(kept) > 1 else kept[0]
    return kept[0] if isinstance(node, Near) and kept else None
