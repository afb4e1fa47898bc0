"""The seed workbook: every fact is in its cell, and Excel's comforts are in place."""

import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.workbook.sheets import SHEETS as SHEETS_READ

BOOK = Path(__file__).parents[1] / "workbooks" / "mmi.xlsx"

SHEETS = [
    "Read me", "Searches", "Terms", "Synonyms", "Titles", "Ambiguous abbreviations", "Levels",
    "Locations", "Employers", "Evidence", "Interview", "Sites", "Counts", "Lists",
]
DATA = SHEETS[1:-1]

HEADERS = {
    "Searches": "Search|Titles|Level|Must|Should|Must not|Where|Employers|Region|Platforms|"
                "Breadth|Size|Require level|Use|Notes",
    "Terms": "Term|Type|Industry|Definition|Quick synonyms|Notes",
    "Synonyms": "Term|Synonym|Kind|Region|Needs context|Strength|Use|Source|Note",
    "Titles": "Role|Title|Kind|Level|Region|Needs context|Use|Source",
    "Ambiguous abbreviations": "Synonym|Wrong meaning|Seen where|Context (any of)|Exclude|Use|"
                               "Note",
    "Levels": "Level|Min years|Max years|Title words|Not in title|Require|Region|Notes",
    "Locations": "Group|Place|Kind|Also written|Country code|Use",
    "Employers": "Employer|Also written|Kind|Treat as|Group|Source",
    "Evidence": "Term|Kind|Level|Text|Search for|Source",
    "Interview": "Term|Level|No|Question|Expected answer|Listen for",
    "Sites": "Site|Address|Engine|Title is|Leave out|Use",
    "Counts": "Word|Group|Region|How|Where|People|Only|Right|Of|Date|Note",
}

# What the seed page says, and the one cell that says it here (capitals do not matter).
SEED = [
    ("Terms!A2", "MMI"),
    ("Terms!C2", "Rehabilitation Services"),
    ("Terms!D2", "maximum medical improvement"),
    ("Terms!D2", "rehabilitation and to workers' compensation"),
    ("Terms!D2", "condition has become stable"),
    ("Terms!D2", "more medical treatment is not expected to make it much better"),
    ("Terms!D2", "milestone in rehabilitation services"),
    ("Terms!D2", "when the patient can return to work"),
    ("Terms!D2", "which restrictions will be permanent"),
    ("Terms!D2", "long-term accommodations"),
    ("Terms!D2", "recovery reaching a plateau"),
    ("Terms!D2", "the major healing is done"),
    ("Terms!D2", "minor changes may still follow"),
    ("Evidence!D2", "MMI status"),
    ("Evidence!D2", "200+ rehabilitation patients a year"),
    ("Evidence!D3", "Coordinated with insurance"),
    ("Evidence!D3", "Maximum Medical Improvement"),
    ("Evidence!D3", "timeline"),
    ("Evidence!D4", "return-to-work plans"),
    ("Evidence!D4", "reached MMI"),
    ("Evidence!D5", "MMI means at a basic level"),
    ("Evidence!D6", "documentation of patients' progress"),
    ("Evidence!D7", "established treatment protocols"),
    ("Evidence!D8", "basic assessment of a patient"),
    ("Evidence!D9", "MMI determination independently"),
    ("Evidence!D10", "communication with insurance"),
    ("Evidence!D11", "return to work"),
    ("Evidence!D12", "patients education and counseling"),
    ("Evidence!D13", "case management of complex cases"),
    ("Evidence!D14", "legal testimony"),
    ("Evidence!D15", "developed a program"),
    ("Evidence!D16", "trains and supervises staff"),
    ("Evidence!D17", "insurance and workers' compensation"),
    ("Evidence!D18", "weak skills in documentation"),
    ("Evidence!D19", "cannot explain the idea of MMI"),
    ("Evidence!D20", "little experience with functional capacity evaluations"),
    ("Interview!D2", "what does MMI mean, and why does it matter in rehabilitation"),
    ("Interview!E2", "basic idea of maximum medical improvement"),
    ("Interview!E2", "treatment planning"),
    ("Interview!E2", "insurance coverage"),
    ("Interview!D3", "what do you put into the patient record"),
    ("Interview!E3", "proper documentation requires"),
    ("Interview!E3", "progress measures"),
    ("Interview!E3", "assessments that were used"),
    ("Interview!E3", "reasoning behind the MMI determination"),
    ("Interview!D4", "factors tell you whether a patient has reached MMI"),
    ("Interview!E4", "plateau in physical progress"),
    ("Interview!E4", "psychological readiness"),
    ("Interview!E4", "functional capacity testing"),
    ("Interview!E4", "consultation with other healthcare providers"),
    ("Interview!D5", "wants to go on with treatment"),
    ("Interview!E5", "communication skills and empathy"),
    ("Interview!E5", "medical concepts into simple terms"),
    ("Interview!E5", "manages expectations"),
    ("Interview!D6", "complex cases in which determining MMI was challenging"),
    ("Interview!E6", "coordinated multiple stakeholders"),
    ("Interview!E6", "evidence-based practices"),
    ("Interview!E6", "difficult conversations about recovery plateaus"),
    ("Interview!E6", "patients and with insurance providers"),
    ("Interview!D7", "post-MMI treatment plan"),
    ("Interview!E7", "patient needs, insurance requirements and realistic outcomes"),
    ("Interview!E7", "sustainable strategy for long-term management"),
]

