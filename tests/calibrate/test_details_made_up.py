"""Whatever a platform does with words, no detail is found out that is not so."""

import re
from dataclasses import dataclass
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.details import DETAILS, Known, asking
from searchbuilder.dialects import find

MOST = 40
# What a platform of some kind does, and the words that some of its people have.
platforms = st.fixed_dictionaries({
    "Word forms": st.sampled_from(("found", "not found")),
    "Punctuation": st.sampled_from(("separates words", "part of words", "finds both")),
    "Star": st.sampled_from(("any ending", "nothing", "error", "ignored")),
    "Capitals": st.sampled_from(("needed", "any")),
    "Space": st.sampled_from(("and", "or")),
    "Title field": st.sampled_from(("title:{}", "words", "ignored", "error", "one word")),
    "Length": st.sampled_from((0, 300, 700, 1500)), "past": st.sampled_from(("error", "cut"))})
shares = st.fixed_dictionaries({
    "manager": st.floats(.1, .6), "managers": st.floats(0, .5), "title": st.floats(0, .6),
    # Whoever looks into many résumés finds both spellings.
    "full-time": st.floats(.03, .5), "full time": st.floats(.03, .3), "or": st.floats(0, 1),
    "and": st.floats(0, 1), "titled": st.floats(.02, .5)})


@dataclass
class Platform:
    """People with words, and how they are searched."""

    does: dict
    people: list
    random: Random
    noise: float

    def shows(self, text):
        found = self._search(text)
        if found is None:
            return "error"
        by = 1 + self.random.uniform(-self.noise, self.noise)
        return str(max(1, round(len(found) * by))) if found else "0"

    def _search(self, text):
        most = self.does["Length"]
        if most and len(text) > most:
            if self.does["past"] == "error":
                return None
            text = re.sub(r" OR [^ ]*$|\s\S*$", "", text[:most])
        wanted, _, unwanted = text.partition(" AND NOT ")
        both = self._alternatives(wanted)
        return None if both is None else both - (self._alternatives(unwanted) or set()
                                                 if unwanted else set())

    def _alternatives(self, text):
        parts = re.split(" OR | or " if self.does["Capitals"] == "any" else " OR ", text)
        sets = [self._required(part) for part in parts]
        return None if None in sets else set().union(*sets)

    def _required(self, text):
        sets = [self._side_by_side(part) for part in (
            re.split(" and ", text) if self.does["Capitals"] == "any" else [text])]
        return None if None in sets else set.intersection(*sets)

    def _side_by_side(self, text):
        sets = [self._word(each) for each in re.findall(r'[^\s"]*"[^"]*"|\S+', text)]
        if None in sets:
            return None
        return set.union(*sets) if self.does["Space"] == "or" else set.intersection(*sets)

    def _word(self, text):
        if text.startswith("title:"):
            return self._titled(text.removeprefix("title:").strip('"'))
        if text.endswith("*"):
            star = self.does["Star"]
            return None if star == "error" else self._having(
                lambda word: word.startswith(text[:-1])) if star == "any ending" else self._has(
                    text[:-1])
        return self._has(text.strip('"'))

    def _titled(self, word):
        field = self.does["Title field"]
        return {"error": None, "one word": set(), "ignored": self._has(word),
                "words": self._has("title") & self._has(word),
                "title:{}": self._has("titled") & self._has(word)}[field]

    def _has(self, word):
        alike = {word}
        if self.does["Word forms"] == "found" and word in ("manager", "managers"):
            alike = {"manager", "managers"}
        if word in ("full time", "full-time"):
            alike |= {"separates words": {"full time", "full-time"}, "part of words": {word},
                      "finds both": {"full-time", word}}[self.does["Punctuation"]]
        return self._having(alike.__contains__)

    def _having(self, is_one):
        return {number for number, words in enumerate(self.people) if any(map(is_one, words))}


def right(does):
    """What may be said of a platform."""
    star = "any ending" if does["Star"] == "any ending" else "nothing"
    most = does["Length"] or 2000
    return {
        "Word forms": {does["Word forms"]}, "Punctuation": {does["Punctuation"]},
        "Star": {star}, "Capitals": {does["Capitals"]},
        "Title field": {does["Title field"]} & {"title:{}"},
        "Length": {f"{each}{plus}" for each in (250, 500, 1000, 2000) if each <= most
                   for plus in ("", "+")}}


@settings(PROFILE, max_examples=60)
@given(does=platforms, shares=shares, seed=st.integers(0, 999),
       noise=st.sampled_from((0, .1)), longest=st.sampled_from((0, 400, 900, 3000)),
       tells_space=st.booleans())
def test_no_detail_is_wrong(does, shares, seed, noise, longest, tells_space):
    random = Random(seed)
    people = [{word for word, share in shares.items() if random.random() < share}
              for _ in range(600)]
    platform = Platform(does, people, random, noise)
    alone = count(platform.shows('"manager"'))
    known = Known("manager", alone, find("ats"), does["Space"] if tells_space else None, longest)
    counts = {}
    while (text := asking(tuple(DETAILS), known, counts, MOST)[1]) is not None:
        counts[text] = count(platform.shows(text))
    facts, _ = asking(tuple(DETAILS), known, counts, 0)
    wrong = {name: value for name, value in facts.items() if value not in right(does)[name]}
    assert not wrong, (does, {text[-60:]: each.shown for text, each in counts.items()})
