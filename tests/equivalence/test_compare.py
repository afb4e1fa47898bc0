"""Whom the new search finds: verdicts, words, and both held against documents."""

import pytest
from compiler.documents import MANY, all_tokens, found, overlapping
from hypothesis import given, settings
from hypothesis import strategies as st
from promise.documents import Document, holds
from query.truth import LAW, plain, same

from searchbuilder.tokens import Tokens
from searchbuilder.equivalence import compare
from searchbuilder.equivalence.reasons import EXCLUDED, LOOKED_FOR, REQUIRED
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Query, Ref, Term, terms


def read(text):
    tree, = parse(text).items
    return tree


def told(reasons):
    """Each reason in a line: how, on what platform, beside what, its words."""
    lines = []
    for each in reasons:
        words = [each.how, *([f"on {each.platform}"] if each.platform else []),
                 *([f"beside {said(each.beside)}"] if each.beside else []),
                 *(["together"] if each.together else [])]
        lines.append(f"{' '.join(words)}: {said(each.words)}")
    return lines


def said(leaves):
    return ", ".join(map(to_house_syntax, leaves))


# old, new, verdict, gained, lost
EXAMPLES = (
    ("a OR b", "b OR a OR b", "same", [], []),
    ("a AND (b OR c)", "(c OR b) AND a", "same", [], []),
    ("Nurse", "nurse", "same", [], []),
    ("(a OR b) AND (c OR d)", "a AND c OR a AND d OR b AND c OR b AND d", "same", [], []),
    ("a NOT (b OR c)", "a NOT b NOT c", "same", [], []),
    ("a AND (a OR b)", "a", "same", [], []),
    # a phrase holds its words
    ("case manager", "case manager OR nurse case manager", "same", [], []),
    ("nurse case manager", "case manager", "wider", [f"{LOOKED_FOR}: case manager"], []),
    ("a NOT case manager", "a NOT case manager NOT nurse case manager", "same", [], []),
    ("a NOT nurse case manager", "a NOT case manager", "narrower", [],
     [f"{EXCLUDED}: case manager"]),
    ("case manager", "case AND manager", "wider", [f"{REQUIRED}: case manager"], []),
    ("manager case", "case manager", "other", [f"{REQUIRED}: manager case"],
     [f"{REQUIRED}: case manager"]),
    ("managers", "manager", "other", [f"{REQUIRED}: managers"], [f"{REQUIRED}: manager"]),
    # stars, fields, proximity
    ("therap* OR therapist", "therap*", "same", [], []),
    ("therapist", "therap*", "wider", [f"{LOOKED_FOR}: therap*"], []),
    ("therapist", "physical therap*", "other", [f"{REQUIRED}: therapist"],
     [f"{REQUIRED}: physical therap*"]),
    ("nurse", "nurse OR title:nurse", "same", [], []),
    ("title:nurse", "nurse", "wider", [f"{LOOKED_FOR}: nurse"], []),
    ("title:nurse", "company:nurse", "other", [f"{LOOKED_FOR}: company:nurse"],
     [f"{LOOKED_FOR}: title:nurse"]),
    ("a NEAR/3 b", "b NEAR/3 a", "same", [], []),
    ("a NEAR/3 b", "a NEAR/5 b", "wider", [f"{LOOKED_FOR}: a NEAR/5 b"], []),
    ("a NEAR/5 b", "a AND b", "wider", [f"{REQUIRED}: a NEAR/5 b"], []),
    ("a NEAR/5 b OR a c b", "a NEAR/5 b", "same", [], []),
    ("a NEAR/1 b", "a NEAR/1 b OR a c d b", "wider", [f"{LOOKED_FOR}: a c d b"], []),
    ("title:(a NEAR/5 b)", "title:(a NEAR/5 b) AND title:a AND b", "same", [], []),
    # words come and go
    ("a AND (b OR c)", "a AND (b OR d OR e)", "other", [f"{LOOKED_FOR}: d, e"],
     [f"{LOOKED_FOR}: c"]),
    ("a AND (case manager OR RN)", "a AND (manager OR LPN)", "other",
     [f"{LOOKED_FOR}: manager, LPN"], [f"{LOOKED_FOR}: RN"]),
    ("a", "a NOT b NOT c", "narrower", [], [f"{EXCLUDED}: b, c"]),
    ("a NOT b", "a NOT (b AND c)", "wider", [f"{EXCLUDED}: b"], []),
    ("a", "a NOT (b AND c)", "narrower", [], [f"{EXCLUDED} together: b, c"]),
    ("a NOT b", "a AND b", "other", [f"{EXCLUDED}: b"], [f"{REQUIRED}: b"]),
    # what was one of several becomes necessary, and the other way round
    ("a AND (b OR c)", "a AND b AND c", "narrower", [], [f"{REQUIRED}: b", f"{REQUIRED}: c"]),
    ("(b OR c OR d) AND a", "b AND (c OR d) AND a", "narrower", [],
     [f"{REQUIRED}: b", f"{REQUIRED}: c, d"]),
    ("a AND b", "a", "wider", [f"{REQUIRED}: b"], []),
    ("a", "b", "other", [f"{REQUIRED}: a"], [f"{REQUIRED}: b"]),
    ("a AND (b OR NOT c)", "a AND b", "narrower", [], [f"{REQUIRED}: b"]),
    ("a AND b", "a AND (b OR NOT c)", "wider", [f"{REQUIRED}: b"], []),
    # what stands beside one word only
    ("x AND (MMI OR z)", "x AND (MMI AND (c OR d) OR z)", "narrower", [],
     [f"{REQUIRED} beside MMI: c, d"]),
    ("x AND (MMI AND (c OR d) OR z)", "x AND (MMI AND (c OR d OR e) OR z)", "wider",
     [f"{LOOKED_FOR} beside MMI: e"], []),
    ("x AND (MMI AND c OR z)", "x AND (MMI AND c NOT audi OR z)", "narrower", [],
     [f"{EXCLUDED} beside MMI: audi"]),
    ("x AND (MMI AND c OR z)", "x AND z", "narrower", [], [f"{LOOKED_FOR}: MMI"]),
)