# The cells that hold exactly this.
EXACT = [
    ("Titles!B2", "Rehabilitation Specialist"), ("Titles!C2", "typical"),
    ("Titles!B3", "Rehabilitation Specialists"), ("Titles!C3", "typical"),
    ("Evidence!B2", "résumé example"), ("Evidence!B4", "résumé example"),
    ("Evidence!B5", "indicator"), ("Evidence!C5", "Junior"), ("Evidence!C8", "Junior"),
    ("Evidence!C9", "Mid"), ("Evidence!C12", "Mid"),
    ("Evidence!C13", "Senior"), ("Evidence!B16", "indicator"), ("Evidence!C16", "Senior"),
    ("Evidence!B17", "red flag"), ("Evidence!B20", "red flag"),
    ("Interview!B2", "Junior"), ("Interview!B3", "Junior"), ("Interview!B4", "Mid"),
    ("Interview!B5", "Mid"), ("Interview!B6", "Senior"), ("Interview!B7", "Senior"),
    ("Levels!A2", "Junior"), ("Levels!B2", 0), ("Levels!C2", 2),
    ("Levels!A3", "Mid"), ("Levels!B3", 2), ("Levels!C3", 5),
    ("Levels!A4", "Senior"), ("Levels!B4", 5), ("Levels!C4", None),
]

ALSO_TRY = {
    "Occupational Therapist", "Physical Therapist", "Rehabilitation Counselor",
    "Workers Compensation Specialist", "Disability Case Manager",
    "Vocational Rehabilitation Specialist",
}

