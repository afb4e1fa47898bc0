"""From a workbook to strings: what is built, what is refused, and what a request overrides."""

import pytest

from searchbuilder.build import Request, build
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialects import known
from searchbuilder.errors import UnknownName

WORDS = """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Synonyms |
    |          | Term | Synonym                     | Region | Strength | LinkedIn |
    |          | MMI  | maximum medical improvement |        |          |          |
    |          | MMI  | permanent and stationary    | US-CA  |          |          |
    |          | MMI  | maximum medical recovery    | GB     |          | no       |
    |          | MMI  | plateau                     |        | broad    |          |
    | Levels |
    |        | Level  | Min years | Title words  |
    |        | Junior | 0         | junior       |
    |        | Senior | 5         | senior; lead |
"""
ONE = WORDS + """
    | Searches |
    |          | Search | Must  | Platforms |
    |          | One    | [MMI] | google    |
"""
DEFAULTS = [dialect.name for dialect in known() if dialect.default]


@pytest.fixture
def built(workbook):
    def run(text, values=(), **request):
        for several in ("searches", "platforms"):
            request[several] = tuple(request.get(several, "").split())
        return build(workbook(text, values), Request(**request))
    return run


def strings(build):
    """What is pasted, by search and platform."""
    return {(result.search, result.platform.name): [
        string.text for string in result.compiled.strings] for result in build.results}


# --- one mistake and its neighbours ---

def test_a_mistake_in_one_search_does_not_stop_the_others(built):
    made = built("""
        | Searches |
        |          | Search | Must       | Platforms |
        |          | Bad    | nurse; (RN | linkedin  |
        |          | Good   | nurse; RN  | linkedin  |
    """)
    assert strings(made) == {("Good", "linkedin"): ["nurse AND RN"]}
    assert made.failed
    assert list(made.diagnostics) == [
        Diagnostic("SB201", ERROR, "This ( has no matching )", "Searches!B2", 8,
                   "Add ) where the group ends", "nurse; (RN")]


@pytest.mark.parametrize("column", ["Titles", "Must", "Should", "Must not"])
def test_a_search_is_never_built_without_a_broken_item(built, column):
    other = "Should" if column == "Must" else "Must"
    made = built(f"""
        | Searches |
        |          | Search | {other} | {column}  | Platforms |
        |          | One    | nurse   | RN; a AND | linkedin  |
    """)
    assert (strings(made), made.failed) == ({}, True)


@pytest.mark.parametrize("column", ["Titles", "Must", "Level", "Where", "Employers", "Region"])
def test_a_search_is_never_built_without_a_cell_that_shows_an_error(built, column):
    made = built(f"""
        | Searches |
        |          | Search | Should | {column} | Platforms |
        |          | One    | nurse  | #REF!    | linkedin  |
    """)
    assert strings(made) == {}
    assert [(each.code, each.cell) for each in made.diagnostics] == [("SB108", "Searches!C2")]


def test_notes_and_platforms_do_not_stop_a_search(built):
    assert strings(built("""
        | Searches |
        |          | Search | Must  | Notes | Platforms         |
        |          | One    | nurse | #N/A  | linkedin; nowhere |
    """)) == {("One", "linkedin"): ["nurse"]}


def test_a_search_that_names_a_broken_one_is_not_built_either(built):
    """It would go out without `[MMI` and find far too many people."""
    made = built("""
        | Searches |
        |          | Search | Must              | Platforms |
        |          | Inner  | nurse; (a         | linkedin  |
        |          | Outer  | [Inner]; RN       | linkedin  |
        |          | Third  | LPN OR [Outer]    | linkedin  |
        |          | Other  | RN                | linkedin  |
    """)
    assert strings(made) == {("Other", "linkedin"): ["RN"]}
    assert made.failed


