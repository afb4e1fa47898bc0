"""Words between operators that read like a sentence: `("a b" OR c) AND (must have BLS)`.

They may be meant as words, so they stay; a string whose every word is looked for is told of once,
and is the same search only if they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from searchbuilder.characters import shortened
from searchbuilder.findings.reading import SB635
from searchbuilder.query.tokens import Token
from searchbuilder.reading.apart import joins
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, FOREIGN, NOT, OR
from searchbuilder.reading.kinds import OPERATORS, PHRASES, Kind
from searchbuilder.reading.loose import loose
from searchbuilder.reading.row import TEXT, WORDS, spelled
from searchbuilder.reading.small_words import (
    BEGINNING, CLAUSES, EVERY, EXAMPLES, FINDING, FOUND, LINKS, SURE)

_LOOK = EVERY | FOUND | {each.capitalize() for each in EVERY | FOUND} | {
    f"{each}." for each in EXAMPLES}
# Two words are a sentence only where they are nothing else.
_LEAST, _MANY, _MOST_SHOWN = 3, 4, 80
_PUNCTUATION = ".,;:!?…’'\""
# Alone they belong to the phrases beside them: `"director" of "nursing"`.
_OF_NAMES = {"of", "and", "de", "du", "da", "di"}
# These join the words of a name that is all of a group.
_WITHIN_NAMES = _OF_NAMES | {"the", "des", "del", "dei", "von", "van", "der", "y", "e"}
_DENY = {Kind.SIGN, Kind.APART, Kind.FIELD_NOT}
# Behind these a word is the value of a field.
_FIELDS = {Kind.FIELD, Kind.LABEL, Kind.FIELD_NOT}
_GROUPS = {Kind.GROUP, Kind.OPEN}
# What stands right beside a word that no operator joins to it.
_BEFORE, _BEHIND = ({*PHRASES, Kind.GROUP, each} for each in (Kind.CLOSE, Kind.OPEN))


def note_prose(at: Context) -> None:
    """One finding for all sentences of a string, and for all that nothing joins to it."""
    tokens = at.signs.tokens
    said = _sentences(at, tokens)
    told = {token.column for _, run in said for token in run}
    beside = [each for each in loose(tokens, at.text)
              if told.isdisjoint(token.column for token in each[1])]
    found = sorted([*said, *beside], key=itemgetter(0))
    if found:
        words = tuple(shortened(" ".join(token.text for token in run), _MOST_SHOWN)
                      for _, run in found)
        at.doubts.update(each for start, run in found for each in _doubts(tokens, start, run))
        at.prose.update(token.column for _, run in found for token in run)
        case = "beside" if not said else "" if any(len(run) > 1 for _, run in found) else "words"
        at.note(SB635.found(at.here(found[0][1][0]), case, words=words, count=len(words)))


def _sentences(at: Context, tokens: Sequence[Token]) -> list[tuple[int, list[Token]]]:
    """The words that read like a sentence, and the place of the first of each."""
    if _LOOK.isdisjoint(map(TEXT, tokens)) or not _is_string(tokens):
        return []
    # Of what may be an operator another finding tells.
    told = {token.column for token in at.signs.words}
    return [(start, run) for start, run in _runs(tokens)
            if _is_prose(tokens, start, run, list(_said(run, told)))]


def _is_string(tokens: Sequence[Token]) -> bool:
    """Whether a text has operators, or a phrase and a field, and is no plain sentence."""
    return joins(tokens) or not PHRASES.isdisjoint(token.kind for token in tokens)


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    """The words with nothing between them, and the place of the first."""
    run: list[Token] = []
    for place, token in enumerate((*tokens, Token(Kind.BREAK, "", 0))):
        if token.kind in WORDS:
            run.append(token)
            continue
        if run:
            yield place - len(run), run
        run = []


def _said(run: list[Token], told: set[int]) -> Iterator[str]:
    """The words in small letters.  IT and WHO are names."""
    for token in run:
        bare = token.text.rstrip(_PUNCTUATION) or token.text
        yield "" if token.text.isupper() or token.column in told else bare.casefold()


def _is_prose(tokens: Sequence[Token], start: int, run: list[Token], words: list[str]) -> bool:
    if _counts_people(run, words) or not EXAMPLES.isdisjoint(words):
        return True
    sure, links = (sum(word in some for word in words) for some in (SURE, LINKS - SURE))
    if len(run) == 1:
        return words[0] in EVERY and len(words[0]) > 1 and words[0] not in _OF_NAMES and (
            _is_loose(tokens, start, 1)) or words[0] in LINKS and _leads_to_field(tokens, start)
    if _binds(tokens, start, words):
        return True
    if len(run) < _LEAST:
        return words[0] in FINDING or sure + links == len(run) and (
            sure > 0 or _is_loose(tokens, start, len(run))) or (
            sure > 0 and _is_group(tokens, start, len(run)))
    if sure > 0 and (sure + links > 1 or not CLAUSES.isdisjoint(words)):
        return True
    alone = _is_group(tokens, start, len(run)) and (
        sure > 0 or any(word in LINKS - _WITHIN_NAMES for word in words))
    return (alone or links > 1 and (words[0] in BEGINNING or len(run) >= _MANY)) and (
        not _is_listed(tokens, start, len(run)))


def _counts_people(run: list[Token], words: list[str]) -> bool:
    """`200 results`."""
    return any(one.text.rstrip("+").isdecimal() and word in FOUND
               for one, word in zip(run, words[1:]))


def _is_loose(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether nothing joins words to the phrase or the group on one side of them, and no operator
    makes them an operand on the other: `"nurse" with "ICU"`."""
    before = tokens[start - 1] if start else None
    behind = tokens[start + length] if start + length < len(tokens) else None
    if before is not None and before.kind in _FIELDS:
        return False
    return before is not None and before.kind in _BEFORE or (
        behind is not None and behind.kind in _BEHIND)


