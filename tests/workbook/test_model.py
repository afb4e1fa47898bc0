"""Rows become vocabulary, and every mistake of a workbook is found in one run."""

from time import process_time

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.query.tree import Or, Ref, Term

COPY_DOWN = "Copy it down from above with Ctrl+D, or clear the row"
RENAME = "Rename one of them: a name in brackets must mean one thing"
ISO = "Use a code such as US, US-CA, GB or CA-ON"
TERMS = """
    | Terms |
    |       | Term |
    |       | MMI  |
    |       | FCE  |
"""


def test_a_workbook_without_mistakes(found):
    assert found("""
        | Terms |
        |       | Term | Type   | Definition  | Quick synonyms |
        |       | MMI  | Domain | a milestone | P&S; MMR       |
        | Synonyms |
        |          | Term | Synonym | Kind         | Region    | Needs context |
        |          | mmi  | MMI     | abbreviation | US; us-ca | x             |
        | Titles |
        |        | Role  | Title | Kind    |
        |        | Nurse | RN    | typical |
        | False friends |
        |               | Synonym | Context (any of) |
        |               | MMI     | impairment       |
        | Searches |
        |          | Search | Titles  | Must  | Region |
        |          | One    | [nurse] | [MMI] | US-CA  |
    """) == []


# --- names ---

def test_doubled_names(found):
    """One name space over Terms, Titles and Searches; case and spaces do not matter."""
    assert found("""
        | Terms |
        |       | Term            |
        |       | Work hardening  |
        |       | work  Hardening |
        | Titles |
        |        | Role  | Title |
        |        | Nurse | RN    |
        | Searches |
        |          | Search         | Must |
        |          | NURSE          | a    |
        |          | WORK HARDENING | a    |
        |          | One            | a    |
        |          | one            | b    |
    """) == [
        Diagnostic("SB107", ERROR, f"The name “{name}” is used twice: here and in {first}", cell,
                   hint=RENAME)
        for name, cell, first in [
            ("work Hardening", "Terms!A3", "Terms!A2"), ("NURSE", "Searches!A2", "Titles!A2"),
            ("WORK HARDENING", "Searches!A3", "Terms!A2"), ("one", "Searches!A5", "Searches!A4")]]


def test_a_role_with_the_name_of_a_term(read):
    """The term must not vanish behind the role."""
    contents = read("""
        | Terms |
        |       | Term  |
        |       | Nurse |
        | Synonyms |
        |          | Term  | Synonym |
        |          | Nurse | nursing |
        | Titles |
        |        | Role  | Title |
        |        | nurse | RN    |
        |        | nurse | LPN   |
    """)
    assert list(contents.diagnostics) == [
        Diagnostic("SB107", ERROR, "The name “nurse” is used twice: here and in Terms!A2",
                   "Titles!A2", hint=RENAME)]
    concept = contents.vocabulary.thesaurus.concepts["nurse"]
    assert (concept.sort, [each.text for each in concept.spellings]) == ("term", ["nursing"])


def test_a_role_has_many_rows(read):
    contents = read("""
        | Titles |
        |        | Role  | Title |
        |        | Nurse | RN    |
        |        | nurse | LPN   |
    """)
    (role,) = contents.vocabulary.thesaurus.concepts.values()
    assert (role.name, role.sort, role.cell, [each.text for each in role.spellings]) == (
        "Nurse", "role", "Titles!A2", ["RN", "LPN"])
    assert contents.diagnostics == ()


@pytest.mark.parametrize("sheet, name, other", [
    ("Terms", "Term", "Type"), ("Synonyms", "Term", "Synonym"), ("Titles", "Role", "Title"),
    ("Searches", "Search", "Must"), ("Levels", "Level", "Min years"),
    ("Locations", "Group", "Place"), ("Employers", "Employer", "Group"),
    ("Evidence", "Term", "Text"), ("Sites", "Site", "Address"),
    ("False friends", "Synonym", "Exclude"), ("Interview", "Term", "Question")])
def test_an_empty_name_under_a_filled_column(found, sheet, name, other):
    quoted = f"'{sheet}'" if " " in sheet else sheet
    assert found(f"""
        | {sheet} |
        |         | {other} | {name} |
        |         | Domain  |        |
    """)[:1] == [
        Diagnostic("SB106", ERROR, f"This row has no {name}", f"{quoted}!B2",
                   hint=COPY_DOWN)]


