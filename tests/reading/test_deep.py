"""Any nesting is answered or refused in words, and what is answered can be compared and shown."""

from __future__ import annotations

from time import process_time

import pytest

from searchbuilder.diagnostic import ERROR
from searchbuilder.dialects import find, known
from searchbuilder.explanation import explain
from searchbuilder.query.describe import outline, sentence
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import And, Field, Not, Or, Term, depth, terms
from searchbuilder.reading import read
from searchbuilder.report.explained import text

DEEP = 10_000
# What calls itself for each level ends at 1,000: deeper than that is as good as any depth.
DEEPER_THAN_CALLS = 1_200


def right(first, between, count):
    """`a AND (b AND (c …`: `between` with the number of the group."""
    return "".join(first.format(number) + between for number in range(count)) + (
        "nurse" + ")" * count)


SHAPES = {
    "parentheses alone": lambda count: "(" * count + "nurse" + ")" * count,
    "one operator": lambda count: right("w{0}", " OR (", count),
    "from the left": lambda count: "(" * count + "nurse" + "".join(
        f" OR w{number})" for number in range(count)),
    "both operators": lambda count: right("a{0} OR b{0}", " AND (", count),
    "by turns": lambda count: right("w{0} AND (v{0}", " OR (", count // 2) + ")" * (count // 2),
    "exclusions": lambda count: right("w{0}", " NOT (", count),
    "fields": lambda count: right("title:(w{0}", " OR (", count // 2) + ")" * (count // 2),
    "never closed": lambda count: "".join(f"(w{number} AND " for number in range(count)) + "nurse",
}


def shown(text, dialect):
    """The tree, once everything was done to it that is done to a tree."""
    reading, again = read(text, dialect), read(text, dialect)
    tree = reading.tree
    assert tree is not None
    assert (tree, hash(tree), repr(tree)) == (again.tree, hash(again.tree), repr(again.tree))
    words = {term.text for term in terms(tree)}
    for said in (to_house_syntax(tree), sentence(tree),
                 "\n".join(line for _, line in outline(tree))):
        assert words <= set(said.replace("(", " ").replace(")", " ").replace("“", " ").replace(
            "”", " ").replace("title:", " ").split())
    return reading


# What reads groups in ways of its own: by occurrence, by precedence, and not at all.
PLACES = [*(("lucene", shape) for shape in SHAPES), ("google", "both operators"),
          ("postgres-websearch", "both operators"), ("postgres-websearch", "exclusions")]


@pytest.mark.parametrize("platform, shape", PLACES)
def test_deeper_than_python_goes_in_every_shape(platform, shape):
    shown(SHAPES[shape](DEEPER_THAN_CALLS), find(platform))


@pytest.mark.parametrize("dialect", known(), ids=lambda dialect: dialect.name)
def test_deeper_than_python_goes_on_every_platform(dialect):
    shown(SHAPES["by turns"](DEEPER_THAN_CALLS), dialect)


def test_what_is_that_deep_is_as_deep_as_it_was_written():
    tree = read(SHAPES["by turns"](DEEP), find("linkedin")).tree
    assert depth(tree) == DEEP + 1
    assert tree.parts[0] == Term("w0") and tree.parts[1].parts[0] == Term("v0")


def test_nothing_at_the_bottom_is_told_of_and_loses_nothing():
    reading = read("a (" + "(" * DEEP + ")" * DEEP + ")", find("linkedin"))
    assert reading.tree == Term("a")
    assert {each.code for each in reading.diagnostics} == {"SB608"}
    reading = read("NOT (" + "(" * DEEP + ")" * DEEP + ")", find("linkedin"))
    assert reading.tree is None and reading.diagnostics[-1].severity == ERROR


def test_of_many_groups_that_mix_operators_the_first_is_shown():
    found = read(SHAPES["both operators"](60), find("linkedin")).diagnostics
    assert [(each.code, each.message) for each in found] == [
        ("SB606", "This mixes AND and OR, and LinkedIn people search reads AND first: a59 OR (b59 "
                  "AND nurse). Same for “a58”, “a57”, “a56”, “a55”, “a54” and 54 more")]


FIELDS = (
    ("title:(a OR b)", "title:a OR title:b"),
    ("title:(a OR (b AND NOT c))", "title:a OR (title:b AND NOT title:c)"),
    ("title:(a OR company:(b OR c))", "title:a OR company:b OR company:c"),
    ("title:(company:a b)", "company:a OR title:b"),
    ("NOT title:(a OR b)", "NOT (title:a OR title:b)"),
    ("title:(NOT a) OR b", "NOT title:a OR b"),
    ('title:("a b"~3 OR c)', "title:(a NEAR/3 b) OR title:c"),
)


@pytest.mark.parametrize("text, tree", FIELDS)
def test_a_field_before_a_group_is_that_of_each_word_without_its_own(text, tree):
    dialect = find("tantivy")
    assert to_house_syntax(read(text, dialect).tree) == tree


def test_a_group_of_its_own_kind_is_one_with_it_at_any_depth():
    tree = read(SHAPES["from the left"](3), find("linkedin")).tree
    assert tree == Or((Term("nurse"), Term("w0"), Term("w1"), Term("w2")))
    assert read("NOT (NOT a)", find("linkedin")).tree == Term("a")


# What random strings of our own writing found.
OURS = (
    ("github-users", "nurse -location:Berlin",
     And((Term("nurse"), Not(Field("location", Term("Berlin")))))),
    ("postgres-tsquery", "'star * within'", Term("star * within")),
    ("postgres-tsquery", "'therap*'", Term("therap*")),
    ("postgres-tsquery", "therap:*", Term("therap", star=True)),
)


@pytest.mark.parametrize("platform, text, tree", OURS)
def test_what_is_written_there_is_no_mistake(platform, text, tree):
    assert read(text, find(platform))[:3] == (tree, None, ())


def test_an_outline_is_no_wider_than_it_helps():
    lines = text(explain(SHAPES["by turns"](44), "linkedin")).splitlines()
    deep = [line for line in lines if line.startswith(" " * 84)]
    assert [line.strip() for line in deep] == [
        "“v19”", "all of", "41: “w20”", "41: any of", "42: “v20”", "42: all of", "43: “w21”",
        "43: any of", "44: “v21”", "44: “nurse”"]


@pytest.mark.parametrize("piece", ["a", "1.", "a-", "😀", "!"])
def test_a_phrase_of_any_length_is_read_and_counted_at_once(piece):
    """What is gone through anew for each of its signs takes minutes."""
    phrase = piece * 40_000
    start = process_time()
    assert read(f'"{phrase}"', find("google")).tree == Term(phrase)
    assert find("lucene").words_of(f'"{phrase}"') == [phrase]
    assert process_time() - start < 3
