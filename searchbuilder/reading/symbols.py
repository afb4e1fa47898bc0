"""Signs without a letter or digit that somebody searches for: `(☎ OR 📱)` finds telephone numbers.

Between words such a sign is ornament.  Where an operator needs an operand, it is that operand, or
the operator would take the next word; and what a platform makes of it the compiler knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import category

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import FOREIGN, NOT
from searchbuilder.reading.kinds import OPERATORS, Kind

# They stand before a telephone number or an address, which is what they are searched for.
_OF_CONTACTS = set("☎☏✆📞📱📲✉📧📨📩🖂")
# Those that every keyboard has.
_ASCII = "@$"
_KINDS = {Kind.WORD, Kind.BULLET, Kind.STRAY}
# What belongs to the next operand alone.
_BEFORE = {Kind.SIGN, Kind.FIELD, Kind.FIELD_NOT, Kind.LABEL, Kind.APART}
_BETWEEN = {*OPERATORS, Kind.SMALL}


def symbols(tokens: Iterable[Token], text: str) -> Iterable[Token]:
    """The signs of a string, those that are searched for as such."""
    if text.isascii() and not any(map(text.__contains__, _ASCII)):
        return tokens
    row = list(tokens)
    return [token._replace(kind=Kind.SYMBOL) if token.kind in _KINDS and _is_symbol(token.text)
            and _is_operand(row, place) else token for place, token in enumerate(row)]


def _is_symbol(text: str) -> bool:
    """Whether there is nothing but signs that are no punctuation."""
    plain = "".join(sign for sign in text.strip() if category(sign) not in ("Mn", "Cf"))
    return bool(plain) and all(category(sign)[0] == "S" and sign not in "+<>=|~^`" or
                               sign in f"{_ASCII}•●▪" for sign in plain)


def _is_operand(row: Sequence[Token], place: int) -> bool:
    """Whether a sign at this place is what an operator, a field or a parenthesis is about."""
    if _OF_CONTACTS & set(row[place].text):
        return len(row) > 1
    before = row[place - 1] if place else None
    behind = row[place + 1] if place + 1 < len(row) else None
    if before is not None and (before.kind in _BEFORE or _denies(before)):
        return True
    left = before is None or before.kind == Kind.OPEN or before.kind in _BETWEEN
    right = behind is None or behind.kind == Kind.CLOSE or behind.kind in _BETWEEN
    return left and right and len(row) > 1


def _denies(token: Token) -> bool:
    return token.kind in _BETWEEN and FOREIGN.get(token.text.upper()) == NOT
