"""Which words a prefix stands for, where a platform has no sign for the rest of a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from operator import itemgetter

from searchbuilder.dialect import LETTERS

# So many words stand in for one prefix, those that are met this many times less often than the
# commonest only if they name people; the dictionary counts RARE for words that it hardly met.
MOST_WORDS, COMMON, RARE = 8, 20, 50
PEOPLE = ("er", "or", "ist", "ian", "ant")
# organization and organisation, color and colour: the dictionary is American.
_BRITISH = ((re.compile(r"(.*[iy])z(.*)"), "s"), (re.compile(r"(.*o)(r.*)"), "u"))
# A shorter beginning says nothing; a longer word in capitals is no abbreviation.
SHORTEST, LONGEST_ABBREVIATION = 3, 6


def completions(prefix: str, lexicon: tuple[str, ...]) -> tuple[str, ...]:
    """`physical therap` is completed by every `physical therapist` within a text of the workbook;
    where it has none, by the commonest English words.  None: the prefix may be cut within a word
    that nobody here knows."""
    own = tuple(dict.fromkeys(_within(prefix, lexicon)))
    return own or ((prefix,) if _is_name(prefix.split()[-1]) else _english(prefix))


def _within(prefix: str, lexicon: tuple[str, ...]) -> Iterator[str]:
    wanted = prefix.casefold().split()
    for text in lexicon:
        words = re.sub(r"[\"“”„]", " ", text.casefold()).split()
        for start in range(len(words) - len(wanted) + 1):
            run = words[start:start + len(wanted)]
            if run[:-1] == wanted[:-1] and run[-1].startswith(wanted[-1]):
                yield " ".join(run)


def _english(prefix: str) -> tuple[str, ...]:
    """The commonest first; the prefix itself before all others, if it is a word."""
    *before, stem = prefix.split()
    if len(stem) < SHORTEST:
        return ()
    words, counts = _dictionary()
    start = bisect_left(words, stem.casefold())
    found = []
    for place in range(start, len(words)):
        if not words[place].startswith(stem.casefold()):
            break
        found.append(words[place])
    least = max((counts[word] for word in found), default=0) / COMMON
    met = {word for word in found if counts[word] > RARE} or set(found)
    usual = {word for word in met if counts[word] >= least or word.endswith(PEOPLE)}
    kept = [word for word in found if word in usual or word.removesuffix("s") in usual]
    kept.sort(key=lambda word: (word != stem.casefold(), -counts[word]))
    return tuple(" ".join((*before, word)) for word in kept[:MOST_WORDS])


@cache
def _dictionary() -> tuple[list[str], dict[str, int]]:
    """English words in order, and how often each is met."""
    # Loaded only where a word is spelled out: it takes longer to load than most of this package.
    checker = import_module("spellchecker").SpellChecker()
    counts = {word: count for word, count in checker.word_frequency.items()
              if word.isalpha()}
    return sorted(counts), counts


def spellings(text: str) -> tuple[str, ...]:
    """`wom*n` and `organi?ation` with the letters that English words have there; none where no
    word is known."""
    before, word, after = _with_gap(text)
    head = re.split(r"[*?]", word, maxsplit=1)[0].casefold()
    pattern = re.compile("".join({"*": "[a-z]*", "?": "[a-z]"}.get(sign, re.escape(sign))
                                 for sign in word.casefold()))
    words, counts = _dictionary()
    found = []
    for place in range(bisect_left(words, head), len(words)):
        if not words[place].startswith(head):
            break
        found += [(-counts[words[place]], spelling) for spelling in (
            words[place], *_british(words[place]))
            if pattern.fullmatch(spelling) and counts[words[place]] > RARE]
    found.sort(key=itemgetter(0))
    return tuple(" ".join((*before, each, *after)) for _, each in found[:MOST_WORDS])


def _british(word: str) -> Iterator[str]:
    """The other ways in which a word is written in Britain."""
    for pattern, letter in _BRITISH:
        if found := pattern.fullmatch(word):
            yield f"{found[1]}{letter}{found[2]}"


def _with_gap(text: str) -> tuple[list[str], str, list[str]]:
    """The first word of a text that has a sign for other letters within it, and what stands around
    it."""
    words = text.split()
    place = next(number for number, word in enumerate(words) if LETTERS.search(word))
    return words[:place], words[place], words[place + 1:]


def _is_name(word: str) -> bool:
    """SAP, C++ and PowerBI are whole: nobody cuts an abbreviation or a product's name short."""
    return not word.isalpha() or (len(word) < LONGEST_ABBREVIATION if word.isupper() else
                                  not word[1:].islower())
