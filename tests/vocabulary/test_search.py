"""What a row of Searches means, and what is wrong with one."""

from __future__ import annotations

import pytest

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Field, Origin, Term, terms
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.entries import Level, LiteralText
from searchbuilder.vocabulary.search import resolve
from searchbuilder.vocabulary.unbracketed import unbracketed

from .samples import OFF_LIMITS, VOCABULARY, items, meant, search, told

MMI = "maximum medical improvement"

COLUMNS = (
    # columns
    ({"titles": "nurse; [Case manager]", "region": "US"},
     "title:nurse OR title:nurse case manager"),
    ({"must": "a; b OR c"}, "a AND (b OR c)"),
    ({"should": "a; b AND c"}, "a OR (b AND c)"),
    ({"must": "a", "must_not": "b; c OR d"}, "a AND NOT b AND NOT (c OR d)"),
    ({"titles": "nurse", "must": "a", "should": "b; c", "must_not": "d"},
     "title:nurse AND a AND (b OR c) AND NOT d"),
    # names
    ({"must": "[mmi]", "region": "US"}, f"{MMI} OR permanent and stationary"),
    ({"must": "[MMI] AND [Comp]", "region": "US-NY"}, f"{MMI} AND work comp"),
    ({"must": "NOT [Comp]; a", "region": "GB"}, "NOT (work comp OR WC injury) AND a"),
    ({"must": "title:[Comp]", "region": "GB"}, "title:work comp OR title:WC injury"),
    ({"must": "title:(a OR [Comp])", "region": "US"}, "title:a OR title:work comp"),
    ({"must": "[Comp] NEAR/5 rating", "region": "GB"},
     "(work comp NEAR/5 rating) OR (WC injury NEAR/5 rating)"),
    ({"must": "title:(rating NEAR/5 [Comp])", "region": "US"},
     "title:(rating NEAR/5 work comp)"),
    ({"must": "company:(a AND NOT b)"}, "company:a AND NOT company:b"),
    # region and breadth
    ({"must": "[MMI]", "region": "US-CA"}, f"{MMI} OR permanent and stationary"),
    ({"must": "[MMI]", "region": "GB"}, MMI),
    ({"must": "[MMI]", "region": "GB", "breadth": "broad"}, f"{MMI} OR medical plateau"),
    ({"must": "[MMI]", "breadth": "broad"},
     f"{MMI} OR permanent and stationary OR medical plateau"),
    ({"must": "[Vague]", "breadth": "broad"}, "recovery"),
    # levels
    ({"must": "a", "level": "senior", "region": "US"},
     "a AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "Senior", "region": "US", "require_level": "nothing"},
     "a AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "Senior", "region": "US", "require_level": "title words"},
     "a AND (title:senior OR title:lead*) AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "Senior", "region": "US", "require_level": "evidence"},
     "a AND trains others AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "senior", "region": "US", "require_level": "either"},
     "a AND (title:senior OR title:lead* OR trains others) "
     "AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "SENIOR ", "region": "GB", "require_level": "either"},
     "a AND (title:senior OR title:lead* OR title:principal OR trains others) "
     "AND NOT (title:junior OR title:intern)"),
    ({"must": "a", "level": "Junior", "region": "US-CA", "require_level": "either"},
     "a AND shadows AND NOT title:senior"),
    ({"must": "a", "level": "Plain"}, "a"),
    # places
    ({"must": "a", "where": "bay area"},
     "a AND (location:San Francisco OR location:SF OR location:Oakland)"),
    ({"must": "a", "where": "New York; Boston"},
     "a AND (location:New York OR location:NYC OR location:Boston)"),
    # employers
    ({"must": "a", "employers": "acme"}, "a AND (company:Acme OR company:Acme Inc)"),
    ({"must": "a", "employers": "Insurers"},
     "a AND (company:Acme OR company:Acme Inc OR company:Gamma OR company:Gamma Ltd)"),
    ({"must": "a", "employers": "Targets"},
     "a AND (company:Acme OR company:Acme Inc OR company:Beta)"),
    ({"must": "a", "employers": "Zulu"}, "a AND company:Zulu"),
    # searches within searches
    ({"must": "[Inner]; a"}, "claims AND a"),
    ({"must": "[Outer] OR a"}, "(claims AND files) OR a"),
    ({"must": "a", "must_not": "[outer]"}, "a AND NOT (claims AND files)"),
)


@pytest.mark.parametrize(("columns", "meaning"), COLUMNS,
                         ids=[str(columns) for columns, _ in COLUMNS])
def test_meaning(columns: dict[str, str], meaning: str) -> None:
    assert told(**columns) == meaning