@pytest.mark.parametrize("cells", ["impairment; (a | HMI", "impairment | (a", "#N/A | HMI"])
def test_a_short_form_is_not_sent_when_its_context_cannot_be_read(built, cells):
    """With half of its context it finds the wrong people; the other synonyms still go out."""
    made = built(f"""
        | Terms |
        |       | Term | Quick synonyms |
        |       | MMI  | plateau        |
        | Synonyms |
        |          | Term | Synonym | Needs context |
        |          | MMI  | MMI     | x             |
        | False friends |
        |               | Synonym | Context (any of) | Exclude | Use |
        |               | MMI     | {cells}                    | both |
        | Searches |
        |          | Search | Must  | Platforms |
        |          | One    | [MMI] | linkedin  |
    """)
    assert strings(made) in ({("One", "linkedin"): ["plateau"]}, {})
    assert made.failed


def test_unknown_reference(built):
    made = built(WORDS + """
        | Searches |
        |          | Search | Must          | Platforms |
        |          | One    | nurse; [MMII] | linkedin  |
        |          | Two    | [Xylophone]   | linkedin  |
    """)
    assert strings(made) == {}
    assert list(made.diagnostics) == [
        Diagnostic("SB206", ERROR, "There is no term, role or search named [MMII]",
                   "Searches!B2", 8, "Did you mean MMI?", "nurse; [MMII]", 6),
        Diagnostic("SB206", ERROR, "There is no term, role or search named [Xylophone]",
                   "Searches!B3", 1,
                   "Add it to Terms or Titles, or delete the brackets", "[Xylophone]", 11)]


def test_a_circle(built):
    made = built("""
        | Searches |
        |          | Search | Must       | Platforms |
        |          | A      | [b]        | linkedin  |
        |          | B      | RN OR [C]  | linkedin  |
        |          | C      | [A]        | linkedin  |
        |          | D      | [D]        | linkedin  |
        |          | E      | nurse      | linkedin  |
    """)
    assert strings(made) == {("E", "linkedin"): ["nurse"]}
    assert list(made.diagnostics) == [
        Diagnostic("SB207", ERROR, f"These searches refer to each other in a circle: {circle}",
                   cell, column, "Delete one of these names", text, 3)
        for circle, cell, column, text in [
            ("A → B → C → A", "Searches!B4", 1, "[A]"), ("B → C → A → B", "Searches!B2", 1, "[b]"),
            ("C → A → B → C", "Searches!B3", 7, "RN OR [C]"), ("D → D", "Searches!B5", 1, "[D]")]]


def test_nothing_to_look_for(built):
    made = built("""
        | Searches |
        |          | Search | Must | Must not | Platforms |
        |          | Empty  |      |          | linkedin  |
        |          | Only   |      | intern   | linkedin  |
    """)
    assert strings(made) == {}
    assert list(made.diagnostics) == [
        Diagnostic("SB208", ERROR, "This search has nothing to look for", "Searches!A2", 0,
                   "Fill in Titles, Must or Should"),
        Diagnostic("SB208", ERROR, "This search only excludes people", "Searches!A3", 0,
                   "Fill in Titles, Must or Should: exclusions alone cannot be searched")]


def test_a_workbook_without_searches(built):
    made = built(WORDS)
    assert list(made.diagnostics) == [
        Diagnostic("SB115", ERROR, "The workbook has no search to build", "", 0,
                   "Add a row to the sheet Searches, or use --query")]
    assert (made.results, made.failed) == ((), True)


def test_unknown_level_of_a_row(built):
    made = built(WORDS + """
        | Searches |
        |          | Search | Must  | Level  | Platforms |
        |          | One    | nurse | Senoir | linkedin  |
    """)
    assert (strings(made), list(made.diagnostics)) == ({}, [
        Diagnostic("SB218", ERROR, "There is no level “Senoir”", "Searches!C2", 0,
                   "Did you mean Senior?")])


def test_a_name_that_has_nothing_for_this_region(built):
    made = built("""
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region |
        |          | MMI  | P&S     | US     |
        | Searches |
        |          | Search | Must        | Region | Platforms |
        |          | One    | [MMI]; RN   | GB     | linkedin  |
        |          | Two    | [MMI]; RN   | US     | linkedin  |
    """)
    assert strings(made) == {("Two", "linkedin"): ['"P&S" RN']}
    assert list(made.diagnostics) == [
        Diagnostic("SB219", ERROR, "[MMI] has no words to look for in region GB at breadth strict",
                   "Searches!B2", 1, "Add a strict row for it in this region, clear Region, or "
                   "type “broad” under Breadth", "[MMI]; RN", 5)]


