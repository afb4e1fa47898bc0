"""What `--format json` prints is what docs/schema says, key by key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from searchbuilder.cli import main

ROOT = Path(__file__).parents[1]
MMI = str(ROOT / "workbooks" / "mmi.xlsx")
NAMES = {"build": "build", "translate": "build", "brief": "brief", "check": "check",
         "diff": "diff", "platforms": "platforms", "try": "try"}
SCHEMAS = {name: json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
           for name in dict.fromkeys(NAMES.values())}

BOOK = """
    | Terms |
    |       | Term | Definition  |
    |       | MMI  | a milestone |
    | Synonyms |
    |          | Term | Synonym                     | LinkedIn |
    |          | MMI  | maximum medical improvement |          |
    |          | MMI  | permanent and stationary    |          |
    | Titles |
    |        | Role  | Title            | Kind      |
    |        | Nurse | registered nurse | typical   |
    |        | Nurse | nursing aide     | other job |
    | Sites |
    |       | Site  | Address         | Engine | Title is   |
    |       | Pages | example.com/in  | Google | page title |
    | Searches |
    |          | Search   | Titles  | Must                    | Must not     | Platforms |
    |          | One      | [Nurse] | [MMI]; case*; a NEAR b  | student; +++ | all       |
"""
OLDER = BOOK + """
    |          | Twice    |         | RN OR LPN               |              | google    |
    |          | Was      |         | RN OR (LPN NOT aide)    |              | google    |
    |          | Beside   |         | x AND ((y AND c) OR z)  |              | google    |
    |          | Together |         | a                       |              | google    |
    |          | Not      |         | a                       |              | google    |
"""
NEWER = BOOK.replace("stationary    |          |", "stationary    | no       |") + """
    |          | Is       |         | RN OR (LPN NOT aide)    |              | google    |
    |          | Three    |         | (RN                     |              | google    |
    |          | Beside   |         | x AND ((y AND c NOT d) OR z) |         | google    |
    |          | Together |         | a                       | b AND c      | google    |
    |          | Not      |         | a AND (b OR NOT c)      |              | google    |
"""
PEOPLE = """id,title,text
Ann,registered nurse,"maximum medical improvement, case notes, a b"
Bo,student,permanent and stationary
Cy,ward clerk,"maximum medical improvement, case notes, a b"
Di,ward clerk,"maximum medical improvement, case notes, a b, student"
Ed,registered nurse,other
Flo,registered nurse,other
Gil,registered nurse,other
"""
STRINGS = (
    "nurse", "", "((", "title:nurse NOT title:intern", "+++", "nurse NOT", "nurse[tiab]",
    'site:linkedin.com/in (intitle:"case manager" | RN) -jobs -inurl:dir',
    "https://www.google.com/search?q=site%3Alinkedin.com%2Fin+nurse+-jobs",
    " OR ".join(f"w{number}" for number in range(60)), "nurse OR RN AND MMI", "a NEAR/5 b",
    "(a OR b) AND (c OR d) AND title:(e OR f) NOT company:(g OR h)", 'nurs* AND "case manag*"',
    "NOT intern", "Title: nurse\nSkills: a, b\nExclude: c", "“nurse” – RN", "a XOR b", "C++ 日本")


def schema(command: str) -> dict[str, object]:
    return SCHEMAS[NAMES[command]]


@pytest.fixture
def printed(cli, workbook):
    """Every document, with its command."""
    book, newer = workbook(BOOK), workbook(NEWER, name="newer.xlsx")
    older, bare = workbook(OLDER, name="older.xlsx"), workbook("| Searches |", name="bare.xlsx")
    lines = [["build", book], ["build", newer, "--for", "all", "--one-string"], ["build", bare],
             ["build", book, "--for", "all", "--query",
              "title:a AND company:b AND location:c NOT title:d"],
             ["build", book, "--query", "(a"],
             ["build", MMI, "--for", "all", "--search", "Vocational expert witness"],
             ["build", book, "--size", "all", "--for", "sales-navigator"],
             *(["brief", each] for each in (book, MMI)), ["brief", MMI, "IME"],
             *(["check", each] for each in (book, newer, bare, MMI)),
             *(["diff", *pair, "--for", "all"] for pair in (
                 (book, newer), (newer, book), (older, newer), (newer, older), (book, book),
                 (bare, book))),
             ["platforms"], ["platforms", book], ["platforms", "google"], ["platforms", "workday"],
             *(["translate", "--for", "all", "--", each] for each in STRINGS)]
    Path("people.csv").write_text(PEOPLE, encoding="utf-8")
    Path("some").mkdir()
    Path("some", "nothing.txt").write_text("", encoding="utf-8")
    Path("some", "nurse.txt").write_text("registered nurse", encoding="utf-8")
    lines += [["try", book, "--on", "people.csv", "--for", "linkedin", *more] for more in (
        [], ["--show-names", "--why", "Cy", "--right", "Ann,Cy,Di,Zoe"], ["--right", "Ann"])]
    lines += [["try", book, "--on", "some"], ["try", newer, "--on", "people.csv"],
              ["try", book, "--on", "people.csv", "--query", "registered nurse AND zebra"]]
    saved = workbook(BOOK, name="saved.xlsx")
    cli("try", saved, "--on", "people.csv", "--for", "linkedin", "--save")
    lines += [["build", saved, "--for", "linkedin"]]
    results = [(line[0], cli(*line[:1], "--format", "json", *line[1:])) for line in lines]
    return [(command, json.loads(result.stdout)) for command, result in results if result.stdout]


def test_what_is_printed_is_what_the_schemas_say_and_all_they_say(printed):
    assert len(printed) > 30
    for command, document in printed:
        Draft202012Validator(schema(command)).validate(document)
    seen = {found for command, document in printed
            for found in _met(document, schema(command), schema(command))}
    assert [key for name, whole in SCHEMAS.items() for place, key in _named(whole)
            if (place, key) not in seen] == []


def test_every_command_that_prints_json_has_a_schema():
    assert {name for name, command in main.commands.items() for option in command.params
            if "json" in getattr(option.type, "choices", ())} == NAMES.keys()
    assert {path.stem for path in (ROOT / "docs" / "schema").iterdir()} == SCHEMAS.keys()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_leaves_nothing_open(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    for part in _parts(SCHEMAS[name]):
        assert "properties" not in part or part["additionalProperties"] is False


@pytest.mark.parametrize("spoil", (
    {"new": 1}, {"version": 2}, {"diagnostics": [{"code": "SB101"}]}, {"diagnostics": None}))
def test_a_new_key_and_another_value_show(cli, workbook, spoil):
    document = json.loads(cli("check", workbook(BOOK), "--format", "json").stdout)
    assert not Draft202012Validator(schema("check")).is_valid(document | spoil)


def _parts(value: object) -> Iterator[dict]:
    """Every object in a schema."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else (
            value if isinstance(value, list) else ()):
        yield from _parts(each)


def _named(whole: dict) -> Iterator[tuple[int, str]]:
    """Every key in a schema, with the part that names it."""
    for part in _parts(whole):
        yield from ((id(part), key) for key in part.get("properties", ()))


def _met(value: object, part: dict, whole: dict) -> Iterator[tuple[int, str]]:
    """Those of them that a document has."""
    part = part["anyOf"][0] if "anyOf" in part else part
    part = whole["$defs"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part
    if isinstance(value, list):
        for each in value:
            yield from _met(each, part["items"], whole)
    elif isinstance(value, dict):
        for key in value.keys() & part.get("properties", {}).keys():
            yield id(part), key
            yield from _met(value[key], part["properties"][key], whole)