# Every way to write a term that somebody has seen in use.
SYNONYMS = {
    "MMI":
        "maximum medical improvement; MMI; MMI status; reached MMI; MMI determination; "
        "post-MMI; permanent and stationary; P&S; PR-4; medically stationary; maximum medical "
        "recovery; MMR; maximum medical rehabilitation; maximum benefit from treatment; "
        "plateau in recovery",
    "Impairment rating":
        "impairment rating; impairment ratings; permanent impairment; permanent partial "
        "impairment; PPI; whole person impairment; WPI; AMA Guides; Guides to the Evaluation "
        "of Permanent Impairment; non-economic loss; NEL; apportionment",
    "FCE":
        "functional capacity evaluation; functional capacity evaluations; functional capacity "
        "assessment; functional capacity testing; FCE; FCEs; FCA; physical capacity "
        "evaluation; PCE; work capacity evaluation; WCE; functional assessment; residual "
        "functional capacity; fitness for work assessment",
    "IME":
        "independent medical examination; independent medical exam; independent medical "
        "evaluation; independent medical examiner; IME; IME's; qualified medical evaluator; "
        "QME; agreed medical evaluator; AME; insurance medical exam",
    "Return to work":
        "return to work; return-to-work; returning to work; back to work; RTW; return to work "
        "plan; stay at work; early return to work; graduated return to work; gradual return "
        "to work; recovery at work",
    "Modified duty":
        "light duty; light-duty; modified duty; modified work; modified duties; transitional "
        "duty; transitional work; alternate duty; alternative duty; limited duty; suitable "
        "duties; workplace adjustments",
    "Workers' comp":
        "workers' compensation; workers compensation; worker's compensation; worker "
        "compensation; workers' comp; workers comp; worker's comp; workman's comp; workman's "
        "compensation; workmen's compensation; work comp; WC; injured worker; work-related "
        "injury; occupational injury; WSIB; WCB; WorkCover; Comcare; WorkSafe",
    "Disability benefits":
        "temporary total disability; TTD; temporary partial disability; TPD; permanent "
        "partial disability; PPD; permanent total disability; PTD; average weekly wage; short "
        "term disability; STD; long term disability; LTD",
    "Case management":
        "case management; case manager; case managers; nurse case manager; NCM; medical case "
        "manager; field case manager; FCM; telephonic case manager; TCM; vocational case "
        "manager; disability case manager",
    "Vocational rehabilitation":
        "vocational rehabilitation; vocational rehab; occupational rehabilitation; vocational "
        "evaluation; vocational assessment; transferable skills analysis; job placement; "
        "vocational expert; VE",
    "Work hardening":
        "work hardening; work conditioning; work rehabilitation; industrial rehabilitation; "
        "industrial rehab; work simulation",
    "Job analysis":
        "job site analysis; job analysis; JSA; physical demands analysis; PDA; job demands "
        "analysis; JDA; cognitive demands analysis; ergonomic assessment; ergonomics; "
        "workplace assessment",
    "Life care planning":
        "life care planning; life care plan; life care planner; LCP",
    "Utilization review":
        "utilization review; utilization management; UR; Official Disability Guidelines; ODG",
    "Insurance liaison":
        "insurance communication; coordinated with insurance; claims adjuster; insurance "
        "carrier; third party administrator; TPA",
    "Legal testimony":
        "legal testimony; expert witness; expert testimony; deposition; court testimony; "
        "vocational expert",
    "Program development":
        "program development",
    "Staff supervision":
        "staff training; staff supervision",
    "Documentation":
        "progress notes; patient documentation; treatment protocols",
    "Patient education":
        "patient education; patient counseling",
    "Outpatient orthopaedics":
        "orthopedic; orthopaedic; musculoskeletal; MSK",
}

EXPRESSIONS = {
    "Searches": ("Titles", "Must", "Should", "Must not"),
    "Ambiguous abbreviations": ("Context (any of)", "Exclude"),
    "Evidence": ("Search for",),
    "Sites": ("Leave out",),
}
TEXT_COLUMNS = {
    "Searches": ("Search", "Titles", "Must", "Should", "Must not"),
    "Terms": ("Term", "Quick synonyms"),
    "Synonyms": ("Term", "Synonym", "Region"),
    "Titles": ("Role", "Title"),
    "Ambiguous abbreviations": ("Synonym", "Context (any of)", "Exclude"),
    "Levels": ("Title words", "Not in title"),
    "Locations": ("Place", "Also written"),
    "Employers": ("Employer", "Also written"),
    "Evidence": ("Text", "Search for"),
    "Interview": ("Question", "Expected answer"),
}
INHERITS = {"fces": "fce", "ime's": "ime"}


@pytest.fixture(scope="module")
def values():
    """Sheet name -> rows of values, header first."""
    book = load_workbook(BOOK, read_only=True, data_only=True)
    rows = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
            for sheet in book.worksheets}
    book.close()
    return rows


@pytest.fixture(scope="module")
def tables(values):
    """Sheet name -> rows as dictionaries; an empty cell is an empty text."""
    return {name: [dict(zip(values[name][0], ("" if v is None else v for v in row)))
                   for row in values[name][1:]]
            for name in DATA}


@pytest.fixture(scope="module")
def book():
    return load_workbook(BOOK)


@pytest.fixture(scope="module")
def names(tables):
    """The one name space of the brackets."""
    return ([row["Term"] for row in tables["Terms"]]
            + list(dict.fromkeys(row["Role"] for row in tables["Titles"]))
            + [row["Search"] for row in tables["Searches"]])


