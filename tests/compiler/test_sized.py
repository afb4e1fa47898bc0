"""Short and normal strings of whole searches: the string, and all that is said of it."""

from __future__ import annotations

import pytest

from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.dialects import find
from searchbuilder.query.roles import CONTEXT, EMPLOYER, GUARDED, LEVEL, OTHER_JOB, PLACE
from searchbuilder.query.tree import And, Field, Not, Or, Origin, Query, Term

CELL = "Synonyms!B7"


def word(text: str, concept: str = "", role: str = "", lift: float = 0.8, rank: int = 1) -> Term:
    return Term(text, origin=Origin(CELL, rank=rank, role=role, concept=concept, lift=lift))


def titles(*texts: str) -> Query:
    return Or(tuple(Field("title", word(text, "Adjuster", rank=place))
                    for place, text in enumerate(texts)))


ADJUSTERS = ("claims adjuster", "claims examiner", "claims representative",
             "liability claims specialist", "workers compensation claims analyst")
COMP = Or((word("workers' compensation", "Comp", rank=0), word("workers comp", "Comp"),
           And((word("WC", "Comp", GUARDED), Or((word("claim", role=CONTEXT),
                                                word("injury", role=CONTEXT)))))))
JUNIOR = tuple(Not(Field("title", word(text, role=LEVEL)))
               for text in ("senior", "lead", "director", "principal", "supervisor", "manager"))
AIDE = Not(Field("title", word("claims assistant", role=OTHER_JOB)))
FLORIDA = Or(tuple(Field("location", word(text, role=PLACE)) for text in ("Florida", "Miami")))
ACME = Field("company", word("Acme", role=EMPLOYER))


def made(tree: Query, platform: str, size: str = "short", most: int | None = None, known=None):
    options = SplitOptions(size=size, most_characters=most)
    return compile(tree, find(platform), (), options, known or (lambda concept, text: None))


def told(compiled, *codes: str) -> list[tuple[str, str, str]]:
    return [(each.code, each.effect, each.message) for each in compiled.changes
            if not codes or each.code in codes]


def test_what_has_room_is_whole_and_the_same_in_all_sizes():
    tree = And((titles("claims adjuster"), Or((Term("injury"), Term("accident")))))
    strings = [made(tree, "bullhorn", size).strings for size in ("short", "normal", "full")]
    assert strings[0] == strings[1] == strings[2]
    assert strings[0][0].text == '"claims adjuster" AND (injury OR accident)'


def test_the_words_that_stay_and_those_that_go():
    compiled = made(And((titles(*ADJUSTERS), Or((Term("injury"), Term("accident"))))), "bullhorn")
    assert [each.text for each in compiled.strings] == [
        '("claims adjuster" OR "claims examiner" OR "claims representative") AND '
        "(injury OR accident)"]
    assert (compiled.effect, compiled.strings[0].characters) == ("mixed", 92)
    assert told(compiled, "SB544") == [(
        "SB544", "narrower", "Shortened to 120 characters. Kept 3 of 5 for Adjuster. Left out: "
        "“liability claims specialist”, “workers compensation claims analyst”")]


def test_counts_decide():
    def known(concept: str, text: str) -> int | None:
        people = {"workers compensation claims analyst": 90, "claims adjuster": 8}
        return people.get(text, 0) if concept == "Adjuster" else None
    compiled = made(And((titles(*ADJUSTERS), Term("injury"))), "bullhorn", most=60, known=known)
    assert [each.text for each in compiled.strings] == [
        '"workers compensation claims analyst" AND injury']


def test_exclusions_of_the_tool_go_and_those_of_the_user_stay():
    tree = And((titles(*ADJUSTERS), COMP, Not(Term("auto")), *JUNIOR, AIDE))
    compiled = made(tree, "linkedin-recruiter")
    assert [each.boxes for each in compiled.strings] == [{
        "title": '"claims adjuster" OR "claims examiner" OR "claims representative"',
        "keywords": '("workers\' compensation" OR "workers comp") NOT auto'}]
    assert told(compiled, "SB545", "SB547", "SB549") == [
        ("SB547", "narrower", "Left out because of other meanings: “WC”"),
        ("SB545", "wider", "Not excluded, to keep the string short: “senior”, “lead”, “director”, "
         "“principal”, “supervisor”, “manager” and 1 more"),
        ("SB549", "exact", "Same string as without a level. On LinkedIn Recruiter, set Years of "
         "experience")]


def test_in_the_normal_size_a_level_makes_a_difference_where_titles_can_be_searched():
    tree = And((titles(*ADJUSTERS, *(f"adjuster of kind {n}" for n in range(20))), COMP, *JUNIOR,
                AIDE))
    for platform in ("linkedin-recruiter", "sales-navigator", "google-linkedin", "sqlite-fts5"):
        texts = str([each.boxes for each in made(tree, platform, "normal").strings])
        assert "senior" in texts and "claims assistant" in texts and "manager" not in texts