# --- platforms ---

def test_default_platforms(built):
    made = built("| Searches |\n| | Search | Must |\n| | One | nurse |")
    assert [result.platform.name for result in made.results] == DEFAULTS
    assert 3 <= len(DEFAULTS) < len(known())


def test_platforms_of_the_row_in_its_order_and_each_once(built):
    made = built(r"""
        | Searches |
        |          | Search | Must  | Platforms                                         |
        |          | One    | nurse | LinkedIn; google,  ATS \| GOOGLE\nLinkedIn Recruiter; |
    """)
    assert [result.platform.name for result in made.results] == [
        "linkedin", "google", "ats", "linkedin-recruiter"]
    assert made.diagnostics == ()


def test_platforms_of_the_request_replace_those_of_the_row(built):
    assert list(strings(built(ONE, platforms="ats,LinkedIn ats"))) == [
        ("One", "ats"), ("One", "linkedin")]


@pytest.mark.parametrize("table, platforms", [
    (ONE, "all"), (ONE, "ats ALL"), (ONE.replace("google ", "All    "), "")])
def test_all(built, table, platforms):
    assert [result.platform.name for result in built(table, platforms=platforms).results] == [
        dialect.name for dialect in known()]


def test_unknown_platform_in_a_cell(built):
    """The other platforms of the cell are still written."""
    made = built("""
        | Searches |
        |          | Search | Must  | Platforms           |
        |          | One    | nurse | gogle; linkedin; zz |
        |          | Two    | nurse | zz                  |
    """)
    assert strings(made) == {("One", "linkedin"): ["nurse"]}
    assert list(made.diagnostics) == [
        Diagnostic("SB401", ERROR, "There is no platform “gogle”", "Searches!C2", 0,
                   "Did you mean google?"),
        Diagnostic("SB401", ERROR, "There is no platform “zz”", "Searches!C2", 0,
                   "searchbuilder platforms lists them all"),
        Diagnostic("SB401", ERROR, "There is no platform “zz”", "Searches!C3", 0,
                   "searchbuilder platforms lists them all")]


@pytest.mark.parametrize("request_, message, hint", [
    ({"platforms": "bullhorm"}, "There is no platform “bullhorm”", "Did you mean bullhorn?"),
    ({"platforms": "workdai"}, "There is no platform “workdai”",
     "Did you mean workday or workable?"),
    ({"platforms": "google,zz"}, "There is no platform “zz”",
     "searchbuilder platforms lists them all"),
    ({"searches": "Onne"}, "There is no search “Onne”", "Did you mean One?"),
    ({"searches": "xyz"}, "There is no search “xyz”",
     "The names are in the first column of the sheet Searches"),
    ({"level": "Senor"}, "There is no level “Senor”", "Did you mean Senior?"),
    ({"level": "Boss"}, "There is no level “Boss”", "The workbook has Junior, Senior"),
    ({"region": "Texas"}, "“Texas” is not a region code", "Did you mean US-TX?"),
    ({"region": "XX"}, "“XX” is not a region code",
     "Use a code such as US, US-CA, GB or CA-ON")])
def test_what_the_command_names_must_exist(built, request_, message, hint):
    with pytest.raises(UnknownName) as unknown:
        built(ONE, **request_)
    assert (str(unknown.value), unknown.value.hint) == (message, hint)


def test_uk_is_not_a_region(built):
    with pytest.raises(UnknownName) as unknown:
        built(ONE, region="uk")
    assert (str(unknown.value), unknown.value.hint) == (
        "“uk” is not a region code", "Type GB for the United Kingdom")


SIGNS = """
    | Searches |
    |          | Search | Must | Platforms |
    |          | Signs  | ++   | {}        |
"""
NOT_GOOGLE = ("“Signs” can't be written for Google. Nothing is left to search for. Google ignores "
              "these, because they have no letter or digit: “++”",
              "Change the search, or leave this platform out")


@pytest.mark.parametrize("row, platforms", [
    ("", "google"), ("google", ""), ("google; linkedin", ""), ("ats", "google,linkedin")])