def items(cell):
    return [item.strip() for item in re.split(r"[;\n|]", cell) if item.strip()]


def folded(text):
    return " ".join(text.replace("’", "'").casefold().split())


def outside_brackets(item):
    return " " + folded(re.sub(r"\[[^]]*\]", " ", item)) + " "


def needing_context(tables):
    return {row[column].casefold()
            for sheet, column in (("Synonyms", "Synonym"), ("Titles", "Title"))
            for row in tables[sheet] if row["Needs context"] == "x"}


def test_sheets_and_headers(values):
    assert list(values) == SHEETS
    for name, header in HEADERS.items():
        assert values[name][0] == header.split("|"), name


@pytest.mark.parametrize("cell, words", SEED)
def test_seed_fact(book, cell, words):
    sheet, address = cell.split("!")
    assert words.casefold() in book[sheet][address].value.casefold()


@pytest.mark.parametrize("cell, value", EXACT)
def test_seed_cell(book, cell, value):
    sheet, address = cell.split("!")
    assert book[sheet][address].value == value


def test_seed_counts(tables):
    kinds = Counter((row["Kind"], row["Level"]) for row in tables["Evidence"])
    assert kinds == {
        ("résumé example", ""): 3, ("indicator", "Junior"): 4, ("indicator", "Mid"): 4,
        ("indicator", "Senior"): 4, ("red flag", ""): 4,
    }
    levels = Counter(row["Level"] for row in tables["Interview"])
    assert levels == {"Junior": 2, "Mid": 2, "Senior": 2}
    assert all(row["Listen for"] for row in tables["Interview"])
    assert all(bool(row["Search for"]) == (row["Kind"] == "indicator")
               for row in tables["Evidence"])


def test_seed_titles(tables):
    by_kind = {}
    for row in tables["Titles"]:
        by_kind.setdefault(row["Kind"], []).append((row["Role"], row["Title"]))
    assert by_kind["typical"] == [("Rehabilitation Specialist", "Rehabilitation Specialist"),
                                  ("Rehabilitation Specialist", "Rehabilitation Specialists")]
    assert sorted(by_kind["also try"]) == sorted((title, title) for title in ALSO_TRY)


@pytest.mark.parametrize("term", SYNONYMS)
def test_every_sourced_synonym(tables, term):
    held = [row["Synonym"] for row in tables["Synonyms"] if row["Term"] == term]
    wanted = items(SYNONYMS[term])
    assert [synonym for synonym in wanted if synonym not in held] == []
    assert len(set(held)) == len(held)


def test_synonyms_belong_to_a_term(tables):
    terms = [row["Term"] for row in tables["Terms"]]
    assert len(set(map(folded, terms))) == len(terms)
    assert {row["Term"] for row in tables["Synonyms"]} <= set(terms)
    written = {row["Term"] for row in tables["Synonyms"]}
    assert all(row["Quick synonyms"] or row["Term"] in written for row in tables["Terms"])
    assert all(row["Definition"] and row["Industry"] for row in tables["Terms"])


def test_counts(tables):
    assert len({row["Role"] for row in tables["Titles"]}) >= 14
    in_use = [row for row in tables["Titles"] if row["Use"] != "no"]
    assert len({folded(row["Title"]) for row in in_use}) >= 150
    assert len(tables["Ambiguous abbreviations"]) >= 25
    assert len(tables["Searches"]) >= 10


def test_searches_cover_levels_and_seed_titles(tables):
    searches = tables["Searches"]
    assert {"Junior", "Mid", "Senior"} <= {row["Level"] for row in searches}
    called = {item.strip("[]") for row in searches for item in items(row["Titles"])}
    assert ALSO_TRY | {"Rehabilitation Specialist"} <= called
    assert all(row["Titles"] and row["Region"] for row in searches)


def test_searches_ask_for_a_title_and_one_or_two_things(tables):
    """Those that asked for five things at once found nobody."""
    for row in tables["Searches"]:
        asked = [*items(row["Must"]), *(row[each] for each in ("Should", "Where", "Employers")
                                        if row[each])]
        assert 1 <= len(asked) <= 2 and not row["Must not"], row["Search"]


