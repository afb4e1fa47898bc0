"""Mistakes that were found once and must not come back, each with its smallest case."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from searchbuilder.build import Request, build
from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.dialect import Limit
from searchbuilder.dialects import find
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Term
from searchbuilder.report.wrap import wrapped

ROOT = Path(__file__).parents[1]
FORM = Origin(form=True)
NOT_LINKEDIN = Origin(avoid=frozenset({"linkedin"}))


def text(tree, platform="linkedin", lexicon=()):
    return [string.text for string in compile(tree, find(platform), lexicon).strings]


@pytest.mark.parametrize("first, second", [(FORM, Origin()), (Origin(), FORM)])
def test_a_made_form_does_not_swallow_the_same_word_of_the_user(first, second):
    tree = And((Term("nurse"), Not(Or((Term("FCE"), Term("FCEs", origin=first)))),
                Not(Term("FCEs", origin=second))))
    assert text(tree) == ["nurse NOT FCE NOT FCEs"]


@pytest.mark.parametrize("first, second", [(NOT_LINKEDIN, Origin()), (Origin(), NOT_LINKEDIN)])
def test_a_word_left_out_in_one_place_is_sent_in_the_other(first, second):
    tree = Or((Term("rtw", origin=first), Term("rtw", origin=second)))
    assert text(tree) == ["rtw"]
    tree = And((Term("a"), Not(Term("rtw", origin=first)), Not(Term("rtw", origin=second))))
    assert text(tree) == ["a NOT rtw"]


def test_results_are_not_remembered_for_equal_trees_of_other_cells():
    plain, avoided = Term("IME"), Term("IME", origin=NOT_LINKEDIN)
    assert text(plain) == ["IME"]
    assert text(avoided) == []
    assert text(And((Term("IME", origin=Origin("A!B1")), Not(Term("x"))))) == ["IME NOT x"]


def test_words_that_fall_with_a_left_out_one_are_named():
    guarded = And((Term("rtw", origin=NOT_LINKEDIN), Term("light duty")))
    compiled = compile(Or((guarded, Term("return"))), find("linkedin"))
    assert {word for change in compiled.changes for word in change.words} == {"rtw", "light duty"}


@pytest.mark.parametrize("platform", ["google", "monster"])
def test_a_word_that_goes_when_a_string_is_tidied_is_named(platform):
    """The group goes because “nurse” is required, which was seen only once the rest was melted."""
    therapist, nurse = Term("therapist"), Term("nurse")
    compiled = compile(And((Not(therapist), Or((Term("manager"), nurse)), therapist,
                            Or((Not(nurse), nurse)))), find(platform))
    assert [(change.code, change.effect, change.words) for change in compiled.changes] == [
        ("SB509", "exact", ("manager",)), ("SB539", "exact", ("therapist",))]


def test_words_lost_in_two_ways_are_all_named():
    barred = Term("rtw", origin=Origin(avoid=frozenset({"google"})))
    compiled = compile(Or((And((barred, Term("light duty"))), And((Term("+++"), Term("visa"))),
                           Term("return"))), find("google"))
    assert [(change.code, change.words) for change in compiled.changes] == [
        ("SB505", ("rtw",)), ("SB516", ("light duty", "visa")), ("SB507", ("+++",))]


def test_what_is_over_two_limits_at_once_and_cannot_be_cut_is_refused():
    """And not cut by a share of no room."""
    tree = And((*(Term(f"word number {number}") for number in range(20)),
                *(Not(Term(f"x{number}")) for number in range(6))))
    compiled = compile(tree, find("github-users"))
    assert (compiled.effect, compiled.strings) == ("none", ())
    assert [change.code for change in compiled.changes] == ["SB526"]


def test_a_site_that_leaves_out_more_than_fits_is_refused():
    compiled = compile(Not(Term(" ".join(["x"] * 40))), find("google").on_site(
        "a", "Google X-ray of A", "a.com", False))
    assert (compiled.effect, compiled.strings) == ("none", ())
    assert [change.message for change in compiled.changes] == [
        "Google X-ray of A takes at most 32 words, and the words that every string needs are "
        "longer: "
        f"“{' '.join(['x'] * 40)}”"]


@pytest.mark.parametrize("text, platform, words", [
    ('5" disc', "lucene", 2), ('5" disc', "sqlite-fts5", 2), ("C:\\x\\", "lucene", 1),
    ("C:\\x\\", "linkedin", 1), ('a" OR "b', "tantivy", 3)])
def test_words_are_counted_in_phrases_with_signs(text, platform, words):
    tree = Or((Term(text), Term("case manager")))
    assert compile(tree, find(platform)).strings[0].words == words + 2


A, B, C, D, E, F, G, H = map(Term, "abcdefgh")


@pytest.mark.parametrize("tree, most, texts", [
    (And((D, Or((E, And((H, Or((A, E)))))))), 3, ['"d" "e"', '"d" "a" "h"']),
    (And((Or((And((B, Or((D, H)))), F, B)), H, And((A, Or((B, G)))))), 5,
     ['"b" "h" "a"', '"f" "g" "h" "a"'])])
def test_a_string_that_finds_nobody_new_is_not_written(tree, most, texts):
    compiled = compile(tree, limited(most))
    assert [string.text for string in compiled.strings] == texts
    assert compiled.effect == "exact"


@pytest.mark.parametrize("tree, most, fewest", [
    (And((A, Or((D, F)), Not(A))), 3, 1),
    (And((Or((G, E, H)), Or((F, And((D, Or((F, C)))))), Not(B))), 5, 2)])
def test_a_bound_is_claimed_only_where_every_combination_has_to_be_found(tree, most, fewest):
    """And not where an exclusion or another string sees to it."""
    compiled = compile(tree, limited(most))
    assert len(compiled.strings) > fewest
    assert compiled.fewest_strings == fewest


def limited(words):
    return replace(find("google"), limits=(Limit("words", words, True, "", "measured", "a test"),))


def contextual(*sizes):
    """Groups of words, in each of which one needs a context that all of them share."""
    return And(tuple(Or((*(Term(f"g{group} w{number}") for number in range(size)),
                         And((Term(f"c{group}"), Or((Term("claims"), Term(f"x{group}")))))))
                     for group, size in enumerate(sizes)))


def test_one_string_alone_requires_no_context_of_words_that_are_not_in_it():
    compiled = compile(contextual(16, 17, 18), find("google"))
    assert [string.text for string in compiled.strings] == [" ".join(
        "(" + " OR ".join(f'"g{group} w{number}"' for number in range(size)) + ")"
        for group, size in enumerate((3, 4, 4)))]
    assert [(change.code, change.effect) for change in compiled.changes] == [
        ("SB528", "narrower")]
    assert compiled.changes[0].message.startswith(
        "Google reads only 32 words, so this string is shortened. For the whole search in up to "
        "215 strings, add --max-strings 215. Left out: ")


def test_more_strings_than_can_be_made_are_neither_offered_nor_tried(monkeypatch):
    for name in ("searchbuilder.compiler.tiling", "searchbuilder.compiler.fit"):
        monkeypatch.setattr(sys.modules[name], "MOST_TILES", 10)
    compiled = compile(contextual(16, 17, 18), find("google"), (),
                       SplitOptions(most_strings=10 ** 9))
    assert len(compiled.strings) == 1
    assert compiled.changes[0].message.startswith(
        "Google would need up to 215 strings for the whole search, so this string is shortened. "
        "Left out: ")


def test_a_word_without_letters_takes_room_too():
    names = [Term(f"w{number}") for number in range(16)]
    compiled = compile(Or((Term("+++"), *names)), find("xing"), (), SplitOptions(strict=True))
    assert [(string.words, string.text.count("+++")) for string in compiled.strings] == [
        (15, 1), (2, 0)]
    assert (compiled.effect, compiled.fewest_strings) == ("exact", 2)


@pytest.mark.parametrize("platform, pasted, codes", [
    ("google", '"nurse manager" OR "E TRADE"', ["SB530", "SB507"]),
    ("sqlite-fts5", '"nurse manager" OR "E TRADE"', ["SB507"]),
    ("postgres-tsquery", "'nurse * manager' | 'E*TRADE'", ["SB507"]),
    ("linkedin", '"nurse manager" OR "E TRADE"', ["SB530", "SB507"])])
def test_a_star_within_a_phrase_is_no_wildcard(platform, pasted, codes):
    tree = Or(tuple(map(Term, ("nurse * manager", "E*TRADE", ':*', '""'))))
    compiled = compile(tree, find(platform))
    assert [string.text for string in compiled.strings] == [pasted]
    assert [change.code for change in compiled.changes] == codes
    assert compiled.changes[-1].words == (":*", '""')


@pytest.mark.parametrize("words, kept", [
    (("Straße", "Strasse"), '"Straße" OR Strasse'),
    (("re", "re\u0301sume\u0301 writer"), 're OR "re\u0301sume\u0301 writer"')])
def test_words_that_the_engine_tells_apart(words, kept):
    assert text(Or(tuple(map(Term, words))), "sqlite-fts5") == [kept]


def test_nesting_that_the_engine_refuses_is_refused_in_words():
    engine = sqlite3.connect(":memory:")
    engine.execute("CREATE VIRTUAL TABLE d USING fts5(title, body)")
    for levels in (10, 15, 16, 17, 25):
        tree = Term("q")
        for number in range(levels):
            tree = And((Term(f"x{number}"), Or((Term(f"y{number}"), tree, Not(Term("z"))))))
        for string in text(tree, "sqlite-fts5"):
            engine.execute("SELECT * FROM d WHERE d MATCH ?", (string,)).fetchall()


def test_words_in_quotes_that_look_like_signs_count():
    tree = And((*(Term(f"w{number}") for number in range(30)), Term("intitle:nurse")))
    compiled = compile(tree, find("google"))
    assert compiled.strings[0].words == 32
    assert compile(And((*tree.parts, Term("rehab"))), find("google")).effect == "none"


@pytest.mark.parametrize("platform", ["linkedin", "ats", "google", "bing"])
def test_a_prefix_is_not_completed_with_a_quotation_mark(platform):
    assert text(Term("5", star=True), platform, ['5" disc', "5” x"]) in (['"5"'], ["5"])


def test_an_excluded_field_that_is_missing_is_only_wider():
    tree = And((Term("x"), Not(Field("title", parse("a NEAR/3 b").items[0]))))
    compiled = compile(tree, find("linkedin"))
    assert (compiled.effect, [change.code for change in compiled.changes]) == ("wider", ["SB502"])


BOOK = """
    | Terms |
    |       | Term |
    |       | A    |
    |       | Bad  |
    |       | Ctx  |
    | Synonyms |
    |          | Term | Synonym        | Needs context | Region | Sales Navigator |
    |          | A    | RTW            | x             |        |                 |
    |          | A    | return         |               |        | no              |
    |          | Bad  | visa           |               | GB     |                 |
    |          | Ctx  | “light duty”   |               | GB     |                 |
    | False friends |
    |               | Synonym | Context (any of) | Exclude | Use |
    |               | RTW     | {} |
    | Searches |
    |          | Search | Titles | Must | Region |
    |          | One    | {} | [A]  | US     |
