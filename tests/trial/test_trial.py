"""Searches of a workbook on people: why not, who is right, what would find some, what is kept."""

import datetime

import pytest
from hypothesis import given
from promise.documents import Document, alnum, holds
from promise.trees import plain_trees
from query.truth import LAW

from searchbuilder.build import Request, built
from searchbuilder.errors import UnknownName
from searchbuilder.people.person import Person
from searchbuilder.query.tree import Field, Not, Term
from searchbuilder.trial import Asked, strings_kept, trial
from searchbuilder.trial.criteria import criteria
from searchbuilder.trial.right import NewRow
from searchbuilder.trial.saved import Census, rows, save, string_rows
from searchbuilder.trial.sentences import sentences
from searchbuilder.trial.why import Rejection, nearest, why
from searchbuilder.vocabulary.entries import Search
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.strings_kept import KeptPeople

from .memory import MemoryPool
from .table import BOOK, PEOPLE
from .test_answers import people

TODAY = datetime.date(2026, 11, 30)


@pytest.fixture
def tried(read):
    """What trying the first search of the table gives."""
    def run(person="", right=(), some=PEOPLE, **request):
        request = {"searches": ("MMI manager",), "platforms": None, **request}
        made = trial(read(BOOK), "book.xlsx", MemoryPool(some), Request(**request),
                     Asked(person, tuple(right)))
        one, = made.searches
        return one
    return run


def test_who_is_found_and_what_each_part_costs(tried):
    answer = tried().answer
    assert [hit.person.name for hit in answer.people] == ["anna.pdf"]
    assert [(each.part.label, each.alone, each.without, each.more) for each in answer.parts] == [
        ("Job title: Case Manager", 5, 2, 1), ("MMI", 4, 2, 1),
        ("Place: Florida or FL", 5, 2, 1)]
    assert [(each.exclusion.label, each.removes) for each in answer.exclusions] == [
        ("junior", 1), ("payroll", 0), ("student", 0)]


TITLE = "Job title: Case Manager"


@pytest.mark.parametrize(("person", "rejected"), [
    ("anna.pdf", ()),
    ("ben.pdf", (Rejection("junior", "Levels!D2", "junior", True),)),
    ("cora.pdf", (Rejection(TITLE, "Searches!B2", "HR Benefits Coordinator", False),)),
    ("dan.pdf", (Rejection("MMI", "Searches!D2", "MMI", False),
                 Rejection("payroll", "Searches!E2", "payroll", True))),
    ("eve.pdf", (Rejection("MMI", "Searches!D2", "Medical", False),)),
    ("fay.pdf", (Rejection("Place: Florida or FL", "Searches!F2", "", False),))])
def test_the_parts_that_turn_somebody_away_with_the_nearest_thing(tried, person, rejected):
    found = tried(person).why
    assert (found.found, found.rejected_by, found.alone) == (
        not rejected, rejected, len(rejected) == 1)


@LAW
@given(plain_trees, people)
def test_without_all_that_turns_them_away_they_are_found_and_without_less_they_are_not(tree, some):
    said = criteria(Search("x"), tree, ("title", "company"))
    pool = MemoryPool([Person(f"n{at}", *one[1:]) for at, one in enumerate(some)])
    for at, one in enumerate(some):
        document = Document(one.title, one.text, one.company)
        parts = [part for part in said.parts if not holds(part.tree, document, alnum)]
        barred = [each for each in said.exclusions if holds(each.tree, document, alnum)]
        found = why(said, pool, f"p{at}")
        assert [each.label for each in found.rejected_by] == [
            each.label for each in (*parts, *barred)]
        assert found.found == holds(tree, document, alnum)
        away = [*(part.tree for part in parts), *(Not(each.tree) for each in barred)]
        assert holds(said.without(*away), document, alnum)
        assert not [each for each in away if holds(
            said.without(*(other for other in away if other != each)), document, alnum)]


def test_nobody_of_a_name_is_an_error_with_what_to_do(tried):
    with pytest.raises(UnknownName) as error:
        tried("zoe")
    assert (str(error.value), error.value.hint) == (
        "There is nobody called “zoe” in people, or several are",
        "Type the name of the file or the id of the row as it stands there, or the short id that "
        "a list of people shows")


@pytest.mark.parametrize(("text", "shown"), [
    ("Worked as a Senior Claims Handler, Dubai", "Senior Claims"),
    ("Claims", "Claims"), ("Nothing of the kind", ""), ("", "")])
def test_the_nearest_has_most_of_the_words_and_little_else(text, shown):
    part, = criteria(Search("x"), Term("senior claims adjuster"), ()).parts
    assert nearest(part, text) == shown


