"""Strings become rows: which, and what is said about it, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import searchbuilder.importer
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.importer import of_strings
from searchbuilder.workbook.reader import read_rows

from .grown import grown

BOOK = r"""
| Terms         |
|               | Term    | Type    |
|               | MMI     |         |
|               | FCE     |         |
|               | RN      |         |
|               | Signs   | Context |
| Synonyms      |
|               | Term | Synonym                        | Strength | Use | Region | Needs context |
|               | MMI  | MMI                            |          |     |        | x             |
|               | MMI  | maximum medical improvement    |          |     |        |               |
|               | MMI  | maximal medical improvement    |          |     |        |               |
|               | MMI  | plateau in recovery            | broad    |     |        |               |
|               | MMI  | max medical improvement        |          | no  |        |               |
|               | FCE  | functional capacity evaluation |          |     |        |               |
|               | FCE  | FCE                            |          |     |        |               |
|               | RN   | RN                             |          |     |        |               |
|               | Signs | rehab                         |          |     |        |               |
| Titles        |
|               | Role         | Title              | Use |
|               | Case Manager | case manager       |     |
|               | Case Manager | nurse case manager |     |
|               | Case Manager | NCM                | no  |
| False friends |
|               | Synonym | Context (any of) | Exclude |
|               | MMI     | rehabilitation   |         |
| Searches      |
|               | Search | Must  |
|               | Old    | [MMI] |
"""
SOURCE = "string for LinkedIn people search"


@pytest.fixture
def taken(workbook):
    """What a string adds to a workbook."""
    def take(text, book=BOOK, platform="linkedin", name=""):
        return of_strings([text], read_rows(workbook(book)), platform, name)
    return take


def cells(intake, sheet):
    """The new rows of a sheet, each as its texts but for the notes and the source."""
    return [[text for column, text in row.items() if column not in ("Notes", "Source")]
            for row in intake.rows.get(sheet, ())]


def search(**columns):
    """A row of Searches by its columns, `Must_not` for `Must not`."""
    return {column.replace("_", " "): text for column, text in columns.items()}


# The string, the row of Searches, and the other new rows by sheet.
ROWS = (
    ('nurse AND "wound care" NOT (student OR intern)',
     search(Search="nurse, wound care", Must="nurse; wound care", Must_not="student; intern"), {}),
    ("FCE", search(Search="FCE search", Must="[FCE]"), {}),
    ('FCE AND "functional capacity evaluation"', search(Search="FCE search", Must="[FCE]"), {}),
    ('"functional capacity evaluations" AND nurse',
     search(Search="FCE, nurse", Must="[FCE]; nurse"), {}),
    ("(FCE OR \"functional capacity evaluation\") AND (RN OR LPN)",
     search(Search="FCE, RN", Must="[FCE]; [RN] OR LPN"), {}),
    ('("wound care" OR WOCN OR debridement) AND nurse',
     search(Search="wound care, nurse", Must="wound care OR WOCN OR debridement; nurse"), {}),
    ("nurse AND (AWS OR Azure OR GCP)",
     search(Search="nurse, AWS", Must="nurse; AWS OR Azure OR GCP"), {}),
    ('nurse AND (AWS OR "Amazon Web Services" OR Azure OR GCP)',
     search(Search="nurse, AWS", Must="nurse; [AWS] OR Azure OR GCP"),
     {"Terms": [["AWS"]], "Synonyms": [["AWS", "AWS", "abbreviation"],
                                       ["AWS", "Amazon Web Services", "main"]]}),
    ('FCE OR "functional capacity evaluation" OR "capacity exam"',
     search(Search="FCE search", Must="[FCE] OR capacity exam"), {}),
    ('RN OR "registered nurse" OR LPN',
     search(Search="RN search", Must="[RN] OR LPN"), {"Synonyms": [["RN", "registered nurse"]]}),
    ("FCE OR MMI OR laser OR maser",
     search(Search="FCE search", Must="[FCE] OR [MMI] OR laser OR maser"), {}),
    ("FCE OR back-end OR backend",
     search(Search="FCE search", Must="[FCE] OR [back-end]"),
     {"Terms": [["back-end"]],
      "Synonyms": [["back-end", "back-end", "main"], ["back-end", "backend"]]}),
    ('"maximum medical improvement" OR "plateau in recovery"',
     search(Search="MMI search", Must="[MMI] OR plateau in recovery"), {}),
    ('"maximum medical improvement" OR "max medical improvement"',
     search(Search="MMI search", Must="[MMI] OR max medical improvement"), {}),
    ("(nurse AND FCE) OR (welder NOT FCE)",
     search(Search="nurse search", Must="(nurse AND [FCE]) OR (welder AND NOT FCE)"), {}),
    ("laser OR \"or\" OR lasers", search(Search="laser search", Must="[laser] OR or"),
     {"Terms": [["laser"]], "Synonyms": [["laser", "laser", "main"], ["laser", "lasers"]]}),
    ("nurse AND rehab", search(Search="nurse, rehab", Must="nurse; rehab"), {}),
    ("nurse NOT FCE", search(Search="nurse search", Must="nurse", Must_not="FCE"), {}),
    ("therap* AND FCE", search(Search="therap, FCE", Must="therap*; [FCE]"), {}),
    ("(therap* OR counsel*) AND FCE",
     search(Search="therap, FCE", Must="therap* OR counsel*; [FCE]"), {}),
    ("(back-end* OR backend*) AND FCE",
     search(Search="back-end, FCE", Must="[back-end]; [FCE]"),
     {"Terms": [["back-end"]],
      "Synonyms": [["back-end", "back-end*", "main"], ["back-end", "backend*"]]}),
)


@pytest.mark.parametrize("text, row, others", ROWS, ids=[row[0] for row in ROWS])
def test_rows(taken, text, row, others):
    intake = taken(text)
    assert intake.refused == ()
    (made,) = intake.rows["Searches"]
    assert dict(made) == row | {"Notes": f"From a {SOURCE}: {text}"}
    assert {sheet: cells(intake, sheet) for sheet in intake.rows if sheet != "Searches"} == others
    assert {each["Source"] for sheet in ("Synonyms", "Titles")
            for each in intake.rows.get(sheet, ())} <= {SOURCE}


# On platforms with fields: the row of Searches, and the new titles.
FIELDS = (
    ("elasticsearch", 'title:("case manager" OR NCM) AND MMI',
     search(Search="Case Manager, NCM, MMI", Titles="[Case Manager]; NCM", Must="[MMI]"), []),
    ("elasticsearch", 'title:("wound nurse" OR WOCN) AND title:lead',
     search(Search="wound nurse, WOCN, lead", Titles="wound nurse; WOCN", Must="title:lead"), []),
    ("elasticsearch", 'title:("practical nurse" OR PN OR welder) AND lead',
     search(Search="practical nurse, welder, lead", Titles="[practical nurse]; welder",
            Must="lead"),
     [["practical nurse", "practical nurse", "typical"],
      ["practical nurse", "PN", "abbreviation"]]),
    ("elasticsearch", "title:FCE AND title:(nurse NOT intern)",
     search(Search="FCE, nurse", Titles="FCE", Must="title:nurse", Must_not="title:intern"), []),
    ("elasticsearch", "nurse AND location:(Denver OR Boulder) AND company:Kaiser",
     search(Search="nurse, Denver, Boulder, Kaiser", Must="nurse", Where="Denver; Boulder",
            Employers="Kaiser"), []),
    ("elasticsearch", "nurse AND company:targets AND location:(Denver NOT Boulder)",
     search(Search="nurse, targets, Denver", Must="nurse; company:targets",
            Must_not="location:Boulder", Where="Denver"), []),
    ("elasticsearch", "location:Denver OR FCE",
     search(Search="Denver search", Must="location:Denver OR [FCE]"), []),
)


@pytest.mark.parametrize("platform, text, row, titles", FIELDS, ids=[row[1] for row in FIELDS])
def test_fields(taken, platform, text, row, titles):
    intake = taken(text, platform=platform)
    (made,) = intake.rows["Searches"]
    assert {column: made[column] for column in made if column != "Notes"} == row
    assert cells(intake, "Titles") == titles


# The string, the platform, and every finding of the intake.
FINDINGS = (
    ("FCE OR MMI", "linkedin", (
        (NOTE, "SB705", "The search “FCE search” finds more people than the string: [FCE] also "
         "stands for “functional capacity evaluation”, “functional capacity evaluations”, “FCEs”, "
         "“FCE's”", ""),
        (NOTE, "SB705", "The search “FCE search” finds more people than the string: [MMI] also "
         "stands for “maximum medical improvement”, “maximal medical improvement”, “MMIs”, "
         "“MMI's”", ""),
        (WARNING, "SB708", "The search “FCE search” finds fewer people than the string: it looks "
         "for “MMI” only together with words that show the "
         "meaning", "The sheet False friends lists them"))),
    ('RN OR LPN', "linkedin", (
        (NOTE, "SB709", "“LPN” stays a word of the search beside [RN]",
         "If it means the same, add it to the sheet Synonyms"),
        (NOTE, "SB705", "The search “RN search” finds more people than the string: [RN] also "
         "stands for “RNs”, “RN's”", ""))),
    ('"case manager" OR "nurse case manager" OR NCM OR "field manager"', "linkedin", (
        (NOTE, "SB704", "“NCM” stays a word of the search, because [Case Manager] only includes "
         "it in some searches or in none", "If it should always count, change "
         "its row"),
        (NOTE, "SB709", "“field manager” stays a word of the search beside [Case Manager]",
         "If it means the same, add it to the sheet Titles"))),
    ('"case manager" OR "nurse case manager" OR "case mgr"', "linkedin", (
        (NOTE, "SB707", "New under [Case Manager], as another spelling, abbreviation or full form "
         "of it: “case mgr”", "If they mean something else, give them a term of their own"),)),
    ('"maximum medical improvement" OR "maximal medical improvement" OR "maximum-medical '
     'improvement"', "linkedin", (
        (NOTE, "SB709", "“maximum-medical improvement” stays a word of the search beside [MMI]",
         "If it means the same, add it to the sheet Synonyms"),
        (NOTE, "SB705", "The search “MMI search” finds more people than the string: [MMI] also "
         "stands for “MMI”, “MMIs”, “MMI's”", ""))),
    ("welder AND (AWS OR Azure OR GCP)", "linkedin", (
        (NOTE, "SB709", "The search takes any one of these, as the string does: “AWS”, “Azure”, "
         "“GCP”. They do not become synonyms",
         "If some mean the same, put them under one name on the sheet Synonyms"),)),
    ('(laser OR lasers OR "case manager" OR "nurse case manager" OR pipe)', "linkedin", (
        (NOTE, "SB709", "The search takes any one of these, as the string does: [Case Manager], "
         "[laser], “pipe”. They do not become synonyms",
         "If some mean the same, put them under one name on the sheet Synonyms"),)),
    ('intitle:nurse inbody:FCE -intitle:jobs', "bing", (
        (WARNING, "SB706", "A workbook has no such field, so these match anywhere and the search "
         "finds more: page title:nurse, text:FCE",
         "Use a field that it has: title, company or location"),
        (WARNING, "SB706", "Can't be saved in a workbook; left out, so the search finds more: NOT "
         "page title:jobs", "A web site goes on the sheet Sites; then build for that site"),
        (NOTE, "SB705", "The search “nurse, FCE” finds more people than the string: [FCE] also "
         "stands for “functional capacity evaluation”, “functional capacity evaluations”, “FCEs”, "
         "“FCE's”", ""))),
    ("NOT nurse", "linkedin", (
        (ERROR, "SB710", "Not added: it only says what to exclude",
         "Type what to search for"),)),
    ("site:github.com", "google", (
        (ERROR, "SB710", "Not added: it has nothing that a workbook can hold",
         "Type what to search for"),)),
    ("*nurse", "linkedin", (
        (ERROR, "SB710", "Not added. A * works only at the end of a word",
         "Split this up: *nurse"),)),
    ("MMI", "linkedin", (
        (NOTE, "SB703", "The search “Old” already asks for the same", ""),
        (NOTE, "SB705", "The search “Old” finds more people than the string: [MMI] also stands "
         "for “maximum medical improvement”, “maximal medical improvement”, “MMIs”, “MMI's”", ""),
        (WARNING, "SB708", "The search “Old” finds fewer people than the string: it looks for "
         "“MMI” only together with words that show the "
         "meaning", "The sheet False friends lists them"))),
)


@pytest.mark.parametrize("text, platform, wanted", FINDINGS, ids=[row[0] for row in FINDINGS])
def test_findings(taken, text, platform, wanted):
    intake = taken(text, platform=platform)
    assert tuple((each.severity, each.code, each.message, each.hint)
                 for each in intake.diagnostics if each.code.startswith("SB7")) == wanted
    assert intake.refused == ((text,) if wanted[0][1] == "SB710" else ())


def test_every_code_is_shown():
    """Those of pages stand in tests/test_import.py, those of postings in test_posting.py, those of
    what was noted on a page in test_log.py, those of facts in test_facts.py."""
    root = Path(searchbuilder.importer.__file__).parent
    codes = {code for source in root.glob("*.py")
             for code in re.findall(r"SB7\d\d", source.read_text("utf-8"))}
    assert codes == {each[1] for row in FINDINGS for each in row[2]} | {
        "SB701", "SB702", "SB711", "SB712", "SB713", "SB721", "SB722", "SB723", "SB724"}


def test_a_word_that_is_switched_off_is_shown_with_its_cell(taken):
    (note,) = [each for each in taken('FCE OR "max medical improvement"').diagnostics
               if each.code == "SB704"]
    assert note.cell == "Synonyms!B6"


BROKEN = """
| Terms    |
|          | Term |
|          | T    |
| Synonyms |
|          | Term | Synonym | Region |
|          | T    | one     |        |
|          | T    | two     |        |
|          | T    | three   |        |
| Titles   |
|          | Role | Title        | Region |
|          | Old  | nurse of old |        |
"""


@pytest.mark.parametrize("text, column, wanted, cell", [
    ("one OR two OR three", "Must", "[T] OR three", "Synonyms!B4"),
    ('title:("nurse of old" OR "nurse of new")', "Titles", "nurse of old; nurse of new",
     "Titles!B2")])
def test_a_word_whose_row_cannot_be_read_is_not_lost(workbook, text, column, wanted, cell):
    book = workbook(BROKEN, {"Synonyms!C4": "#N/A", "Titles!C2": "#N/A"})
    intake = of_strings([text], read_rows(book), "elasticsearch")
    assert set(intake.rows) == {"Searches"}
    assert intake.rows["Searches"][0][column] == wanted
    assert [each.cell for each in intake.diagnostics if each.code == "SB704"] == [cell]


def test_long_strings_that_begin_alike_are_not_one(workbook):
    words = " OR ".join(f'"word {number}"' for number in range(2_000))
    intake = of_strings([f"{words} OR x1", f"{words} OR x2"], read_rows(workbook()), "linkedin")
    first, second = (row["Must"] for row in intake.rows["Searches"])
    assert (first[-6:], second[-6:]) == (" OR x1", " OR x2")


def test_places_and_employers_of_the_workbook(taken):
    intake = taken("nurse AND location:CO AND company:(Kaiser OR Acme)", BOOK + """
