"""The value of the page: all that it tells is in the workbook, and said as `build` says it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from searchbuilder.errors import UnknownName, UnreadableFile
from searchbuilder.page.data import older, page_data

MMI = str(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx")

BOOK = """
    | Terms |
    |       | Term  | Definition  | Industry       |
    |       | MMI   | a milestone | Rehabilitation |
    |       | Other |             |                |
    | Synonyms |
    |          | Term | Synonym                     | Kind         | Needs context |
    |          | MMI  | maximum medical improvement | main         |               |
    |          | MMI  | P&S                         | abbreviation | x             |
    | Ambiguous abbreviations |
    |                         | Synonym | Wrong meaning | Context (any of)     | Exclude | Use  |
    |                         | P&S     | purchase      | impairment; "rating" | sale    | both |
    | Titles |
    |        | Role  | Title            | Kind    | Level  |
    |        | Nurse | registered nurse | typical | Senior |
    | Levels |
    |        | Level  | Min years | Not in title | Region |
    |        | Senior | 5         | intern       | US     |
    | Interview |
    |           | Term | Level  | No | Question | Expected answer | Listen for |
    |           | MMI  | Senior | 1  | What?    | This            | calm       |
    | Log |
    |     | Search | Platform | Size  | String | Results | By  | Date       | Star | String id |
    |     | Care   | bullhorn | short | RN     | 12      | Ann | 2026-11-27 | x    | ab12      |
    | Counts |
    |        | Word             | Group | Where | People | Of    |
    |        | registered nurse | Nurse | ours  | 5      | 1000  |
    | Searches |
    |          | Search | Titles  | Level  | Must  | Region | Where  | Platforms       | Notes |
    |          | Care   | [Nurse] | Senior | [MMI] | US     | Boston |                 | mine  |
    |          | Lever  | [Nurse] |        | [MMI] | US     |        | lever; bullhorn |       |
    |          | Broken | [Nurze] |        |       |        |        |                 |       |
