"""`import searchbuilder`: its names and signatures stay as they are, and mypy knows them."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

import searchbuilder
import searchbuilder.library
from searchbuilder.report.strings import as_json

ROOT = Path(__file__).parents[1]
SIGNATURES = {
    "build": "(workbook: 'Path', *, searches: 'Names' = (), platforms: 'Names' = (), "
             "query: 'str | None' = None, level: 'str' = '', "
             "breadth: \"Literal['', 'strict', 'broad']\" = '', region: 'str' = '', "
             "size: 'SizeName' = '', max_characters: 'int | None' = None, "
             "require_level: \"Literal['', 'nothing', 'title words', "
             "'evidence', 'either']\" = '', "
             "one_string: 'bool' = False, max_strings: 'int | None' = None, "
             "strict_limits: 'bool' = False) -> 'Build'",
    "briefs": "(workbook: 'Path', *, level: 'str' = '') -> 'tuple[Brief, ...]'",
    "check": "(workbook: 'Path') -> 'Check'",
    "explain": "(text: 'str', *, source: 'str' = '') -> 'Explanation'",
    "platforms": "(workbook: 'Path | None' = None) -> 'tuple[Dialect, ...]'",
    "translate": "(text: 'Names', platforms: 'Names' = (), *, source: 'str' = '', "
                 "size: 'SizeName' = '', max_characters: 'int | None' = None, "
                 "one_string: 'bool' = False, max_strings: 'int | None' = None, "
                 "strict_limits: 'bool' = False) -> 'Build'",
}
# What may be read of each value.  A field may be added, none may go.
FIELDS = {
    "Assumption": "fact status test",
    "Brief": "name industry definition also_called typical_titles titles_to_try resume_lines "
             "levels red_flags cell",
    "Build": "workbook results diagnostics not_built failed searches workbook_id",
    "Change": "code effect message cell words title shown cells of_text strings filter",
    "Check": "workbook diagnostics fails searches titles",
    "Compiled": "effect strings changes fewest_strings needed assumes whole effect_of_text",
    "Diagnostic": "code severity message cell column hint text width",
    "Dialect": "name title short kind family default sources checked confidence boxes limits "
               "before note url unknown",
    "Explanation": "text platform reason refused query sentence outline always ignored repaired "
                   "diagnostics",
    "Limit": "what most enforced past confidence source each_box",
    "Result": "search platform compiled notes size remarks filters",
    "String": "id text boxes url characters words operators clauses body text_effect",
    "SearchbuilderError": "", "UnknownName": "", "UnreadableFile": "",
}
BOOK = """
    | Terms |
    |       | Term | Definition  |
    |       | MMI  | a milestone |
    | Synonyms |
    |          | Term | Synonym                     |
    |          | MMI  | maximum medical improvement |
    | Sites |
    |       | Site  | Address        | Engine | Title is   |
    |       | Pages | example.com/in | Google | page title |
    | Searches |
    |          | Search | Must         | Platforms |
    |          | One    | nurse; [MMI] | linkedin  |
    |          | Two    | RN; (a       | google    |
"""


def test_the_names_stay():
    assert sorted(searchbuilder.__all__) == sorted([*SIGNATURES, *FIELDS])
    assert {name: getattr(searchbuilder, name) for name in searchbuilder.__all__} == {
        name: getattr(searchbuilder.library, name) for name in searchbuilder.__all__}


@pytest.mark.parametrize("name", SIGNATURES)
def test_the_signatures_stay(name):
    assert str(inspect.signature(getattr(searchbuilder, name))) == SIGNATURES[name]
    assert inspect.getdoc(getattr(searchbuilder, name))


@pytest.mark.parametrize("name", FIELDS)
def test_the_fields_stay(name):
    kind = getattr(searchbuilder, name)
    known = {*dir(kind), *getattr(kind, "__dataclass_fields__", ())}
    assert set(FIELDS[name].split()) <= known
    assert inspect.getdoc(kind)


def test_what_is_no_name_of_the_library_is_none_of_the_package():
    assert not hasattr(searchbuilder, "warned") and not hasattr(searchbuilder, "nonsense")


@pytest.mark.parametrize("first", (
    "import searchbuilder.build, searchbuilder.platforms", "from searchbuilder import *",
    "from searchbuilder.translate import translate"))
def test_a_function_is_one_whatever_was_imported_before(first):
    program = (f"{first}\nimport searchbuilder\n"
               "print(searchbuilder.explain('RN').sentence,\n"
               "      *map(callable, (searchbuilder.build, searchbuilder.platforms,\n"
               "                      searchbuilder.translate, searchbuilder.check)))")
    assert run("-c", program).stdout == "“RN” True True True True\n"


def test_a_command_that_needs_none_of_it_does_not_wait_for_it():
    program = ("import sys, searchbuilder.cli\n"
               "print({'searchbuilder.library', 'searchbuilder.build', 'pyparsing'}\n"
               "      & {*sys.modules})")
    assert run("-c", program).stdout == "set()\n"


def test_the_values_are_those_of_the_commands(cli, workbook):
    path = workbook(BOOK)
    made = searchbuilder.build(Path(path), searches=["One"], platforms=("linkedin", "google"))
    told = cli("build", path, "--search", "One", "--for", "linkedin,google", "--format", "json")
    assert as_json(made) == told.stdout
    carried = searchbuilder.translate("a OR b", "google,bing", source="linkedin")
    assert as_json(carried) == cli("translate", "a OR b", "--for", "google,bing", "--from",
                                   "linkedin", "--format", "json").stdout
    found = searchbuilder.check(path).diagnostics
    assert [each.code for each in found if each.column] == ["SB201"]
    assert searchbuilder.build(path).not_built == ("“Two” (Searches!A3)",)


def test_the_platforms_have_the_sites_of_a_workbook(workbook):
    plain, more = searchbuilder.platforms(), searchbuilder.platforms(workbook(BOOK))
    assert [each.name for each in more if each not in plain] == ["google-pages"]


def test_what_cannot_be_done_is_an_error_in_words(workbook):
    with pytest.raises(searchbuilder.UnknownName, match="There is no search “Onne”") as found:
        searchbuilder.build(workbook(BOOK), searches="Onne")
    assert found.value.hint == "Did you mean One?"
    with pytest.raises(searchbuilder.UnreadableFile):
        searchbuilder.check("nothing.xlsx")
    with pytest.raises(ValueError, match="max_strings is 0, and 1 is the least"):
        searchbuilder.translate("a", "google", max_strings=0)
    with pytest.raises(ValueError, match="max_characters is -1, and 1 is the least"):
        searchbuilder.build(workbook(BOOK), max_characters=-1)
    with pytest.raises(searchbuilder.SearchbuilderError) as found:
        searchbuilder.build(workbook(BOOK), size="short", one_string=True, max_strings=2)
    assert (str(found.value), found.value.hint) == (
        "Only full strings take one_string and max_strings, and these are short",
        "Leave out one_string and max_strings, or choose the size full")


def test_sizes(workbook):
    path, many = workbook(BOOK), " OR ".join(f"w{number}" for number in range(60))

    def made(function, *words, **more):
        return [(each.size, [string.characters for string in each.compiled.strings])
                for each in function(*words, platforms="google", **more).results]
    carried = [made(searchbuilder.translate, many, **more) for more in (
        {}, {"size": "normal"}, {"size": "short"}, {"max_characters": 90}, {"max_strings": 2})]
    assert carried == [
        [("full", [130, 140, 140, 104])], [("normal", [130])], [("short", [76])],
        [("normal", [85])], [("full", [130])]]
    assert made(searchbuilder.build, path, searches="One") == [("normal", [37])]
    assert made(searchbuilder.build, path, searches="One", strict_limits=True) == [
        ("full", [37])]


@pytest.mark.parametrize("name", ("docs/api.md", "searchbuilder/library.py",
                                  "searchbuilder/__init__.py"))
def test_its_examples_are_true(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    globs = {} if name.startswith("docs") else dict(vars(searchbuilder.library))
    done = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8", globs=globs)
    assert done.attempted >= 2 and done.failed == 0


PROGRAM = """\
import searchbuilder
made = searchbuilder.build("book.xlsx", platforms=["linkedin"])
print(made.results[0].compiled.strings[0].text.upper())
"""
WRONG = """\
import searchbuilder
searchbuilder.build(3)
searchbuilder.nonsense
check: searchbuilder.Check = searchbuilder.explain("a")
"""


def test_mypy_knows_it(tmp_path):
    (tmp_path / "right.py").write_text(PROGRAM)
    (tmp_path / "wrong.py").write_text(WRONG)
    done = run("-m", "mypy", "--strict", *map(str, sorted(tmp_path.iterdir())))
    assert [line.split(" error: ")[0].rpartition("/")[2] + line[line.rfind("["):]
            for line in done.stdout.splitlines()[:-1]] == [
        "wrong.py:2:[arg-type]", "wrong.py:3:[attr-defined]", "wrong.py:4:[assignment]"]


def test_the_types_are_installed():
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    assert setup["options.package_data"]["searchbuilder"] == "py.typed"
    assert (ROOT / "searchbuilder" / "py.typed").read_bytes() == b""


def run(*words):
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
    return done