| Locations |
|           | Group | Place    | Also written |
|           | West  | Colorado | CO           |
| Employers |
|           | Employer | Also written | Treat as   |
|           | Kaiser   | KP           |            |
|           | Rival    |              | off-limits |
""", "elasticsearch")
    assert [(each.code, each.message) for each in intake.diagnostics
            if each.code.startswith("SB7")] == [
        ("SB705", "The search “nurse, CO, Kaiser, Acme” finds more people than the string: its "
         "places are also written “Colorado”"),
        ("SB705", "The search “nurse, CO, Kaiser, Acme” finds more people than the string: its "
         "employers are also written “KP”"),
        ("SB708", "The search “nurse, CO, Kaiser, Acme” finds fewer people than the string: like "
         "every search it excludes the employers “Rival”")]


def test_of_many_words_six_are_named(taken):
    words = "\n".join(f"| | T | w{number} |" for number in range(8))
    (note,) = [each for each in taken("w0", f"""
| Terms |
| | Term |
| | T |
| Synonyms |
| | Term | Synonym |
{words}
""").diagnostics if each.code == "SB705"]
    assert note.message == ("The search “T search” finds more people than the string: [T] also "
                            "stands for “w1”, “w2”, “w3”, “w4”, “w5”, “w6” and 1 more")


def test_a_name_of_ones_own(taken):
    assert taken("nurse", name="My nurses").rows["Searches"][0]["Search"] == "My nurses"
    taken_one = taken("nurse AND (laser OR maser)", name="old")
    assert (taken_one.rows, taken_one.refused) == ({}, ("nurse AND (laser OR maser)",))
    assert taken_one.diagnostics == (
        Diagnostic("SB710", ERROR, "The name “old” is taken", "", 0, "Choose another with --name",
                   "nurse AND (laser OR maser)"),)
    assert taken("nurse", name="fce").refused == ("nurse",)


def test_a_string_that_no_cell_can_hold_leaves_nothing_behind(workbook):
    long = "(laser OR lasers) AND " + " AND ".join(f"word{number}" for number in range(4_000))
    intake = of_strings(["nurse", long, "laser AND welder"], read_rows(workbook()), "linkedin")
    assert [row["Must"] for row in intake.rows["Searches"]] == ["nurse", "laser; welder"]
    assert set(intake.rows) == {"Searches"}
    assert intake.refused == (long[:59] + "…",)
    (refusal,) = [each for each in intake.diagnostics if each.code == "SB710"]
    assert (refusal.message, refusal.hint) == (
        "Not added: Must would have 38,897 characters, and a cell holds 32,767",
        "Split it into several searches")


def test_names_never_collide(taken):
    intake = taken("(old OR Old's) AND ([x] OR X.) AND nurse", platform="bullhorn")
    assert [row["Term"] for row in intake.rows["Terms"]] == ["old 2", "x"]
    assert intake.rows["Searches"][0]["Must"] == "[old 2]; [x]; nurse"


def test_the_second_time_nothing_is_added(workbook):
    rows = read_rows(workbook(BOOK))
    texts = [row[0] for row in ROWS] + [row[0] for row in FINDINGS]
    first = of_strings(texts, rows, "linkedin")
    assert len(first.rows["Searches"]) > 10
    second = of_strings(texts, grown(rows, first.rows), "linkedin")
    assert second.rows == {}
    assert second.refused == first.refused


def test_what_the_first_of_two_strings_adds_is_known_to_the_second(taken, workbook):
    rows = read_rows(workbook())
    intake = of_strings(["(laser OR lasers) AND nurse", "(lasers OR laser) AND welder"], rows,
                        "linkedin")
    assert [row["Must"] for row in intake.rows["Searches"]] == ["[laser]; nurse",
                                                                "[laser]; welder"]
    assert cells(intake, "Synonyms") == [["laser", "laser", "main"], ["laser", "lasers"]]


SWITCHED_OFF = f"""
| Searches |
|          | Search | Must | Use | Notes                   |
|          | nurse  | RN   | no  | From a {SOURCE}: midwife |
"""


def test_a_search_that_is_switched_off_keeps_its_name(taken):
    (row,) = taken("nurse", SWITCHED_OFF).rows["Searches"]
    assert row["Search"] == "nurse search"
    assert taken("midwife", SWITCHED_OFF).rows == {}
    assert taken("midwife", SWITCHED_OFF).diagnostics[-1] == Diagnostic(
        "SB703", NOTE, "The search “nurse” was made from this string before", "", 0, "")


def test_a_term_that_is_switched_off_keeps_its_name(taken):
    intake = taken("laser OR lasers", """