def test_a_platform_named_by_the_user_that_cannot_be_written_is_an_error(built, row, platforms):
    made = built(SIGNS.format(row), platforms=platforms)
    assert list(made.diagnostics) == [
        Diagnostic("SB404", ERROR, NOT_GOOGLE[0], "Searches!A2", 0, NOT_GOOGLE[1])]
    assert made.failed
    assert strings(made).get(("Signs", "linkedin"), ['"++"']) == ['"++"']
    assert strings(made)["Signs", "google"] == []


@pytest.mark.parametrize("row, platforms", [("", ""), ("", "all"), ("all", "")])
def test_a_platform_that_nobody_named_is_a_warning(built, row, platforms):
    made = built(SIGNS.format(row), platforms=platforms)
    assert {each.code for each in made.diagnostics} == {"SB404"}
    assert {each.severity for each in made.diagnostics} == {WARNING}
    assert not made.failed


# --- levels, breadth, regions ---

@pytest.mark.parametrize("request_, expected", [
    ({}, '"maximum medical improvement" OR "permanent and stationary" OR '
         '"maximum medical recovery"'),
    ({"breadth": "broad"}, '"maximum medical improvement" OR "permanent and stationary" OR '
     '"maximum medical recovery" OR "plateau"'),
    ({"region": "US"}, '"maximum medical improvement" OR "permanent and stationary"'),
    ({"region": "us-ca"}, '"maximum medical improvement" OR "permanent and stationary"'),
    ({"region": "US-NY"}, '"maximum medical improvement"'),
    ({"region": "gb"}, '"maximum medical improvement" OR "maximum medical recovery"')])
def test_region_and_breadth_of_the_request(built, request_, expected):
    assert strings(built(ONE, **request_)) == {("One", "google"): [expected]}


def test_the_request_goes_before_the_row(built):
    row = WORDS + """
        | Searches |
        |          | Search | Must         | Region | Breadth | Level  | Platforms |
        |          | One    | nurse; [MMI] | GB     | broad   | Junior | google    |
    """
    assert strings(built(row)) == {("One", "google"): [
        '"nurse" ("maximum medical improvement" OR "maximum medical recovery" OR "plateau")']}
    made = built(row, region="US-CA", breadth="strict", level="senior",
                 require_level="title words")
    assert strings(made) == {("One", "google"): [
        '"nurse" ("maximum medical improvement" OR "permanent and stationary") '
        '("senior" OR "lead")']}
    made = built(row, region="US-CA", level="senior", platforms="linkedin-recruiter")
    assert made.results[0].notes == (
        "Set Years of experience to 5+.", "Set Location to California.")


def test_a_synonym_that_is_not_for_a_platform(built):
    (result,) = built(ONE, region="gb", platforms="linkedin").results
    assert [string.text for string in result.compiled.strings] == [
        '"maximum medical improvement"']
    assert [(each.code, each.effect, each.message, each.cell)
            for each in result.compiled.changes] == [
        ("SB505", "narrower", "Left out, because your workbook says no for LinkedIn people "
         "search: “maximum medical recovery”", "Synonyms!B4")]


# --- searches and queries ---

TWO = """
    | Searches |
    |          | Search | Must  | Platforms | Use |
    |          | One    | nurse | linkedin  |     |
    |          | Two    | RN    | linkedin  |     |
    |          | Three  | LPN   | linkedin  | no  |
"""


@pytest.mark.parametrize("searches, expected", [
    ("", ["One", "Two"]), ("two", ["Two"]), ("Two One", ["Two", "One"]), ("Two two", ["Two"])])
def test_which_searches_are_built(built, searches, expected):
    assert [result.search for result in built(TWO, searches=searches).results] == expected


def test_a_query_instead_of_the_searches(built):
    made = built(TWO + WORDS, query="[MMI] AND [one]", platforms="linkedin", region="US-NY")
    assert strings(made) == {("[MMI] AND [one]", "linkedin"): [
        '"maximum medical improvement" nurse']}
    assert made.diagnostics == ()


def test_a_query_without_a_platform_takes_the_default_ones(built):
    assert [result.platform.name for result in built(TWO, query="a").results] == DEFAULTS