"""


@pytest.mark.parametrize("row", ["[Ctx] AND x | | context", "NOT [Ctx] | | context",
                                 "[Ctx] | visa | both"])
def test_a_short_form_without_any_of_its_words_here_is_left_out_and_said(workbook, row):
    made = build(workbook(BOOK.format(row, "")), Request(platforms=("linkedin",)))
    assert made.results[0].compiled.strings[0].text == "return"
    assert [(each.code, each.cell) for each in made.diagnostics] == [("SB302", "Synonyms!B2")]


@pytest.mark.parametrize("use", ["exclude", "", "both"])
def test_what_is_to_be_excluded_is_excluded_in_every_spelling(workbook, use):
    made = build(workbook(BOOK.format(f"| [Bad] | {use}", "")),
                 Request(platforms=("linkedin",), size="full"))
    assert made.results[0].compiled.strings[0].text == "return OR (RTW NOT visa)"
    assert made.diagnostics == ()


def test_an_off_limits_employer_is_not_wanted_by_a_search_that_denies_another(workbook):
    path = workbook("""
        | Terms |
        |       | Term |
        |       | MMI  |
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | Off Limits |
        | Searches |
        |          | Search | Must | Must not |
        |          | One    | q    | [Two]    |
        |          | Two    | x    |          |
    """)
    made = build(path, Request(searches=("One",), platforms=("linkedin-recruiter",)))
    (string,) = made.results[0].compiled.strings
    assert (string.boxes, made.diagnostics) == ({"keywords": "q NOT x"}, ())
    assert [change.words for change in made.results[0].compiled.changes] == [("Acme",)]


@pytest.mark.parametrize("cells, message", [
    ({"Employers!B2": "=1"}, "This formula was never calculated"),
    ({"Employers!B2": "blocked"}, "“blocked” is not one of the choices: target, off-limits, "
                                  "neutral")])
def test_an_employer_that_might_be_off_limits(workbook, cells, message):
    made = build(workbook(PLACES.format("", ""), values=cells), Request(platforms=("ats",)))
    assert [(each.severity, each.message) for each in made.diagnostics] == [("error", message)]


@pytest.mark.parametrize("cell", ["Synonyms!C2", "Synonyms!E2"])
def test_a_synonym_whose_rules_cannot_be_read_is_not_sent(workbook, cell):
    path = workbook(BOOK.format("[Ctx] | | context", ""), values={cell: "#N/A"})
    result = build(path, Request(platforms=("sales-navigator", "ats"), region="GB"))
    texts = [each.compiled.strings[0].text for each in result.results if each.compiled.strings]
    assert not any("RTW" in text for text in texts) or cell == "Synonyms!E2"
    assert "SB108" in [each.code for each in result.diagnostics]


def test_equal_words_near_another_keep_the_claim_of_the_user():
    made, typed = Term("FCEs", origin=FORM), Term("FCEs")
    tree = Or((Near(made, Term("x"), 3), Near(typed, Term("x"), 3)))
    assert text(tree) == ["FCEs AND x"]


def test_a_context_with_names_near_one_another(workbook):
    made = build(workbook(BOOK.format("title:([Ctx] NEAR/2 b) | | context", "")),
                 Request(platforms=("sqlite-fts5",), region="GB", size="full"))
    assert made.results[0].compiled.strings[0].text == (
        'return OR (title : NEAR("light duty" b, 2) AND (RTW OR RTWs))')


def test_a_title_that_says_so_and_a_company_among_titles(workbook):
    made = build(workbook(BOOK.format("[Ctx] | | context", "title:nurse; RN")),
                 Request(platforms=("linkedin-recruiter",)))
    assert made.results[0].compiled.strings[0].boxes["title"] == "nurse OR RN"
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse OR company:x")), Request())
    assert [(each.code, each.cell, each.column, each.message) for each in made.diagnostics
            if each.code == "SB212"] == [
        ("SB212", "Searches!B2", 18, "company: does not work in Titles")]
    assert made.not_built == ("“One” (Searches!A2)",)


def test_a_column_named_after_a_platform_as_people_write_it(workbook):
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse")),
                 Request(platforms=("sales-navigator",)))
    changes = made.results[0].compiled.changes
    assert [(change.code, change.words) for change in changes] == [
        ("SB523", ("return", "nurse"))]


def test_long_cells_take_no_minutes(workbook):
    words = " ".join(f"word{number}" for number in range(3_000))
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse")),
                 Request(platforms=("linkedin", "google"), query=f"{words} OR {words} x"))
    assert len(made.results) == 2


@pytest.mark.parametrize("query, message", [
    ("nurse -student", "“-student” would be searched with its sign"),
    ("nurse ‑student", "“-student” would be searched with its sign"),
    ("nurse !student", "“!student” would be searched with its sign"),
    ("-student", "“-student” would be searched with its sign"),
    ("+nurse", "“+nurse” would be searched with its sign")])
def test_signs_of_other_languages_are_not_words(workbook, query, message):
    made = build(workbook(BOOK.format("[Ctx] | | context", "")), Request(query=query))
    assert [each.message for each in made.diagnostics if each.code == "SB222"] == [message]
    assert made.results == ()


PLACES = """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Locations |
    |           | Group | Place  |
    |           | Texas | Austin |
    | Employers |
    |           | Employer | Treat as   |
    |           | Acme     | off-limits |
    | Searches |
    |          | Search | Must | Where | Employers |
    |          | One    | RN   | {}    | {}        |
