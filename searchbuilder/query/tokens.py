"""The words and signs of the house syntax.  The only module that knows pyparsing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import pyparsing as pp

from searchbuilder.characters import SIGNS, visible

# Tokens after which an operand must come.
WAITING = {"operator", "near", "field"}

FIELDS = ("title", "company", "location")

_END = r'(?=[\s()\[\]";|]|$)'
_FIELD = rf"(?:{'|'.join(FIELDS)})[^\S\n]*:"
_WORD = rf'(?!(?:AND|OR|NOT|NEAR(?:/\d+)?){_END}|(?i:{_FIELD}))[^\s()\[\]";|]+'
_TOKEN = "|".join((
    rf"(?P<words>{_WORD}(?:[ ]+{_WORD})*)",
    r"(?P<name>\[[^\[\]]*\])",
    r'(?P<phrase>"[^"]*"\*?)',
    rf"(?P<operator>(?:AND|OR|NOT){_END})",
    r"(?P<open>\()", r"(?P<close>\))",
    r"(?P<separator>[;|\n])",
    rf"(?P<field>(?i:{_FIELD}))",
    rf"(?P<near>NEAR(?:/\d+)?{_END})",
    r"(?P<stray>.)",
))


class Token(NamedTuple):
    """kind -- a group of the token's pattern; column -- 1-based place in the text."""

    kind: str
    text: str
    column: int


class _Tokens(pp.Token):
    """All tokens of a text at once: pyparsing is called once a text, which is four times faster
    than once a word.  Every character is matched (`stray` is the last resort), none skipped."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self.pattern = re.compile(r"[ ]*+(?:" + pattern + ")")
        self.leave_whitespace()

    def _generateDefaultName(self) -> str:
        return "items"

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True):  # type: ignore
        tokens = []
        for match in self.pattern.finditer(instring, loc):
            kind = match.lastgroup or ""
            tokens.append(Token(kind, match[kind], match.start(kind) + 1))
        return len(instring), tokens


Scanner = Callable[[str], Iterator[Token]]


def scanner(pattern: str) -> Scanner:
    """A function that gives the tokens of a text without its invisible signs, each with its column
    in the whole text.  Every group of `pattern` is a kind of token, and the last takes any sign.
    """
    element = _Tokens(pattern).parse_with_tabs()

    def scan(text: str) -> Iterator[Token]:
        plain = text.translate(SIGNS).rstrip(" ")
        seen = visible(plain)
        tokens = element.parse_string(seen)
        if len(seen) == len(plain):
            return iter(tokens)
        columns = [column for column, sign in enumerate(plain, 1) if visible(sign)]
        return (token._replace(column=columns[token.column - 1]) for token in tokens)
    return scan


read = scanner(_TOKEN)


def items(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Tokens of each item.  Within parentheses or after an operator a line break is a blank."""
    item: list[Token] = []
    inside = 0
    for token in tokens:
        inside = max(0, inside + (token.kind == "open") - (token.kind == "close"))
        if token.kind != "separator" or (inside and token.text != "\n"):
            item.append(token)
        elif not inside and item and not (token.text == "\n" and item[-1].kind in WAITING):
            yield item
            item = []
    if item:
        yield item