@pytest.mark.parametrize("query, message, hint", [
    ("[MMI]; RN", "--query takes one search, and this has 2 "
                  "items", "Put AND or OR between the parts"),
    ("a | b\nc", "--query takes one search, and this has 3 "
                 "items", "Put AND or OR between the parts"),
    ("", "--query is empty", "Type what to look for, such as [MMI]"),
    ("  ;", "--query is empty", "Type what to look for, such as [MMI]")])
def test_a_query_is_one_item(built, query, message, hint):
    made = built(ONE, query=query)
    assert list(made.diagnostics) == [Diagnostic("SB220", ERROR, message, "", 0, hint, query)]
    assert (made.results, made.failed) == ((), True)


def test_findings_of_a_query_have_no_cell(built):
    made = built(ONE, query="the MMI nurse AND [Foo]", platforms="linkedin")
    assert [(each.code, each.severity, each.cell, each.column) for each in made.diagnostics] == [
        ("SB210", WARNING, "", 5), ("SB206", ERROR, "", 19)]


@pytest.mark.parametrize("cell, code, column, message, hint", [
    ("(a OR b", "SB201", 1, "This ( has no matching )", "Add ) where the group ends"),
    ("a OR b)", "SB201", 7, "This ) has no matching (",
     "Delete it, or add ( where the group starts"),
    ("NOT", "SB203", 1, "Nothing comes after NOT",
     "Type what should come after NOT, or delete it"),
    ("a AND", "SB203", 3, "Nothing comes after AND",
     "Type what should come after AND, or delete it"),
    ("[MMI] nurse", "SB211", 7, "AND or OR is missing here",
     "Type AND if you want both, OR if either will do"),
    ("nurse [MMI]", "SB211", 7, "AND or OR is missing here",
     "Type AND if you want both, OR if either will do")])
def test_bad_input_in_a_cell(built, cell, code, column, message, hint):
    made = built(WORDS + f"""
        | Searches |
        |          | Search | Should | Must | Platforms |
        |          | One    | {cell} | RN   | linkedin  |
    """)
    assert (strings(made), [each._replace(width=1) for each in made.diagnostics]) == ({}, [
        Diagnostic(code, ERROR, message, "Searches!B2", column, hint, cell)])


def test_a_search_whose_only_item_is_broken_is_not_called_empty_as_well(built):
    made = built("""
        | Searches |
        |          | Search | Must | Platforms |
        |          | One    | (a   | linkedin  |
    """)
    assert [each.code for each in made.diagnostics] == ["SB201"]


def test_an_item_that_repeats_a_known_name_is_built_with_a_warning(built):
    made = built(WORDS + """
        | Searches |
        |          | Search | Must | Platforms |
        |          | One    | mmi  | linkedin  |
    """)
    assert strings(made) == {("One", "linkedin"): ["mmi"]}
    assert not made.failed
    assert [(each.code, each.severity, each.message, each.cell, each.column, each.hint)
            for each in made.diagnostics] == [
        ("SB210", WARNING, "Exact phrase only: “mmi”", "Searches!B2", 1,
         "Write [MMI] to include its synonyms")]


def test_a_note_is_no_failure(built):
    made = built("| Searches |\n| | Search | Must | Platforms |\n| | | nurse | linkedin |",
                 values={"Searches!A2": 4})
    assert ([each.severity for each in made.diagnostics], made.failed) == ([NOTE], False)
    assert strings(made) == {("4", "linkedin"): ["nurse"]}


# --- limits ---

def test_exclusions_that_have_no_room_are_named_and_are_no_failure(built):
    letters = [f"w{number}" for number in range(32)]
    made = built(f"""
        | Searches |
        |          | Search | Must                 | Must not | Platforms |
        |          | Long   | {"; ".join(letters)} | w32; w33 | google    |
    """)
    (result,) = made.results
    assert [(each.code, each.effect, each.message) for each in result.compiled.changes] == [
        ("SB524", "wider", "Not excluded, because there is no room in the 32 words of Google. "
         "Screen these out yourself: “w32”, “w33”")]
    assert result.compiled.effect == "wider"
    assert (made.diagnostics, made.failed) == ((), False)


# --- sites ---