@pytest.mark.parametrize("sheet, name, second, hint", [
    ("Synonyms", "Term", "Synonym", "Fill in Synonym, or clear the row"),
    ("Titles", "Role", "Title", "Fill in Title, or clear the row"),
    ("Locations", "Group", "Place", "Fill in Place, or clear the row")])
def test_an_empty_second_column(found, sheet, name, second, hint):
    assert found(TERMS + f"""
        | {sheet} |
        |         | {name} | {second} | Kind |
        |         | MMI    |          |      |
    """) == [Diagnostic("SB106", ERROR, f"This row has no {second}", f"{sheet}!B2",
                        hint=hint)]


def test_a_date_is_not_called_empty_as_well(found):
    """One mistake, one message: the cell is not empty, it shows a date or an error."""
    assert [each.code for each in found("""
        | Terms |
        |       | Term | Type   |
        |       | #N/A | Domain |
    """)] == ["SB108"]


@pytest.mark.parametrize("sheet, header, other, missing", [
    ("Synonyms", "Term", "Source", "Synonym"), ("Titles", "Role", "Source", "Title"),
    ("Locations", "Group", "Country code", "Place"), ("Terms", "Industry", "Notes", "Term")])
def test_a_missing_column_is_one_mistake_and_not_one_a_row(found, sheet, header, other, missing):
    assert found(f"""
        | {sheet} |
        |         | {header} | {other} |
        |         | MMI      | a       |
        |         | FCE      | b       |
    """) == [Diagnostic("SB102", ERROR, f"The sheet {sheet} has no column {missing}",
                        f"{sheet}!A1", hint=f"Add {missing} to the header row")]


def test_synonym_of_an_unknown_term(found):
    assert found(TERMS + """
        | Titles |
        |        | Role  | Title |
        |        | Nurse | RN    |
        | Synonyms |
        |          | Term          | Synonym |
        |          | MMMI          | P&S     |
        |          | Work capacity | WCE     |
        |          | Nurse         | LPN     |
    """) == [
        Diagnostic("SB113", ERROR, "The term “MMMI” is not on Terms", "Synonyms!A2",
                   hint="Did you mean MMI?"),
        Diagnostic("SB113", ERROR, "The term “Work capacity” is not on Terms", "Synonyms!A3",
                   hint="Add it to the sheet Terms"),
        Diagnostic("SB113", ERROR, "The term “Nurse” is not on Terms", "Synonyms!A4",
                   hint="Add it to the sheet Terms")]


def test_many_synonyms_of_unknown_terms_are_told_in_seconds(workbook, found):
    """A renamed column of Terms makes every row wrong; the nearest names must not take minutes."""
    names = [f"a term of ours with the number {number}" for number in range(300)]
    started = process_time()
    findings = found(
        "| Terms |\n| | Term |\n" + "".join(f"| | {name} |\n" for name in names)
        + "| Synonyms |\n| | Term | Synonym |\n"
        + "".join(f"| | {name}x | {name} |\n" for name in names))
    assert {each.code for each in findings} == {"SB113"} and len(findings) == 300
    assert process_time() - started < 1


# --- synonyms ---

def spellings(contents, name="mmi"):
    return [each.text for each in contents.vocabulary.thesaurus.concepts[name].spellings]


def test_a_term_without_synonyms_stands_for_itself(read):
    contents = read(TERMS)
    assert (spellings(contents), spellings(contents, "fce")) == (["MMI"], ["FCE"])


def test_a_term_with_synonyms_stands_for_these_alone(read):
    assert spellings(read(TERMS + """
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | P&S     |
    """)) == ["P&S"]


def test_quick_synonyms_are_literal_and_separated_by_line_breaks_semicolons_and_bars(read):
    contents = read(r"""
        | Terms |
        |       | Term | Quick synonyms                                              |
        |       | MMI  | P&S; maximum improvement, medical\n(AND) \| a* ; ; "quoted" |
    """)
    assert spellings(contents) == [
        "P&S", "maximum improvement, medical", "(AND)", "a*", "quoted"]
    assert contents.diagnostics == ()


def test_quick_synonyms_and_rows_add_up(read):
    assert spellings(read("""
        | Terms |
        |       | Term | Quick synonyms |
        |       | MMI  | P&S            |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | MMR     |
    """)) == ["P&S", "MMR"]