@pytest.mark.parametrize("old, new, status, gained, lost", EXAMPLES)
def test_verdicts_and_words(old, new, status, gained, lost):
    done = compare(read(old), read(new))
    assert (done.status, told(done.gained), told(done.lost)) == (status, gained, lost)
    swapped = compare(read(new), read(old))
    assert (told(swapped.gained), told(swapped.lost)) == (lost, gained)


def avoiding(text, *names):
    return Term(text, origin=Origin("Synonyms!B2", avoid=frozenset(names)))


def test_a_word_that_is_newly_left_out_on_a_platform():
    done = compare(Or((Term("a"), Term("b"))), Or((avoiding("a", "one"), Term("b"))))
    assert (done.status, told(done.gained), told(done.lost)) == (
        "narrower", [], [f"{LOOKED_FOR} on one: a"])


def test_a_word_that_is_left_out_on_another_platform():
    done = compare(avoiding("a", "one"), avoiding("a", "two"))
    assert (done.status, told(done.gained), told(done.lost)) == (
        "other", [f"{LOOKED_FOR} on one: a"], [f"{LOOKED_FOR} on two: a"])


def test_a_required_word_that_is_newly_left_out_on_a_platform():
    done = compare(And((Term("x"), Term("a"))), And((Term("x"), avoiding("a", "one"))))
    assert (done.status, told(done.lost)) == ("narrower", [f"{LOOKED_FOR} on one: a"])


def test_an_exclusion_that_is_newly_left_out_on_a_platform():
    done = compare(And((Term("x"), Not(Term("a")))),
                   And((Term("x"), Not(avoiding("a", "one")))))
    assert (done.status, told(done.gained), told(done.lost)) == (
        "wider", [f"{EXCLUDED}: a"], [])


def test_words_are_those_that_were_written_and_forms_go_with_their_word():
    made = Origin("Synonyms!B3", form=True)
    new = Or((Term("A"), Term("FCE", origin=Origin("Synonyms!B3")), Term("FCEs", origin=made)))
    reason, = compare(Term("a"), new).gained
    assert [(word.text, word.origin.cell) for word in reason.words] == [("FCE", "Synonyms!B3")]
    reason, = compare(Term("a"), Or((Term("a"), Term("FCEs", origin=made)))).gained
    assert [word.text for word in reason.words] == ["FCEs"]


@pytest.mark.parametrize("tokens, status", [
    (Tokens.SPACED, "wider"), (Tokens.ALPHANUMERIC, "same")])
def test_words_are_compared_as_a_platform_does(tokens, status):
    assert compare(Term("C"), Or((Term("C"), Term("C++"))), tokens).status == status