"""


@pytest.fixture
def data(workbook):
    return page_data(workbook(BOOK))


def texts(data, places):
    return [data["texts"][place] for place in places]


def results(data, search, platform):
    """What is compiled of a search on a platform, by its size."""
    row = [each["name"] for each in data["searches"]].index(search)
    column = [each["name"] for each in data["platforms"]].index(platform)
    places = data["results"][row][column]
    return places and dict(zip(("short", "normal", "full"),
                               (data["compiled"][place] for place in places)))


def test_what_it_holds(data):
    assert list(data) == [
        "version", "workbook", "texts", "strings", "changes", "compiled", "people", "platforms",
        "searches", "results", "briefs", "ambiguous", "since", "log", "counts", "findings"]
    assert data["version"] == 1 and data["workbook"]["name"] == "book.xlsx"


def test_the_same_workbook_gives_the_same_value(workbook):
    path = workbook(BOOK)
    assert json.dumps(page_data(path)) == json.dumps(page_data(path))


def test_the_fingerprint_is_of_what_is_shown(workbook):
    plain, other = workbook(BOOK), workbook(BOOK.replace("mine", "yours"), name="other.xlsx")
    again = workbook(BOOK, name="book.xlsx")
    prints = [page_data(path)["workbook"]["fingerprint"] for path in (plain, again, other)]
    assert prints[0] != prints[2]


def test_usual_platforms_stand_first_and_those_that_a_search_names_are_there(data):
    usual = [each["usual"] for each in data["platforms"]]
    assert usual == sorted(usual, reverse=True) and sum(usual) == 8
    assert [each["name"] for each in data["platforms"] if not each["usual"]] == ["lever"]


def test_platforms_that_are_asked_for_are_there_and_no_others(workbook):
    path = workbook(BOOK)
    named = page_data(path, ["google,bullhorn"])
    assert [each["name"] for each in named["platforms"]] == ["bullhorn", "google"]
    assert page_data(path, ["lever"])["searches"][1]["platforms"] == [0]
    with pytest.raises(UnknownName, match="There is no platform “gogle”"):
        page_data(path, ["gogle"])
    with pytest.raises(UnreadableFile):
        page_data("none.xlsx")


def test_a_platform(data):
    linkedin = next(each for each in data["platforms"] if each["name"] == "linkedin")
    (limit,) = linkedin["limits"]
    assert (linkedin["short"], linkedin["kind"], linkedin["boxes"]) == (
        "LinkedIn (free)", "LinkedIn", {"keywords": "Keywords"})
    assert (limit["what"], limit["most"], limit["enforced"], limit["unit"], limit["each_box"]) == (
        "operators", 5, False, "ANDs, ORs and NOTs", False)
    assert texts(data, [limit["past"]]) == ["results get unreliable, guides say"]
    assert linkedin["link"] == "https://www.linkedin.com/"
    assert ["a blank means", "and"] in [texts(data, pair) for pair in linkedin["facts"]]
    recruiter = next(each for each in data["platforms"] if each["name"] == "linkedin-recruiter")
    assert recruiter["boxes"] == {"keywords": "Keywords", "title": "Job titles",
                                  "company": "Companies", "location": "Location"}
    assert (recruiter["link"], recruiter["url"]) == (None, None)


def test_a_search_and_one_that_cannot_be_built(data):
    care, lever, broken = data["searches"]
    assert care == {
        "name": "Care", "cell": "Searches!A2", "level": "Senior", "region": "US",
        "where": ["Boston"], "note": "mine", "criteria": [["Titles", "Nurse"],
                                                          ["Must have", "MMI"]],
        "platforms": [], "failed": None, "briefs": [0], "people": [0]}
    names = [each["name"] for each in data["platforms"]]
    assert [names[place] for place in lever["platforms"]] == ["lever", "bullhorn"]
    why = broken["failed"]
    assert texts(data, (why["message"], why["hint"])) == [
        "There is no term, role or search named [Nurze]", "Did you mean Nurse?"]
    assert why["cell"] == "Searches!B4"
    assert results(data, "Broken", "bullhorn") is None


def test_every_search_is_there_on_every_site_in_three_sizes(data):
    for search in ("Care", "Lever"):
        for platform in data["platforms"]:
            assert len(results(data, search, platform["name"])) == 3


def test_strings_and_what_to_do_with_them(data):
    short = results(data, "Care", "bullhorn")["short"]
    (string,) = [data["strings"][place] for place in short["strings"]]
    assert string["boxes"] == [["keywords", string["boxes"][0][1]]]
    assert "text" not in string and string["link"] is False
    assert texts(data, short["before"]) == ["First switch on Use Boolean (this clears the chips)."]
    assert texts(data, short["why"]) == ["The Keyword Expansion add-on adds synonyms of its own."]
    boxed = results(data, "Care", "linkedin-recruiter")["full"]
    (string,) = [data["strings"][place] for place in boxed["strings"]]
    assert [box for box, _ in string["boxes"]] == ["title", "location", "keywords"]
    assert string["text"] and string["text_effect"] in ("wider", "mixed")
    assert [texts(data, pair) for pair in boxed["set"]] == [["Years of experience", "5+"]]


def test_no_years_where_there_is_no_filter_for_them(workbook):
    made = page_data(workbook(BOOK), ["sqlite-fts5", "linkedin-recruiter"])
    assert results(made, "Care", "sqlite-fts5")["full"]["set"] == []


def test_places_that_go_into_a_filter_are_to_be_set(workbook):
    longer = BOOK.replace(
        "| Boston |", "| Boston; Chicago; Philadelphia; Los Angeles; Dallas; Miami; Tampa |")
    made = page_data(workbook(longer), ["linkedin"])
    short = results(made, "Care", "linkedin")["short"]
    assert [texts(made, pair) for pair in short["set"]] == [
        ["Locations", "Boston, Chicago, Philadelphia, Los Angeles, Dallas, Miami, Tampa"]]


def test_a_change_has_all_its_words_with_their_cells_and_no_options(data):
    short = results(data, "Care", "linkedin")["short"]
    changes = [data["changes"][place] for place in short["changes"]]
    by_code = {each["code"]: each for each in changes}
    exclusion = by_code["SB502"]
    assert (texts(data, exclusion["words"]), texts(data, exclusion["cells"])) == (
        ["intern"], ["Levels!C2"])
    assert texts(data, [exclusion["title"]]) == [
        "An exclusion from titles, companies or places is left out."]
    for change in data["changes"]:
        assert len(change["words"]) == len(change["cells"])
        assert "--" not in data["texts"][change["message"]]


def test_what_is_about_the_keyword_string_alone_says_so(data):
    full = results(data, "Care", "linkedin-recruiter")["full"]
    scopes = {data["changes"][place]["code"]: data["changes"][place].get("of_text", False)
              for place in full["changes"]}
    assert scopes["SB514"] is True and sum(scopes.values()) == 1


def test_briefs_and_abbreviations(data):
    (brief,) = data["briefs"]
    assert (brief["name"], brief["definition"], brief["cell"]) == (
        "MMI", "a milestone", "Terms!A2")
    assert brief["levels"] == [{"name": "Senior", "years": "5+", "indicators": [], "questions": [
        {"question": "What?", "expected": "This", "listen_for": "calm"}]}]
    assert data["ambiguous"] == [{
        "abbreviation": "P&S", "meanings": "purchase", "context": "“impairment” or “rating”",
        "not_if": "“sale”", "cell": "'Ambiguous abbreviations'!A2"}]


def test_findings_are_those_of_check_with_the_searches_that_they_touch(workbook, cli):
    path = workbook(BOOK)
    found = page_data(path)["findings"]
    checked = json.loads(cli("check", path, "--format", "json").stdout)["diagnostics"]
    keys = ("code", "severity", "cell", "column", "message", "hint", "text", "width")
    assert [[each[key] for key in keys] for each in found] == [
        [each[key] for key in keys] for each in checked]
    error = next(each for each in found if each["code"] == "SB206")
    assert (error["searches"], error["text"]) == ([2], "[Nurze]")


def test_what_was_noted_and_counted(data):
    assert data["log"] == [{
        "search": "Care", "platform": "bullhorn", "size": "short", "part": "", "string": "ab12",
        "copied": "", "pasted": "", "results": "12", "by": "Ann", "date": "2026-11-27",
        "star": "x", "note": ""}]
    assert data["counts"] == {"where": "ours", "people": 1000}


def test_how_many_people_the_words_of_a_search_find(workbook):
    more = BOOK.replace("""
    |        | Word             | Group | Where | People | Of    |
    |        | registered nurse | Nurse | ours  | 5      | 1000  |