@pytest.mark.parametrize("use, expected", [
    ("no", []), ("NO", []), ("yes", ["P&S"]), ("", ["P&S"]), ("maybe", ["P&S"])])
def test_use_of_a_synonym(read, use, expected):
    contents = read(TERMS + f"""
        | Synonyms |
        |          | Term | Synonym | Use   |
        |          | MMI  | MMR     |       |
        |          | MMI  | P&S     | {use} |
    """)
    assert spellings(contents) == ["MMR", *expected]
    assert [each.code for each in contents.diagnostics] == ["SB110"] * (use == "maybe")


@pytest.mark.parametrize("sheet, row, counted", [
    ("Titles", "Role \\| Title", lambda book: book.vocabulary.thesaurus.concepts),
    ("Searches", "Search \\| Must", lambda book: book.vocabulary.searches),
    ("Locations", "Group \\| Place", lambda book: book.vocabulary.places),
    ("Sites", "Site \\| Address", lambda book: book.sites)])
def test_use_no_takes_a_row_out(read, sheet, row, counted):
    header = row.replace("\\", "")
    contents = read(f"""
        | {sheet} |
        |         | {header} | Use |
        |         | One | x | no  |
        |         | Two | y | No  |
    """)
    assert (len(counted(contents)), contents.diagnostics) == (0, ())


def test_a_synonym_row_in_full(read):
    (spelling,) = read(TERMS + """
        | Synonyms |
        |          | Term | Synonym | Kind    | Region | Needs context | LinkedIn | ATS | Bing |
        |          | MMI  | P&S     | related | us;CA  |               | No       | no  | yes  |
    """).vocabulary.thesaurus.concepts["mmi"].spellings
    assert (spelling.text, spelling.kind, spelling.regions, spelling.broad,
            spelling.needs_context, spelling.avoid, spelling.cell) == (
        "P&S", "related", ("US", "CA"), True, False, {"linkedin", "ats"}, "Synonyms!B2")


@pytest.mark.parametrize("kind, strength, broad", [
    ("main", "", False), ("regional", "", False), ("related", "", True), ("dated", "", True),
    ("colloquial", "", True), ("related", "strict", False), ("main", "broad", True),
    ("Related", "", True), ("main", "Broad", True)])
def test_which_synonyms_are_broad(read, kind, strength, broad):
    (spelling,) = read(TERMS + f"""
        | Synonyms |
        |          | Term | Synonym | Kind   | Strength   |
        |          | MMI  | P&S     | {kind} | {strength} |
    """).vocabulary.thesaurus.concepts["mmi"].spellings
    assert spelling.broad is broad


# --- regions ---

def test_wrong_region_codes(found):
    assert found(TERMS + """
        | Synonyms |
        |          | Term | Synonym | Region             |
        |          | MMI  | P&S     | USA; GB; QQ; US/CA |
        | Levels |
        |        | Level | Region     |
        |        | Mid   | California |
        |        | Top   | CA-ONT     |
    """) == [
        Diagnostic("SB111", WARNING, f"“{code}” is not a region code", cell, hint=hint)
        for code, cell, hint in (
            ("USA", "Synonyms!C2", "Did you mean US?"), ("QQ", "Synonyms!C2", ISO),
            ("US/CA", "Synonyms!C2", "Put ; between two codes"),
            ("CALIFORNIA", "Levels!B2", "Did you mean US-CA?"),
            ("CA-ONT", "Levels!B3", "Did you mean CA-ON?"))]


def test_uk_is_not_an_iso_code(found):
    """A synonym for `UK` would never be taken by a search in GB, and nobody would know."""
    assert found(TERMS + """
        | Synonyms |
        |          | Term | Synonym | Region |
        |          | MMI  | P&S     | UK     |
    """) == [Diagnostic("SB111", WARNING, "“UK” is not a region code", "Synonyms!C2",
                        hint="Type GB for the United Kingdom")]


def test_a_search_has_one_region(found):
    assert found("""
        | Searches |
        |          | Search | Must | Region |
        |          | One    | RN   | US; GB |
    """) == [Diagnostic("SB114", ERROR, "A search can have only one region", "Searches!C2",
                        hint="Make one row for each region, or leave it blank for all regions")]


# --- context ---