def _leads_to_field(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word stands between a parenthesis and a field: `(with location: Boston)`."""
    beside = (*tokens[max(0, start - 1):start], *tokens[start + 1:start + 2])
    return len(beside) == 2 and beside[0].kind == Kind.OPEN and beside[1].kind in _FIELDS


def _binds(tokens: Sequence[Token], start: int, words: list[str]) -> bool:
    """Whether a small word binds the others to the phrase or the group beside them:
    `("a b" OR c) in Canada`, `jobs at "Acme"`, `joined with OR for variants ("a b" OR c)`."""
    end = start + len(words)
    first, last = (len(word) > 1 and word in LINKS - _WITHIN_NAMES
                   for word in (words[0], words[-1]))
    behind = end < len(tokens) and tokens[end].kind in _BEHIND
    joined = start > 0 and len(words) > 1 and FOREIGN.get(spelled(tokens[start - 1])) == AND
    sentence = not start or len(words) > 1 and tokens[start - 1].kind in OPERATORS and (
        FOREIGN.get(spelled(tokens[start - 1])) != NOT)
    return first and (joined or _is_loose(tokens, start, 1) or sentence and behind) or (
        last and behind and _is_loose(tokens, end - 1, 1))


def _is_group(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether words are all that is between two parentheses."""
    beside = (*tokens[max(0, start - 1):start], *tokens[start + length:start + length + 1])
    return [each.kind for each in beside] == [Kind.OPEN, Kind.CLOSE]


def _is_listed(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether the words are one of several alternatives, as names are: `in der Bank OR im Amt`."""
    if _is_group(tokens, start, length):
        start, length = start - 1, length + 2
    beside = (*tokens[max(0, start - 1):start], *tokens[start + length:start + length + 1])
    return any(FOREIGN.get(spelled(each)) == OR for each in beside)


def _doubts(tokens: Sequence[Token], start: int, run: list[Token]) -> set[bool]:
    """Whether more people would be found without the words, or fewer: excluded words keep some
    out, and without parentheses an exclusion is of the first alone.  A dash that is ignored may be
    meant as one or as none."""
    place = start - 1
    while place >= 0 and tokens[place].kind == Kind.OPEN:
        place -= 1
    denied = place >= 0 and (tokens[place].kind in _DENY
                             or FOREIGN.get(spelled(tokens[place])) == NOT)
    if denied and tokens[place].kind == Kind.MARK:
        return {True, False}
    return {denied, denied and (place < start - 1 or len(run) == 1)}
