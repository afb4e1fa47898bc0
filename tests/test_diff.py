"""`diff` as a user meets it: whole screens for every verdict."""

import csv
import io
import json

import pytest

from searchbuilder.diff import Diff, Difference
from searchbuilder.equivalence import Comparison, Reason
from searchbuilder.query.tree import Origin, Term
from searchbuilder.report.differences import text

BOOK = """
    | Terms |
    |       | Term | Quick synonyms |
    |       | MMI  |                |
    |       | RN   | RN             |
    | Synonyms |
    |          | Term | Synonym                     |
    |          | MMI  | maximum medical improvement |
    |          | MMI  | permanent and stationary    |
"""
HEAD = """
    | Searches |
    |          | Search | Titles | Level | Must | Should | Must not | Platforms |
"""
ROW = "    |          | Nurse  | nurse  |       | [MMI] |       |          |           |\n"
ONE = BOOK + HEAD + ROW
TOP = "old: old.xlsx\nnew: new.xlsx\n\n"
HINT = "This compares what the searches mean. For their strings too, add --for PLATFORM\n"
SAME = f"{TOP}Same people: Nurse\n{HINT}"


@pytest.fixture
def diff(cli, workbook):
    """Exit code and screen of two text tables; standard error stays empty."""
    def run(old, new, *words, code=0):
        result = cli("diff", workbook(old, name="old.xlsx"), workbook(new, name="new.xlsx"),
                     *words)
        assert (result.exit_code, result.stderr) == (code, "")
        return result.stdout
    return run


def row(must="[MMI]", should="", must_not="", titles="nurse", level="", platforms="",
        name="Nurse"):
    return (f"    |          | {name} | {titles} | {level} | {must} | {should} | {must_not} | "
            f"{platforms} |\n")


def searches(*rows, book=BOOK):
    return book + HEAD + "".join(rows)


# --- the same ---

def test_the_same_file(cli, workbook):
    path = workbook(ONE)
    assert cli("diff", path, path).stdout == (
        "book.xlsx and book.xlsx are the same file, byte for byte\n")


MORE = BOOK + "    |          | RN   | registered nurse            |\n"


@pytest.mark.parametrize("old, new", [
    (ONE, ONE + "    | Read me |\n    |  | other |\n"),
    (searches(row("[MMI]; [RN]")), searches(row("[RN]; [mmi]"))),
    (ONE, searches(row("[Plateau]"), book=BOOK.replace("MMI", "Plateau"))),
    (ONE, searches(row(), book=MORE)),
    (ONE, searches(row(), book=BOOK + "    | | MMI | at maximum medical improvement |\n")),
    (searches(row("", should="[RN]")), searches(row("[RN]"))),
    (searches(row(must_not="a; b")), searches(row(must_not="b OR a"))),
    (searches(row("case manager")), searches(row("“Case  Manager”"))),
    (searches(row("worker's comp")), searches(row("worker’s comp"))),
], ids=["another sheet", "order", "a renamed term", "a word that is not used", "a covered word",
        "Should of one", "exclusions in one", "case and quotation marks", "apostrophes"])
def test_the_same_people(diff, old, new):
    assert diff(old, new) == SAME
    assert diff(new, old) == SAME


def test_rows_in_another_order(diff):
    rows = row(), row("[RN]", name="Other")
    assert diff(searches(*rows), searches(*rows[::-1])) == (
        f"{TOP}Same people: Other; Nurse\n{HINT}")


# --- other people ---

def test_more_people(diff):
    new = searches(row(), book=BOOK + "    |          | MMI  | P&S                         |\n")
    assert diff(ONE, new) == f"""\
{TOP}Nurse · finds more people
    newly looked for: “P&S” (Synonyms!B4)

{HINT}"""


def test_fewer_people_and_where_the_word_stood(diff):
    new = searches(row(), book=BOOK.rsplit("    |          | MMI  | perm", 1)[0])
    assert diff(ONE, new) == f"""\
{TOP}Nurse · finds fewer people
    no longer looked for: “permanent and stationary” (was Synonyms!B3)

{HINT}"""


def test_other_people_with_counts(diff):
    old = searches(row("a OR b", titles="", must_not="student; intern"))
    new = searches(row("a OR c OR d OR e OR f OR g", titles="", must_not="intern; aide"))
    assert diff(old, new) == f"""\
{TOP}Nurse · finds other people
    newly looked for: “c”, “d”, “e” and 2 more (Searches!D2)
    no longer excluded: “student” (was Searches!F2)
    no longer looked for: “b” (was Searches!D2)
    newly excluded: “aide” (Searches!F2)

{HINT}"""


