"""Best guesses: for whoever names such a platform, never for all, and never certain."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from reading.corpus import CORPUS

from searchbuilder.build import Request, built
from searchbuilder.compiler import compile
from searchbuilder.dialect import Dialect, Limit, Shape
from searchbuilder.dialects import find, known
from searchbuilder.guesses import GUESSES
from searchbuilder.platforms import chosen, known_as, platforms, usual
from searchbuilder.query.parser import parse
from searchbuilder.translate import translate
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

PLATFORMS, _ = platforms()
by_name = pytest.mark.parametrize("guess", GUESSES, ids=[each.name for each in GUESSES])


def written(name, text):
    compiled = compile(parse(text).items[0], PLATFORMS[name])
    return compiled.effect, *(string.text for string in compiled.strings)


def notes(name):
    compiled = compile(parse("nurse").items[0], PLATFORMS[name])
    return [(change.code, change.effect, change.message) for change in compiled.changes]


def test_their_names():
    assert [each.name for each in GUESSES] == [
        "ashby", "avature", "bayt", "careerbuilder", "cornerstone", "cv-library", "dayforce",
        "doximity", "duckduckgo", "gem", "glassdoor", "health-ecareers", "indeed-resume",
        "jobadder", "pcrecruiter", "practicelink", "recruitee", "reddit", "reed",
        "smartrecruiters", "stack-overflow", "successfactors", "usajobs", "wisconsin-job-center",
        "workday", "yahoo", "ziprecruiter"]


def test_what_is_written_and_what_is_guessed_is_a_platform_each():
    assert len(known()) + len(GUESSES) == len(PLATFORMS) >= 45


def test_no_platform_is_called_like_another():
    called = [name for each in PLATFORMS.values() for name in {
        each.name.replace("-", " "), each.title.casefold().replace("-", " "), *each.aliases}]
    assert len(called) == len(set(called))
    shown = [each.short or each.title for each in PLATFORMS.values()]
    assert len(set(shown)) == len(shown) and max(map(len, shown)) <= 20


@by_name
def test_what_is_known_ends_a_sentence(guess: Dialect):
    assert set(guess.name) <= set("abcdefghijklmnopqrstuvwxyz-")
    assert guess.guess and guess.guess[0].islower() and guess.guess[-1] not in ".,;: "
    assert guess.sources and guess.checked == "2026-11-29" and guess.kind
    assert not (guess.default or guess.signatures or guess.results)


RESTS_ON = (
    ("nurse", ["quotes"]), ("nurse OR rehab", ["or_", "quotes"]),
    ("nurse AND (rehab OR clinic) NOT student", ["and_", "or_", "not_", "brackets", "quotes"]))


@by_name
def test_every_string_says_once_what_it_rests_on(guess: Dialect):
    for text, facts in RESTS_ON:
        compiled = compile(parse(text).items[0], guess)
        assert [each.fact for each in compiled.assumes] == facts
        assert {each.status for each in compiled.assumes} == {"inferred"}
        told = [each.message for each in compiled.changes if "best guess" in each.message]
        assert told == [compiled.assumes[0].test]
        assert f"searchbuilder calibrate {guess.name} --into my.xlsx" in told[0]
        assert [each.message for each in compiled.changes] == told


NOTES = (
    ("workday", "Nobody has published Workday's syntax. This is a best guess; check it with "
                "searchbuilder calibrate workday --into my.xlsx"),
    ("health-ecareers", "Nobody has published Health eCareers' syntax. This is a best guess; "
                        "check it with searchbuilder calibrate health-ecareers --into my.xlsx"),
    ("smartrecruiters", "This is a best guess for SmartRecruiters: its help gives the limit of "
                        "500 characters, but not its operators. Check it with searchbuilder "
                        "calibrate smartrecruiters --into my.xlsx"),
    ("yahoo", "This is a best guess for Yahoo: it has no public help page; one guide says that "
              "it reads what Bing reads. Check it with searchbuilder calibrate yahoo --into "
              "my.xlsx"),
)


@pytest.mark.parametrize(("name", "message"), NOTES)
def test_what_is_told_of_a_guess(name, message):
    assert notes(name) == [("SB538", "exact", message)]


def test_what_nobody_knows_of_a_guess_is_not_called_impossible(cli):
    compiled = compile(parse("title:nurse").items[0], PLATFORMS["workday"])
    assert compiled.changes[0].message == (
        "Nobody has published whether Workday Recruiting can search titles only; these match "
        "anywhere in the résumé: “nurse”. If it has a filter for titles, set that")
    rows = cli("platforms", "workday").stdout.splitlines()
    for name in ("rest of a word (*)", "near one another", "fields", "kept to a site"):
        assert f"{name:23}unknown" in rows


SEARCH = "nurse AND (rehab OR case manager) NOT student"
STRINGS = (
    ("workday", '"nurse" AND ("rehab" OR "case manager") AND NOT "student"'),
    ("indeed-resume", '"nurse" AND ("rehab" OR "case manager") NOT "student"'),
    ("successfactors", 'nurse AND (rehab OR "case manager") AND NOT student'),
    ("duckduckgo", '"nurse" AND ("rehab" OR "case manager") -"student"'),
    ("yahoo", '"nurse" ("rehab" OR "case manager") NOT "student"'),
)


@pytest.mark.parametrize(("name", "string"), STRINGS)
def test_what_is_known_against_the_usual_is_kept(name, string):
    assert written(name, SEARCH) == ("exact", string)


def test_a_guess_of_which_nothing_is_known_is_the_generic_ats():
    assert [each for each in GUESSES if each.guess == PLATFORMS["workday"].guess and not (
        _grammar(each) == _grammar(find("ats")))] == []


def _grammar(each: Dialect):
    """The record without what it is called and what is said of it."""
    ats = find("ats")
    return replace(each, **{name: getattr(ats, name) for name in (
        "name", "title", "short", "kind", "aliases", "default", "sources", "checked", "finds",
        "capitals",
        "confidence", "signatures", "before", "note", "unknown", "inferred", "guess")})


def test_other_facts_that_are_known():
    limit, = PLATFORMS["smartrecruiters"].limits
    assert isinstance(limit, Limit) and limit[:3] == ("characters", 500, True)
    assert (PLATFORMS["cornerstone"].space, PLATFORMS["duckduckgo"].space) == ("or", "or")
    assert PLATFORMS["dayforce"].capitals is PLATFORMS["wisconsin-job-center"].capitals is False
    assert PLATFORMS["workday"].capitals is PLATFORMS["yahoo"].capitals is None
    assert PLATFORMS["successfactors"].stems and PLATFORMS["wisconsin-job-center"].stems
    assert {each.shape for each in GUESSES} == {Shape.CNF}


@pytest.mark.parametrize("name", ["stack-overflow", "Stack Overflow", " STACK  OVERFLOW ",
                                  "stackoverflow"])
def test_it_is_found_by_its_names(name):
    one = known_as(name, PLATFORMS)
    assert (one.name if one else None) == ("stack-overflow" if " " in name or "-" in name
                                           else None)


@pytest.mark.parametrize(("name", "meant"), (
    ("smart recruiters", "smartrecruiters"), ("SAP SuccessFactors", "successfactors"),
    ("zip recruiter", "ziprecruiter"), ("smart sourcing", "indeed-resume")))
def test_what_people_call_it(name, meant):
    assert known_as(name, PLATFORMS) == PLATFORMS[meant]


def test_all_platforms_and_the_usual_ones_are_no_guesses():
    assert chosen(["all"], PLATFORMS) == list(known())
    assert not any(each.guess for each in usual(PLATFORMS))


BOOK = """
    | Terms    |        |      |           |
    |          | Term   |      |           |
    |          | MMI    |      |           |
    | Searches |        |       |           |
    |          | Search | Must  | Platforms |
    |          | One    | [MMI] | {}        |