def related(one, other):
    """Pairs of which one often finds whomever the other finds."""
    return st.sampled_from((
        (one, other), (one, Or((one, other))), (one, And((other, one))),
        (Or((other, one)), one), (And((one, other)), one), (one, Not(Not(one))),
        (And((one, other)), Or((one, other)))))


pairs = st.tuples(overlapping, overlapping).flatmap(lambda two: related(*two))


@given(pairs, all_tokens)
@MANY
def test_nobody_is_found_or_lost_against_the_verdict(pair, tokens):
    done = compare(*pair, tokens)
    old, new = (found(tree, tokens) for tree in pair)
    assert done.status != "unknown"
    assert not old & ~new or done.status in ("narrower", "other")
    assert not new & ~old or done.status in ("wider", "other")
    assert bool(done.gained) == (done.status in ("wider", "other"))
    assert bool(done.lost) == (done.status in ("narrower", "other"))


def page(leaves):
    """A page that says these leaves and nothing else: units with a word of their own between."""
    def units(name):
        for leaf in leaves:
            if (leaf.name if isinstance(leaf, Field) else "") == name:
                term = leaf.part if isinstance(leaf, Field) else leaf
                yield term.text + "qqq" * term.star
    return Document(" zzz ".join(units("title")), " zzz ".join(units("")))


@given(pairs)
@settings(MANY, max_examples=300)
def test_the_example_is_a_page_that_is_found_or_lost(pair):
    """So a verdict of change is never empty: somebody is really found or lost."""
    done = compare(*pair)
    old, new = pair
    for status, leaves, finds, misses in (
            ("wider", done.found, new, old), ("narrower", done.missed, old, new)):
        if done.status in (status, "other"):
            shown = page(leaves)
            assert holds(finds, shown, Tokens.SPACED.of)
            assert not holds(misses, shown, Tokens.SPACED.of)


@given(plain, plain)
@LAW
def test_words_that_have_nothing_in_common_go_by_the_truth_table(one, other):
    one, other = (_without_refs(tree) for tree in (one, other))
    assert (compare(one, other).status == "same") == same(one, other)


def _without_refs(tree: Query) -> Query:
    if isinstance(tree, Ref):
        return Term("other")
    if isinstance(tree, Not):
        return Not(_without_refs(tree.part))
    if isinstance(tree, (And, Or)):
        return type(tree)(tuple(map(_without_refs, tree.parts)))
    return tree


# --- large ones ---

BIG = tuple(Term(f"word {number}") for number in range(10_000))


def test_ten_thousand_synonyms_and_one_more():
    old, new = (And((Or(words), Term("x"))) for words in (BIG, (*BIG, Term("new"))))
    done = compare(old, new)
    assert (done.status, told(done.gained), done.lost) == ("wider", [f"{LOOKED_FOR}: new"], ())


def test_ten_thousand_synonyms_in_another_order():
    assert compare(Or(BIG), Or(BIG[::-1])).status == "same"


def nested(levels, other):
    tree = Term("x")
    for level in range(levels):
        word = Term("other" if level == other else f"w{level}")
        tree = (And if level % 2 else Or)((word, tree))
    return tree


def test_a_thousand_levels():
    assert compare(nested(1000, None), nested(1000, None)).status == "same"
    done = compare(nested(1000, None), nested(1000, 500))
    assert done.status == "other"
    assert [[to_house_syntax(word) for word in reason.words]
            for reason in (*done.gained, *done.lost)] == [["other"], ["w500"]]


def test_what_is_too_large_to_tell_is_called_so():
    holes = 9
    words = [[Term(f"p{pigeon} h{hole}") for hole in range(holes)] for pigeon in range(holes + 1)]
    clash = [Not(And((words[one][hole], words[other][hole]))) for hole in range(holes)
             for one in range(holes + 1) for other in range(one)]
    old = And((*(Or(tuple(each)) for each in words), *clash, Term("x")))
    done = compare(old, And((Term("y"), Term("x"))), work=10_000)
    assert done.status == "unknown"
    assert [term.text for each in done.lost for word in each.words for term in terms(word)] == [
        "y"]


def test_near_is_no_reference_to_where_words_stand():
    """The sides of a proximity are on the page, too."""
    assert compare(And((Near(Term("a"), Term("b"), 2), Term("a"))),
                   Near(Term("B"), Term("A"), 2)).status == "same"
