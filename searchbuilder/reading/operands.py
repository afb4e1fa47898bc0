"""The operands of a string: words, phrases, and groups with nothing else in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB604, SB612
from searchbuilder.findings.reading import SB602, SB603, SB608, SB610
from searchbuilder.query.sites import SITE, URL
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Near, Or, Query, Term
from searchbuilder.reading.adding import add, needs_more
from searchbuilder.reading.addresses import is_address
from searchbuilder.reading.context import Context
from searchbuilder.reading.edges import asks, ended
from searchbuilder.reading.group import Group
from searchbuilder.reading.joining import fielded, together
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.leftout import note_lone, unweighted
from searchbuilder.reading.marks import mark
from searchbuilder.reading.own import SLOP
from searchbuilder.reading.stars import term
from searchbuilder.reading.unknown import Unknown

NEAR_DISTANCE = 10
MOST_SHOWN = 40
# What stands before a colon that a letter or digit follows.
_FIELD = re.compile(r"[A-Za-z][A-Za-z_]{2,}(?=:\w)")
_PHRASE = re.compile(r"""(["'])(?P<text>.*)\1(?:~(?P<near>\d+))?[ ]?:?(?P<star>\*?)""", re.DOTALL)
_SIDE = r'(?:"(?:[^"]|"")*"(?:[ ]?\*)?|[^\s",]+)'
_CALL = re.compile(rf'NEAR\([ ]*(?P<left>{_SIDE})(?:[ ]+|(?<=")|(?="))(?P<right>{_SIDE})[ ]*'
                   r"(?:,[ ]*(?P<most>\d{1,5})?[ ]*)?\)")
_TICKS = "`´"
_OPERATORS = (" AND ", " OR ", " NOT ")
_SIGNS, MOST_AROUND = (" & ", " + "), 8
_WEB_FIELD = re.compile(r"(?<![\w:])(?:site|inurl|intitle|filetype):(?=\w)", re.IGNORECASE)
_PART = re.compile(r'(?:\(| (AND|OR) )(?:"([^"]*)"|([\w-]+))(\*?)')
_PLUS = re.compile(r"[^\W\d_]{3}\+[^\W_]{2}")
# A star that stands for all pages under an address says nothing.
_PATH_STAR = re.compile(r"(?<=/)\*+$")
_ENDS_TEXT = re.compile(r"[\s)]*\Z")
_END = re.compile(r"[ \t]*(?:\n|\Z)")
_BRACKETS = re.compile(r"[][{}]")
_OPEN, _PLAIN = Kind.OPEN, Kind.PLAIN


# --- words ---

def plain(at: Context, group: Group, token: Token) -> None:
    """A word of letters and digits, which is nothing else anywhere."""
    add(at, group, Term(token.text), token, True)


def bare(at: Context, group: Group, token: Token) -> None:
    """Any other word without quotation marks."""
    text = token.text
    if not any(map(str.isalnum, text)):
        mark(at, group, token)
        return
    if text.endswith(("..", "…")):
        if at.once(SB610, "ellipsis"):
            at.note(SB610.found(at.here(token), "ellipsis"))
        text = text.rstrip(".…")
    elif text.endswith(".") and _ENDS_TEXT.match(at.text, at.behind(token)):
        text = ended(text)
    _note_signs(at, group, token, text)
    if unknown := _FIELD.match(text):
        at.more.update((True, False))
        at.unknown.append(Unknown(token, unknown[0], shortened(text, MOST_SHOWN)))
    if "." in text and not group.fields_inside() and is_address(text):
        at.addresses.append(token)
    if asks(text, _follows(group) and bool(_END.match(at.text, at.behind(token)))):
        at.note(SB612.found(at.here(token), "question mark"))
    add(at, group, leaf(at, group, token, text), token, True)


def _note_signs(at: Context, group: Group, token: Token, text: str) -> None:
    """A colon at the end of a word, a lone bracket or a plus in it."""
    if text.endswith(":"):
        at.finds(group, more=False)
        at.unknown.append(Unknown(token, text[:-1], text))
    elif len(brackets := _BRACKETS.findall(text)) % 2:
        if at.once(SB610, brackets[0]):
            at.note(SB610.found(at.here(token), "bracket", sign=brackets[0]))
    elif _PLUS.search(text) and at.once(SB610, "+"):
        at.note(SB610.found(at.here(token), "plus"))


def leaf(at: Context, group: Group, token: Token, text: str) -> Term:
    """A word, which in an address may have stars."""
    site = group.fields_inside() == (SITE,)
    return Term(_PATH_STAR.sub("", text)) if site else term(at, token, text)


def _follows(group: Group) -> bool:
    """Whether what comes stands right behind a bare word."""
    last = group.last()
    return last is not None and last.bare is not None


def as_typed(at: Context, group: Group, token: Token) -> None:
    """What somebody was to write there, or a sign that is searched for."""
    add(at, group, Term(token.text.strip()), token)


# --- phrases ---

def quoted(at: Context, group: Group, token: Token) -> None:
    """A phrase of words of letters and digits."""
    _note_operator(at, token, token.text[1:-1])
    add(at, group, Term(" ".join(token.text[1:-1].split())), token)


def phrase(at: Context, group: Group, token: Token) -> None:
    """A phrase in the quotation marks of the platform."""
    token = unweighted(at, token)
    parts = _PHRASE.fullmatch(token.text)
    assert parts, token
    text = _inside(at, group, token, parts)
    _note_operator(at, token, text)
    words = text.split()
    if not words:
        needs_more(at, group)
        group.skipped = True
        at.note(SB608.found(at.here(token), "empty phrase"))
    elif parts["near"] and len(words) == 2:
        if "~" not in (at.dialect.near or "") and SLOP not in at.dialect.reads.values():
            note_near(at, token, f"~{parts['near']}")
        left, right = (term(at, token, word) for word in words)
        add(at, group, Near(left, right, int(parts["near"])), token)
    else:
        if parts["near"]:
            note_slop(at, group, token, f"~{parts['near']}")
        add(at, group, term(at, token, text, bool(parts["star"])), token)


def _inside(at: Context, group: Group, token: Token, parts: re.Match[str]) -> str:
    """The words of a phrase, without the full stop of a sentence unless its marks are straight."""
    text = _unescaped(at, parts["text"])
    end = token.column + len(parts["text"])
    straight = at.text[end:end + 1] == parts[1]
    return text if straight or group.fields_inside() in ((SITE,), (URL,)) else ended(text)


def _unescaped(at: Context, text: str) -> str:
    for sign, written in at.dialect.escapes.items():
        text = text.replace(written, sign)
    return text


def double(at: Context, group: Group, token: Token) -> None:
    """Double quotation marks where single ones make a phrase."""
    words = token.text.split('"')[1].strip()
    if at.once(SB603, "double"):
        at.note(SB603.found(at.here(token), "double", title=at.title, words=words))
    phrase(at, group, token)


def single(at: Context, group: Group, token: Token) -> None:
    """Single quotation marks where double ones make a phrase."""
    words = token.text.strip("'").strip()
    if not _note_operator(at, token, words) and not words.isalnum():
        tick = at.text[token.column - 1] in _TICKS
        at.note(SB603.found(at.here(token), "backtick" if tick else "single", words=words))
    add(at, group, term(at, token, words), token)


def unclosed(at: Context, group: Group, token: Token) -> None:
    """A quotation mark without a partner, and what may be its phrase."""
    text = token.text[1:].strip()
    if not text:
        note_lone(at, token)
        return
    at.note(SB602.found(at.here(token), "unclosed", phrase=text))
    add(at, group, term(at, token, text), token)


def _note_operator(at: Context, token: Token, text: str) -> bool:
    """An operator within quotation marks, which are often those of a whole string; whether there
    is one."""
    sign = next(filter(text.__contains__, _OPERATORS), "")
    # A phrase of small words that is the whole string is no name of a company.
    if not sign and len(at.text) < len(text) + MOST_AROUND and text.islower():
        sign = next(filter(text.__contains__, _SIGNS), "")
    field = None if sign or ":" not in text else _WEB_FIELD.search(text)
    sign = field[0] if field else sign
    at.doubts.update((True, False) if sign else ())
    if sign and at.once(SB603, "operator"):
        place = max(0, token.text.find(text)) + text.index(sign) + sign.startswith(" ")
        here = at.here(Token("", sign.strip(), token.column + place))
        at.note(SB603.found(here, "operator", sign=sign.strip()))
    return bool(sign)


# --- several at once ---

def group_of_words(at: Context, group: Group, token: Token) -> None:
    """A parenthesis with plain words and phrases, and one operator between them."""
    found = _PART.findall(token.text)
    if sum(map(token.text.count, _OPERATORS)) >= len(found):
        for _, phrase, _, _ in found:
            _note_operator(at, token, phrase)
    parts: Iterable[Query] = (Term(" ".join((phrase or word).split()), bool(star))
                              for _, phrase, word, star in found)
    if looked := group.fields_inside():
        parts = (fielded(looked, part, Token(_PLAIN, "", token.column)) for part in parts)
    kind = And if found[1][0] == "AND" else Or
    add(at, group, together(kind, parts), Token(_OPEN, "(", token.column))


def call(at: Context, group: Group, token: Token) -> None:
    """`NEAR(a "b c", 5)`."""
    found = _CALL.fullmatch(token.text)
    words = [_side(at, side) for side in found.group("left", "right")] if found else []
    if not found or not all(text.strip() for text, _ in words):
        raise at.fail(SB608.found(at.here(token), "call"))
    if not (at.dialect.near or "").startswith("NEAR("):
        note_near(at, token, "NEAR(…)")
    left, right = (term(at, token, *word) for word in words)
    add(at, group, Near(left, right, int(found["most"] or NEAR_DISTANCE)), token)


def _side(at: Context, side: str) -> tuple[str, bool]:
    """A word or phrase, and whether a star stands behind its quotation marks."""
    inside, mark, star = side.rpartition('"')
    return (_unescaped(at, inside[1:]), bool(star)) if mark else (star, False)


# --- what is said of nearness ---

def note_near(at: Context, token: Token, sign: str) -> None:
    """That the platform may not know a sign of nearness."""
    if at.once(SB604, sign):
        at.note(SB604.found(at.here(token), "near", title=at.title, sign=sign))


def note_slop(at: Context, group: Group, token: Token, sign: str, behind: bool = False) -> None:
    """That words of a phrase which may stand apart are read as the phrase."""
    at.finds(group, False, behind)
    at.note(SB612.found(at.here(token), "slop", sign=sign))
