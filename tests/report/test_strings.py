"""What `build` writes, as whole screens and whole documents."""

import csv
import io
import json

import pytest

from searchbuilder.build import Build, Listed, Request, Result, build
from searchbuilder.compiler import Change, Compiled, String
from searchbuilder.compiler.result import Assumption
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.query.tree import Ref, Term
from searchbuilder.report.strings import FORMATS
from searchbuilder.vocabulary.entries import LiteralText, Search
from searchbuilder.workbook.strings_kept import KeptPeople

ENGINE = Dialect(
    name="engine", title="The Engine", family="engine", sources=("a page",), checked="2026-01-02",
    confidence="H", before="Switch the boolean mode on first, or every word of the string is "
    "looked for as it stands.",
    limits=(Limit("words", 32, True, "ignored", "H", "a page"),
            Limit("operators", 5, False, "unknown", "M", "a guide")))
BOXED = Dialect(
    name="boxed", title="Boxes & Co", family="engine", sources=("a page",), checked="2026-01-02",
    confidence="H", boxes={"title": "Job titles", "company": "Companies"})
STRING = String('"nurse" ("a" OR "b") -"c"', {"keywords": '"nurse" ("a" OR "b") -"c"'},
                "https://engine.example/?q=%22nurse%22", 25, 5, 3)
SECOND = String("RN", {"keywords": "RN"}, "https://engine.example/?q=RN", 2, 1, 0)
INTO_BOXES = String('nurse "b c"', {"keywords": '"b c"', "title": "nurse"}, None, 10, 3, 0,
                    text_effect="wider")
WIDER = Change("SB501", "wider", "The Engine has no field for job titles, so these are looked "
               "for anywhere: “nurse”, “senior” and 4 more", "Searches!B2", ("nurse",),
               ("nurse",), ("Searches!B2",), strings=(2,), title="Anywhere.")
EXACT = Change("SB510", "exact", "Left out 2 plurals and spelling variants")
NONE = Change("SB523", "none", "nothing is left that The Engine can search")
BUILD = Build("books/my.xlsx", (
    Result("Senior nurse", ENGINE, Compiled("wider", (STRING, SECOND), (WIDER, EXACT), 1, 2),
           filters=(("years of experience", "5+"),)),
    Result("Senior nurse", BOXED, Compiled(
        "exact", (INTO_BOXES,), (), 1, 1, assumes=(Assumption("near", "inferred", "try it"),))),
    Result("Signs", ENGINE, Compiled("none", (), (NONE,)))), (
    Diagnostic("SB404", ERROR, "“Signs” cannot be written", "Searches!A3", 0, "change it"),
    Diagnostic("SB210", WARNING, "Exact phrase only: “MMI”", "Searches!D3", 5,
               "Write [MMI] to include its synonyms", "the MMI")),
    searches=(Listed(Search("Senior nurse", "Searches!A2", (Ref("Nurse"),), "Senior",
                            (Term("b c"),), region="US", where=(LiteralText("Boston"),),
                            notes="For the clinic."), (ENGINE, BOXED), False),
              Listed(Search("Broken", "Searches!A4"), (), True, True, (
                  Diagnostic("SB206", ERROR, "There is no [X]", "Searches!B4", 0, "Add it"),))),
    workbook_id="0123456789abcdef")
NOTHING = Build("book.xlsx", (), ())


def test_text():
    """Each string alone on its line, so that a triple click takes it."""
    assert FORMATS["text"](BUILD) == """\
Senior nurse · The Engine · 1 of 2
"nurse" ("a" OR "b") -"c"
    25 characters · 5 of 32 words · 3 operators (5 recommended)
    open: https://engine.example/?q=%22nurse%22

Senior nurse · The Engine · 2 of 2
RN
    2 characters · 1 of 32 words · 0 operators (5 recommended)
    open: https://engine.example/?q=RN
    wider: The Engine has no field for job titles, so these are looked for
      anywhere: “nurse”, “senior” and 4 more (SB501, Searches!B2)
    note: Left out 2 plurals and spelling variants (SB510)
    note: Run all 2 strings, one after another. Together they are the whole
      search; some people come up more than once
    note: Switch the boolean mode on first, or every word of the string is
      looked for as it stands.
    note: Set years of experience to 5+.

Senior nurse · Boxes & Co
    Keywords:
"b c"
    Job titles:
nurse
    10 characters · 3 words · 0 operators

Signs · The Engine
    No string
    impossible: nothing is left that The Engine can search (SB523)
    note: Switch the boolean mode on first, or every word of the string is
      looked for as it stands.
"""