def test_people_who_are_right_tell_how_good_a_search_is_and_what_it_lacks(tried):
    found = tried(right=("anna.pdf", "cora.pdf", "eve.pdf", "ben.pdf", "zoe")).right
    assert (len(found.people), found.unknown, found.found, found.of) == (4, ("zoe",), 1, 1)
    assert (found.recall, found.precision) == (0.25, 1.0)
    assert [each.person for each in found.missed] == ["p2", "p4", "p1"]
    assert found.by_part == ((TITLE, "Searches!B2", 1), ("MMI", "Searches!D2", 1),
                             ("junior", "Levels!D2", 1))
    assert found.changes == (
        NewRow("Titles", "Case Manager", "HR Benefits Coordinator", 1, 0),
        NewRow("Synonyms", "MMI", "medical plateau", 1, 0))


def test_what_the_right_people_have_and_others_have_seldom_is_suggested(tried):
    others = [Person(f"o{at}", "Clerk", "Acme", "Clerk in an office") for at in range(20)]
    found = tried(right=("cora.pdf", "eve.pdf"), some=(*PEOPLE, *others)).right
    assert found.suggestions == (
        NewRow("Titles", "Case Manager", "HR Benefits Coordinator", 2, 0),)


def test_of_no_right_people_nothing_is_said(tried):
    found = tried(right=("zoe",)).right
    assert (found.people, found.recall, found.precision) == ((), None, 0.0)


def person(title, text):
    return Person("n", title, "", text)


def test_where_nobody_has_it_all_a_change_that_finds_a_few_is_offered(tried):
    some = [person("Case Manager", "FL, medical plateau")] * 4 + [
        person("Nurse", "Florida, maximum medical improvement")] * 3
    assert [(each.left_out and each.left_out.label, each.found)
            for each in tried(some=some).relaxed] == [
        (None, 4), ("Job title: Case Manager", 3)]
    # The search is named after MMI, so that it is never left out.
    assert tried(some=some[:2]).relaxed == ()
    assert [(each.left_out.label, each.found) for each in tried(some=[
        person("Case Manager", "Ohio, maximum medical improvement")] * 50).relaxed] == [
            ("Place: Florida or FL", 50)]
    assert tried(some=[person("Case Manager", "Ohio, maximum medical improvement")] * 51
                 ).relaxed == ()


@pytest.mark.parametrize(("whole", "offered"), [(1, [("Place: Florida or FL", 4)]),
                                                (2, [("Place: Florida or FL", 5)]), (3, [])])
def test_where_fewer_than_three_have_it_all_a_change_that_finds_some_is_offered(
        tried, whole, offered):
    some = [person("Case Manager", "Ohio, maximum medical improvement")] * 3 + [
        person("Case Manager", "Florida, maximum medical improvement")] * whole
    assert [(each.left_out.label, each.found) for each in tried(some=some).relaxed] == offered


def test_a_search_that_is_named_after_all_that_it_asks_for_goes_without_its_titles(read):
    row = "| MMI manager     | [Case Manager] | Senior | [MMI] | payroll  | Florida |"
    named = BOOK.replace(row, "| MMI case manager | [Case Manager] | | [MMI] | | |")
    some = [person("Nurse", "maximum medical improvement")] * 3 + [
        person("Case Manager", "work hardening")] * 4
    made = trial(read(named), "book.xlsx", MemoryPool(some),
                 Request(searches=("MMI case manager",), platforms=None), Asked())
    one, = made.searches
    assert [(each.left_out.label, each.found) for each in one.relaxed] == [
        ("Job title: Case Manager", 3)]


def test_strings_are_read_back_and_say_whom_they_keep(tried):
    kept = tried(platforms=("linkedin", "linkedin-recruiter", "greenhouse"), size="short").kept
    assert [(each.result.platform.name, each.people, each.of, each.beyond, each.unread)
            for each in kept] == [
        ("linkedin", 1, 1, 1, 0), ("linkedin-recruiter", 1, 1, 0, 0), ("greenhouse", 1, 1, 1, 0)]


def test_counts_are_saved_without_anybody_and_used_and_the_last_ones_hold(read, workbook, tried):
    one = tried()
    made = rows([one], Census("résumés", 6, TODAY))
    always = {"Region": "US", "Where": "résumés", "Of": "6", "Date": "2026-11-30"}
    assert made == [always | each for each in (
        {"Word": "Case Manager", "Group": "Case Manager", "How": "title", "People": "5",
         "Only": "4"},
        {"Word": "Nurse Case Manager", "Group": "Case Manager", "How": "title", "People": "1",
         "Only": "0"},
        {"Word": "maximum medical improvement", "Group": "MMI", "How": "anywhere", "People": "4",
         "Only": "3"})]
    path = workbook(BOOK)
    save(path, made)
    save(path, [{**row, "People": "9"} for row in made])
    assert [(each.word, each.people, each.only) for each in book(
        read_rows(path)).vocabulary.counts] == [
        ("Case Manager", 9, 4), ("Nurse Case Manager", 9, 0),
        ("maximum medical improvement", 9, 3)]