def test_should_becomes_must(diff):
    assert diff(searches(row(should="[RN]; charge nurse")),
                searches(row("[MMI]; [RN]", should="charge nurse"))) == f"""\
{TOP}Nurse · finds fewer people
    newly required: “RN” (Terms!B3)
    newly required: “charge nurse” (Searches!E2)
    lost, for example: somebody with “nurse” in the job title, “permanent and
      stationary” and “charge nurse”, and nothing else

{HINT}"""


def test_titles_and_levels_say_where(diff):
    levels = """
    | Levels |
    |        | Level  | Min years | Title words | Not in title |
    |        | Senior | 5         | lead        | {}           |
"""
    old = searches(row(level="Senior"), book=BOOK + levels.format("intern"))
    new = searches(row(level="Senior", titles="nurse; case manager"),
                   book=BOOK + levels.format("student").replace("5 ", "3 "))
    assert diff(old, new) == f"""\
{TOP}Nurse · finds other people
    newly looked for in the job title: “case manager” (Searches!B2)
    no longer excluded in the job title: “intern” (was Levels!D2)
    newly excluded in the job title: “student” (Levels!D2)
    years of experience: 3+ (was 5+)

{HINT}"""


FRIENDS = """
    | False friends |
    |               | Synonym                  | Context (any of) | Exclude |
    |               | permanent and stationary | {} | {} |
"""


def test_what_a_word_needs_beside_it(diff):
    old = searches(row(titles=""), book=BOOK + FRIENDS.format("work comp; injury", ""))
    new = searches(row(titles=""), book=BOOK + FRIENDS.format("injury; claims", "audi"))
    assert diff(old, new) == f"""\
{TOP}Nurse · finds other people
    newly looked for beside “permanent and stationary”: “claims” ('False
      friends'!B2)
    no longer looked for beside “permanent and stationary”: “work comp” (was
      'False friends'!B2)
    newly excluded beside “permanent and stationary”: “audi” ('False
      friends'!C2)

{HINT}"""


def test_a_word_that_is_left_out_on_one_platform_is_no_detail(diff):
    """On paper all is as it was; on LinkedIn somebody is lost."""
    old = ONE.replace("Synonym                     |", "Synonym | LinkedIn |")
    new = old.replace("stationary    |", "stationary | no |")
    assert diff(old, new) == f"""\
{TOP}Nurse · finds fewer people
    no longer looked for on linkedin: “permanent and stationary” (was
      Synonyms!B3)

{HINT}"""
    assert "newly looked for on linkedin: “permanent and stationary” (Synonyms!B3)" in " ".join(
        diff(new, old).split())


# --- searches come and go ---

def test_new_gone_and_renamed(diff):
    old = searches(row(), row("a", name="Gone"), row("[RN] NOT b", name="Before"))
    new = searches(row("[RN]", must_not="b", name="After"), row("c", name="Fresh"), row())
    assert diff(old, new) == f"""\
{TOP}After · finds the same people under a new name (was Before)

Fresh · is new

Gone · is gone

Same people: Nurse
{HINT}"""


def test_a_search_that_cannot_be_built(cli, workbook):
    old = workbook(searches(row("[MMMI]"), row("a", name="Fine")), name="old.xlsx")
    new = workbook(searches(row("(a"), row("b", name="Fine")), name="new.xlsx")
    result = cli("diff", old, new)
    assert (result.exit_code, result.stdout) == (1, f"""\
{TOP}Nurse · can't be built in old.xlsx or new.xlsx

Fine · finds other people
    no longer required: “a” (was Searches!D3)
    newly required: “b” (Searches!D3)
    newly found, for example: somebody with “nurse” in the job title and “b”,
      and nothing else
    lost, for example: somebody with “nurse” in the job title and “a”, and
      nothing else

{HINT}""")
    assert result.stderr == """\
In old.xlsx:
error SB206 Searches!D2, column 1: There is no term, role or search named [MMMI]
    [MMMI]
    ^^^^^^
    Did you mean MMI?
In new.xlsx:
error SB201 Searches!D2, column 1: This ( has no matching )
    (a
    ^
    Add ) where the group ends
"""


def test_a_search_that_is_mended_and_one_that_is_new_and_broken(cli, workbook):
    old = workbook(searches(row("(a")), name="old.xlsx")
    new = workbook(searches(row("a"), row("(b", name="Fresh")), name="new.xlsx")
    result = cli("diff", old, new)
    assert (result.exit_code, result.stdout) == (1, f"""\
{TOP}Nurse · can't be built in old.xlsx

Fresh · can't be built in new.xlsx

{HINT}""")


def test_a_broken_search_that_is_gone_is_no_failure_of_the_new_workbook(cli, workbook):
    old = workbook(searches(row(), row("(a", name="Bad")), name="old.xlsx")
    result = cli("diff", old, workbook(ONE, name="new.xlsx"))
    assert (result.exit_code, result.stdout) == (
        0, f"{TOP}Bad · is gone\n\nSame people: Nurse\n{HINT}")