def test_markdown():
    assert FORMATS["markdown"](BUILD) == """\
## Senior nurse

### The Engine

1 of 2:

```text
"nurse" ("a" OR "b") -"c"
```

- 25 characters · 5 of 32 words · 3 operators (5 recommended)
- [open](https://engine.example/?q=%22nurse%22)

2 of 2:

```text
RN
```

- 2 characters · 1 of 32 words · 0 operators (5 recommended)
- [open](https://engine.example/?q=RN)

- wider: The Engine has no field for job titles, so these are looked for anywhere: “nurse”, \
“senior” and 4 more (SB501, Searches!B2)
- note: Left out 2 plurals and spelling variants (SB510)
- note: Run all 2 strings, one after another. Together they are the whole search; some people \
come up more than once
- note: Switch the boolean mode on first, or every word of the string is looked for as it stands.
- note: Set years of experience to 5+.

### Boxes & Co

Keywords:

```text
"b c"
```

Job titles:

```text
nurse
```

- 10 characters · 3 words · 0 operators

## Signs

### The Engine

- impossible: nothing is left that The Engine can search (SB523)
- note: Switch the boolean mode on first, or every word of the string is looked for as it stands.
"""


NO_WORDS = {"title": "", "words": [], "cells": [], "of_text": False, "strings": []}


def test_json():
    """The contract: one document of version 1, and nothing missing in it."""
    assert json.loads(FORMATS["json"](BUILD)) == {
        "version": 1, "workbook": "books/my.xlsx", "workbook_id": "0123456789abcdef",
        "searches": [
            {"name": "Senior nurse", "cell": "Searches!A2", "level": "Senior", "region": "US",
             "where": ["Boston"], "note": "For the clinic.",
             "criteria": [["Titles", "Nurse"], ["Must have", "“b c”"]],
             "platforms": ["engine", "boxed"], "failed": None},
            {"name": "Broken", "cell": "Searches!A4", "level": "", "region": "", "where": [],
             "note": "", "criteria": [], "platforms": [],
             "failed": {"message": "There is no [X]", "hint": "Add it", "cell": "Searches!B4"}}],
        "results": [
            {"search": "Senior nurse", "platform": "engine", "size": "full",
             "effect": "wider", "kept": None,
             "strings": [
                 {"id": STRING.id, "text": '"nurse" ("a" OR "b") -"c"',
                  "boxes": {"keywords": '"nurse" ("a" OR "b") -"c"'},
                  "url": "https://engine.example/?q=%22nurse%22",
                  "characters": 25, "words": 5, "operators": 3},
                 {"id": SECOND.id, "text": "RN", "boxes": {"keywords": "RN"},
                  "url": "https://engine.example/?q=RN",
                  "characters": 2, "words": 1, "operators": 0}],
             "fewest_strings": 1,
             "changes": [
                 {"code": "SB501", "effect": "wider", "message": WIDER.message,
                  "cell": "Searches!B2", "title": "Anywhere.", "words": ["nurse"],
                  "cells": ["Searches!B2"], "of_text": False, "strings": [2]},
                 {"code": "SB510", "effect": "exact", "message": EXACT.message, "cell": "",
                  **NO_WORDS}],
             "assumes": [],
             "notes": ["Run all 2 strings, one after another. Together they are the whole search; "
                       "some people come up more than once", ENGINE.advice,
                       "Set years of experience to 5+."],
             "before": [ENGINE.before],
             "set": [{"filter": "years of experience", "value": "5+"}],
             "why": ["Run all 2 strings, one after another. Together they are the whole search; "
                     "some people come up more than once"]},
            {"search": "Senior nurse", "platform": "boxed", "size": "full",
             "effect": "exact", "kept": None,
             "strings": [
                 {"id": INTO_BOXES.id, "text": 'nurse "b c"',
                  "boxes": {"keywords": '"b c"', "title": "nurse"},
                  "url": None, "characters": 10, "words": 3, "operators": 0,
                  "text_effect": "wider"}],
             "fewest_strings": 1, "changes": [],
             "assumes": [{"fact": "near", "status": "inferred"}], "notes": [],
             "before": [], "set": [], "why": []},
            {"search": "Signs", "platform": "engine", "size": "full",
             "effect": "none", "kept": None, "strings": [],
             "fewest_strings": 0,
             "changes": [{"code": "SB523", "effect": "none", "message": NONE.message,
                          "cell": "", **NO_WORDS}],
             "assumes": [], "notes": [ENGINE.advice],
             "before": [ENGINE.before], "set": [], "why": []}],
        "diagnostics": [
            {"code": "SB404", "severity": "error", "cell": "Searches!A3", "column": 0,
             "message": "“Signs” cannot be written", "hint": "change it"},
            {"code": "SB210", "severity": "warning", "cell": "Searches!D3", "column": 5,
             "message": "Exact phrase only: “MMI”",
             "hint": "Write [MMI] to include its synonyms"}]}


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def test_csv():
    changes = (f"wider: {WIDER.message} (SB501, Searches!B2)\n"
               f"note: {EXACT.message} (SB510)")
    assert rows(FORMATS["csv"](BUILD)) == [
        ["search", "platform", "size", "effect", "string", "of", "box", "text", "link",
         "characters", "words", "operators", "changes"],
        ["Senior nurse", "engine", "full", "wider", "1", "2", "keywords",
         '"nurse" ("a" OR "b") -"c"', "https://engine.example/?q=%22nurse%22", "25", "5",
         "3", changes],
        ["Senior nurse", "engine", "full", "wider", "2", "2", "keywords", "RN",
         "https://engine.example/?q=RN", "2", "1", "0", changes],
        ["Senior nurse", "boxed", "full", "exact", "1", "1", "keywords", '"b c"', "", "10",
         "3", "0", ""],
        ["Senior nurse", "boxed", "full", "exact", "1", "1", "title", "nurse", "", "10",
         "3", "0", ""],
        ["Signs", "engine", "full", "none", "0", "0", "", "", "", "0", "0", "0",
         f"impossible: {NONE.message} (SB523)"]]