def test_who_is_off_limits_is_excluded_always_and_once() -> None:
    vocabulary = VOCABULARY._replace(employers=OFF_LIMITS)
    excluded = "NOT (company:Omega OR company:Omega AG)"
    assert told(vocabulary, must="a") == f"a AND {excluded}"
    assert told(vocabulary, must="[Inner]; a") == f"claims AND a AND {excluded}"
    assert told(vocabulary, must="a", employers="Beta") == f"a AND company:Beta AND {excluded}"


def test_the_region_and_breadth_of_the_outer_search_hold_within() -> None:
    inner = search("Local", must="[MMI]", region="GB", breadth="broad")
    vocabulary = VOCABULARY._replace(searches={"local": inner})
    assert told(vocabulary, must="[Local]", region="US-CA") == (
        f"{MMI} OR permanent and stationary OR medical plateau")
    assert told(vocabulary, must="[Local]") == f"{MMI} OR medical plateau"


def test_not_in_must_not_is_said() -> None:
    resolved = meant(VOCABULARY, must="a", must_not="NOT c")
    assert [(each.code, each.severity, each.message, each.hint)
            for each in resolved.diagnostics] == [
        ("SB225", "warning", "NOT under Must not asks for what you want to exclude", "Delete NOT")]


def test_targets_without_any_target_are_not_searched_as_a_word() -> None:
    vocabulary = VOCABULARY._replace(employers=())
    resolved = meant(vocabulary, must="a", employers="targets")
    assert Field("company", Term("targets")) not in resolved.query.parts
    assert resolved.diagnostics != ()


YEARS = (
    ("Senior", "US", "5+"),
    ("Junior", "US", "0 to 2"),
    ("Plain", "", ""),
    ("", "", ""),
)


@pytest.mark.parametrize(("level", "region", "years"), YEARS)
def test_years_are_kept_apart_from_the_words(level: str, region: str, years: str) -> None:
    assert meant(must="a", level=level, region=region).years == years


@pytest.mark.parametrize(("least", "most", "years"), (
    ("5", "", "5+"), ("2", "5", "2 to 5"), ("", "2", "0 to 2"), ("", "", "")))
def test_years(least: str, most: str, years: str) -> None:
    assert Level("x", min_years=least, max_years=most).years == years


def test_terms_know_their_cells() -> None:
    query = meant(must="[MMI]", where="Boston", region="GB").query
    assert [(term.text, term.origin.cell) for term in terms(query)] == [
        (MMI, "Synonyms!B2"), ("Boston", "Searches!G2")]


@pytest.mark.parametrize(("text", "term"), (
    ("RN", Term("RN")), ("manag*", Term("manag", True)), ("C++", Term("C++"))))
def test_literal_text(text: str, term: Term) -> None:
    written = LiteralText(text, "Levels!D2").term()
    assert (written, written.origin) == (term, Origin("Levels!D2"))


def error(code: str, message: str, hint: str, cell: str = "Searches!D2", column: int = 1
          ) -> Diagnostic:
    return Diagnostic(code, "error", message, cell, column, hint)


def circle(*names: str) -> Diagnostic:
    return error("SB207", f"These searches refer to each other in a circle: {' → '.join(names)}",
                 "Delete one of these names")


WANTED = "Fill in Titles, Must or Should"
ERRORS = (
    ({"must": "[MMY]"},
     error("SB206", "There is no term, role or search named [MMY]", "Did you mean MMI?")),
    ({"must": "a AND [qqqqqq]"},
     error("SB206", "There is no term, role or search named [qqqqqq]",
           "Add it to Terms or Titles, or delete the brackets", column=7)),
    ({"titles": "[Case mnager]"},
     error("SB206", "There is no term, role or search named [Case mnager]",
           "Did you mean Case manager?")),
    ({"must": "a NEAR/5 [qqqqqq]"},
     error("SB206", "There is no term, role or search named [qqqqqq]",
           "Add it to Terms or Titles, or delete the brackets", column=10)),
    ({"must": "[Left]"},
     error("SB207", "These searches refer to each other in a circle: Left → Right → Left",
           "Delete one of these names", column=7)),
    ({"must": "[Self]"}, circle("Self", "Self")),
    ({}, error("SB208", "This search has nothing to look for", WANTED, "Searches!A2", 0)),
    ({"must_not": "a"},
     error("SB208", "This search only excludes people",
           f"{WANTED}: exclusions alone cannot be searched", "Searches!A2", 0)),
    ({"must": "NOT (a OR b)"},
     error("SB208", "This search only excludes people",
           f"{WANTED}: exclusions alone cannot be searched", "Searches!A2", 0)),
    ({"must": "title:[Inner]"},
     error("SB212", "[Inner] is a whole search, so it does not fit in title:",
           "Name a role instead, or put [Inner] under Must without title:", column=7)),
    ({"titles": "[Inner]"},
     error("SB212", "[Inner] is a whole search, so it does not fit in title:",
           "Name a role instead, or put [Inner] under Must without title:")),
    ({"must": "[inner] NEAR/5 b"},
     error("SB214", "[inner] is a whole search, and NEAR joins words", "Use AND")),
    ({"must": "a", "level": "Seinor"},
     error("SB218", "There is no level “Seinor”", "Did you mean Senior?", "Searches!C2", 0)),
    ({"must": "a", "level": "qqqqq"},
     error("SB218", "There is no level “qqqqq”",
           "Add a row for qqqqq to Levels, or clear this cell", "Searches!C2", 0)),
    ({"must": "a", "level": "Junior", "region": "GB"},
     error("SB218", "The level “Junior” has no row for region GB",
           "Add a row for Junior in GB to Levels, or clear this cell", "Searches!C2", 0)),
    ({"must": "a; [British]", "region": "US"},
     error("SB219", "[British] has no words to look for in region US at breadth strict",
           "Add a strict row for it in this region, clear Region, or type “broad” under Breadth",
           column=4)),
    ({"must": "[vague]"},
     error("SB219", "[Vague] has no words to look for at breadth strict",
           "Add a strict row for it, or type “broad” under Breadth")),
    ({"must": "[British]", "region": "US", "breadth": "broad"},
     error("SB219", "[British] has no words to look for in region US",
           "Add a row for it in this region, or clear Region")),
)