def context(cells, use):
    return TERMS + f"""
        | Synonyms |
        |          | Term | Synonym | Needs context |
        |          | FCE  | FCEs    | x             |
        | False friends |
        |               | Synonym | Context (any of) | Exclude | Use   |
        |               | FCE     | {cells}                    | {use} |
    """


NO_CONTEXT = Diagnostic(
    "SB301", ERROR, "Left out: “FCEs” needs context and has none", "Synonyms!B2",
    hint="Add a row for it to False friends, or clear Needs context")


@pytest.mark.parametrize("cells, use", [
    ("impairment |", ""), ("impairment |", "context"), ("| football", "exclude"),
    ("| football", ""),
    ("impairment | football", "both")])
def test_needs_context_and_has_it(found, cells, use):
    """`FCEs` is a form of `FCE` and has its context."""
    assert found(context(cells, use)) == []


@pytest.mark.parametrize("cells, use", [
    ("|", ""), ("impairment |", "off"), ("| football", "context"), ("impairment |", "exclude")])
def test_needs_context_and_has_none(found, cells, use):
    """The last two have words, but Use does not apply them: the synonym goes out with nothing."""
    assert found(context(cells, use)) == [NO_CONTEXT]


def test_a_false_friend_of_nothing(read):
    (friends,) = read("""
        | False friends |
        |               | Synonym | Wrong meaning | Context (any of)       | Exclude | Use  |
        |               | MMI     | Man Machine   | [FCE]; impairment OR x | HMI     | both |
        | Terms |
        |       | Term |
        |       | FCE  |
    """).vocabulary.thesaurus.ambiguous_abbreviations.values()
    (friend,) = friends
    assert (friend.spelling, friend.wrong, friend.context, friend.exclude, friend.use,
            friend.cell) == (
        "MMI", "Man Machine", (Ref("FCE"), Or((Term("impairment"), Term("x")))), (Term("HMI"),),
        "both", "'False friends'!A2")


# --- names without brackets ---

def test_names_without_brackets(found):
    """Also within a phrase, in any case, and wherever an expression stands."""
    must = 'RN AND mmi; "the  work hardening x"'
    assert found("""
        | Terms |
        |       | Term           | Definition     |
        |       | MMI            | not read: MMI  |
        |       | Work hardening |                |
        | False friends |
        |               | Synonym | Context (any of) |
        |               | HMI     | MMI              |
        | Searches |
        |          | Search | Must                                | Notes |
        |          | One    | RN AND mmi; "the  work hardening x" | MMI   |
        |          | Two    | hardening work; [MMI]; [One]        |       |
    """) == [
        Diagnostic("SB210", WARNING, f"Exact phrase only: “{words}”", cell, column,
                   f"Write [{name}] to include its synonyms", text, width)
        for words, cell, column, width, name, text in [
            ("mmi", "Searches!B2", 8, 3, "MMI", must),
            ("the work hardening x", "Searches!B2", 19, 14, "Work hardening", must),
            ("MMI", "'False friends'!B2", 1, 3, "MMI", "MMI")]]


# --- everything at once ---

def test_all_mistakes_of_a_workbook_in_one_run(found):
    assert {(each.code, each.severity, each.cell, each.column) for each in found("""
        | Terms |
        |       | Term | Type   | Type |
        |       | MMI  | Domain |      |
        |       | mmi  | Skil   |      |
        |       |      | Domain |      |
        | Evidense |
        |          | x |
        | Synonyms |
        |          | Term | Synonym | Regoin | Kind | Needs context |
        |          | FCE  | P&S     |        | main |               |
        |          | MMI  | PPI     |        | mian | x             |
        |          | MMI  | PCE     |        | #REF! |              |
        | Titles |
        |        | Role | Title | Knd |
        |        | RN   | nurse |     |
        | Searches |
        |          | Search | Titles | Must     | Should | Must not | Region |
        |          | MMI    | (a     | a OR     | NOT    | a) OR b  | Mars   |
        |          | Two    | [b] c  | "x       | []     | a*b      | US;GB  |
        |          | Three  | x      | mmi      | ()     | title:(company:x) | |
        | Sites |
        |       | Site | Address | Engine | Leave out |
        |       | X    | x.com   | Google | OR        |
    """)} == {
        ("SB105", WARNING, "Terms!C1", 0), ("SB107", ERROR, "Terms!A3", 0),
        ("SB110", WARNING, "Terms!B3", 0), ("SB106", ERROR, "Terms!A4", 0),
        ("SB104", WARNING, "Evidense!A1", 0), ("SB103", WARNING, "Synonyms!C1", 0),
        ("SB113", ERROR, "Synonyms!A2", 0), ("SB110", WARNING, "Synonyms!D3", 0),
        ("SB301", ERROR, "Synonyms!B3", 0), ("SB108", ERROR, "Synonyms!D4", 0),
        ("SB103", WARNING, "Titles!C1", 0),
        ("SB107", ERROR, "Searches!A2", 0), ("SB201", ERROR, "Searches!B2", 1),
        ("SB203", ERROR, "Searches!C2", 3), ("SB203", ERROR, "Searches!D2", 1),
        ("SB201", ERROR, "Searches!E2", 2), ("SB111", WARNING, "Searches!F2", 0),
        ("SB211", ERROR, "Searches!B3", 5), ("SB202", ERROR, "Searches!C3", 1),
        ("SB215", ERROR, "Searches!D3", 1), ("SB213", ERROR, "Searches!E3", 1),
        ("SB114", ERROR, "Searches!F3", 0), ("SB210", WARNING, "Searches!C4", 1),
        ("SB216", ERROR, "Searches!D4", 1), ("SB212", ERROR, "Searches!E4", 1),
        ("SB203", ERROR, "Sites!D2", 1)}


