"""Blocks with a label a line: each line in its field, lists and exclusions as they are meant."""

from __future__ import annotations

import pytest

from searchbuilder.decoding.block_names import LABELS, known_label
from searchbuilder.decoding.encoded import decoded
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.source import source
from searchbuilder.translate import translate

FIELDS = set(LABELS.values())
READ = "Read as one search, with a part for each line: "
HINT = "If you mean it otherwise, type AND or OR between the items"


@pytest.mark.parametrize("text, tree, note", [
    ('Title: "A" OR "B"\nSkills: x, y\nLocation: Texas',
     "(title:A OR title:B) AND (skill:x OR skill:y) AND location:Texas",
     "Title, Skills, Location. In Skills, one of the list is enough"),
    ("Job Titles: Nurse Manager\n\nCompany: Acme, Inc., Beta\nNOT: student, \"per diem\"",
     "title:Nurse Manager AND (company:Acme, Inc. OR company:Beta) AND NOT (student OR per diem)",
     "Job Titles, Company, NOT. In Company, one of the list is enough"),
    ("Keywords: MMI AND \"return to work\"\nLocations: Austin, TX; Dallas, TX or Ohio",
     "MMI AND return to work AND (location:Austin, TX OR location:Dallas, TX OR location:Ohio)",
     "Keywords, Locations. In Locations, one of the list is enough"),
    ("Must have: MMI, FCE\nNice to have: Spanish\nMust not have: a, b",
     "MMI AND FCE AND NOT (a OR b)",
     "Must have, Nice to have, Must not have. In Must have, all are required. Nice to have is "
     "left out, because people need not have it"),
    ("1. Titles – (\"a b\" OR c)\n2. Skills – (d OR e)\n3. Exclusions – (f OR g)",
     "(title:a b OR title:c) AND (skill:d OR skill:e) AND NOT (f OR g)",
     "Titles, Skills, Exclusions"),
    ("- **Title:** nurse\n- **Keywords:** wound care", "title:nurse AND wound AND care",
     "Title, Keywords"),
    ("Title: Director of Research and Development\nSkills: Java, AI, and C++",
     "title:Director of Research and Development AND (skill:Java OR skill:AI OR skill:C++)",
     "Title, Skills. In Skills, one of the list is enough"),
    ("Title: nurse\nCompany Size: 51-500\nKeywords in profile: \"a b\" AND c",
     "title:nurse AND company size:51-500 AND a b AND c",
     "Title, Company Size, Keywords in profile"),
    ("Skills: \"a, b\", c\nCompany:\nTitle: therap*", "(skill:a, b OR skill:c) AND title:therap*",
     "Skills, Title. In Skills, one of the list is enough"),
    ("Past companies: Acme, Inc., Beta\nPrevious title: a b",
     "(past company:Acme, Inc. OR past company:Beta) AND past title:a b",
     "Past companies, Previous title. In Past companies, one of the list is enough"),
    # a label with what it denies
    ("Title: nurse\nNOT Industry: Marketing & Advertising\nExclude titles: a, b",
     "title:nurse AND NOT industry:Marketing & Advertising AND NOT (title:a OR title:b)",
     "Title, NOT Industry, Exclude titles"),
    ("Title: nurse\nExcluded companies: Acme, Inc., Beta\nExclude keywords: a",
     "title:nurse AND NOT (company:Acme, Inc. OR company:Beta) AND NOT a",
     "Title, Excluded companies, Exclude keywords"),
    # over several lines
    ('Title: ("a" OR "b"\n  OR "c")\nKeywords: d\nAND e\nSeniority: VP',
     "(title:a OR title:b OR title:c) AND d AND e AND seniority:VP", "Title, Keywords, Seniority"),
    ("Title: nurse NOT aide\nExclude: -intern -student",
     "title:nurse AND NOT title:aide AND NOT intern AND NOT student", "Title, Exclude"),
])
def test_read(text, tree, note):
    one = source(text, "google")
    assert to_house_syntax(one.reading.tree) == tree
    assert one.reading.diagnostics[0]._replace(hint="") == Diagnostic(
        "SB625", NOTE, READ + note, "", 0, "", text)
    assert one.reading.diagnostics[0].hint == (HINT if ". In " in note else "")


