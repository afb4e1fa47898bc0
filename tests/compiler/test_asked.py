"""What of a dialect makes a difference to a tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from query.truth import LAW

from searchbuilder.compiler import compile
from searchbuilder.compiler.lower import asked
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import lower
from searchbuilder.dialects import find, known
from searchbuilder.query.normalize import conjunction, disjunction, negation_normal_form
from searchbuilder.query.tree import Field, Near, Not, Origin, Query, Term, Wild

WORDS = [Term("nurse"), Term("case manager"), Term("C++"), Term("therap", True),
         Term("physical therap", True), Term("behavi*r"), Term("e-mail"),
         Wild("director * nursing")]
LEAVES = [*WORDS, Near(WORDS[0], WORDS[1], 5), Near(WORDS[0], Term("RN"), 5),
          *(Field(name, word) for name in ("title", "company", "site", "text")
            for word in WORDS[:4]), Field("title", Near(WORDS[0], Term("RN"), 5))]
LEXICON = ("therapy", "therapist", "physical therapist", "behavior")


def grown(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    parts = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(parts.map(conjunction), parts.map(disjunction), inner.map(Not))


trees = st.recursive(st.sampled_from(LEAVES), grown, max_leaves=6).map(negation_normal_form)


def said(tree: Query, can) -> tuple[Query, Log]:
    log = Log()
    return lower(tree, can, log, LEXICON), log


@LAW
@given(trees)
def test_a_tree_is_lowered_alike_without_what_it_does_not_ask_for(tree):
    for can in {each.capabilities.words for each in known()}:
        assert said(tree, can) == said(tree, asked(tree, can))


def test_platforms_that_differ_in_stars_alone_are_one_for_a_tree_without():
    linkedin, bullhorn = (find(name).capabilities.words for name in ("linkedin", "bullhorn"))
    assert linkedin != bullhorn
    assert asked(WORDS[0], linkedin) == asked(WORDS[0], bullhorn)
    assert asked(WORDS[3], linkedin) != asked(WORDS[3], bullhorn)


def test_sites_that_leave_out_the_same_name_their_own_cells():
    cells = ("Sites!E2", "Sites!E3")
    sites = [find("google").on_site("it", "It", "example.com", True, Field(
        "title", Term("nurse", origin=Origin(cell)))) for cell in cells]
    assert sites[0] == sites[1]
    tree = conjunction(Term(f"word{number}") for number in range(30))
    made = [compile(tree, site) for site in sites]
    assert [change.cell for each in made for change in each.changes
            if change.code == "SB524"] == [*cells]
