"""Which words a prefix stands for, where a platform has no sign for the rest of a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from operator import itemgetter

from searchbuilder.compiler.wording import SHORTEST
from searchbuilder.compiler.work_words import OCCUPATIONS, SHORT_FORMS, SHORT_PLURALS, WORK_WORDS
from searchbuilder.dialect import LETTERS

# So many words stand in for one prefix, those that are met this many times less often than the
# commonest only if they name people; the dictionary counts RARE for words that it hardly met.
MOST_WORDS, COMMON, RARE = 8, 20, 50
# Endings of words that name people; after a few letters most words that end so name none.
PEOPLE, LONG_STEM = re.compile(r".*(?:er|or|ist|ian)s?"), 5
# organization and organisation, color and colour: the dictionary is American.
_BRITISH = ((re.compile(r"(.*[iy])z(.*)"), "s"), (re.compile(r"(.*o)(r.*)"), "u"))
# A longer word in capitals is no abbreviation.
LONGEST_ABBREVIATION = 6


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
    """What was typed, where people write it; then the words that name people, then the words of
    work; then the commonest others."""
    stem = prefix.split()[-1].casefold()
    if len(stem) < SHORTEST:
        return ()
    _, counts = _dictionary()
    kept = _usual(_beginning(stem)).union(
        word for word in WORK_WORDS if word.startswith(stem))
    best = sorted(kept, key=lambda word: (_rank(word, stem), -counts.get(word, 0), word))
    return tuple(" ".join((*prefix.split()[:-1], word)) for word in best[:MOST_WORDS])


def _usual(words: list[str]) -> set[str]:
    """Those of the words that are met often, or name people, and their plurals."""
    _, counts = _dictionary()
    least = max((counts[word] for word in words), default=0) / COMMON
    met = {word for word in words if counts[word] > RARE} or set(words)
    usual = {word for word in met if counts[word] >= least or _names_people(word)}
    return {word for word in words if word in usual or word.removesuffix("s") in usual}


def _rank(word: str, stem: str) -> int:
    """Where a word stands among those that begin with a stem."""
    if word == stem:
        return 0
    if word == f"{stem}s" and word in SHORT_PLURALS:
        return 1
    return 2 if word in OCCUPATIONS else 3 if word in WORK_WORDS else (
        4 if len(stem) >= LONG_STEM and _names_people(word) else 5)


def _names_people(word: str) -> bool:
    """Whether a word ends as words do that name people, and is no verb, such as administer."""
    _, counts = _dictionary()
    return bool(PEOPLE.fullmatch(word)) and f"{word.removesuffix('s')}ed" not in counts


def _beginning(stem: str) -> list[str]:
    """The English words that begin with a stem, in order."""
    words, _ = _dictionary()
    start = bisect_left(words, stem)
    end = bisect_left(words, stem + "\uffff", start)
    return words[start:end]


@cache
def _dictionary() -> tuple[list[str], dict[str, int]]:
    """English words in order, and how often each is met."""
    # Loaded only where a word is spelled out: it takes longer to load than most of this package.
    checker = import_module("spellchecker").SpellChecker()
    counts = {word: count for word, count in checker.word_frequency.items()
              if word.isalpha()}
    return sorted(counts), counts


def spellings(text: str) -> tuple[str, ...]:
    """`wom*n` and `organi?ation` as English words are spelled; none where no word is known."""
    before, word, after = _with_gap(text)
    head = re.split(r"[*?]", word, maxsplit=1)[0].casefold()
    pattern = re.compile("".join({"*": "[a-z]*", "?": "[a-z]"}.get(sign, re.escape(sign))
                                 for sign in word.casefold()))
    _, counts = _dictionary()
    found = [(-counts[word], spelling) for word in _beginning(head) if counts[word] > RARE
             for spelling in (word, *_british(word)) if pattern.fullmatch(spelling)]
    found.sort(key=itemgetter(0))
    return tuple(" ".join((*before, each, *after)) for _, each in found[:MOST_WORDS])


def _british(word: str) -> Iterator[str]:
    """The other ways in which a word is written in Britain."""
    for pattern, letter in _BRITISH:
        if found := pattern.fullmatch(word):
            yield f"{found[1]}{letter}{found[2]}"


def _with_gap(text: str) -> tuple[list[str], str, list[str]]:
    """The first word with a sign for other letters within it, and what stands around it."""
    words = text.split()
    place = next(number for number, word in enumerate(words) if LETTERS.search(word))
    return words[:place], words[place], words[place + 1:]


def _is_name(word: str) -> bool:
    """SAP, C++ and PowerBI are whole: nobody cuts an abbreviation or a product's name short."""
    if len(word) < 2 or word.casefold() in SHORT_FORMS:
        return False
    return not word.isalpha() or (len(word) < LONGEST_ABBREVIATION if word.isupper() else
                                  not word[1:].islower())