@pytest.mark.parametrize("text, tree", (
    ("Exclude: CI / CD\nTitle: devops", "NOT CI / CD AND title:devops"),
    ("Skills: PL / SQL\nTitle: AC / DC technician", "skill:PL / SQL AND title:AC / DC technician"),
    ("Industry: Retail / Food\nPlace: Spain / Italy",
     "(industry:Retail OR industry:Food) AND (location:Spain OR location:Italy)")))
def test_a_slash_parts_places_and_industries_alone(text, tree):
    assert to_house_syntax(source(text).reading.tree) == tree


@pytest.mark.parametrize("bullet", ["", "- ", " ☑ "])
def test_a_list_of_exclusions_beside_a_string_is_a_line_of_a_block(bullet):
    one = source(f'{bullet}Keywords: "a b" OR "c"\n{bullet}Exclude: "d", "e"', "google")
    assert to_house_syntax(one.reading.tree) == "(a b OR c) AND NOT (d OR e)"
    assert [each.code for each in one.reading.diagnostics] == ["SB625"]


def test_one_part_a_line_each_in_its_box():
    text = 'Title: "A" OR "B"\nSkills: x, y\nLocation: Texas'
    made = translate([text], "linkedin-recruiter", ["linkedin-recruiter"])
    assert made.diagnostics == (Diagnostic(
        "SB625", NOTE, READ + "Title, Skills, Location. In Skills, one of the list is enough", "",
        0, HINT, text),)
    (string,) = made.results[0].compiled.strings
    assert string.boxes == {"title": "A OR B", "location": "Texas", "keywords": "x OR y"}


def test_a_finding_stands_in_its_line():
    text = "Title: nurse\nKeywords: RN or “b”"
    found = source(text, "linkedin").reading.diagnostics
    assert [(each.code, each.column, each.text) for each in found] == [("SB625", 0, text)]
    text = "Title: nurse\nKeywords: (RN -x"
    found = source(text, "linkedin").reading.diagnostics
    assert [(each.code, text[each.column - 1], each.text) for each in found] == [
        ("SB625", "x", text), ("SB604", "-", text), ("SB601", "(", text)]
    assert found[1].severity == WARNING and found[0].column == 0


def test_filters_of_a_form_are_left_out_and_named():
    text = ('Title: ("a" OR b)\nFunction: Sales\nHeadcount: 51-200\n'
            "Years in Current Position: Less than 1 year\n")
    made = translate([text], "", ["linkedin"])
    assert [(each.code, each.severity, each.message, each.hint) for each in made.diagnostics] == [
        ("SB633", WARNING, "Left out as a comment on the string: “Function: Sales”, “Years in "
         "Current Position: Less than 1 year”",
         "To search for these words too, add them with AND or OR"),
        ("SB625", NOTE, READ + "Title, Headcount", "")]
    (result,) = made.results
    assert [string.text for string in result.compiled.strings] == ["a OR b"]
    assert result.compiled.effect == "wider"


def test_the_filter_of_a_form_is_a_line_of_a_block():
    text = "Boolean: (a OR b) AND c\nIndustry filter: d\nExpected group: 1A — the one for it"
    done = decoded(text)
    assert (done.text, done.remarks, done.narrowed) == (
        "Boolean: (a OR b) AND c\nIndustry filter: d",
        ("Expected group: 1A — the one for it",), True)
    assert to_house_syntax(source(done.text, "google").reading.tree) == (
        "(a OR b) AND c AND industry:d")


def test_a_label_alone_leads_to_the_string():
    done = decoded('Boolean: "a" AND b\nResult: none - "a" is on no page')
    assert done.remarks == ("Boolean:",)


@pytest.mark.parametrize("text, plain, left", [
    ("Title: a OR b\nCompany size: 11–200 (most are small)", "title:(a OR b)",
     "Company size: 11–200 (most are small)"),
    ("Experience: 5+ years\nTitle: a", "Title: a", "Experience: 5+ years"),
    ("Title: a\nHeadcount: 1,001-5,000", "Title: a", "Headcount: 1,001-5,000"),
    ('(a OR "b c") NOT d\n  Filters: 2nd, 10-200 employees', '(a OR "b c") NOT d',
     "Filters: 2nd, 10-200 employees"),
    ("a AND (b OR\nc)\n\nFiltros: Geography US/CA\n", "a AND (b OR\nc)",
     "Filtros: Geography US/CA")])
