"""Over-long searches become strings within the limits that together are the same search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise.profiles import PROFILE
from searchbuilder.compiler import Compiled, SplitOptions, compile
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.dialects import find
from searchbuilder.query.tree import And, Field, Not, Or, Origin, Query, Term, terms

GOOGLE = find("google")
WORDS = [Term(f"w{number}") for number in range(60)]
ALL = SplitOptions(most_strings=10 ** 9)


def limited(**limits: int) -> Dialect:
    """Google with these limits, all of them enforced."""
    return replace(GOOGLE, limits=tuple(
        Limit(what, most, True, "cut", "measured", "a test") for what, most in limits.items()))


def texts(compiled: Compiled) -> list[str]:
    return [string.text for string in compiled.strings]


def read(text: str) -> tuple[list[frozenset[str]], frozenset[str]]:
    """The groups of alternatives and the exclusions of a string, by hand."""
    denied = frozenset(re.findall(r'-"([^"]+)"', text))
    parts = re.sub(r'-"[^"]+"', "", text).split(" ") if " OR " not in text else None
    bare = re.sub(r'-"[^"]+"', "", text).strip()
    if parts is not None or "(" in bare or not bare:
        found = re.findall(r'\(([^)]*)\)|"([^"]+)"', bare)
        return [frozenset(re.findall(r'"([^"]+)"', inside)) if inside else frozenset({alone})
                for inside, alone in found], denied
    return [frozenset(re.findall(r'"([^"]+)"', bare))], denied


def covered(groups: Sequence[Sequence[str]], boxes: Sequence[Sequence[frozenset[str]]]) -> bool:
    """Whether every tuple of the groups lies in some box; alternatives that lie in the same boxes
    are looked at once."""
    if not groups:
        return bool(boxes)
    seen = set()
    for word in groups[0]:
        inside = tuple(number for number, box in enumerate(boxes) if word in box[0])
        if inside not in seen:
            seen.add(inside)
            if not covered(groups[1:], [boxes[number][1:] for number in inside]):
                return False
    return True


def phrase(group: int, place: int, words: int) -> str:
    return " ".join(f"g{group}p{place}{'xyz'[number]}" for number in range(words))


@st.composite
def long_searches(draw: st.DrawFn) -> tuple[list[list[str]], list[str], list[str]]:
    """Groups of alternatives, required words and exclusions."""
    sizes = draw(st.lists(st.integers(1, 40), min_size=1, max_size=5))
    lengths = st.integers(1, 3)
    groups = [[phrase(group, place, draw(lengths)) for place in range(size)]
              for group, size in enumerate(sizes)]
    required = [f"r{number}" for number in range(draw(st.integers(0, 2)))]
    denied = [f"n{number}" for number in range(draw(st.integers(0, 3)))]
    return groups, required, denied


@PROFILE
@given(search=long_searches(), words=st.integers(24, 120), characters=st.integers(200, 1200),
       operators=st.integers(8, 60), which=st.sets(
           st.sampled_from(["words", "characters", "operators"]), min_size=1))
def test_the_union_of_the_strings_is_the_search(
        search: tuple[list[list[str]], list[str], list[str]], words: int, characters: int,
        operators: int, which: set[str]) -> None:
    groups, required, denied = search
    limits = {"words": words, "characters": characters, "operators": operators}
    dialect = limited(**{what: most for what, most in limits.items() if what in which})
    tree = And((*(Or(tuple(map(Term, group))) if len(group) > 1 else Term(group[0])
                  for group in groups), *map(Term, required),
                *(Not(Term(word)) for word in denied)))
    compiled = compile(tree, dialect, (), SplitOptions(most_strings=400))
    for string in compiled.strings:
        assert {what: getattr(string, what) for what in which
                if getattr(string, what) > limits[what]} == {}
    assert compiled.fewest_strings <= max(compiled.needed, len(compiled.strings))
    assert compiled.effect in ("exact", "narrower"), compiled.changes
    if compiled.effect == "narrower":
        assert [change.code for change in compiled.changes] == ["SB528"]
        assert len(compiled.strings) == 1
        named = set(compiled.changes[0].words)
        text, = texts(compiled)
        gone = {word for group in groups for word in group if f'"{word}"' not in text}
        assert gone <= named
        return
    boxes = []
    for text in texts(compiled):
        parts, without = read(text)
        assert without == set(denied)
        found = [[part for part in parts if part & set(group)]
                 for group in (*groups, *([word] for word in required))]
        assert all(len(each) == 1 for each in found), text
        boxes.append([each[0] for each in found])
    assert covered([*groups, *([word] for word in required)], boxes)


SPLIT = (
    (Or(tuple(WORDS[:16])), 1, 1),
    (Or(tuple(WORDS[:17])), 2, 2),
    (And((Or(tuple(WORDS[:40])), Or(tuple(Term(f"v{number}") for number in range(40))))), 23, 23),
    (And((Or(tuple(WORDS[:17])), WORDS[20], Not(WORDS[21]))), 2, 2),
)


@pytest.mark.parametrize(("tree", "count", "fewest"), SPLIT)
def test_google_strings_are_counted_and_bounded(tree: Query, count: int, fewest: int) -> None:
    compiled = compile(tree, GOOGLE, (), ALL)
    assert (compiled.effect, len(compiled.strings), compiled.fewest_strings) == (
        "exact", count, fewest)
    assert max(string.words for string in compiled.strings) <= 32


def test_groups_that_begin_alike_are_both_measured() -> None:
    groups = [Or((*WORDS[:2], *WORDS[start:start + 12])) for start in (10, 30)]
    compiled = compile(And(tuple(groups)), GOOGLE)
    assert (compiled.effect, len(compiled.strings)) == ("exact", 4)
    assert max(string.words for string in compiled.strings) <= 32


def test_a_word_in_two_groups_leaves_no_bound_and_no_group_that_it_implies() -> None:
    tree = And((Or((WORDS[0], WORDS[1])), Or((WORDS[0], WORDS[2]))))
    compiled = compile(tree, limited(words=5))
    assert texts(compiled) == ['"w0"', '"w2" ("w0" OR "w1")']
    assert (compiled.effect, compiled.needed, compiled.fewest_strings) == ("exact", 2, 1)


def test_exclusions_and_required_parts_are_in_every_string() -> None:
    tree = And((Or(tuple(WORDS[:20])), Term("rehab"), Not(Term("student"))))
    compiled = compile(tree, find("google-linkedin"))
    assert len(compiled.strings) == 2
    for text in texts(compiled):
        assert text.startswith('site:linkedin.com/in "rehab" (')
        assert text.endswith(') -"student" -intitle:"profiles"')


def test_a_context_becomes_a_string_of_its_own_where_that_takes_fewer_strings() -> None:
    short = And((Term("MMI"), Or(tuple(WORDS[30:40]))))
    compiled = compile(And((Or((*WORDS[:8], short)), Term("nurse"))), GOOGLE)
    assert texts(compiled) == [
        '"nurse" (' + " OR ".join(f'"w{number}"' for number in range(8)) + ")",
        '"MMI" "nurse" (' + " OR ".join(f'"w{number}"' for number in range(30, 40)) + ")"]
    assert compiled.effect == "exact"
    single = compile(And((Or((*WORDS[:8], short)), Term("nurse"))), GOOGLE, (),
                     SplitOptions(one_string=True))
    assert texts(single) == texts(compiled)[:1]
    assert [(change.code, change.words) for change in single.changes] == [
        ("SB527", ("MMI", *(word.text for word in WORDS[30:40])))]


def test_the_best_single_string_keeps_what_is_wanted_most() -> None:
    def ranked(text: str, rank: int) -> Term:
        return Term(text, origin=Origin(rank=rank))
    tree = Or((ranked("broad", 25), ranked("a long first spelling", 0), ranked("main", 0),
               ranked("variant", 3)))
    compiled = compile(tree, limited(words=8), (), SplitOptions(one_string=True))
    assert texts(compiled) == ['"a long first spelling" OR "main" OR "variant"']
    change, = compiled.changes
    assert (change.code, change.effect, change.words) == ("SB527", "narrower", ("broad",))


def test_exclusions_leave_half_of_a_single_string_to_what_is_wanted() -> None:
    tree = And((Or(tuple(WORDS[:30])), *(Not(Term(f"n{number}")) for number in range(26))))
    compiled = compile(tree, GOOGLE, (), SplitOptions(one_string=True))
    assert texts(compiled) == [
        "(" + " OR ".join(f'"w{number}"' for number in range(8)) + ") "
        + " ".join(f'-"n{number}"' for number in range(17))]
    assert compiled.effect == "mixed"
    by_hand, left = compiled.changes
    assert (by_hand.code, by_hand.words) == (
        "SB524", tuple(f"n{number}" for number in range(17, 26)))
    assert (left.code, set(left.words)) == (
        "SB527", {*(f"w{number}" for number in range(8, 30)),
                  *(f"n{number}" for number in range(17, 26))})


def test_an_alternative_with_groups_of_its_own_is_cut_too() -> None:
    recruiter = replace(find("linkedin"), limits=limited(words=12).limits)
    tree = And((Term("nurse"), Or((WORDS[0], And((Or(tuple(WORDS[1:15])), Term("rehab"))))))
               )
    compiled = compile(tree, recruiter, (), ALL)
    assert compiled.effect == "exact"
    assert all(string.words <= 12 for string in compiled.strings)
    assert {term.text for term in terms(tree)} <= {
        word for text in texts(compiled) for word in re.findall(r"\w+", text)}


def test_boxes_are_counted_together() -> None:
    boxed = replace(find("sales-navigator"), limits=limited(operators=5).limits)
    tree = And((Field("title", Or(tuple(WORDS[:5]))), Or(tuple(WORDS[5:10]))))
    compiled = compile(tree, boxed, (), ALL)
    assert compiled.effect == "exact"
    assert max(string.operators for string in compiled.strings) <= 5
    pairs = {(title, word) for string in compiled.strings
             for title in string.boxes["title"].split(" OR ")
             for word in string.boxes["keywords"].split(" OR ")}
    assert pairs == {(f"w{a}", f"w{b}") for a in range(5) for b in range(5, 10)}


def test_a_box_that_keeps_its_own_limit_is_whole_in_every_string() -> None:
    tree = And((Field("title", Or(tuple(WORDS[:20]))), Or(tuple(WORDS[20:22]))))
    compiled = compile(tree, find("sales-navigator"), (), SplitOptions(strict=True))
    assert (compiled.effect, len(compiled.strings), compiled.fewest_strings) == ("exact", 2, 2)
    assert {string.boxes["keywords"] for string in compiled.strings} == {"w20 OR w21"}


def test_word_forms_never_cause_a_further_string() -> None:
    made = [Term(f"w{number}s", origin=Origin(form=True)) for number in range(16)]
    compiled = compile(Or((*WORDS[:16], *made)), GOOGLE)
    assert len(compiled.strings) == 1
    assert [change.code for change in compiled.changes] == ["SB510"]
    assert compiled.effect == "exact"


def test_thousands_of_alternatives_are_answered() -> None:
    tree = Or(tuple(Term(f"w{number}") for number in range(5_000)))
    compiled = compile(tree, GOOGLE, (), ALL)
    assert len(compiled.strings) == compiled.fewest_strings == 313
    single = compile(tree, GOOGLE)
    assert (len(single.strings), single.effect, single.fewest_strings) == (1, "narrower", 313)