"""


@pytest.mark.parametrize("where, employers, cell, code, message, hint", [
    ("Texsa", "", "Searches!C2", "SB223",
     "“Texsa” is not on Locations, so it is searched as typed", "Did you mean Texas?"),
    ("Ohio, Utah", "", "Searches!C2", "SB223",
     "“Ohio, Utah” is not on Locations, so it is searched as typed",
     "Put ; between two things, not a comma"),
    ("", "Acmes", "Searches!D2", "SB223",
     "“Acmes” is not on Employers, so it is searched as typed", "Did you mean Acme?"),
    ("", "Acme", "Searches!D2", "SB224",
     "“Acme” is off-limits, so this search finds nobody there",
     "Delete it here, or change Treat as on the sheet Employers")])
def test_places_and_employers_that_were_not_meant(workbook, where, employers, cell, code, message,
                                                  hint):
    made = build(workbook(PLACES.format(where, employers)), Request(platforms=("ats",)))
    assert [(each.code, each.severity, each.cell, each.message, each.hint)
            for each in made.diagnostics] == [(code, "warning", cell, message, hint)]


def test_places_that_are_on_no_sheet_and_near_none_are_words(workbook):
    assert build(workbook(PLACES.format("Ohio", "Zulu")),
                 Request(platforms=("ats",))).diagnostics == ()


def test_what_a_region_leaves_out_is_said(workbook):
    made = build(workbook(BOOK.format("[Ctx] | | context", "")), Request(platforms=("linkedin",)))
    assert [(each.severity, each.message, each.hint) for each in made.diagnostics] == [
        ("warning", "Left out: “RTW” has no context words for region US",
         "Add a context word without a region to False friends")]


def test_hidden_rows_are_read_and_counted(workbook):
    path = workbook(PLACES.format("", ""))
    made = openpyxl.load_workbook(path)
    made["Searches"].row_dimensions[2].hidden = True
    made.save(path)
    (note,) = build(path, Request(platforms=("ats",))).diagnostics
    assert (note.code, note.severity, note.cell, note.message, note.hint) == (
        "SB118", "note", "Searches!A2", "1 hidden row is used like any other",
        "To skip a row, type “no” under Use")


def test_merged_names_say_so(workbook):
    path = workbook("| Terms |\n| | Term |\n| | MMI |\n| Synonyms |\n| | Term | Synonym |\n"
                    "| | MMI | a |\n| | | b |\n| | | c |")
    made = openpyxl.load_workbook(path)
    made["Synonyms"].merge_cells("A2:A4")
    made.save(path)
    result = build(path, Request(platforms=("linkedin",), query="[MMI]"))
    assert [string.text for string in result.results[0].compiled.strings] == ["a OR b OR c"]
    assert [(each.code, each.message, each.hint) for each in result.diagnostics] == [
        ("SB117", "Applied to all 3 merged rows",
         "Unmerge it and copy it down with Ctrl+D: merged cells cannot be sorted")]


@pytest.mark.parametrize("words, message", [
    (["--output", "other.XLSX"],
     "searchbuilder: other.XLSX is the name of a workbook, and this saves text\n    Choose a name "
     "that ends in .txt, .json, .csv or .md\n"),
    (["--output", "other.ods"],
     "searchbuilder: other.ods is the name of a workbook, and this saves text\n    Choose a name "
     "that ends in .txt, .json, .csv or .md\n"),
    (["--query", "RN", "--query", "LPN"],
     "searchbuilder: --query takes one search; these are 2\n    Type OR between them, or run it "
     "once for each\n"),
    (["--query", "RN", "--search", "One"],
     "searchbuilder: --query builds what you type, so --search has nothing to choose from\n    "
     "Use one of the two\n")])
def test_what_the_command_line_refuses(cli, workbook, words, message):
    result = cli("build", workbook(PLACES.format("", "")), *words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_comma_list_is_said(workbook):
    made = build(workbook(PLACES.format("", "")), Request(query="nurse, welder, painter"))
    assert [(each.code, each.severity, each.message, each.hint) for each in made.diagnostics] == [
        ("SB209", "warning", "Searched as one phrase: commas do not separate items",
         "Type nurse; welder; painter, or put OR between alternatives")]
    made = build(workbook(PLACES.format("", "")), Request(query="[MMI], [MMI]"))
    assert [(each.code, each.column, each.hint) for each in made.diagnostics] == [
        ("SB211", 6, "Put ; between items, or OR between alternatives")]


def test_platforms_by_the_names_that_are_printed(workbook):
    made = build(workbook(PLACES.format("", "")),
                 Request(platforms=("Generic ATS", "linkedin people search, Sales Navigator")))
    assert [result.platform.name for result in made.results] == [
        "ats", "linkedin", "sales-navigator"]


def test_the_package_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "searchbuilder", "--version"], cwd=ROOT,
                          capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "searchbuilder 0.1.0\n")


def test_a_role_has_no_page(cli):
    result = cli("brief", str(ROOT / "workbooks" / "mmi.xlsx"), "Nurse Case Manager")
    assert (result.exit_code, result.stderr.split("\n")[0]) == (
        2, "searchbuilder: “Nurse Case Manager” is a role, and a brief is about a term")


def test_a_long_first_word_stands_beside_its_heading():
    assert wrapped("https://" + "x" * 90 + " next", "source  ", "        ") == (
        "source  https://" + "x" * 90 + "\n        next")