@pytest.mark.parametrize("style, expected", [
    ("text", ""), ("csv", ",".join([
        "search", "platform", "size", "effect", "string", "of", "box", "text", "link",
        "characters", "words", "operators", "changes"]) + "\r\n"),
    ("json", '{\n "version": 1,\n "workbook": "book.xlsx",\n "workbook_id": "",\n '
             '"searches": [],\n "results": [],\n "diagnostics": []\n}\n')])
def test_nothing(style, expected):
    assert FORMATS[style](NOTHING) == expected


def test_how_many_people_are_kept_stands_before_all_other_notes():
    kept = KeptPeople(59, 66, "Our files", 12, "2026-11-30")
    some = BUILD._replace(results=(BUILD.results[0]._replace(kept=kept),))
    (told,) = json.loads(FORMATS["json"](some))["results"]
    note = "Keeps 59 of 66 people in your pool (Our files, 2026-11-30), and finds 12 others"
    assert told["kept"] == {"people": 59, "of": 66, "where": "Our files"}
    assert (told["notes"][0], told["why"][0]) == (note, note)
    # The first one is a change.
    notes = [line for line in FORMATS["markdown"](some).splitlines() if line.startswith("- note")]
    assert notes[1] == f"- note: {note}"
    assert ("\n    note: Keeps 59 of 66 people in your pool (Our files, 2026-11-30), and finds\n"
            "      12 others\n    note: Run all 2 strings") in FORMATS["text"](some)


def test_a_size_stands_in_the_heading():
    """Of several short ones together it is not said that they are everything."""
    short = BUILD._replace(results=(BUILD.results[0]._replace(size="short"),))
    assert FORMATS["text"](short).splitlines()[0] == "Senior nurse · The Engine · short · 1 of 2"
    assert FORMATS["markdown"](short).splitlines()[2] == "### The Engine · short"
    assert [row[2] for row in rows(FORMATS["csv"](short))] == ["size", "short", "short"]
    (told,) = json.loads(FORMATS["json"](short))["results"]
    assert (told["size"], told["notes"][0]) == (
        "short", "Run all 2 strings, one after another. Some people come up more than once")


@pytest.mark.parametrize("length, shown", [
    (400, "open: https://e.x/?q={}"), (401, "Long link: add --open to open it in your browser"),
])
def test_long_links(length, shown):
    rest = "a" * (length - len("https://e.x/?q="))
    string = String("a", {"keywords": "a"}, "https://e.x/?q=" + rest, 1, 1, 0)
    made = Build("b", (Result("s", BOXED, Compiled("exact", (string,), ())),), ())
    assert FORMATS["text"](made).split("\n")[-2] == "    " + shown.format(rest)


# --- hostile cells ---