def test_words_that_stand_in_a_search_alone_are_counted_too_and_chosen_by_it(read, workbook):
    titles = [f"{letter * 6} Manager" for letter in "ABCDEFGH"]
    table = BOOK.replace("| [Case Manager] | Senior |", f"| {'; '.join(titles)} | |")
    pool = MemoryPool([
        person(title, f"maximum medical improvement, Florida {number}")
        for title in titles[::-1] for number in range(titles.index(title))])
    path = workbook(table)
    made = trial(book(read_rows(path)), path, pool, Request(
        searches=("MMI manager",), platforms=None), Asked())
    saved = rows(made.searches, Census("résumés", pool.size, TODAY))
    assert [row for row in saved if row["Group"] != "MMI"][:2] == [
        {"Word": title, "Group": title, "Region": "US", "How": "title", "Where": "résumés",
         "People": people, "Only": people, "Of": "28", "Date": "2026-11-30"}
        for title, people in ((titles[7], "7"), (titles[6], "6"))]
    assert {row["Word"] for row in saved} == {*titles, "maximum medical improvement"}
    request = Request(searches=("MMI manager",), platforms=("bullhorn",), size="short")

    def chosen():
        text = built(book(read_rows(path)), path, request).results[0].compiled.strings[0].text
        return [title for title in titles if title in text]
    before = chosen()
    save(path, saved)
    assert (before, chosen()) == (titles[:2], titles[6:])
    assert "SB317" not in {each.code for each in book(read_rows(path)).diagnostics}


def test_what_is_saved_of_the_words_of_a_search_is_taken_back(workbook):
    path = workbook(BOOK.replace("| [Case Manager] |", "| nurs*; RN; nurse NEAR/5 manager |"))
    made = trial(book(read_rows(path)), path, MemoryPool([person("Nurse, RN", "MMI")]),
                 Request(searches=("MMI manager",), platforms=None), Asked())
    saved = rows(made.searches, Census("résumés", 1, TODAY))
    assert [row["Word"] for row in saved if row["Group"] != "MMI"] == ["RN"]
    save(path, saved)
    assert "SB317" not in {each.code for each in book(read_rows(path)).diagnostics}


def test_a_query_of_the_command_line_is_counted_for_nobody(read):
    made = trial(read(BOOK), "book.xlsx", MemoryPool(PEOPLE),
                 Request(query="[Case Manager] AND payroll", platforms=None), Asked())
    assert {row["Group"] for row in rows(made.searches, Census("résumés", 6, TODAY))} == {
        "Case Manager"}


def test_what_is_saved_of_strings_is_of_those_that_come_of_the_counts(read, workbook):
    words = [f"functional capacity {letter * 12}" for letter in "abcdefgh"]
    table = ("| Searches |\n| | Search | Must | Platforms |\n| | One | [FC] | bullhorn |\n"
             "| Terms |\n| | Term |\n| | FC |\n| Synonyms |\n| | Term | Synonym |\n"
             + "".join(f"| | FC | {word} |\n" for word in words))
    pool = MemoryPool([person("", word) for word in words[::-1] for _ in range(words.index(word))])
    path, saved = workbook(table), Census("résumés", pool.size, TODAY)
    request = Request(platforms=("bullhorn",), size="short")
    before = trial(book(read_rows(path)), path, pool, request)
    assert [each.kept[0].people for each in before.searches] == [0 + 1 + 2]

    def of_strings(contents):
        return string_rows(strings_kept(contents, path, pool, request), saved)
    assert save(path, rows(before.searches, saved), of_strings) == 1
    made, = built(book(read_rows(path)), path, request).results
    assert [word for word in words if word in made.compiled.strings[0].text] == words[5:]
    assert made.kept == KeptPeople(7 + 6 + 5, pool.size, "résumés", 0, "2026-11-30")


def test_of_nobody_nothing_can_be_kept_and_of_what_cannot_be_read_nothing_is_known(tried):
    one = tried(platforms=("bullhorn",), size="short")
    kept, saved = one.kept[0], Census("résumés", 6, TODAY)
    assert len(string_rows([(one.search, Term("x"), kept)] * 2, saved)) == 1
    for other in (kept._replace(of=0), kept._replace(unread=1), kept._replace(
            result=kept.result._replace(compiled=kept.result.compiled._replace(strings=())))):
        assert string_rows([(one.search, Term("x"), other)], saved) == []


@pytest.mark.parametrize(("text", "words", "shown"), [
    ("One. A nurse case manager here. Two.", ["case manager"], ("A nurse case manager here.",)),
    ("a case-manager", ["Case Manager"], ("a case-manager",)),
    ("nurses", ["nurse"], ()),
    ("x nurse, RN y\nother RN", ["nurse", "RN"], ("x nurse, RN y",)),
    ("line one\nnurse on line two\nthree", ["nurse"], ("nurse on line two",))])
def test_words_are_shown_in_their_sentence_and_each_stretch_once(text, words, shown):
    assert sentences(text, map(Term, words), 2) == shown


def test_a_sentence_without_an_end_is_cut():
    text = "word " * 100 + "nurse " + "word " * 100
    shown, = sentences(text, [Field("title", Term("nurse"))], 2)
    assert "nurse" in shown and len(shown) <= 150
