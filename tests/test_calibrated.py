"""What a user found out about a platform, as the workbook says it, in every string of it."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from searchbuilder.build import Request, build
from searchbuilder.compiler.sizes import SIZES, Size
from searchbuilder.dialect import Calibration
from searchbuilder.dialects import find
from searchbuilder.library import platforms as of_workbook
from searchbuilder.platforms import platforms
from searchbuilder.workbook.contents import PlatformFact, Site
from searchbuilder.workbook.facts import save_facts

MMI = Path(__file__).parents[1] / "workbooks" / "mmi.xlsx"


def fact(platform: str, name: str, value: str, date: str = "2026-11-30", number: int = 2,
         aged: bool = False) -> PlatformFact:
    return PlatformFact(platform, name, value, "calibrate", "nurse 812; zzqx 0", date, {
        column: f"Platforms!{letter}{number}" for column, letter in zip(
            ("Platform", "Fact", "Value", "How", "Counts", "Date"), "ABCDEF")}, aged)


def row(platform: str, name: str, value: str, date: str = "2026-11-30") -> dict[str, str]:
    return {"Platform": platform, "Fact": name, "Value": value, "How": "calibrate",
            "Counts": "nurse 812; zzqx 0", "Date": date}


def told(*facts: PlatformFact, sites: tuple[Site, ...] = ()) -> list[tuple[str, ...]]:
    _, found = platforms(sites, facts)
    return [(each.code, each.severity, each.cell, each.message, each.hint) for each in found]


def strings(workbook: str, platform: str, size: Size
            ) -> list[tuple[str, list[dict[str, str]]]]:
    made = build(workbook, Request(platforms=(platform,), size=size))
    return [(each.search, [string.boxes for string in each.compiled.strings])
            for each in made.results]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("one", "value", "other"), (
    ("icims", "ignored", "icims-flat"), ("icims-flat", "any depth", "icims")))
def test_with_what_was_found_out_one_record_writes_what_the_other_does(
        one: str, value: str, other: str, size: Size, tmp_path: Path) -> None:
    path = str(shutil.copy(MMI, tmp_path))
    save_facts(path, [row(one, "Parentheses", value)])
    made = strings(path, one, size)
    assert made == strings(str(MMI), other, size) != strings(str(MMI), one, size)
    assert len(made) > 20


def test_what_was_assumed_is_exact_once_it_was_checked(workbook, cli) -> None:
    path = workbook("""
    | Searches |
    |          | Search | Must             | Platforms |
    |          | Care   | nurse; ICU OR ER    | icims     |
    """)
    before = json.loads(cli("build", path, "--format", "json").stdout)["results"][0]
    assert [each["fact"] for each in before["assumes"]] == ["brackets"]
    save_facts(path, [row("iCIMS", "Parentheses", "any depth")])
    after = json.loads(cli("build", path, "--format", "json").stdout)["results"][0]
    assert (after["assumes"], after["effect"], after["strings"]) == (
        [], "exact", before["strings"])
    assert cli("build", path).stdout == """\
Care · iCIMS · normal
"nurse" AND ("ICU" OR "ER")
    27 characters · 3 words · 2 operators
    note: Checked by you on 2026-11-30: Parentheses (SB559)
    note: First choose Boolean as the Keyword Option.