# --- the rest of the sheets ---

def test_levels_places_and_employers(read):
    vocabulary = read(r"""
        | Levels |
        |        | Level | Min years | Max years | Title words    | Not in title | Region |
        |        | Mid   | 2         | 5         | II; specialist | senior       | US;CA  |
        | Locations |
        |           | Group   | Place       | Also written |
        |           | Midwest | Chicago, IL | Chicagoland  |
        | Employers |
        |           | Employer | Also written | Treat as   | Group |
        |           | Acme     | Acme Inc\nA  | Off-Limits | Big   |
    """).vocabulary
    (level,), (place,), (employer,) = vocabulary.levels, vocabulary.places, vocabulary.employers
    assert (level.name, level.years, level.regions, level.cell) == (
        "Mid", "2 to 5", ("US", "CA"), "Levels!A2")
    assert [[each.text for each in words] for words in (
        level.title_words, level.not_in_title, place.words, employer.words)] == [
            ["II", "specialist"], ["senior"], ["Chicago, IL", "Chicagoland"],
            ["Acme", "Acme Inc", "A"]]
    assert (place.group, employer.treat, employer.group) == ("Midwest", "off-limits", "Big")


def test_evidence_and_interview(read):
    contents = read("""
        | Evidence |
        |          | Term | Kind      | Level | Text      | Search for |
        |          | MMI  | Indicator | Mid   | does it   | a; b       |
        |          | MMI  | red flag  |       | never did |            |
        | Interview |
        |           | Term | Level | No | Question | Expected answer | Listen for |
        |           | MMI  | Mid   | 1  | What?    | This            | That       |
    """)
    assert [(each.term, each.kind, each.level, each.text) for each in contents.evidence] == [
        ("MMI", "indicator", "Mid", "does it"), ("MMI", "red flag", "", "never did")]
    assert [(each.level, each.items) for each in contents.vocabulary.indicators] == [
        ("Mid", (Term("a"), Term("b")))]
    (question,) = contents.questions
    assert (question.term, question.level, question.number, question.question,
            question.expected, question.listen_for) == (
        "MMI", "Mid", "1", "What?", "This", "That")


def test_a_search_in_full(read):
    (search,) = read("""
        | Searches |
        |          | Search | Titles | Level | Must | Should | Must not | Where | Employers | Region | Platforms | Breadth | Notes |
        |          | One    | RN     | Mid   | a; b | c      | d        | Rome  | Acme; Big | us     | Google, linkedin ; ats | Broad | n |
    """).vocabulary.searches.values()  # noqa: E501
    assert (search.name, search.titles, search.level, search.must, search.should,
            search.must_not, search.region, search.platforms, search.breadth, search.notes) == (
        "One", (Term("RN"),), "Mid", (Term("a"), Term("b")), (Term("c"),), (Term("d"),), "US",
        ("Google", "linkedin ", "ats"), "broad", "n")
    assert [[each.text for each in words] for words in (search.where, search.employers)] == [
        ["Rome"], ["Acme", "Big"]]
    assert search.cells["Must"] == "Searches!D2"
