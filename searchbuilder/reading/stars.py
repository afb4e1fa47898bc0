"""Words and phrases as terms, with the stars in them as the platform reads them."""

from __future__ import annotations

from searchbuilder.dialect import GAP, LETTERS, WILD
from searchbuilder.findings.operators_read import SB612
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Term, Wild
from searchbuilder.reading.context import Context
from searchbuilder.reading.kinds import Kind


def term(at: Context, token: Token, text: str, starred: bool = False) -> Term:
    """A word or phrase; a star at its end leaves the rest open, unless quotation marks make it an
    ordinary sign there.  starred -- the star stands behind the quotation marks"""
    text = " ".join(text.split())
    literal = token.kind == Kind.PHRASE and "*" in at.dialect.escapes
    if not (literal or starred) and _has_gap(at, text):
        return _over_gap(at, token, text)
    made = Term(text.removesuffix(_sign(at)).rstrip("*"), True) if starred else (
        Term(text) if literal else _open(at, text))
    if made.star:
        _note_star(at, token, made.text, starred)
    if not (literal or made.star and _is_told(at, token, starred)):
        _note_letters(at, token, made.text)
    return made


def _open(at: Context, text: str) -> Term:
    """A text, with its end left open if there is a star; where the platform reads none, stars in
    it too are signs of a name: `M*A*S*H*`."""
    sign = _sign(at)
    if not text.endswith(sign) or not text.strip(sign):
        return Term(text)
    core = text.removesuffix(sign).rstrip("*")
    name = at.dialect.star is None and "*" in core.lstrip("*") and not LETTERS.search(core)
    return Term(text) if name else Term(core, True)


def _sign(at: Context) -> str:
    return (at.dialect.star or "{}*").format("").strip()


def _has_gap(at: Context, text: str) -> bool:
    """Whether a star, or a range of numbers, stands for words of a phrase."""
    sign = WILD if at.dialect.wild else GAP
    return bool(sign.search(text)) and any(map(str.isalnum, text))


def _over_gap(at: Context, token: Token, text: str) -> Wild:
    if not at.dialect.wild:
        at.note(SB612.found(at.here(token), "words", title=at.title))
    return Wild(text)


def _is_told(at: Context, token: Token, starred: bool) -> bool:
    """Whether something is said of the star at the end."""
    return at.dialect.star is None or not starred and token.kind == Kind.PHRASE


def _note_star(at: Context, token: Token, core: str, starred: bool) -> None:
    """What the platform does not know of a star at the end."""
    if at.dialect.star is None:
        at.note(SB612.found(at.here(token), "no star", title=at.title, word=core), True)
    elif not starred and token.kind == Kind.PHRASE:
        case = "quoted" if at.dialect.star_phrases else "quoted, one word"
        at.note(SB612.found(at.here(token), case, title=at.title, word=core), True)


def _note_letters(at: Context, token: Token, core: str) -> None:
    """Signs within a word that may be meant for other letters."""
    if "*" not in core and "?" not in core or LETTERS.search(core):
        return
    inside = (core.rstrip("?") if token.kind == Kind.WORD else core)[1:]
    if "*" in core:
        at.note(SB612.found(at.here(token), "star inside"))
    elif at.dialect.star is not None and "?" in inside:
        at.note(SB612.found(at.here(token), "question mark"))