"""


def test_every_command_that_reads_the_workbook_goes_by_it(workbook, cli) -> None:
    path = workbook("""
    | Searches |
    |          | Search | Must             | Must not | Platforms       |
    |          | Care   | nurse; ICU OR ER    | intern   | our-ats; lever  |
    | Platforms |
    |           | Platform | Fact        | Value     | Date       |
    |           | Our ATS  | AND         | plus      | 2026-11-30 |
    |           | Our ATS  | OR          | /         | 2026-11-30 |
    |           | Our ATS  | NOT         | minus     | 2026-11-30 |
    |           | Our ATS  | Parentheses | one level | 2026-11-30 |
    |           | lever    | NOT         | none      | 2026-11-30 |
    """)
    result = cli("build", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert '\n"nurse" + ("ICU" / "ER") -"intern"\n' in result.stdout
    assert "wider: Lever can't exclude words. Screen these out yourself: “intern”" in result.stdout
    assert "SB551, wider" in cli("check", path).stdout
    assert '"nurse" + "RN"' in cli(
        "build", path, "--query", "nurse AND RN", "--for", "Our ATS").stdout
    assert cli("fill", path).exit_code == cli("page", path).exit_code == 0
    page = Path("book.html").read_text(encoding="utf-8")
    assert '\\"nurse\\" + (\\"ICU\\"' in page and "Parentheses: one level (2026-11-30)" in page
    assert [each.name for each in of_workbook(Path(path)) if not each.guess][-1] == "our-ats"


NEW = (fact("Our ATS", "AND", "AND"), fact("our ats", "OR", "OR", number=3))


def test_a_platform_that_nobody_has_described_is_what_the_user_found_out() -> None:
    made = platforms((), NEW)[0]["our-ats"]
    assert (made.title, made.kind, made.family, made.checked) == (
        "Our ATS", "Your own", "our-ats", "2026-11-30")
    assert (made.excludes, made.always_quote, made.default) == (False, True, False)
    assert made.unknown == (
        "how a word is excluded, so nothing is", "whether operators must be in capitals",
        "what a space between words means", "whether parentheses work, so strings have none",
        "whether quotes make a phrase", "whether it finds other forms of a word",
        "how long a string may be")
    named = platforms((), (*NEW, fact("Our ATS", "Title", "Ours"), fact(
        "Our ATS", "Results address", "https://ours.example/?q={}")))[0]["our-ats"]
    assert (named.title, named.address("a b")) == ("Ours", "https://ours.example/?q=a%20b")


def test_a_platform_known_by_name_alone_keeps_its_name() -> None:
    made, found = platforms((), (fact("Workday Recruiting", "AND", "AND"), fact(
        "workday recruiting", "OR", "OR")))
    assert (made["workday"].title, found) == ("Workday Recruiting", [])


def test_an_alias_is_no_platform_of_its_own() -> None:
    made, _ = platforms((), (fact("Generic", "Length", "500"),))
    assert [limit.most for limit in made["ats"].limits] == [500]
    other, _ = platforms((), (fact("Generic", "Title", "Generic"), *(
        each._replace(platform="Generic") for each in NEW)))
    assert other["ats"] == find("ats") and other["generic"].title == "Generic"


def test_what_is_true_of_an_engine_is_true_on_its_sites() -> None:
    site = Site("XING", "xing.com/profile", "Google", True, (), {
        name: "Sites!A2" for name in ("Site", "Address", "Engine", "Title is", "Leave out")})
    made, found = platforms((site,), (
        fact("google", "Parentheses", "any depth"), fact("google", "Title", "My Google"),
        fact("google-xing", "Length", "99")))
    assert found == []
    for name in ("google", "google-linkedin", "google-xing"):
        assert made[name].shape.name == "ANY"
    assert (made["google"].title, made["google-xing"].title, made["google-linkedin"].title) == (
        "My Google", "Google X-ray of XING", find("google-linkedin").title)
    assert [limit.most for limit in made["google-xing"].limits] == [99, 32]
    assert made["google-linkedin"].default


FINDINGS = (
    ((fact("icmis", "Length", "500"),), [(
        "SB421", "warning", "Platforms!A2", "There is no platform “icmis”, so what you found out "
        "about it is not used", "Did you mean iCIMS?")]),
    ((fact("Quaxo", "Length", "500"),), [(
        "SB421", "warning", "Platforms!A2", "There is no platform “Quaxo”, so what you found out "
        "about it is not used",
        "To describe a platform of your own, add rows with the facts AND and OR")]),
    ((fact("icims", "Parentheses", "anydepth"),), [(
        "SB422", "warning", "Platforms!C2", "“anydepth” is not a value of Parentheses",
        "Did you mean any depth?")]),
    ((fact("icims", "Length", "long"),), [(
        "SB422", "warning", "Platforms!C2", "“long” is not a value of Length",
        "Type none or a number of characters such as 500, or 2000+ if that works and more was "
        "not tried")]),
    ((fact("icims", "Parentheses", ""),), [(
        "SB422", "warning", "Platforms!C2", "Parentheses has no value",
        "Type any depth, one level, ignored or error")]),
    ((fact("icims", "", "any depth"),), [(
        "SB422", "warning", "Platforms!B2", "This row does not say which fact it is about",
        "Choose one from the drop-down of the column Fact")]),
    ((fact("indeed", "Space", "or"),), [(
        "SB423", "error", "Platforms!C2", "No strings for Indeed jobs: Space cannot be “or” where "
        "AND is “space”",
        "Change or delete one of these rows, or add a row that says how AND is written")]),
    ((fact("icims", "Length", "500"), fact("icims", "Length", "400", number=3)), [(
        "SB424", "warning", "Platforms!B3", "Length of icims stands twice. This row counts: "
        "Platforms!C3", "Delete the other one")]),
    ((fact("icims", "Length", "500"), fact("icims", "Length", "400", "2025-12-01", 3)), [(
        "SB424", "warning", "Platforms!B3", "Length of icims stands twice. This row counts: "
        "Platforms!C2", "Delete the other one")]),
)


@pytest.mark.parametrize(("facts", "wanted"), FINDINGS)
def test_what_cannot_be_used_is_told(
        facts: tuple[PlatformFact, ...], wanted: list[tuple[str, ...]]) -> None:
    assert told(*facts) == wanted


def test_rows_beside_a_wrong_one_are_used() -> None:
    made, _ = platforms((), (fact("icims", "Parentheses", "some"), fact("icims", "Length", "500")))
    assert made["icims"].calibrated == {"Length": Calibration(
        "500", "calibrate", "nurse 812; zzqx 0", "2026-11-30", "Platforms!C2")}


def test_facts_that_contradict_each_other_leave_no_string() -> None:
    made, _ = platforms((), (fact("indeed", "Space", "or"),))
    assert "indeed" not in made


def test_what_was_checked_long_ago_says_so(workbook, cli) -> None:
    path = workbook("""
    | Searches |
    |          | Search | Must       | Platforms |
    |          | Care   | nurse; ICU | lever     |
    | Platforms |
    |           | Platform | Fact   | Value | Date       |
    |           | Lever    | Length | 500   | 2024-05-01 |
    |           | Lever    | Space  | and   |            |
    """)
    lines = cli("build", path).stdout
    assert ("    note: Checked by you on 2024-05-01, over a year ago: Length (SB559)\n"
            "    note: Checked by you: Space (SB559)\n") in lines


def test_no_platform_of_its_own_is_named_in_the_sheet_of_a_new_workbook() -> None:
    assert platforms((), ())[0] == {each.name: each for each in platforms()[0].values()}


def test_all_is_no_name_of_a_platform() -> None:
    made, found = platforms((), tuple(each._replace(platform="All") for each in NEW))
    assert "all" not in made and [each.code for each in found] == ["SB421"]


def test_numbers_and_days_are_taken_as_a_spreadsheet_stores_them(workbook) -> None:
    path = workbook("""
    | Platforms |
    |           | Platform | Fact   | Value | Date |
    |           | icims    | Length |       |      |
    """, {"Platforms!C2": 500, "Platforms!D2": datetime(2026, 11, 30)})
    found = of_workbook(Path(path))
    (icims,) = [each for each in found if each.name == "icims"]
    assert icims.calibrated == {"Length": Calibration("500", "", "", "2026-11-30", "Platforms!C2")}


def test_a_word_may_be_left_out_on_a_platform_of_ones_own(workbook, cli) -> None:
    path = workbook("""
    | Terms |
    |       | Term |
    |       | Care |
    | Synonyms |
    |          | Term | Synonym     | Our ATS |
    |          | Care | case nurse  |         |
    |          | Care | care expert | no      |
    | Searches |
    |          | Search | Must   | Platforms |
    |          | Care 1 | [Care] | our-ats   |
    | Platforms |
    |           | Platform | Fact | Value |
    |           | Our ATS  | AND  | AND   |
    |           | Our ATS  | OR   | OR    |
    """)
    assert '\n"case nurse"\n' in cli("build", path).stdout