EVIL = "\u202eevil\x9b31m\u2066\u200b"
HOSTILE = """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Synonyms |
    |          | Term | Synonym |
    |          | MMI  |         |
    | Sites |
    |       | Site | Address | Engine |
    |       |      | a.com   | Google |
    | Levels |
    |        | Level | Min years |
    |        |       |           |
    | Searches |
    |          | Search | Must | Level | Platforms | Employers |
    |          | x      |      |       |           |           |
"""


@pytest.fixture
def hostile(workbook):
    """A build of which every cell tries to drive the terminal."""
    return build(workbook(HOSTILE, values={
        "Terms!A2": f"MMI{EVIL}", "Synonyms!A2": f"MMI{EVIL}", "Synonyms!B2": f"P&S {EVIL}",
        "Sites!A2": f"Site{EVIL}", "Levels!A2": f"Mid{EVIL}", "Levels!B2": EVIL,
        "Searches!A2": f"One{EVIL}", "Searches!B2": f"{EVIL} or a; [MMI{EVIL}]; mmi{EVIL} x",
        "Searches!C2": f"Mid{EVIL}", "Searches!D2": f"linkedin; gogle{EVIL}; linkedin-recruiter",
        "Searches!E2": EVIL}), Request())


@pytest.mark.parametrize("style", ["text", "json", "csv", "markdown"])
def test_no_control_character_of_a_cell_reaches_the_output(hostile, style):
    written = FORMATS[style](hostile)
    assert len(hostile.results) == 2 and "evil31m" in written
    assert [sign for sign in written if not sign.isprintable() and sign not in "\r\n"] == []


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_no_control_character_of_a_string_reaches_the_screen(style):
    """Whatever let it through on the way."""
    string = String(f"a{EVIL}", {"keywords": f"a{EVIL}"}, None, 9, 1, 0)
    made = Build("b", (Result("s", ENGINE, Compiled("exact", (string,), ())),), ())
    assert "\naevil31m\n" in FORMATS[style](made)


@pytest.mark.parametrize("query", [
    f"a{EVIL} b", "[Foo\x1b[31m]", "a \x1b b\u202e (", "or \x9b or x"])
@pytest.mark.parametrize("style", ["text", "json", "csv", "markdown"])
def test_no_control_character_of_a_query_reaches_the_output(workbook, style, query):
    made = build(workbook("| Terms |\n| | Term |"), Request(query=query, platforms=("linkedin",)))
    written = FORMATS[style](made)
    assert [sign for sign in written if not sign.isprintable() and sign not in "\r\n"] == []


@pytest.mark.parametrize("name", [
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\t=1", "\r=1"])
def test_no_name_in_a_csv_begins_like_a_formula(name):
    made = Build("b", (Result(name, ENGINE, Compiled("exact", (STRING,), ())),
                       Result(name, ENGINE, Compiled("none", (), ()))), ())
    table = rows(FORMATS["csv"](made))
    assert [row[0] for row in table[1:]] == [f" {name}"] * 2
    assert [cell for row in table for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")] == []


@pytest.mark.parametrize("word", ["=1+1", '"+a"', '"-a"', "@a"])
def test_no_string_of_a_csv_begins_like_a_formula(workbook, word):
    made = build(workbook("| Terms |\n| | Term |"), Request(query=word, platforms=("all",)))
    texts = [row[6] for row in rows(FORMATS["csv"](made))]
    assert len(texts) > 3
    assert [text for text in texts if text[:1] in tuple("=+-@")] == []


def test_line_breaks_in_a_name_stay_in_one_csv_cell_and_one_line_of_text(workbook):
    made = build(workbook(r"""
        | Sites |
        |       | Site | Address | Engine |
        |       | a\nb | a.com   | Google |
        | Searches |
        |          | Search   | Must | Platforms  |
        |          | One\ntwo | RN   | google-a-b |
    """))
    assert rows(FORMATS["csv"](made))[1][0] == "One\ntwo"
    assert FORMATS["text"](made).split("\n")[:2] == [
        "One two · Google X-ray of a b · normal", 'site:a.com "RN"']
    assert FORMATS["markdown"](made).split("\n")[:3] == [
        "## One two", "", "### Google X-ray of a b · normal"]


def test_signs_of_markdown_in_names_are_escaped(workbook):
    made = build(workbook("""
        | Sites |
        |       | Site   | Address | Engine |
        |       | <b>_x_ | a.com   | Google |
        | Searches |
        |          | Search    | Must | Platforms  |
        |          | *One* <i> | RN   | google-b-x |
    """))
    assert FORMATS["markdown"](made).split("\n")[:3] == [
        r"## \*One\* \<i\>", "", r"### Google X-ray of \<b\>\_x\_ · normal"]