""", """
    |        | Word       | Group | Region | Where | People | Only | Of | Date |
    |        | maximum medical improvement | MMI | | ours | 4 | 4 | 9 | 2026-11-20 |
    |        | P&S        | MMI   | US-CA | ours     | 7    | 0 |   |            |
    |        | P&S        | MMI   | GB    | ours     | 90   | 0 |   |            |
    |        | registered nurse | Nurse |  | LinkedIn | 1200 |   |   |            |
    |        | Other      | Other |       | ours     | 3    |   |   |            |
""")
    # Words that only show what a short form means are not asked for.
    made = page_data(workbook(more.replace('impairment; "rating"', "[Other]")))
    rows = [[made["texts"][value] if name in ("group", "word", "where", "date") else value
             for name, value in made["people"][place].items()]
            for place in made["searches"][0]["people"]]
    assert rows == [
        ["registered nurse", "Nurse", 1200, None, None, "LinkedIn", ""],
        ["P&S", "MMI", 7, 0, None, "ours", ""],
        ["maximum medical improvement", "MMI", 4, 4, 9, "ours", "2026-11-20"]]
    assert made["searches"][1]["people"] == made["searches"][0]["people"]
    assert made["searches"][2]["people"] == [], "it cannot be built"


def test_a_word_that_only_the_search_has_is_a_group_of_its_own(workbook):
    more = BOOK.replace("| Lever  | [Nurse] |", "| Lever  | RN      |").replace(
        "| registered nurse | Nurse |", "| RN | RN |")
    made = page_data(workbook(more))
    texts = made["texts"]
    rows = [[texts[row["word"]], texts[row["group"]], row["people"]]
            for row in (made["people"][place] for place in made["searches"][1]["people"])]
    assert (rows, made["searches"][0]["people"]) == ([["RN", "RN", 5]], [])


def test_how_many_people_a_string_keeps_is_said_once(cli, workbook):
    path = workbook(BOOK)
    Path("people.csv").write_text(
        "id,title,text\nann,registered nurse,maximum medical improvement Boston\n", "utf-8")
    done = cli("try", path, "--on", "people.csv", "--search", "Care", "--for", "bullhorn",
               "--size", "short", "--save")
    assert "and 1 string in" in done.stderr
    made = page_data(path)
    short = results(made, "Care", "bullhorn")["short"]
    note = f"Keeps 1 of 1 person in your pool (people, {date.today().isoformat()})"
    assert texts(made, [short["kept"]]) == [note] and note not in texts(made, short["why"])
    assert results(made, "Care", "linkedin")["short"]["kept"] is None


def test_nothing_noted_and_nothing_counted(workbook):
    made = page_data(workbook())
    assert (made["log"], made["counts"], made["since"], made["results"]) == ([], None, None, [])


def test_nothing_is_stored_twice(data):
    for table in ("texts", "strings", "changes", "compiled", "people"):
        kept = [json.dumps(each, sort_keys=True) for each in data[table]]
        assert len(kept) == len(set(kept))


# --- since ---

def test_which_strings_are_new_since_an_older_workbook(workbook):
    old, new = workbook(BOOK, name="old.xlsx"), workbook(
        BOOK.replace("| registered nurse |", "| staff nurse      |"))
    made = page_data(new, (), older(old))
    assert made["since"]["name"] == "old.xlsx"
    before = {each["id"] for each in page_data(old)["strings"]}
    added = dict.fromkeys(each["id"] for each in made["strings"] if each["id"] not in before)
    assert made["since"]["changed"] == list(added) != []
    assert page_data(new, (), older(new))["since"]["changed"] == []


def test_sites_that_are_new_on_the_page_make_no_string_new(workbook):
    path = workbook(BOOK)
    before = older(path, ["google"])
    assert page_data(path, ["google,bullhorn,linkedin"], before)["since"]["changed"] == []
    other = workbook(BOOK.replace("| registered nurse |", "| staff nurse      |"))
    made = page_data(other, ["google,bullhorn"], before)
    assert {each["id"] for each in page_data(other, ["google"])["strings"]} >= set(
        made["since"]["changed"]) != set()


# --- the same as `build` says ---

@pytest.fixture(scope="module")
def whole():
    return page_data(MMI)


def test_every_string_and_link_is_that_of_build(whole, cli):
    names = ",".join(each["name"] for each in whole["platforms"])
    words = ("build", MMI, "--for", names, "--size", "all", "--format", "json")
    made = json.loads(cli(*words).stdout)
    assert len(made["results"]) == 3 * len(whole["searches"]) * len(whole["platforms"])
    links = 0
    for result in made["results"]:
        one = results(whole, result["search"], result["platform"])[result["size"]]
        assert one["effect"] == result["effect"]
        strings = [whole["strings"][place] for place in one["strings"]]
        assert [dict(each["boxes"]) for each in strings] == [
            each["boxes"] for each in result["strings"]]
        assert [each["id"] for each in strings] == [each["id"] for each in result["strings"]]
        platform = next(each for each in whole["platforms"] if each["name"] == result["platform"])
        for string, told in zip(strings, result["strings"]):
            text = string.get("text") or string["boxes"][0][1]
            address = platform["url"].format(quote(text, safe="")) if string["link"] else None
            assert address == told["url"]
            links += bool(address)
        assert texts(whole, one["before"]) == result["before"]
        assert [texts(whole, pair) for pair in one["set"]] == [
            [each["filter"], each["value"]] for each in result["set"]]
        titles = [whole["changes"][place]["title"] for place in one["changes"]]
        assert texts(whole, titles) == [each["title"] for each in result["changes"]]
    assert links > 100