SITES = """
    | Sites |
    |       | Site   | Address          | Engine | Title is   | Leave out            | Use |
    |       | XING   | xing.com/profile | GOOGLE | page title | title:jobs; students |     |
    |       | My Bio | bio.example      | bing   |            |                      |     |
    |       | Off    | off.example      | Google |            |                      | no  |
    | Searches |
    |          | Search | Titles | Must | Platforms                |
    |          | One    | nurse  | RN   | google-xing; bing-my-bio |
"""


def test_a_row_of_sites_is_a_platform(built):
    made = built(SITES)
    assert strings(made) == {
        ("One", "google-xing"): [
            'site:xing.com/profile intitle:"nurse" "RN" -intitle:"jobs" -"students"'],
        ("One", "bing-my-bio"): ['site:bio.example "nurse" "RN"']}
    assert [result.platform.title for result in made.results] == [
        "Google X-ray of XING", "Bing X-ray of My Bio"]
    assert made.diagnostics == ()


def test_sites_are_among_all_but_not_searched_by_default(built):
    everything = {result.platform.name for result in built(SITES, platforms="all").results}
    assert everything == {*(dialect.name for dialect in known()), "google-xing", "bing-my-bio"}
    usual = built(SITES.replace("google-xing; bing-my-bio", ""))
    assert [result.platform.name for result in usual.results] == DEFAULTS


def test_a_row_can_replace_a_site_that_is_known_by_default(built):
    made = built("""
        | Sites |
        |       | Site     | Address           | Engine |
        |       | LinkedIn | uk.linkedin.com/in | Google |
        | Searches |
        |          | Search | Must |
        |          | One    | RN   |
    """)
    assert strings(made)["One", "google-linkedin"] == ['site:uk.linkedin.com/in "RN"']


def test_mistakes_of_sites(built):
    made = built("""
        | Sites |
        |       | Site | Address        | Engine     | Leave out |
        |       | A    | a.com          | Gogle      |           |
        |       | B    | b.com          | Xylophone  |           |
        |       | C    | https://c.com  | Google     |           |
        |       | D    | d com          | Google     |           |
        |       | E    | e.com          | Google     | [MMI]     |
        |       | F    |                | Google     |           |
        |       | G    | g.com          |            |           |
        |       | H    | h.com          | DuckDuckGo |           |
        | Searches |
        |          | Search | Must | Platforms |
        |          | One    | RN   | linkedin  |
    """)
    engine = "is not a search engine that can search a single site"
    address = "is not the address of a site"
    engines = "Use " + " or ".join(each.title for each in known() if each.site_sign
                                   and not each.site)
    write = "Type it without https://, such as linkedin.com/in"
    assert list(made.diagnostics) == [
        Diagnostic("SB402", ERROR, f"“Gogle” {engine}", "Sites!C2", 0, "Did you mean Google?"),
        Diagnostic("SB402", ERROR, f"“Xylophone” {engine}", "Sites!C3", 0,
                   engines),
        Diagnostic("SB403", ERROR, f"“https://c.com” {address}", "Sites!B4", 0, write),
        Diagnostic("SB403", ERROR, f"“d com” {address}", "Sites!B5", 0, write),
        Diagnostic("SB403", ERROR, "Leave out can't have a name in brackets", "Sites!D6",
                   1, "Type the words themselves", "[MMI]"),
        Diagnostic("SB403", ERROR, "This site has no address", "Sites!B7", 0,
                   "Type one, such as linkedin.com/in"),
        Diagnostic("SB402", ERROR, "This site has no search engine", "Sites!C8", 0, engines),
        Diagnostic("SB402", ERROR, "Nobody has published how DuckDuckGo keeps results to a single "
                   "site", "Sites!C9", 0, engines)]
    assert strings(made) == {("One", "linkedin"): ["RN"]}


def test_a_site_whose_leave_out_cannot_be_read_is_not_searched(built):
    made = built("""
        | Sites |
        |       | Site | Address | Engine | Leave out        |
        |       | A    | a.com   | Google | jobs; (students  |
        | Searches |
        |          | Search | Must | Platforms |
        |          | One    | RN   | google-a  |
    """)
    assert strings(made) == {}
    assert [each.code for each in made.diagnostics if each.cell == "Sites!D2"] == ["SB201"]


def test_same_input_same_build(workbook):
    path = workbook(SITES + WORDS)
    assert build(path) == build(path)