def test_an_unreadable_file(cli, workbook):
    for words in (("none.xlsx", workbook(ONE)), (workbook(ONE), "none.xlsx")):
        result = cli("diff", *words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("searchbuilder: There is no file none.xlsx\n")


# --- what else is other ---

def test_platforms_of_a_search_and_sites(diff):
    site = """
    | Sites |
    |       | Site | Address    | Engine | Title is   | Leave out |
    |       | Code | github.com | Google | page title | {}        |
"""
    old = searches(row(platforms="linkedin"), book=BOOK + site.format(""))
    new = searches(row(platforms="linkedin; google"), book=BOOK + site.format("jobs"))
    assert diff(old, new) == f"""\
{TOP}Nurse · finds the same people
    platforms: linkedin, google (was linkedin)

Sites that changed: google-code (to see what that does, add --for google-code)
{HINT}"""
    assert diff(old, new, "--for", "google-code") == f"""\
{TOP}Nurse · finds the same people on paper
    platforms: linkedin, google (was linkedin)
    Google X-ray of Code: finds fewer people
"""


# --- on platforms ---

def test_the_same_strings(diff):
    assert diff(ONE, ONE.replace("nurse ", "Nurse"), "--for", "google") == f"""\
{TOP}Nurse · finds the same people
    Google: finds the same people; written differently, so there is no need to
      paste it again
"""
    assert diff(searches(row("a; b")), searches(row("a AND b")), "--for", "google,bing") == (
        f"{TOP}Same people and strings: Nurse\n")


def test_each_platform_for_itself(diff):
    """One that stems, one that reads no titles, one that does."""
    old, new = (searches(row(should="title:RN", must_not=f"title:{word}"))
                for word in ("intern", "student"))
    assert diff(old, new, "--for", "bullhorn,linkedin-recruiter,google-linkedin") == f"""\
{TOP}Nurse · finds other people
    no longer excluded in the job title: “intern” (was Searches!F2)
    newly excluded in the job title: “student” (Searches!F2)
    Bullhorn: the same strings; newly left out: “student”
    LinkedIn Recruiter, Google X-ray of LinkedIn: finds other people
"""


def test_a_limit_that_is_passed(diff):
    old, new = ("""
        | Searches |
        |          | Search | Use | Level | Must | Size |
        |          | Nurse  | yes |       | {}   | full |
    """.format(" OR ".join(f"some skill {number}" for number in range(count)))
                for count in (8, 12))
    assert diff(old, new, "--for", "google") == f"""\
{TOP}Nurse · finds more people
    newly looked for: “some skill 8”, “some skill 9”, “some skill 10” and 1 more
      (Searches!D2)
    Google: finds more people; 2 strings (was 1), 1 of them as before
"""


def test_a_platform_that_cannot_say_it(cli, workbook):
    old = workbook(searches(row("nurse", titles="")), name="old.xlsx")
    new = workbook(searches(row('"+++"', titles="")), name="new.xlsx")
    result = cli("diff", old, new, "--for", "bullhorn,google")
    assert result.exit_code == 1
    assert "    Google: can't be written any more\n" in result.stdout
    assert result.stderr.startswith("In new.xlsx:\nerror SB404 Searches!A2: “Nurse” can't be ")


def test_of_all_platforms_one_may_be_unable(cli, workbook):
    old = workbook(searches(row("nurse", titles="")), name="old.xlsx")
    new = workbook(searches(row('"+++"', titles="")), name="new.xlsx")
    result = cli("diff", old, new, "--for", "all")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "can't be written any more" in " ".join(result.stdout.split())


def test_strings_that_are_too_many_to_compare(diff, monkeypatch):
    """Where they are the search itself they do what it does; else nothing is claimed."""
    monkeypatch.setattr("searchbuilder.diff.WORK_A_PLATFORM", 0)
    assert diff(ONE, searches(row(must_not="student")), "--for", "google,google-linkedin") == f"""\
{TOP}Nurse · finds fewer people
    newly excluded: “student” (Searches!F2)
    Google: changed; too large to compare
    Google X-ray of LinkedIn: finds fewer people
"""


def test_a_site_that_only_one_workbook_has(diff):
    site = ("    | Sites |\n    |  | Site | Address | Engine |\n"
            "    |  | Code | github.com | Google |\n")
    assert diff(ONE, searches(row(), book=BOOK + site), "--for", "google-code") == f"""\
{TOP}Nurse · finds the same people on paper
    Google X-ray of Code: only in the new workbook
"""
    moved = site.replace("github.com", "gitlab.com")
    assert diff(*(searches(row(), book=BOOK + each) for each in (site, moved)), "--for",
                "google-code") == f"""\
{TOP}Nurse · finds the same people on paper
    Google X-ray of Code: finds other people
"""


def test_all_platforms_in_a_few_lines(diff):
    assert diff(ONE, searches(row(must_not="student")), "--for", "all").count("\n") < 20


def test_an_unknown_platform(cli, workbook):
    result = cli("diff", workbook(ONE, name="old.xlsx"),
                 workbook(searches(row("a")), name="new.xlsx"), "--for", "linkdin")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("searchbuilder: There is no platform “linkdin”\n")


def test_what_is_too_large_to_tell():
    found = Difference("Nurse", "unknown", Comparison(
        "unknown", lost=(Reason("required", (Term("RN", origin=Origin("Searches!D2")),)),)))
    assert text(Diff("old.xlsx", "new.xlsx", differences=(found,))) == f"""\
{TOP}Nurse · changed; too large to compare
    newly required: “RN” (Searches!D2)

{HINT}"""


# --- formats ---

OTHER = searches(row("[MMI]; RN OR LPN", must_not="student"), row("a", name="Fresh"))


def test_json(diff):
    told = json.loads(diff(ONE, OTHER, "--format", "json", "--for", "google"))
    assert {key: told[key] for key in ("version", "old", "new", "identical", "notes",
                                       "diagnostics")} == {
        "version": 1, "old": "old.xlsx", "new": "new.xlsx", "identical": False, "notes": [],
        "diagnostics": []}
    nurse, fresh = told["searches"]
    assert nurse["lost"] == [
        {"how": "newly required", "words": [
            {"word": "RN", "field": "", "cell": "Searches!D2"},
            {"word": "LPN", "field": "", "cell": "Searches!D2"}]},
        {"how": "newly excluded", "words": [
            {"word": "student", "field": "", "cell": "Searches!F2"}]}]
    assert (nurse["search"], nurse["status"], nurse["gained"]) == ("Nurse", "narrower", [])
    assert nurse["newly_found_example"] == []
    assert [word["word"] for word in nurse["lost_example"]] == [
        "nurse", "permanent and stationary"]
    assert nurse["platforms"] == [{
        "platform": "google", "status": "narrower", "strings_changed": True, "effect": "wider",
        "effect_before": "wider", "strings": 1, "strings_before": 1, "newly_left_out": [],
        "no_longer_left_out": []}]
    assert (fresh["search"], fresh["status"], fresh["platforms"]) == ("Fresh", "added", [])


def test_json_of_the_same_file_and_of_errors(cli, workbook):
    path = workbook(ONE)
    told = json.loads(cli("diff", path, path, "--format", "json").stdout)
    assert (told["identical"], told["searches"]) == (True, [])
    bad = workbook(searches(row("(a")), name="new.xlsx")
    told = json.loads(cli("diff", path, bad, "--format", "json").stdout)
    assert [(each["workbook"], each["code"]) for each in told["diagnostics"]] == [
        ("new.xlsx", "SB201")]
    assert told["searches"][0]["not_built_in"] == ["new.xlsx"]


def test_csv(diff):
    rows = list(csv.reader(io.StringIO(diff(ONE, OTHER, "--format", "csv", "--for", "google"))))
    assert rows == [
        ["\ufeffsearch", "platform", "status", "people", "how", "words", "cells", "remark"],
        ["Nurse", "", "narrower", "", "", "", "", ""],
        ["Nurse", "", "narrower", "lost", "newly required", "“RN”\n“LPN”",
         "Searches!D2\nSearches!D2", ""],
        ["Nurse", "", "narrower", "lost", "newly excluded", "“student”", "Searches!F2", ""],
        ["Nurse", "google", "narrower", "", "", "", "", "finds fewer people"],
        ["Fresh", "", "added", "", "", "", "", ""]]


def test_markdown(diff):
    assert diff(ONE, OTHER, "--format", "markdown") == """\
- old: old.xlsx
- new: new.xlsx

## Nurse

finds fewer people

- newly required: “RN” or “LPN” (Searches!D2)
- newly excluded: “student” (Searches!F2)
- lost, for example: somebody with “nurse” in the job title and “permanent and stationary”, \
and nothing else

## Fresh

is new
"""


def test_into_a_file_that_is_none_of_both(cli, workbook):
    workbook(ONE, name="old.xlsx")
    workbook(OTHER, name="new.xlsx")
    for name, reason in (("old.xlsx", "is the workbook itself"),
                         ("new.xlsx", "is the name of a workbook, and this saves text")):
        result = cli("diff", "old.xlsx", "new.xlsx", "--output", name)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"searchbuilder: {name} {reason}\n")
    result = cli("diff", "old.xlsx", "new.xlsx", "--output", "what.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0, "", "Saved to what.txt\n")