def test_what_no_profile_says_is_left_out(text, plain, left):
    done = decoded(text)
    assert (done.text, done.remarks, done.narrowed) == (plain, (left,), True)


@pytest.mark.parametrize("text", (
    "Title: a\nHeadcount: 51-200, 201-500", "Title: a\nExperience: 5",
    'Title: a\nExperience: "5 years"', "Title: a\nHeadcount: 51-200 OR >500",
    "Title: a\nCompany size: 3M OR 3COM", "Title: a\nExperience: 3 years Go OR 5 years Java",
    "Experience: 5+ years", "a OR b\nFilters: (c OR d)", "nurse\nFilters: c"))
def test_numbers_and_strings_stay(text):
    assert decoded(text).text == text


@pytest.mark.parametrize("text", (
    "Title: nurse\nFunction: Sales", 'Title: "a" OR b\nFunction: (c OR d)',
    'Name: "a" OR b\nFunction: Sales', 'Title: "a" OR b\nFunction: Sales\nand more'))
def test_other_lines_with_labels_stay(text):
    assert all("Sales" not in remark for remark in decoded(text).remarks)


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_of_a_block_can_be_told_of(field):
    label = next(name for name in LABELS if known_label(name) == field)
    made = translate([f"Keywords: x\n{label.capitalize()}: a, b"], "", ["linkedin", "google"])
    assert all(result.compiled.strings for result in made.results)


def test_what_cannot_be_read_refuses_the_block():
    one = source("Title: nurse\nSkills: a OR", "linkedin")
    assert (one.reading.tree, [each.code for each in one.reading.diagnostics]) == (
        None, ["SB608"])
    one = source("Nice to have: a\nPreferred: b", "linkedin")
    assert (one.reading.tree, [each.code for each in one.reading.diagnostics]) == (
        None, ["SB625", "SB613"])


@pytest.mark.parametrize("text, platform", [
    ("Title: nurse", "linkedin"), ("nurse\nTitle: RN", "linkedin"), ("Java: a\nRuby: b", ""),
    ("title:nurse\ncompany:acme", "lucene"), ("Name: Ann\nTitle: nurse", "")])
def test_no_block(text, platform):
    assert all(each.code != "SB625" for each in source(text, platform).reading.diagnostics)


def test_a_block_for_a_platform_with_fields_of_its_own_is_a_block_if_it_looks_like_one():
    assert to_house_syntax(source("Title: nurse\nCompany: acme", "lucene").reading.tree) == (
        "title:nurse AND company:acme")


def test_a_block_is_recognised_by_its_words_and_not_by_its_labels():
    assert source("Title:nurse\nKeywords:wound care").dialect.name == "linkedin"


def test_many_lines():
    text = "".join(f"Keywords: a{number}, b{number}\n" for number in range(2_000))
    assert len(source(text, "linkedin").reading.tree.parts) == 2_000


@pytest.mark.parametrize("heading", ("Filters:", "**Filters**", "## Filters:", "Filtros:"))
def test_a_list_of_filters_below_a_string_is_left_out(heading):
    below = f"{heading}\n- Geography: Spain\n- Headcount: 20–250 (small ones)"
    done = decoded(f'("a b" OR c) NOT d\n\n{below}')
    assert (done.text, done.remarks, done.narrowed) == (
        '("a b" OR c) NOT d', tuple(below.split("\n")), True)


@pytest.mark.parametrize("text", (
    '("a b" OR c)\nFilters:\n- Geography: "Spain" OR Italy',
    '("a b" OR c)\nFilters:\nGeography: Spain\nExclude: d',
    '("a b" OR c)\nFilters\nGeography: Spain',
    '("a b" OR c)\nFilter:\nGeography: Spain\nTitle: d',
    '("a b" OR c) AND\nFilters:\nGeography: Spain'))
def test_what_is_a_part_of_a_search_below_a_string_is_no_filter(text):
    assert "Geography" in decoded(text).text


def test_and_between_the_lines_of_a_block_is_no_word_of_them():
    text = "Title: a OR b\nAND\nKeywords: c\nAND\nCompany size: 5 (small) OR 7\nAND\nPlace: d / e"
    assert to_house_syntax(source(text).reading.tree) == (
        "(title:a OR title:b) AND c AND (location:d OR location:e)")