@pytest.mark.parametrize(("columns", "diagnostic"), ERRORS,
                         ids=[str(columns) for columns, _ in ERRORS])
def test_error(columns: dict[str, str], diagnostic: Diagnostic) -> None:
    resolved = meant(**columns)
    assert [each._replace(width=1) for each in resolved.diagnostics] == [diagnostic]
    assert not resolved.usable


def test_a_circle_shows_only_the_circle() -> None:
    found, = meant(must="[Left]").diagnostics
    assert "A search" not in found.message


def test_one_mistake_is_reported_once() -> None:
    assert len(meant(must="[qqqqqq]", should="[qqqqqq]").diagnostics) == 1
    found = meant(must="[qqqqqq]; [xxxxxx]").diagnostics
    assert [each.column for each in found] == [1, 11]


def chain(length: int) -> dict[str, object]:
    links = [search(f"s{number}", must=f"[s{number + 1}]") for number in range(length - 1)]
    return {name_key(each.name): each for each in (*links, search(f"s{length - 1}", must="x"))}


def test_fifty_searches_in_a_row_are_the_most() -> None:
    assert told(VOCABULARY._replace(searches=chain(50)), must="[s0]") == "x"
    resolved = meant(VOCABULARY._replace(searches=chain(51)), must="[s0]")
    assert resolved.diagnostics == (error(
        "SB217", "More than 50 searches refer to each other in a row",
        "Put what they share into one search")._replace(width=5),)


def test_a_search_may_be_named_twice() -> None:
    assert told(must="[Inner] OR (a AND [Inner])") == "claims OR (a AND claims)"


def test_every_name_may_stand_in_brackets() -> None:
    assert VOCABULARY.names() == {
        "mmi": "MMI", "comp": "Comp", "british": "British", "vague": "Vague",
        "case manager": "Case manager", "inner": "Inner", "outer": "Outer", "left": "Left",
        "right": "Right", "self": "Self"}


def test_the_lexicon_is_every_spelling() -> None:
    assert VOCABULARY.lexicon() == (
        MMI, "permanent and stationary", "medical plateau", "work comp", "WC injury",
        "occupational health", "recovery", "nurse case manager", "disability case manager")


BARE = (
    ("mmi", "MMI", 1, 3),
    ("a AND MMI report", "MMI", 7, 3),
    ("senior Case  Manager", "Case manager", 8, 13),
    ('"the MMI"', "MMI", 6, 3),
    ("pre-MMI, the MMI", "MMI", 14, 3),
)


@pytest.mark.parametrize(("text", "name", "column", "width"), BARE)
def test_a_name_without_brackets_is_marked(text: str, name: str, column: int, width: int) -> None:
    tree = items(text)
    word = [term for item in tree for term in terms(item)][-1].text
    assert unbracketed(tree, VOCABULARY.names(), {"Searches!D2": text}) == [Diagnostic(
        "SB210", "warning", f"Exact phrase only: “{word}”", "Searches!D2", column,
        f"Write [{name}] to include its synonyms", text, width)]


@pytest.mark.parametrize("text", ("[MMI]", "MMIs", "case AND manager", "case of manager"))
def test_no_name_no_warning(text: str) -> None:
    assert unbracketed(items(text), VOCABULARY.names(), {}) == []


def test_a_resolved_search_has_no_names_left() -> None:
    query = resolve(search(must="[Outer]; [MMI] NEAR/5 [Comp]; title:[Case manager]",
                           level="Senior"), VOCABULARY).query
    assert "[" not in to_house_syntax(query)
