"""Job titles that run together in one line, told apart."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from searchbuilder.people.heads import HEADS
from searchbuilder.vocabulary.names import name_key

# They are titles only alone.
_LICENCES = frozenset("cna crna lpn lvn rgn rmn rn".split())
# They say nothing alone.
_GENERIC = frozenset("""
administrator adviser advisor agent aide analyst assistant associate builder consultant controller
coordinator director evaluator examiner executive expert facilitator fellow handler head instructor
intern lead leader maker manager master member model officer operator owner partner president
principal processor professional provider representative resident reviewer specialist strategist
student supervisor supporter technician technologist tester trainee worker
""".split())
# These often stand before another one: Nurse Case Manager.
_MODIFIERS = frozenset("nurse engineer physician resident student principal lead head executive "
                       "associate assistant doctor partner expert pharmacist".split())
# These follow another one: Physical Therapist Assistant.
_FOLLOWERS = frozenset("assistant aide trainee lead supervisor intern apprentice".split())
_RANKS = frozenset("senior sr junior jr chief staff lead head principal deputy".split())
_OF = ("of", "for", "in")
_MOST_WORDS = 7
_SEPARATORS = re.compile(r"[,;|•●▪·\t]+|\s/\s|\s{2,}|\s-\s")

# How unlikely a title is: what is counted, and how it adds up.
_TITLE, _FIRST, _MODIFIED, _ALONE, _INNER, _GENERIC_ALONE, _NO_HEAD = 2, 1, 3, 2, 7, 8, 20


class Apart(NamedTuple):
    """Titles in their order.  guessed -- those whose ends nobody has shown"""

    titles: tuple[str, ...]
    guessed: tuple[str, ...]


def apart(line: str, known: Container[str]) -> Apart:
    """The titles of a line.  known -- keys of titles that are known"""
    pieces = [piece.strip() for piece in _SEPARATORS.split(line) if piece.strip()]
    titles = pieces if len(pieces) > 1 else _split(line.split(), known)
    guessed = [title for title in titles if len(pieces) == 1 and name_key(title) not in known
               and (len(titles) > 1 or _cost(title.split(), known) >= _NO_HEAD)]
    return Apart(tuple(dict.fromkeys(titles)), tuple(dict.fromkeys(guessed)))


def singular(title: str) -> str:
    """`Rehabilitation Specialist` of `Rehabilitation Specialists`; else the title itself."""
    *before, last = title.split() or [""]
    return " ".join([*before, _one(last)])


def is_title(text: str) -> bool:
    """Whether words end in who somebody is, and in nothing that says nothing alone."""
    words = text.split()
    if len(words) == 1:
        alone = words[0].casefold()
        return alone in _LICENCES or _cost(words, ()) < _NO_HEAD and _one(alone) not in _GENERIC
    return bool(words) and _cost(words, ()) < _NO_HEAD


def _split(words: list[str], known: Container[str]) -> list[str]:
    """The cheapest way to cut words into titles; of two equal ones that with more titles."""
    best: list[tuple[int, int, list[str]]] = [(0, 0, [])]
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(max(0, end - _MOST_WORDS), end):
            cost, count, titles = best[start]
            title = words[start:end]
            ways.append((cost + _cost(title, known), count - 1, [*titles, " ".join(title)]))
        best.append(min(ways))
    return best[-1][2]


def _cost(words: list[str], known: Container[str]) -> int:
    """How unlikely these words are as one title."""
    if name_key(" ".join(words)) in known:
        return 0
    plain = [word.casefold().strip("().,") for word in words]
    while len(plain) > 2 and plain[0] in _RANKS and plain[1] not in _OF:
        del plain[0]
    office = _office(plain)
    *before, last = office or plain
    last = _one(last)
    inner = sum(map(_inner, range(len(before)), before, [*before[1:], last]))
    if plain[0] in _OF or not _is_head(last):
        return _NO_HEAD + len(words) + inner
    if before or office:
        return _TITLE + inner
    return _TITLE + (_GENERIC_ALONE if last in _GENERIC else _ALONE)


def _office(words: list[str]) -> list[str]:
    """`director` of `director of nursing`; nothing of anything else."""
    place = next((place for place, word in enumerate(words) if word in _OF), 0)
    office = place and words[place - 1] in HEADS and len(words) - place in (2, 3)
    return words[:place] if office else []


def _is_head(word: str) -> bool:
    return word in HEADS or word.endswith(("ologist", "ician"))


def _inner(place: int, word: str, following: str) -> int:
    """What a word costs that is not the last: something if it is a head noun."""
    if following in _FOLLOWERS or not _is_head(word):
        return 0
    if word not in _MODIFIERS:
        return _INNER
    return _MODIFIED if place else _FIRST


def _one(word: str) -> str:
    """A head noun of several: `specialist` of `specialists`."""
    for ending, instead in (("ies", "y"), ("s", "")):
        one = word.removesuffix(ending) + instead
        if word.endswith(ending) and one.casefold() in HEADS:
            return one
    return word