@pytest.mark.parametrize("length, more, gone", [
    (66, " NOT lead NOT director", "“principal”, “supervisor”, “manager”"),
    (80, " NOT lead", "“director”, “principal”, “supervisor”, “manager”"),
    (90, "", "“lead”, “director”, “principal”, “supervisor”, “manager”")])
def test_more_of_a_level_is_excluded_where_the_words_that_stay_leave_room(length, more, gone):
    words = "a" * length
    other = Not(Field("title", word("long name of another claims job", role=OTHER_JOB)))
    tree = And((titles("claims adjuster", words), Term("b" * 80), *JUNIOR, other))
    compiled = made(tree, "linkedin-recruiter", "normal")
    assert compiled.strings[0].boxes["title"] == (
        f'("claims adjuster" OR {words}) NOT senior NOT "long name of another claims job"{more}')
    assert compiled.strings[0].characters <= 250
    assert told(compiled, "SB545") == [(
        "SB545", "wider", f"Not excluded, to keep the string short: {gone}")]


def test_where_no_title_can_be_searched_the_level_is_to_be_checked_by_hand():
    compiled = made(And((titles("claims adjuster"), Term("injury"), *JUNIOR)), "bullhorn")
    assert told(compiled, "SB545", "SB549") == [
        ("SB549", "exact", "Same string as without a level. Check the level yourself")]


def test_places_and_employers_go_into_a_filter_only_where_there_is_no_room():
    tree = And((titles("claims adjuster"), FLORIDA, ACME))
    assert made(tree, "linkedin").strings[0].text == (
        '"claims adjuster" Acme (Florida OR Miami)')
    compiled = made(And((titles(*ADJUSTERS), FLORIDA, ACME)), "linkedin")
    assert compiled.strings[0].text == " OR ".join(f'"{text}"' for text in ADJUSTERS[:4])
    assert told(compiled, "SB546") == [
        ("SB546", "wider", "On LinkedIn people search, set Locations to: “Florida”, “Miami”"),
        ("SB546", "wider", "On LinkedIn people search, set Current companies to: “Acme”")]


def test_a_name_may_stand_without_its_context():
    mmi = Or((word("medical plateau", "MMI", rank=0), And((
        word("MMI", "MMI", GUARDED), word("rating", role=CONTEXT)))))
    compiled = made(And((Term("nurse"), mmi)), "bullhorn")
    assert compiled.strings[0].text == 'nurse AND ("medical plateau" OR MMI)'
    assert told(compiled) == [("SB548", "wider", "Can mean other things too: “MMI”")]
    assert made(mmi, "bullhorn").strings[0].text == '"medical plateau"'


@pytest.mark.parametrize("platform, texts", [
    ("zoho-recruit", ['"claims adjuster" AND "workers\' compensation"',
                      '"claims adjuster" AND "workers comp"',
                      ]),
    ("icims-flat", [
        '"claims adjuster" AND "workers\' compensation" OR "claims adjuster" AND "workers comp" '
        'OR "claims examiner" AND "workers\' compensation" OR "claims examiner" AND '
        '"workers comp" OR "claims representative" AND "workers\' compensation" OR '
        '"claims representative" AND "workers comp"'])])
def test_without_parentheses(platform, texts):
    found = [each.text for each in made(And((titles(*ADJUSTERS), COMP)), platform,
                                        "normal").strings]
    assert found[:len(texts)] == texts and len(found) <= 3


def test_the_box_that_finds_most_is_taken():
    tree = And((Or((Field("title", word("nurse", "N", rank=0)), word("registered nurse", "N"),
                    *(word(f"nurse of some long kind {n}", "N") for n in range(9)))),
                Term("injury")))
    compiled = made(tree, "linkedin-recruiter")
    assert [each.boxes for each in compiled.strings] == [
        {"title": "nurse", "keywords": "injury"}]


def test_shorter_than_the_shortest_is_refused_with_its_length():
    compiled = made(And((titles(*ADJUSTERS), Term("injury"))), "bullhorn", most=20)
    assert (compiled.effect, compiled.strings) == ("none", ())
    assert told(compiled) == [(
        "SB550", "none", "The shortest string for this search has 28 characters. Use "
        "--max-characters 28")]
    assert made(And((titles(*ADJUSTERS), Term("injury"))), "bullhorn", most=28).strings[
        0].characters == 28


def test_what_every_string_must_have_stays_even_if_it_is_over_the_size():
    tree = And((titles("claims adjuster", "examiner of claims"),
                *(Term(f"something that must be there {n}") for n in range(5))))
    compiled = made(tree, "bullhorn")
    assert compiled.strings[0].characters > 120
    assert told(compiled, "SB544") == [(
        "SB544", "narrower", "As short as it can be. Kept 1 of 2 for Adjuster. Left out: "
        "“examiner of claims”")]


def test_in_full_a_context_that_would_double_the_string_goes_where_it_cannot_be_nested():
    tree = And((titles(*ADJUSTERS), COMP))
    whole, flat = (made(tree, platform, "full") for platform in ("bullhorn", "ats"))
    assert "WC" in whole.strings[0].text and told(whole, "SB547") == []
    assert ("WC" in str(flat.strings)) == (told(flat, "SB547") == [])
