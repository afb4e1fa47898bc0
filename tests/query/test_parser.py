"""The house syntax: what is read, and every finding word for word."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from searchbuilder.characters import PLAIN, visible
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import flatten
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Query, Ref, Term, walk

from .truth import LAW, readable

A, B, C = Term("a"), Term("b"), Term("c")
FCE = Term("functional capacity evaluation")

READ = (
    # a bare run of words is a phrase, quotes are not needed
    ("a", A),
    ("functional capacity evaluation", FCE),
    ('"functional capacity evaluation"', FCE),
    ("  functional   capacity evaluation  ", FCE),
    ('" functional  capacity evaluation "', FCE),
    ("C++", Term("C++")),
    ("TS/SCI", Term("TS/SCI")),
    ("R&D", Term("R&D")),
    ("follow-up", Term("follow-up")),
    ('"a -b"', Term("a -b")),
    ("a, b", Term("a, b")),
    ("a b: c", Term("a b: c")),
    ("https://example.com/in", Term("https://example.com/in")),
    # characters that are pasted without being meant
    ("“functional capacity evaluation”", FCE),
    ("„functional capacity evaluation‟", FCE),
    ("«functional capacity evaluation»", FCE),
    ("functional\xa0capacity\tevaluation", FCE),
    ("func\u200btional capa\xadcity evaluation", FCE),
    ("worker’s comp", Term("worker's comp")),
    ("（a OR b） AND c", And((Or((A, B)), C))),
    ("a\xa0AND\tb", And((A, B))),
    ("a \u200bNOT b", And((A, Not(B)))),
    ("a NOT\u200b b", And((A, Not(B)))),
    ("\ufeffNOT a", Not(A)),
    ("a AND\u200e b", And((A, B))),
    # names
    ("[MMI]", Ref("MMI")),
    ("[ Workers’  comp ]", Ref("Workers' comp")),
    ("[a OR b]", Ref("a OR b")),
    ("[a; b]", Ref("a; b")),
    # operators
    ("a AND b", And((A, B))),
    ("a AND b AND c", And((A, B, C))),
    ("a OR b OR c", Or((A, B, C))),
    ("a NOT b", And((A, Not(B)))),
    ("a AND NOT b", And((A, Not(B)))),
    ("a OR NOT b", Or((A, Not(B)))),
    ("NOT a", Not(A)),
    ("NOT NOT a", Not(Not(A))),
    ("NOT a AND b", And((Not(A), B))),
    ("NOT a OR b", Or((Not(A), B))),
    ("NOT (a OR b)", Not(Or((A, B)))),
    ("a NOT b NOT c", And((A, Not(B), Not(C)))),
    ("a NOT (b OR c)", And((A, Not(Or((B, C)))))),
    ("a AND (b OR c)", And((A, Or((B, C))))),
    ("(a AND b) OR c", Or((And((A, B)), C))),
    ("(a AND b) AND c", And((And((A, B)), C))),
    ("(((a)))", A),
    ("(a)AND(b)", And((A, B))),
    ("case manager AND [MMI]", And((Term("case manager"), Ref("MMI")))),
    ("a and b", Term("a and b")),
    ("ANDy OR NOTary", Or((Term("ANDy"), Term("NOTary")))),
    ('"AND" OR "not" OR "OR"', Or((Term("AND"), Term("not"), Term("OR")))),
    ('"a AND (b)"', Term("a AND (b)")),
    # fields
    ("title:a", Field("title", A)),
    ("title: case manager", Field("title", Term("case manager"))),
    ("TITLE : a", Field("title", A)),
    ("company:[MMI]", Field("company", Ref("MMI"))),
    ('location:"New York"', Field("location", Term("New York"))),
    ("title:(a OR b)", Field("title", Or((A, B)))),
    ("title:a AND b", And((Field("title", A), B))),
    ("title:a OR company:b", Or((Field("title", A), Field("company", B)))),
    ("NOT title:a", Not(Field("title", A))),
    ("a NOT title:(b AND c)", And((A, Not(Field("title", And((B, C))))))),
    ("title:(a NEAR/5 b)", Field("title", Near(A, B, 5))),
    ('"title: a"', Term("title: a")),
    ("job title", Term("job title")),
    # a star at the end of a word
    ("therap*", Term("therap", True)),
    ("physical therap*", Term("physical therap", True)),
    ('"physical therap"*', Term("physical therap", True)),
    ('"physical therap*"', Term("physical therap", True)),
    ("therap* OR b", Or((Term("therap", True), B))),
    # proximity
    ("a NEAR/5 b", Near(A, B, 5)),
    ("a NEAR b", Near(A, B, 10)),
    ("a NEAR/0 [MMI]", Near(A, Ref("MMI"), 0)),
    ("case manager NEAR/3 therap*", Near(Term("case manager"), Term("therap", True), 3)),
    ("a AND b NEAR/5 c", And((A, Near(B, C, 5)))),
    ("a NEAR/5 b AND c", And((Near(A, B, 5), C))),
    ("NOT a NEAR/5 b", Not(Near(A, B, 5))),
    ("c NOT a NEAR/5 b", And((C, Not(Near(A, B, 5))))),
    ("(a) NEAR/5 (b)", Near(A, B, 5)),
    ("NEAR/x", Term("NEAR/x")),
)


@pytest.mark.parametrize(("text", "tree"), READ, ids=[text for text, _ in READ])
def test_read_as(text: str, tree: Query) -> None:
    parsed = parse(text)
    assert (parsed.items, parsed.diagnostics) == ((tree,), ())


ITEMS = (
    ("", ()),
    (" ; |\n ", ()),
    ("a; b | c\nb", (A, B, C, B)),
    ("a\n\n b;", (A, B)),
    ("a, b", (Term("a, b"),)),
    ("a AND\nb\nc", (And((A, B)), C)),
    ("title\n:a", (Term("title"), Term(":a"))),
    ("title:\na; NOT\nb", (Field("title", A), Not(B))),
    ("a NEAR/5\nb", (Near(A, B, 5),)),
    ("(a\nOR b)\nc", (Or((A, B)), C)),
    ('"a;b"', (Term("a;b"),)),
    ("a\r\nb", (A, B)),
)


@pytest.mark.parametrize(("text", "items"), ITEMS)
def test_items(text: str, items: tuple[Query, ...]) -> None:
    parsed = parse(text)
    assert (parsed.items, parsed.diagnostics) == (items, ())


def warning(code: str, column: int, message: str, hint: str) -> tuple[str, ...]:
    return code, "warning", column, message, hint


def error(code: str, column: int, message: str, hint: str) -> tuple[str, ...]:
    return code, "error", column, message, hint


def never_opened(column: int) -> tuple[str, ...]:
    return error("SB201", column, "This ) has no matching (",
                 "Delete it, or add ( where the group starts")


def never_closed(column: int) -> tuple[str, ...]:
    return error("SB201", column, "This ( has no matching )", "Add ) where the group ends")


def separates(column: int, sign: str) -> tuple[str, ...]:
    return error("SB201", column, f"{sign} does not work inside parentheses",
                 "Type OR between alternatives")


def no_partner(column: int) -> tuple[str, ...]:
    return error("SB202", column, "This quotation mark has no matching one",
                 "Add one at the end of the phrase, or delete it: phrases need none")


def empty_quotes(column: int) -> tuple[str, ...]:
    return error("SB202", column, "These quotation marks are empty",
                 "Type what to look for, or delete them")


def nothing_after(column: int, what: str) -> tuple[str, ...]:
    return error("SB203", column, f"Nothing comes after {what}",
                 f"Type what should come after {what}, or delete it")


def nothing_before(column: int, what: str) -> tuple[str, ...]:
    return error("SB203", column, f"Nothing comes before {what}",
                 f"Type what should come before {what}, or delete it")


def follow(column: int, first: str, second: str) -> tuple[str, ...]:
    return error("SB203", column, f"Nothing comes between {first} and {second}",
                 "Delete one of them, or type what should come between them")


def small(column: int, word: str, phrase: str) -> tuple[str, ...]:
    return warning("SB204", column, f"Lowercase “{word}” is searched as a word",
                   f"Type {word.upper()}. If you mean the phrase, put quotes around it: "
                   f"\"{phrase}\"")


def mixed(column: int, read: str) -> tuple[str, ...]:
    return warning("SB205", column, f"AND and OR are mixed; this is read as {read}",
                   "Put parentheses around what belongs together")


def side_by_side(column: int, word: str = "") -> tuple[str, ...]:
    missing = "AND or OR is missing here"
    if not word:
        return error("SB211", column, missing, "Type AND if you want both, OR if either will do")
    return error("SB211", column, f"{missing}: lowercase “{word}” is searched as a word",
                 f"Type {word.upper()}")


def another_field(column: int, name: str) -> tuple[str, ...]:
    return error("SB212", column, f"{name} contains another field",
                 "Delete one of the two: a word can be in one field only")


def no_field(column: int, name: str, meant: str) -> tuple[str, ...]:
    return error("SB212", column, f"There is no field “{name}”",
                 f"Did you mean {meant}? To search it as a word, put quotes around it")


def star(column: int) -> tuple[str, ...]:
    return error("SB213", column, "A * works only at the end of a word",
                 "Type therap* for therapy, therapist and so on")


def near(column: int, sign: str = "NEAR/5") -> tuple[str, ...]:
    return error("SB214", column,
                 f"{sign} works only between two words, phrases or [Names]",
                 "Type a NEAR/5 b, and join groups with AND")


def no_name(column: int) -> tuple[str, ...]:
    return error("SB215", column, "These brackets are empty",
                 "Type the name of a term, a role or a search, such as [MMI]")


def bracket(column: int, sign: str) -> tuple[str, ...]:
    other = {"[": "]", "]": "["}[sign]
    return error("SB215", column, f"This {sign} has no matching {other}",
                 "Put names in brackets, such as [MMI]")


def empty_group(column: int) -> tuple[str, ...]:
    return error("SB216", column, "These parentheses are empty",
                 "Type what to look for, or delete them")


ERRORS = (
    (")", never_opened(1)),
    ("a)", never_opened(2)),
    ("(a)) AND b", never_opened(4)),
    ("(a", never_closed(1)),
    ("a AND ((b)", never_closed(7)),
    ("a AND (b OR (c AND a)", never_closed(7)),
    ("(a; b)", separates(3, ";")),
    ("a AND (b | c)", separates(10, "|")),
    ('"', no_partner(1)),
    ('a AND "b', no_partner(7)),
    ('5" disc', no_partner(2)),
    ('""', empty_quotes(1)),
    ('a AND " "', empty_quotes(7)),
    ("a AND", nothing_after(3, "AND")),
    ("a OR ", nothing_after(3, "OR")),
    ("a NOT", nothing_after(3, "NOT")),
    ("NOT", nothing_after(1, "NOT")),
    ("(a AND) OR b", nothing_after(4, "AND")),
    ("title:", nothing_after(1, "title:")),
    ("a AND Title :", nothing_after(7, "Title :")),
    ("a NEAR/5", nothing_after(3, "NEAR/5")),
    ("AND a", nothing_before(1, "AND")),
    ("OR a", nothing_before(1, "OR")),
    ("NEAR/5 a", nothing_before(1, "NEAR/5")),
    ("a AND (OR b)", nothing_before(8, "OR")),
    ("a AND OR b", follow(7, "AND", "OR")),
    ("a NOT AND b", follow(7, "NOT", "AND")),
    ("title: AND a", follow(8, "title:", "AND")),
    ("a AND NEAR/5 b", follow(7, "AND", "NEAR/5")),
    ("a NEAR/5 OR b", follow(10, "NEAR/5", "OR")),
    ("[MMI] [FCE]", side_by_side(7)),
    ('"a b" c', side_by_side(7)),
    ('a "b c"', side_by_side(3)),
    ("a (b)", side_by_side(3)),
    ("(a) (b)", side_by_side(5)),
    ("a title:b", side_by_side(3)),
    ("nurse (RN)", side_by_side(7)),
    ("a[b]", side_by_side(2)),
    ("a OR b ()", side_by_side(8)),
    ("[MMI] or [FCE]", side_by_side(7, "or")),
    ('"a" and b', side_by_side(5, "and")),
    ("[MMI] not", side_by_side(7, "not")),
    ("a and [MMI]", side_by_side(7, "and")),
    ("title:title:a", another_field(1, "title:")),
    ("a AND title:(b AND company:c)", another_field(7, "title:")),
    ("title:NOT company:a", another_field(1, "title:")),
    ("titel: nurse", no_field(1, "titel:", "title:")),
    ("a AND Compny:b", no_field(7, "Compny:", "company:")),
    ("locaton:b", no_field(1, "locaton:", "location:")),
    ("thera*py", star(1)),
    ("*", star(1)),
    ("a AND *py", star(7)),
    ("physical* therapist", star(1)),
    ("a *", star(3)),
    ('"thera*py"', star(1)),
    ('"*therapy"', star(1)),
    ("(a OR b) NEAR/5 c", near(10)),
    ("a NEAR/5 (b OR c)", near(3)),
    ("a NEAR b NEAR c", near(10, "NEAR")),
    ("a NEAR/5 title:b", near(3)),
    ("a NEAR/5 NOT b", error("SB214", 3, "NOT does not work after NEAR/5",
                             "Type a AND NOT b")),
    ("[]", no_name(1)),
    ("a OR [ ]", no_name(6)),
    ("a AND [b", bracket(7, "[")),
    ("a] AND b", bracket(2, "]")),
    ("[[a]]", bracket(1, "[")),
    ("()", empty_group(1)),
    ("a AND ( )", empty_group(7)),
    # places in a text with signs that are replaced, or several lines
    ("“a b” AND ”", no_partner(11)),
    ("a\xa0b AND )", never_opened(9)),
    ("a\t\tAND\t)", never_opened(8)),
    ("a\u200bb AND )", never_opened(9)),
    ("a OR b\nAND c", nothing_before(8, "AND")),
    ("(a OR\nb AND\n)", nothing_after(9, "AND")),
)


@pytest.mark.parametrize(("text", "finding"), ERRORS, ids=[text for text, _ in ERRORS])
def test_error(text: str, finding: tuple[str, ...]) -> None:
    found, = (each for each in parse(text, "Searches!D4").diagnostics if each.code != "SB204")
    code, severity, column, message, hint = finding
    assert found._replace(width=1) == Diagnostic(code, severity, message, "Searches!D4", column,
                                                 hint, text)


WARNINGS = (
    ("case manager or RN", Term("case manager or RN"), [small(14, "or", "case manager or RN")]),
    ("a AND or b", And((A, Term("or b"))), [small(7, "or", "or b")]),
    ("not a", Term("not a"), [small(1, "not", "not a")]),
    ("and a", Term("and a"), [small(1, "and", "and a")]),
    ("a or b or c", Term("a or b or c"), [small(3, "or", "a or b or c")]),
    ("and a or b", Term("and a or b"),
     [small(7, "or", "and a or b"), small(1, "and", "and a or b")]),
    ("a OR b AND c", Or((A, And((B, C)))), [mixed(1, "a OR (b AND c)")]),
    ("a AND b OR c", Or((And((A, B)), C)), [mixed(1, "(a AND b) OR c")]),
    ("a NOT b OR c", Or((And((A, Not(B))), C)), [mixed(1, "(a AND NOT b) OR c")]),
    ("c AND (a OR b AND c)", And((C, Or((A, And((B, C)))))), [mixed(7, "a OR (b AND c)")]),
    ('"NOT a" OR b AND c', Or((Term("NOT a"), And((B, C)))),
     [mixed(1, '"NOT a" OR (b AND c)')]),
    ("title:a AND [b] OR c*", Or((And((Field("title", A), Ref("b"))), Term("c", True))),
     [mixed(1, "(title:a AND [b]) OR c*")]),
)


@pytest.mark.parametrize(("text", "tree", "findings"), WARNINGS)
def test_warning(text: str, tree: Query, findings: list[tuple[str, ...]]) -> None:
    parsed = parse(text, "Searches!D4")
    assert parsed.items == (tree,)
    assert [each._replace(width=1) for each in parsed.diagnostics] == [
        Diagnostic(code, severity, message, "Searches!D4", column, hint, text)
        for code, severity, column, message, hint in findings]


@pytest.mark.parametrize("text, marked", [
    ("(a", "("), ("a) b", ")"), ("NOT", "NOT"), ("a OR", "OR"), ("a NEAR/5", "NEAR/5"),
    ("[MMI] [FCE] x", "[FCE]"), ("case manager or RN", "or"), ("nurse -student", "-student"),
    ("a AND titel: nurse", "titel:"), ('a AND ""', '""')])
def test_what_is_marked(text: str, marked: str) -> None:
    found = parse(text).diagnostics[0]
    assert text[found.column - 1:][:found.width] == marked


def test_a_long_mix_is_told_in_200_signs() -> None:
    text = " OR ".join(f"word number {number} AND b" for number in range(30))
    found, = parse(text).diagnostics
    told = found.message.removeprefix("AND and OR are mixed; this is read as ")
    assert len(told) == 200
    assert told.startswith("(word number 0 AND b) OR (word number 1 AND b) OR ")
    assert told.endswith("…")


def test_every_broken_item_is_reported_and_the_others_are_kept() -> None:
    parsed = parse("a; b AND; [MMI] [FCE]\nc* | th*py\n[] ; b OR a AND c", "Searches!D4")
    assert parsed.items == (A, Term("c", True), Or((B, And((A, C)))))
    assert [(each.code, each.severity, each.column) for each in parsed.diagnostics] == [
        ("SB203", "error", 6), ("SB211", "error", 17), ("SB213", "error", 28),
        ("SB215", "error", 34), ("SB205", "warning", 39)]


def test_every_leaf_knows_its_cell_and_column() -> None:
    tree, = parse('“a b”\tAND\n(title:[MMI] OR c\xa0d)', "Searches!D4").items
    origins = {repr(node): node.origin for node in walk(tree) if isinstance(node, (Term, Ref))}
    assert origins == {
        "Term('a b')": Origin("Searches!D4", 1), "Ref('MMI')": Origin("Searches!D4", 18),
        "Term('c d')": Origin("Searches!D4", 27)}


def test_ten_thousand_parentheses() -> None:
    assert parse("(" * 10_000 + "a" + ")" * 10_000).items == (A,)
    assert parse("(" * 10_000 + "a").diagnostics[0].message == "This ( has no matching )"
    deep = parse("NOT (" * 10_000 + "a" + ")" * 10_000)
    assert flatten(deep.items[0]) == A and deep.diagnostics == ()


def test_fifty_thousand_terms() -> None:
    names = [f"case manager {number}" for number in range(50_000)]
    assert parse(" OR ".join(names)).items == (Or(tuple(map(Term, names))),)
    assert parse("; ".join(names)).items == tuple(map(Term, names))


LONG = {
    "alternatives": lambda size: " OR ".join(["case manager"] * size),
    "items": lambda size: "; ".join(["case manager"] * size),
    "parentheses": lambda size: "(" * size + "a" + ")" * size,
    "mixed groups": lambda size: "(" * (size // 10) + "a" + " AND b OR c)" * (size // 10),
    "fields": lambda size: " AND ".join(["title:(a OR b)"] * (size // 4)),
    "broken items": lambda size: 'a AND;"b;' * size,
}


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, which unlike time is the same in every run."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("long", LONG.values(), ids=LONG)
def test_reading_is_linear(long) -> None:
    assert calls(lambda: parse(long(8_000))) < 9 * calls(lambda: parse(long(1_000)))


def test_a_distance_that_nobody_means_is_answered_too() -> None:
    parse(f"a NEAR/{'9' * 5_000} b")


SIGNS = ("a", "case manager", "NOT", "AND", "OR", "NEAR", "NEAR/3", "or", "(", ")", "[", "]",
         "[MMI]", '"', "“", "*", ";", "|", "\n", "\t", "\xa0", "title:", "titel:", "company:(",
         "\u200b", "’", "C++", ",", ":", "/", "-", "١")
texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(SIGNS), max_size=12).map(" ".join),
    st.lists(st.sampled_from(SIGNS), max_size=12).map("".join))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", visible(text)))


@LAW
@given(texts)
@example("a NOT\u200b b")
def test_every_word_is_in_the_tree_or_there_is_an_error(text: str) -> None:
    parsed = parse(text)
    if any(each.severity == "error" for each in parsed.diagnostics):
        return
    kept = {"AND", "OR"}
    for node in (node for item in parsed.items for node in walk(item)):
        if isinstance(node, (Term, Ref, Field)):
            kept |= words(node.label()[0])
        elif isinstance(node, Near):
            kept |= {"NEAR", str(node.distance)}
        elif isinstance(node, Not):
            kept.add("NOT")
    assert {word.casefold() for word in words(text.translate(PLAIN))} <= {
        word.casefold() for word in kept}


@LAW
@given(texts)
def test_every_place_lies_within_the_text(text: str) -> None:
    for each in parse(text).diagnostics:
        assert 1 <= each.column <= len(text)


@LAW
@given(readable)
def test_what_the_house_writes_is_read_again(tree: Query) -> None:
    assert parse(to_house_syntax(tree)).items == (tree,)
    flat = flatten(tree)
    assert parse(to_house_syntax(flat)).items == (flat,)
    assert parse(to_house_syntax(flat)).diagnostics == ()


AWKWARD = ("OR", "not", "NOT a", "and/or", "C++", "a; b", "nurse (RN)", "title: a", "titel: a",
           "[MMI]", "NEAR/5", "a | b", "case manager or RN", "or b")


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_are_written_so_that_they_are_read_again(text: str) -> None:
    for tree in (Term(text), And((Term(text), B)), Not(Term(text, True))):
        assert parse(to_house_syntax(tree)).items == (tree,)