"""


def test_a_search_of_a_workbook_names_it(workbook):
    path = workbook(BOOK.format("workday; linkedin"))
    made = built(book(read_rows(path)), path, Request())
    assert [(each.platform.name, bool(each.compiled.assumes)) for each in made.results] == [
        ("workday", True), ("linkedin", False)]
    assert not made.diagnostics


@pytest.mark.parametrize("where", ["all", ""])
def test_a_search_for_all_does_not_name_it(workbook, where):
    path = workbook(BOOK.format(where))
    made = built(book(read_rows(path)), path, Request())
    assert made.results and not any(each.platform.guess for each in made.results)


def test_a_string_is_carried_to_it_and_from_it():
    made = translate(('"nurse" AND NOT "student"',), "workday", ("google", "workday"))
    assert [(each.platform.name, each.compiled.strings[0].text) for each in made.results] == [
        ("google", '"nurse" -"student"'), ("workday", '"nurse" AND NOT "student"')]


GUESSED = "This is a best guess; check it with searchbuilder calibrate workday --into my.xlsx"


@pytest.mark.parametrize("words", (
    ("build", "{}"), ("build", "{}", "--for", "workday"),
    ("build", "{}", "--query", "nurse", "--for", "workday", "--format", "markdown"),
    ("build", "{}", "--for", "workday", "--format", "csv"),
    ("translate", "nurse -student", "--for", "workday"), ("platforms", "workday"),
    ("explain", "workday")), ids=" ".join)
def test_every_command_that_shows_it_says_that_it_is_a_guess(cli, workbook, words):
    path = workbook(BOOK.format("workday"))
    done = cli(*(word.format(path) for word in words))
    assert (done.exit_code, done.stderr) == (0, "")
    assert GUESSED in " ".join(done.stdout.split())


def test_no_row_of_a_table_calls_it_exact(cli, workbook):
    path = workbook(BOOK.format("workday; ats"))
    rows = [*csv.DictReader(io.StringIO(cli("build", path, "--format", "csv").stdout[1:]))]
    assert [row["effect"] for row in rows] == ["best guess", "exact"]
    assert cli("fill", path, "--size", "full").exit_code == 0
    page = load_workbook(path)["Strings"]
    told = {"best guess", "exact"}
    assert [text.split("\n")[0] for row in page.iter_rows(2, values_only=True)
            for text in row if text and text.split("\n")[0] in told] == ["best guess", "exact"]


def test_a_string_is_explained_as_it_reads_it(cli):
    done = cli("explain", '"nurse" AND NOT "student"', "--from", "workday")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Workday" in done.stdout


def test_two_workbooks_are_compared_on_it(cli, workbook):
    old, new = (workbook(BOOK.format("workday").replace("[MMI]", words), name=f"{name}.xlsx")
                for name, words in (("old", "[MMI]"), ("new", "[MMI]; rn")))
    done = cli("diff", old, new, "--for", "workday")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Workday Recruiting" in done.stdout


def test_it_is_on_the_page_for_who_names_it(cli, workbook, tmp_path):
    for words, there in ((("--for", "workday"), True), ((), False)):
        path, page = workbook(BOOK.format("")), str(tmp_path / "page.html")
        done = cli("page", path, *words, "--output", page)
        assert done.exit_code == 0
        assert (GUESSED in (tmp_path / "page.html").read_text("utf-8")) is there


FOUND_OUT = """
    | Platforms |          |             |           |                 |            |
    |           | Platform | Fact        | Value     | How             | Date       |
    |           | workday  | AND         | AND       | typed the count | 2026-11-30 |
    |           | workday  | OR          | OR        | typed the count | 2026-11-30 |
    |           | workday  | Parentheses | one level | typed the count | 2026-11-30 |
    |           | workday  | Quotes      | phrase    | typed the count | 2026-11-30 |
"""
NOT_TOO = "    |           | workday  | NOT         | NOT       | typed the count | 2026-11-30 |\n"


def test_what_a_user_finds_out_is_taken_from_a_guess(workbook):
    path = workbook(BOOK.format("workday") + FOUND_OUT)
    known, found = platforms(facts=book(read_rows(path)).facts)
    workday = known["workday"]
    assert (found, bool(workday.guess), list(workday.inferred)) == ([], True, ["not_"])
    assert list(known)[-len(GUESSES):] == [each.name for each in GUESSES]
    assert compile(parse("nurse OR rehab").items[0], workday).assumes == ()


def test_a_guess_of_which_all_is_found_out_is_none_any_more(workbook):
    path = workbook(BOOK.format("all") + FOUND_OUT + NOT_TOO)
    made = built(book(read_rows(path)), path, Request())
    one, = (each for each in made.results if each.platform.name == "workday")
    assert (one.platform.guess, one.compiled.assumes) == ("", ())
    assert len(made.results) == len(known()) + 1


def test_none_is_recognised_from_a_string():
    names = {each.name for each in GUESSES}
    assert not names & {row.platform for row in CORPUS}
