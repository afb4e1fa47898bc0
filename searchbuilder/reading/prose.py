"""Words between operators that read like a sentence: `("a b" OR c) AND (must have BLS)`.

They may be meant as words, so they stay; a string whose every word is looked for is told of once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from searchbuilder.characters import shortened
from searchbuilder.findings.reading import SB635
from searchbuilder.query.tokens import Token
from searchbuilder.reading.apart import joins
from searchbuilder.reading.context import Context
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.row import TEXT, WORDS

# Words of sentences, and hardly of anything that is searched for.
_SURE = {"this", "that", "these", "those", "it", "is", "are", "be", "if", "then", "only", "must",
         "have", "has", "had", "should", "can", "will", "your", "you", "my", "we", "our", "they",
         "who", "which", "when", "please", "also"}
# Words that names have too, and those of them that begin a remark.
_LINKS = {"of", "in", "for", "with", "at", "to", "on", "by", "as", "from", "the", "a", "an"}
_BEGIN = {"in", "for", "with", "on", "at", "from"}
_LOOK = {*_SURE, *_BEGIN, *map(str.capitalize, _SURE | _BEGIN)}
# Two words are a sentence only where they are nothing else.
_LEAST, _MOST_SHOWN = 3, 80


def note_prose(at: Context) -> None:
    """One finding for all of a string."""
    if _LOOK.isdisjoint(map(TEXT, at.signs.tokens)) or not joins(at.signs.tokens):
        return
    found = list(filter(_is_prose, _runs(at.signs.tokens)))
    if found:
        said = tuple(shortened(" ".join(token.text for token in run), _MOST_SHOWN)
                     for run in found)
        at.note(SB635.found(at.here(found[0][0]), words=said, count=len(said)))


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The words with nothing between them, where there are several."""
    run: list[Token] = []
    for token in (*tokens, Token(Kind.BREAK, "", 0)):
        if token.kind in WORDS:
            run.append(token)
            continue
        if len(run) > 1:
            yield run
        run = []


def _is_prose(run: list[Token]) -> bool:
    # IT and WHO are names.
    words = ["" if token.text.isupper() else token.text.casefold() for token in run]
    sure = sum(word in _SURE for word in words)
    links = sum(word in _LINKS for word in words)
    if len(run) < _LEAST:
        return sure > 0 and sure + links == len(run)
    return sure + links > 1 and (sure > 0 or words[0] in _BEGIN)
