"""The promise: every string is the same search, or says in which direction it differs.

What a string means is read by `readers`, which know the platforms' documents and not our code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from dialects.expected import QUESTIONS, WRITTEN
from hypothesis import given, settings

from searchbuilder.compiler import Compiled, String, compile
from searchbuilder.dialects import find
from searchbuilder.effect import EXACT, together
from searchbuilder.platforms import platforms
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, Wild, terms, walk

from . import shares
from .documents import Corpus, Document, alnum, chosen, found, holds
from .profiles import PROFILE
from .readers import BOXED, READINGS, WAYS
from .readers.google import within_32_words
from .readers.signs import CURLY, Rejected
from .readers.ways import ONE_BOX, Boxes, Reading
from .samples import library_for
from .trees import trees, wide_trees

# The change that tells how `text` differs from the boxes.
OF_TEXT = "SB514"
PLATFORMS, _ = platforms()
FEWER = settings(PROFILE, max_examples=PROFILE.max_examples // 5)


@pytest.mark.parametrize("platform", READINGS)
@PROFILE
@given(tree=trees)
def test_any_search_keeps_the_promise(platform: str, tree: Query) -> None:
    compiled = compile(tree, find(platform))
    shares.count(platform, compiled.effect)
    check(platform, tree, compiled)
    over = any(change.code in ("SB524", "SB525", "SB526", "SB528") for change in compiled.changes)
    if plain(tree) and sayable(platform, tree) and not over and not holds(
            tree, Document(), alnum):
        assert said_whole(compiled), f"could be said: {told(tree, compiled)}"


@pytest.mark.parametrize("platform", READINGS)
@FEWER
@given(tree=wide_trees)
def test_a_long_search_keeps_the_promise(platform: str, tree: Query) -> None:
    compiled = compile(tree, find(platform))
    shares.count(f"{platform} (long)", compiled.effect)
    check(platform, tree, compiled)


NURSE, MANAGER, PHRASE = Term("nurse"), Term("manager"), Term("physical therapist")
SAYABLE = (
    *map(Term, ("nurse", "case manager", "OR", "not", "AND", "C++", "TS/SCI", "R&D", ".NET",
                "follow-up", "workers' comp", "nurse (RN)")),
    And((NURSE, MANAGER, PHRASE)), Or((NURSE, MANAGER, PHRASE)),
    And((NURSE, Not(MANAGER))), And((Not(PHRASE), NURSE)), Not(Or((Not(NURSE), PHRASE))),
    And((NURSE, Not(Or((MANAGER, PHRASE))))), And((NURSE, Or((MANAGER, PHRASE)))),
    Or((NURSE, And((MANAGER, PHRASE)))), And((Or((NURSE, MANAGER)), Or((PHRASE, Term("OR"))))),
    Or((And((NURSE, Not(MANAGER))), And((PHRASE, Not(MANAGER))))),
    # Four of them have 258 characters where one platform takes 256.
    Or(tuple(Term(f"{letter * 29} {letter * most}")
             for letter, most in zip("abcdef", (29, 30) * 3))),
)
TITLED = (Field("title", NURSE), And((Field("title", Or((NURSE, PHRASE))), MANAGER)),
          And((Field("title", NURSE), Not(MANAGER))))
WITH_TITLES = [name for name, table in WRITTEN.items()
               if table[QUESTIONS.index("title:(nurse OR case manager) AND rehab")][0] == EXACT]


@pytest.mark.parametrize("platform", READINGS)
def test_what_every_platform_can_say_is_said_exactly(platform: str) -> None:
    for tree in filter(partial(sayable, platform), SAYABLE + TITLED * (platform in WITH_TITLES)):
        compiled = compile(tree, find(platform))
        assert said_whole(compiled), told(tree, compiled)
        check(platform, tree, compiled)


NOT_TITLED = Not(Field("title", MANAGER))
DENIED = (
    And((Field("title", NURSE), NOT_TITLED)), And((Field("title", NURSE), PHRASE, NOT_TITLED)),
    And((Field("title", NURSE), Not(Field("title", Or((MANAGER, PHRASE)))))),
    Or((And((Field("title", NURSE), NOT_TITLED)), And((Field("company", PHRASE), MANAGER)))),
    And((Field("title", NURSE), Field("company", PHRASE), Not(Field("company", MANAGER)))),
)


@pytest.mark.parametrize("platform", BOXED)
def test_what_a_box_excludes_is_named_where_one_keyword_string_does_not(platform: str) -> None:
    for tree in DENIED:
        check(platform, tree, compile(tree, find(platform)))


def said_whole(compiled: Compiled) -> bool:
    """Whether a search is exact, or would be but for words with signs: those that PostgreSQL
    compares as one word, and those that an engine cannot tell from what is excluded."""
    return compiled.effect == "exact" or {
        change.code for change in compiled.changes if change.effect != "exact"
    } <= {"SB541", "SB532"}


def check(platform: str, tree: Query, compiled: Compiled) -> None:
    """Every promise about one compiled search."""
    texts = [text for string in compiled.strings for text in (string.text, *string.boxes.values())]
    for text in texts:
        assert not CURLY.search(text), f"a curly quote in {text}"
        assert text[:1] not in tuple("=+-@"), f"Excel would take for a formula: {text}"
    assert compiled.strings or compiled.changes or compiled.effect == "exact", "no word of why"
    assert not (compiled.effect == "none" and compiled.strings), (
        f"none, and yet strings: {told(tree, compiled)}")
    for term in terms(tree) if compiled.strings else ():
        assert named(term, compiled) or written(term, texts), (
            f"{term.text!r} is lost: {told(tree, compiled)}")
    for limit in PLATFORMS[platform].limits:
        if limit.enforced and limit.what != "depth":
            longest = max((getattr(each, limit.what) for each in compiled.strings), default=0)
            assert longest <= limit.most, f"{longest} {limit.what}: {told(tree, compiled)}"
    story = told(tree, compiled)
    for reading in WAYS[platform]:
        check_reading(platform, tree, compiled, reading, f"as read by {reading.name}: {story}")


def check_reading(platform: str, tree: Query, compiled: Compiled, reading: Reading, story: str
                  ) -> None:
    library = library_for(tree, reading.tokens)
    wanted = found(tree, library)
    boxes = [pasted(platform, string) for string in compiled.strings]
    got = union(reading, boxes, library, story)
    compare(wanted, got, compiled.effect, library, story)
    for term in excluded(tree):
        if not named(term, compiled):
            hit = chosen(got & found(term, library), library)
            assert not hit, f"{term.text!r} is left out, yet {hit[0]} is found, {story}"
    for other, effect, how in also(platform, compiled, boxes):
        compare(wanted, union(reading, other, library, story), effect, library, f"{how}, {story}")
    if platform in BOXED:
        check_text(tree, compiled, reading, library, f"as one keyword string, {story}")


def check_text(tree: Query, compiled: Compiled, reading: Reading, library: Corpus, story: str
               ) -> None:
    """What `text` finds differs from the boxes, and from the search, as its effects say; and what
    it does not exclude is named."""
    for string in compiled.strings:
        assert (string.text_effect == "exact") or OF_TEXT in {
            each.code for each in compiled.changes}, f"no change says so, {story}"
        compare(union(reading, [pasted("linkedin-recruiter", string)], library, story),
                union(reading, [{ONE_BOX: string.text}], library, story),
                string.text_effect, library, story)
    got = union(reading, [{ONE_BOX: string.text} for string in compiled.strings], library, story)
    effect = together(compiled.effect_of_text(string) for string in compiled.strings)
    if compiled.strings:
        compare(found(tree, library), got, effect, library, story)
    for part in denied(tree):
        if not any(named(term, compiled, of_text=True) for term in terms(part)):
            hit = chosen(got & found(part, library), library)
            assert not hit, f"{part} is excluded, not named, and found: {hit[0]}, {story}"


def also(platform: str, compiled: Compiled,
         boxes: list[Boxes]) -> Iterator[tuple[list[Boxes], str, str]]:
    """What else may happen to the strings: (what is pasted then, effect at most, how it came)."""
    if platform.startswith("google"):
        cut: list[Boxes] = [{ONE_BOX: within_32_words(box[ONE_BOX])} for box in boxes]
        if cut != boxes:
            yield cut, compiled.effect, "as Google cuts it to 32 words"


def compare(wanted: int, got: int, effect: str, library: Corpus, story: str) -> None:
    missed, surplus = chosen(wanted & ~got, library), chosen(got & ~wanted, library)
    if effect in ("exact", "wider"):
        assert not missed, f"does not find {missed[0]}, {story}"
    if effect in ("exact", "narrower"):
        assert not surplus, f"should not find {surplus[0]}, {story}"


def union(reading: Reading, pasted: Sequence[Boxes], library: Corpus, story: str) -> int:
    """What the strings find together."""
    got = 0
    for boxes in pasted:
        try:
            got |= reading.find(boxes, library)
        except Rejected as error:
            pytest.fail(f"rejected ({error}), {story}")
    return got


def pasted(platform: str, string: String) -> Boxes:
    """Box -> text, empty boxes left out."""
    if platform in BOXED and string.boxes:
        return {name: text for name, text in string.boxes.items() if text}
    return {ONE_BOX: string.text}


def sayable(platform: str, tree: Query) -> bool:
    """Whether it excludes nothing, or on a platform of which anybody says how."""
    return find(platform).excludes or not any(isinstance(node, Not) for node in walk(tree))


def plain(tree: Query) -> bool:
    """Whether all the tree has is terms that every platform can look for, and AND, OR, NOT.

    If besides it does not hold of an empty document, every way to satisfy it wants some term,
    so nothing keeps any platform from saying just this.
    """
    return not any(isinstance(node, (Field, Near)) or isinstance(node, Term) and (
        node.star or isinstance(node, Wild) or set('"*') & set(node.text) or not alnum(node.text))
        for node in walk(tree))


def excluded(tree: Query) -> Iterator[Term]:
    """The terms that the search plainly leaves out, at its top."""
    yield from (part for part in denied(tree) if isinstance(part, Term))


def denied(tree: Query) -> Iterator[Query]:
    """The same with the terms in a field."""
    if isinstance(tree, And):
        for part in tree.parts:
            yield from denied(part)
    elif isinstance(tree, Not) and isinstance(
            tree.part.part if isinstance(tree.part, Field) else tree.part, Term):
        yield tree.part


def named(term: Term, compiled: Compiled, *, of_text: bool = False) -> bool:
    """Whether some change speaks of the term.  of_text -- also one that is about `text` alone"""
    return any(word == term.text or alnum(word) == alnum(term.text) != ()
               for change in compiled.changes if of_text or change.code != OF_TEXT
               for word in change.words)


def written(term: Term, texts: list[str]) -> bool:
    run = " " + " ".join(alnum(term.text)) + ("" if term.star else " ")
    if not run.strip():
        return any(term.text in text for text in texts)
    return any(run in f" {' '.join(alnum(text))} " for text in texts)


def told(tree: Query, compiled: Compiled) -> str:
    strings = "\n".join(f"  {dict(string.boxes) or string.text}  text: {string.text}"
                        for string in compiled.strings)
    changes = "\n".join(f"  {change.code} {change.effect} {change.words} {change.message}"
                        for change in compiled.changes)
    return f"\n{tree}\n{compiled.effect}, strings:\n{strings}\nchanges:\n{changes}"