def test_the_title_of_another_job_contains_one_of_the_role(tables):
    roles = {}
    for row in tables["Titles"]:
        if row["Kind"] != "other job":
            roles.setdefault(row["Role"], []).append(folded(row["Title"]))
    others = [row for row in tables["Titles"] if row["Kind"] == "other job"]
    assert len(others) >= 8
    for row in others:
        held = f" {folded(row['Title'])} "
        assert any(f" {title} " in held for title in roles[row["Role"]]), row["Title"]


def test_counts_of_people(tables):
    words = {(row[group], row[word]) for sheet, group, word in (
        ("Synonyms", "Term", "Synonym"), ("Titles", "Role", "Title")) for row in tables[sheet]}
    words |= {(row["Term"], word) for row in tables["Terms"]
              for word in items(row["Quick synonyms"])}
    needing = needing_context(tables)
    counts = tables["Counts"]
    assert len(counts) >= 100
    assert len({(row["Group"], row["Word"], row["Region"]) for row in counts}) == len(counts)
    for row in counts:
        assert (row["Group"], row["Word"]) in words, row["Word"]
        assert row["Word"].casefold() not in needing, "alone it finds other things"
        assert 0 <= (row["Only"] or 0) <= row["People"] < row["Of"], row["Word"]
        assert row["Where"] and row["Region"] in ("US", "GB") and row["Date"], row["Word"]


def test_what_stands_beside_a_cell_that_is_chosen(book):
    shown = {(sheet, rule.promptTitle): rule.prompt for sheet in DATA
             for rule in book[sheet].data_validations.dataValidation if rule.prompt}
    assert shown == {
        (name, column.header): column.help for name in DATA
        for column in SHEETS_READ[name].columns if column.help}


def test_searches_name_groups_that_exist(tables):
    groups = {row["Group"] for row in tables["Locations"]}
    owners = {row["Group"] for row in tables["Employers"]} | {"targets"}
    for row in tables["Searches"]:
        assert set(items(row["Where"])) <= groups, row["Search"]
        assert set(items(row["Employers"])) <= owners, row["Search"]


def test_nobody_is_off_limits_yet(tables):
    assert {row["Treat as"] for row in tables["Employers"]} == {"target", "neutral"}


def test_one_name_space(names):
    assert len(set(map(folded, names))) == len(names)


@pytest.mark.parametrize("sheet", EXPRESSIONS)
def test_brackets_name_something(tables, names, sheet):
    known = {folded(name) for name in names}
    for row in tables[sheet]:
        for column in EXPRESSIONS[sheet]:
            for name in re.findall(r"\[([^\]]*)\]", row[column]):
                assert folded(name) in known, (column, name)


@pytest.mark.parametrize("sheet", EXPRESSIONS)
def test_no_known_name_stands_without_brackets(tables, names, sheet):
    known = [folded(name) for name in names]
    for row in tables[sheet]:
        for column in EXPRESSIONS[sheet]:
            for item in items(row[column]):
                bare = outside_brackets(item)
                assert [name for name in known if f" {name} " in bare] == [], (column, item)
                small = re.sub(r"\[[^\]]*\]|\b(?:AND|OR|NOT)\b", " ", item)
                assert not re.search(r"\b(and|or|not)\b", small, re.IGNORECASE), (column, item)


def test_what_needs_context_has_one(tables):
    friends = {row["Synonym"].casefold(): row for row in tables["Ambiguous abbreviations"]}
    assert len(friends) == len(tables["Ambiguous abbreviations"])
    for word in needing_context(tables):
        row = friends[INHERITS.get(word, word)]
        assert row["Context (any of)"], word
        assert row["Use"] in ("context", "both"), word
        assert len(items(row["Context (any of)"])) <= 8, word


def test_a_context_word_needs_no_context_itself(tables):
    needing = needing_context(tables)
    for row in tables["Ambiguous abbreviations"]:
        for item in items(row["Context (any of)"]):
            # STD and LTD are written side by side.
            assert item.casefold() not in needing or (row["Synonym"], item) == ("LTD", "STD"), (
                row["Synonym"], item)


