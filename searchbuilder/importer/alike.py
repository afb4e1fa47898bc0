"""Which words of a group plainly mean the same: spellings, plurals, an abbreviation and its words.

Nothing else shows it: AWS, Azure and GCP stand in one group too, and none is another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from searchbuilder.characters import PLAIN

# In the order in which they are applied, to the words of that many letters and more.
_BRITISH = ((6, re.compile(r"is(?=(?:e|ed|er|ing|ation)$)"), "iz"), (5, re.compile("yse$"), "yze"),
            (5, re.compile("our(?=$|al$|ed$|er$|ing$)"), "or"), (5, re.compile("tre$"), "ter"),
            (7, re.compile("[ao]e"), "e"), (7, re.compile("ll"), "l"),
            (7, re.compile("mme$"), "m"), (7, re.compile("ogue$"), "og"),
            (7, re.compile("ence$"), "ense"), (7, re.compile("gement$"), "gment"))
_SHORTENED = {"mgr": "manager", "mgmt": "management", "asst": "assistant", "sr": "senior",
              "jr": "junior"}
_PLURALS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"),
            ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))
# They often give no letter to an abbreviation.
_SMALL = frozenset("a an and at for in of on the to with".split())
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_ABBREVIATION = 8


class Alike(NamedTuple):
    """known -- what belongs to each group that was there; new -- the groups of the other words"""

    known: list[list[str]]
    new: list[list[str]]


def alike(words: Iterable[str], known: Sequence[Iterable[str]]) -> Alike:
    """Words put into groups of what is plainly the same, in the order of their first words.

    known -- groups that are not put together, and to which words may belong
    """
    groups = [_Group(list(there), []) for there in known]
    by_spelling = {spelling(word): group for group in reversed(groups) for word in group.there}
    for word in words:
        group = by_spelling.get(spelling(word))
        if group is None:
            group = by_spelling[spelling(word)] = _Group([], [])
            groups.append(group)
        group.words.append(word)
    _join(groups)
    return Alike([each.words for each in groups[:len(known)]],
                 [each.words for each in groups[len(known):] if each.words])


class _Group(NamedTuple):
    """there -- its words that were there; words -- those that were put to it"""

    there: list[str]
    words: list[str]


def _join(groups: Sequence[_Group]) -> None:
    """Put abbreviations to what they stand for, unless they may stand for several of these."""
    meant: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for short in dict.fromkeys(short for word in (*group.there, *group.words)
                                   for short in abbreviations(word)):
            meant.setdefault(short, []).append(place)
    for place, group in enumerate(groups):
        longs = [meant.get(letters(word), []) for word in (*group.there, *group.words)]
        only = next((each[0] for each in longs if len(each) == 1), place)
        first, second = (groups[each] for each in sorted((place, only)))
        if only != place and not second.there:
            first.words.extend(second.words)
            second.words.clear()


def spelling(text: str) -> str:
    """The same for spellings of a word: of its case, hyphens, apostrophes, accents, plurals, and
    whether they are British.  C, C++ and C# are three."""
    plain = unicodedata.normalize("NFKD", text.translate(PLAIN)).replace("'", "")
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"(?<!\S)\.(?=\w)", "dot ", plain.replace("&", " and "))
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain)
    return "".join(map(_spelled, re.findall(r"[\w+#*]+", plain)))


def _spelled(word: str) -> str:
    """A word as it is compared."""
    if re.fullmatch("[A-Z]{2,}s", word):
        return word[:-1].casefold()
    lower = word.casefold()
    if len(word) > 3 and word[1:].islower():
        lower = next((lower.removesuffix(end) + one for end, one in _PLURALS
                      if lower.endswith(end)), lower)
    for letters, british, american in _BRITISH:
        if len(lower) >= letters:
            lower = british.sub(american, lower)
    return _SHORTENED.get(lower, lower)


def letters(short: str) -> str:
    """The letters of what may be an abbreviation, to be looked up; of anything else nothing."""
    found = re.sub(r"\W", "", re.sub(r"(?<=[A-Z])'?s$", "", short)).casefold()
    return found if len(short.split()) == 1 and 2 <= len(found) <= _LONGEST_ABBREVIATION else ""


def abbreviations(text: str) -> set[str]:
    """What words may be abbreviated to: FCE of functional capacity evaluation, R&D of research and
    development, K8s of Kubernetes."""
    words = re.findall(r"\w+", _CAMEL.sub(" ", text.translate(PLAIN).replace("'", "")))
    if len(words) == 1 and text.isalpha() and len(text) > 4:
        return {f"{text[0]}{len(text) - 2}{text[-1]}".casefold()}
    if len(words) < 2 or all(len(word) == 1 for word in words):
        return set()
    return {_initials(words), _initials(word for word in words if word.casefold() not in _SMALL)}


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words).casefold()