| Synonyms |
|          | Term  | Synonym | Use |
|          | laser | beam    | no  |
""")
    assert [row["Term"] for row in intake.rows["Terms"]] == ["laser 2"]


def test_a_string_that_was_taken_in_adds_nothing_whatever_became_of_its_rows(workbook):
    text = "back-end OR backend OR back-ends OR backends"
    rows = read_rows(workbook())
    first = dict(of_strings([text], rows, "linkedin").rows)
    first["Synonyms"] = first["Synonyms"][:-1]
    assert of_strings([text], grown(rows, first), "linkedin").rows == {}


def test_a_search_for_the_words_themselves_is_there_already(taken):
    intake = taken("FCE", BOOK + "|               | Words  | FCE   |\n")
    assert intake.rows == {}
    assert [each.message for each in intake.diagnostics if each.code.startswith("SB7")] == [
        "The search “Words” already asks for the same"]


def test_no_other_search_is_widened(taken, workbook):
    """Not even by another spelling: whoever adds it by hand knows what changes."""
    intake = of_strings(["laser OR lasers", "laser OR lasers OR Laser's"], read_rows(workbook()),
                        "linkedin")
    assert [row["Must"] for row in intake.rows["Searches"]] == ["[laser]", "[laser] OR Laser's"]
    assert cells(intake, "Synonyms") == [["laser", "laser", "main"], ["laser", "lasers"]]
    text = '"maximum medical improvement" OR "maximum-medical improvement"'
    assert "Synonyms" not in taken(text, BOOK + "|               | Both   | [Old] |\n").rows