def test_every_row_has_a_source_that_is_explained(values, tables):
    keys = {str(row[0]) for row in values["Read me"] if row[0]}
    for sheet in ("Synonyms", "Titles", "Employers", "Evidence"):
        for row in tables[sheet]:
            assert row["Source"], (sheet, row)
            for source in items(row["Source"]):
                key = re.sub(r"^O\*NET \d\d-\d{4}\.\d\d$", "O*NET", source)
                assert re.sub(r" \(.*\)$", "", key) in keys, (sheet, source)


def test_read_me_teaches_in_ten_lines(values):
    numbered = [row for row in values["Read me"] if re.fullmatch(r"\d+", str(row[0]))]
    assert [row[0] for row in numbered] == [str(n) for n in range(1, 11)]
    assert all(len(row[1]) < 260 for row in numbered)


def test_listed_values_only(tables, values):
    lists = {column[0]: {v for v in column[1:] if v} for column in zip(*values["Lists"])}
    for sheet, column, listed in [
        ("Terms", "Type", "Type"), ("Synonyms", "Kind", "Synonym kind"),
        ("Synonyms", "Region", "Region"), ("Synonyms", "Strength", "Strength"),
        ("Titles", "Kind", "Title kind"), ("Titles", "Region", "Region"),
        ("Ambiguous abbreviations", "Use", "Abbreviation use"), ("Levels", "Level", "Level"),
        ("Locations", "Kind", "Place kind"), ("Employers", "Kind", "Employer kind"),
        ("Employers", "Treat as", "Treat as"), ("Evidence", "Kind", "Evidence kind"),
        ("Searches", "Region", "Region"), ("Sites", "Engine", "Engine"),
        ("Counts", "Region", "Region"), ("Counts", "How", "How on Counts"),
    ]:
        used = {row[column] for row in tables[sheet]} - {""}
        assert used <= lists[listed], (sheet, column)


@pytest.mark.parametrize("sheet", DATA)
def test_one_table_with_filters_under_a_frozen_header(book, tables, sheet):
    page = book[sheet]
    (table,) = page.tables.values()
    assert table.ref == page.dimensions
    assert table.autoFilter.ref == table.ref
    assert table.tableStyleInfo.showRowStripes
    assert page.max_row == len(tables[sheet]) + 1
    assert page.freeze_panes in ("A2", "B2", "C2")


def test_drop_downs_warn_and_never_stop(book):
    found = [rule for sheet in DATA for rule in book[sheet].data_validations.dataValidation]
    assert len(found) >= 25
    assert {rule.type for rule in found} == {"list"}
    assert {rule.errorStyle for rule in found} == {"warning"}
    assert all(re.match(r"(Lists|Terms)!\$", rule.formula1) for rule in found)


@pytest.mark.parametrize("sheet", TEXT_COLUMNS)
def test_term_columns_are_text(book, sheet):
    page = book[sheet]
    header = [cell.value for cell in page[1]]
    for column in TEXT_COLUMNS[sheet]:
        number = header.index(column) + 1
        for row in range(2, page.max_row + 1):
            assert page.cell(row, number).number_format == "@", (column, row)


def test_numbers_are_numbers(tables):
    for row in tables["Levels"]:
        assert isinstance(row["Min years"], int)
        assert row["Max years"] == "" or isinstance(row["Max years"], int)
    assert all(isinstance(row["No"], int) for row in tables["Interview"])


def test_nothing_hidden_merged_or_computed(book):
    for page in book.worksheets:
        assert page.sheet_state == "visible"
        assert not page.merged_cells.ranges
        assert not any(row.hidden for row in page.row_dimensions.values())
        assert not any(column.hidden for column in page.column_dimensions.values())
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell
                if isinstance(cell.value, str):
                    assert cell.value[:1] not in "=+-@", cell
                    assert cell.value == cell.value.strip(), cell


def test_no_macro_and_no_outside_link():
    parts = zipfile.ZipFile(BOOK).namelist()
    assert not [part for part in parts
                if "vba" in part.lower() or "externallink" in part.lower()]


def test_properties(book):
    assert book.properties.creator == "searchbuilder"
    assert "MMI" in book.properties.title
