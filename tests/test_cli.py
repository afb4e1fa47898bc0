"""The command line: screens, exit codes, what goes where, and that nobody sees a traceback."""

import csv
import io
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pyperclip
import pytest
from click.shell_completion import ShellComplete

import searchbuilder
from searchbuilder import cli as command_line

ROOT = Path(__file__).parents[1]
SEED = str(ROOT / "workbooks" / "mmi.xlsx")

WORDS = """
    | Terms |
    |       | Term | Definition  |
    |       | MMI  | a milestone |
    | Synonyms |
    |          | Term | Synonym                     |
    |          | MMI  | maximum medical improvement |
    |          | MMI  | permanent and stationary    |
    | Levels |
    |        | Level  | Min years |
    |        | Junior | 0         |
    |        | Senior | 5         |
"""
GOOD = WORDS + """
    | Searches |
    |          | Search       | Must         | Platforms |
    |          | Nurse search | nurse; [MMI] | linkedin  |
"""
TWO = GOOD + """
    |          | Other search | RN           | google    |
"""
BAD = WORDS + """
    | Searches |
    |          | Search | Must        | Platforms |
    |          | Bad    | nurse; (MMI | linkedin  |
    |          | Fine   | RN          | linkedin  |
"""
STRING = 'nurse ("maximum medical improvement" OR "permanent and stationary")'
LINK = ("https://www.linkedin.com/search/results/people/?keywords=nurse%20%28%22maximum%20medical"
        "%20improvement%22%20OR%20%22permanent%20and%20stationary%22%29&origin=FACETED_SEARCH")
GOOD_SCREEN = f"""\
Nurse search · LinkedIn people search · normal
{STRING}
    67 characters · 7 words · 1 operator (5 recommended)
    open: {LINK}
    note: A space works as AND here.
"""


def outside(*words, folder=".", **environment):
    """Runs the real command in a process of its own; bytes out."""
    return subprocess.run(
        [sys.executable, "-m", "searchbuilder.cli", *words], cwd=folder, capture_output=True,
        timeout=60, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **environment})


# --- help ---

def test_help(cli):
    """A sentence that click cuts to end in ... tells a newcomer nothing."""
    for word in ("--help", "-h"):
        result = cli(word)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == """\
Usage: searchbuilder [OPTIONS] COMMAND [ARGS]...

  Search strings for job boards, ATSs and search engines, from a workbook of
  terms.

  Start with:  searchbuilder build workbooks/mmi.xlsx

Options:
  --version   Show the version and exit.
  -h, --help  Show this message and exit.

Commands:
  brief      Explain TERM on one page for recruiters.
  build      Build the search strings of WORKBOOK.
  calibrate  Find out how PLATFORM reads a search.
  check      List every mistake in WORKBOOK.
  diff       List the searches that find other people in NEW than in OLD.
  explain    Explain a string, a code such as SB301, or a platform.
  fill       Write the strings into the sheet Strings of WORKBOOK.
  import     Add a string, a glossary page or a job posting to a workbook.
  new        Make a starter workbook with the name WORKBOOK.
  page       Write an HTML page with all strings of WORKBOOK.
  platforms  List the platforms, or show all about one.
  translate  Convert a string for other sites.
  try        Try the searches of WORKBOOK on people you have.
"""


def test_build_help(cli):
    assert cli("build", "--help").stdout == """\
Usage: searchbuilder build [OPTIONS] WORKBOOK

  Build the search strings of WORKBOOK.

  On a terminal, without --search and --for, it lists the searches.

Options:
  --search NAME                   Only the search with this in its name; repeat
                                  it for several.
  --for PLATFORM|all              Only this platform, or all; put commas between
                                  several.
  --query TEXT                    Build this search instead: [MMI] AND case
                                  manager
  --level LEVEL                   Search for this level: Junior, Mid, Senior …
  --breadth [strict|broad]        Only strict synonyms, or broad ones too.
  --region REGION                 Use the words of this region: US, US-CA, GB …
  --all                           Every search on its platforms, where a
                                  terminal would show a list of them.
  --require-level [nothing|title words|evidence|either]
                                  What must show the level. Anything but nothing
                                  loses the right people: of 100, Senior keeps
                                  47, and Mid 2.  [default: nothing]
  --size [short|normal|full|all]  How long the strings are: short (about 120
                                  characters), normal (about 250), full
                                  (everything) or all (all three).  [default:
                                  normal; with --query, full]
  --max-characters N              No string longer than N, all its boxes
                                  together.  [x>=1]
  --one-string                    Full strings: only the best single one; lists
                                  what is left out.
  --max-strings N                 Full strings: if a search needs more than N,
                                  only the best one.  [default: 12]  [x>=1]
  --strict-limits                 Full strings: enforce recommended limits too.
  --format [text|json|csv|markdown]
                                  How to show the result.  [default: text]
  --output FILE                   Save to this file instead of showing it.
  --watch                         Build again each time WORKBOOK is saved.
  --copy                          Copy the string to the clipboard, one box at a
                                  time.
  --box N                         Copy this one, where the site has several
                                  boxes or there are several strings.  [x>=1]
  --open                          Open the results in your browser.
  -h, --help                      Show this message and exit.
"""


def test_brief_help(cli):
    assert cli("brief", "--help").stdout == """\
Usage: searchbuilder brief [OPTIONS] WORKBOOK [TERM]

  Explain TERM on one page for recruiters.

  Without TERM, it is about the first one of WORKBOOK; as JSON, about all.

Options:
  --level LEVEL                  Only this level.
  --format [text|markdown|json]  How to show the result.  [default: text]
  --output FILE                  Save to this file instead of showing it.
  -h, --help                     Show this message and exit.
"""


def test_diff_help(cli):
    assert cli("diff", "--help").stdout == """\
Usage: searchbuilder diff [OPTIONS] OLD NEW

  List the searches that find other people in NEW than in OLD.

  OLD and NEW are two versions of a workbook.

Options:
  --for PLATFORM|all              Compare the strings for this platform too; put
                                  commas between several.
  --format [text|json|csv|markdown]
                                  How to show the result.  [default: text]
  --output FILE                   Save to this file instead of showing it.
  -h, --help                      Show this message and exit.
"""


def test_platforms_help(cli):
    assert cli("platforms", "--help").stdout == """\
Usage: searchbuilder platforms [OPTIONS] [NAME|WORKBOOK]

  List the platforms, or show all about one.

  NAME is a platform. With WORKBOOK, the list has the sites on its sheet Sites
  too, and what you found out about platforms.

Options:
  --format [text|json|markdown]  How to show the result.  [default: text]
  --output FILE                  Save to this file instead of showing it.
  --export FILE                  Save what you found out about platforms, which
                                 WORKBOOK has on its sheet Platforms, as a CSV
                                 file that you can share.
  -h, --help                     Show this message and exit.
"""


def test_version(cli):
    result = cli("--version")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0, f"searchbuilder {searchbuilder.__version__}\n", "")


def test_no_command_shows_the_help(cli):
    result = cli()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: searchbuilder [OPTIONS] COMMAND")


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["--version"]])
def test_help_is_fast_because_it_imports_little(words):
    code = ("import sys\nfrom searchbuilder.cli import main\n"
            f"main({words!r}, standalone_mode=False)\n"
            "heavy = {'openpyxl', 'pyparsing', 'pyperclip', 'searchbuilder.build', 'xml'}\n"
            "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60)
    assert (done.returncode, done.stderr) == (0, "[]\n")


# --- exit codes, and what goes where ---

def test_a_good_workbook(cli, workbook):
    result = cli("build", workbook(GOOD))
    assert (result.exit_code, result.stdout, result.stderr) == (0, GOOD_SCREEN, "")


def test_a_mistake_in_one_search_is_1_and_the_others_are_still_built(cli, workbook):
    result = cli("build", workbook(BAD))
    assert result.exit_code == 1
    assert result.stdout == """\
Fine · LinkedIn people search · normal
RN
    2 characters · 1 word · 0 operators (5 recommended)
    open: https://www.linkedin.com/search/results/people/?keywords=RN&origin=FACETED_SEARCH
    note: A space works as AND here.
"""
    assert result.stderr == """\
error SB201 Searches!B2, column 8: This ( has no matching )
    nurse; (MMI
           ^
    Add ) where the group ends
Not built: “Bad” (Searches!A2)
"""


def test_a_warning_is_0(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", "the MMI nurse", "--for", "linkedin")
    assert result.exit_code == 0
    assert result.stdout.startswith('the MMI nurse · LinkedIn people search\n"the MMI nurse"\n')
    assert result.stderr == """\
warning SB210 column 5: Exact phrase only: “the MMI nurse”
    the MMI nurse
        ^^^
    Write [MMI] to include its synonyms
"""


def test_a_note_is_0(cli, workbook):
    result = cli("build", workbook(GOOD, values={"Searches!A2": 4}))
    assert result.exit_code == 0
    assert result.stderr == """\
note SB112 Searches!A2: This is the number 4, not text
    If you typed something else, such as 04, format the cell as Text and type it
    again
"""


def test_a_string_over_a_limit_is_0(cli, workbook):
    query = " AND ".join(f"w{number}" for number in range(32)) + " NOT (w32 OR w33)"
    result = cli("build", workbook(GOOD), "--query", query, "--for", "google")
    assert (result.exit_code, result.stderr) == (0, "")
    assert ("wider: Not excluded, because there is no room in the 32 words of Google. Screen "
            "these out yourself: “w32”, “w33” (SB524)" in one_line(result.stdout))


MANY = " OR ".join(f"w{number}" for number in range(20))


def one_line(output):
    return " ".join(output.split())


def words_found(output):
    return [line.replace('"', "").split(" OR ") for line in output.splitlines()
            if line.startswith('"w')]


def test_a_search_that_is_too_long_becomes_several_strings(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", MANY, "--for", "google")
    assert (result.exit_code, result.stderr) == (0, "")
    one, other = words_found(result.stdout)
    assert sorted([*one, *other]) == sorted(MANY.split(" OR "))
    assert len(one) + len(other) == 20 and max(len(one), len(other)) <= 16
    assert ("note: Run all 2 strings, one after another (no fewer will do). Together they are the "
            "whole search; some people come up more than once" in one_line(result.stdout))


def test_one_string_lists_what_it_leaves_out(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", MANY, "--for", "google", "--one-string")
    assert words_found(result.stdout) == [[f"w{number}" for number in range(16)]]
    assert ("    narrower: Left out to make one string: “w16”, “w17”, “w18”, “w19” (SB527)\n"
            in result.stdout)


def test_max_strings_is_the_most_that_a_person_is_given(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", MANY, "--for", "google",
                 "--max-strings", "1")
    assert words_found(result.stdout) == [[f"w{number}" for number in range(16)]]
    assert ("narrower: Google reads only 32 words, so this string is shortened. For the whole "
            "search in 2 strings, add --max-strings 2. Left out: “w16”, “w17”, “w18”, “w19” "
            "(SB528)"
            in one_line(result.stdout))


def test_strict_limits_keeps_what_is_only_advised(cli, workbook):
    advised = cli("build", workbook(GOOD), "--query", MANY, "--for", "linkedin")
    assert len(advised.stdout.split("\n\n")) == 1
    strict = cli("build", workbook(GOOD), "--query", MANY, "--for", "linkedin", "--strict-limits")
    assert [len(line.split(" OR ")) for line in strict.stdout.splitlines()
            if line.startswith("w") and "·" not in line] == [6, 6, 6, 2]


def test_a_size_is_what_strings_are_cut_to(cli, workbook):
    many = ["--query", MANY, "--for", "google"]
    short = cli("build", workbook(GOOD), *many, "--size", "short")
    assert words_found(short.stdout) == [[*(f"w{number}" for number in range(9)), "w19"]]
    assert short.stdout.startswith(f"{MANY[:79]}… · Google · short\n")
    few = cli("build", workbook(GOOD), *many, "--max-characters", "30")
    assert [len(line) for line in few.stdout.splitlines() if line.startswith('"w')] == [28]
    carried = cli("translate", MANY, "--for", "google", "--size", "short")
    assert words_found(carried.stdout) == words_found(short.stdout)


def test_the_most_characters_may_be_too_few(cli, workbook):
    result = cli("build", workbook(GOOD), "--max-characters", "5")
    assert (result.exit_code, result.stderr) == (1, """\
error SB404 Searches!A2: “Nurse search” can't be written for LinkedIn people
    search. The shortest string for this search has 32 characters. Use
    --max-characters 32
    Change the search, or leave this platform out
""")
    enough = cli("build", workbook(GOOD), "--max-characters", "32")
    assert (enough.exit_code, enough.stderr) == (0, "")


@pytest.mark.parametrize("words, message, hint", [
    (["--size", "short", "--one-string"],
     "Only full strings take --one-string, and these are short",
     "Leave out --one-string, or choose the size full"),
    (["--max-characters", "90", "--max-strings", "3"],
     "Only full strings take --max-strings, and 90 characters at most make them shorter",
     "Leave out one of the two")])
def test_options_of_full_strings_and_a_smaller_size_are_2(cli, workbook, words, message, hint):
    for command in (["build", workbook(GOOD)], ["translate", "RN", "--for", "google"]):
        result = cli(*command, *words)
        assert (result.exit_code, result.stdout, one_line(result.stderr)) == (
            2, "", f"searchbuilder: {message} {hint}")


def test_options_of_full_strings_make_them_full(cli, workbook):
    result = cli("build", workbook(GOOD), "--one-string")
    assert result.stdout.startswith("Nurse search · LinkedIn people search\n")


def test_a_level_is_required_where_somebody_says_so(cli, workbook):
    path = workbook(GOOD.replace("Min years |\n", "Min years | Title words |\n").replace(
        "5         |", "5         | lead |"))
    least = cli("build", path, "--level", "Senior")
    most = cli("build", path, "--level", "Senior", "--require-level", "title words")
    assert least.stdout.splitlines()[1] == STRING
    assert most.stdout.splitlines()[1] == STRING.replace("nurse", "nurse AND lead")


def test_max_strings_is_a_number(cli, workbook):
    result = cli("build", workbook(GOOD), "--max-strings", "0")
    assert result.exit_code == 2
    assert "Invalid value for '--max-strings': 0 is not in the range x>=1." in result.stderr


def test_a_platform_named_by_the_user_that_cannot_be_written_is_1(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", "++", "--for", "google,linkedin")
    assert result.exit_code == 1
    assert '++ · LinkedIn people search\n"++"\n' in result.stdout
    assert result.stderr == """\
error SB404: “++” can't be written for Google. Nothing is left to search for.
    Google ignores these, because they have no letter or digit: “++”
    Change the search, or leave this platform out
"""


def test_a_default_platform_that_cannot_be_written_is_0(cli, workbook):
    result = cli("build", workbook(GOOD), "--query", "++")
    assert result.exit_code == 0
    assert result.stderr.startswith("warning SB404: “++” can't be written for Google")


def test_a_workbook_without_searches_is_1(cli, workbook):
    result = cli("build", workbook("| Terms |\n| | Term |\n| Synonyms |\n| | Term | Synonym |",
                                   whole=False))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == """\
error SB101: The sheet Searches is missing
    Add it. To see its columns, type: searchbuilder new --empty example.xlsx
"""


@pytest.mark.parametrize("query, screen", [
    ("[MMI] OR [FCC]", """\
error SB206 column 10: There is no term, role or search named [FCC]
    [MMI] OR [FCC]
             ^^^^^
    Add it to Terms or Titles, or delete the brackets
"""), ("(a", """\
error SB201 column 1: This ( has no matching )
    (a
    ^
    Add ) where the group ends
"""), ("NOT", """\
error SB203 column 1: Nothing comes after NOT
    NOT
    ^^^
    Type what should come after NOT, or delete it
"""), ("a OR", """\
error SB203 column 3: Nothing comes after OR
    a OR
      ^^
    Type what should come after OR, or delete it
"""), ("[MMI] [MMI]", """\
error SB211 column 7: AND or OR is missing here
    [MMI] [MMI]
          ^^^^^
    Type AND if you want both, OR if either will do
""")])
def test_bad_queries_are_1(cli, workbook, query, screen):
    result = cli("build", workbook(GOOD), "--query", query)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", screen)


def test_a_circle_is_1(cli, workbook):
    result = cli("build", workbook("""
        | Searches |
        |          | Search | Must |
        |          | A      | [B]  |
        |          | B      | [A]  |
    """), "--search", "A")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", """\
error SB207 Searches!B3, column 1: These searches refer to each other in a
    circle: A → B → A
    [A]
    ^^^
    Delete one of these names
Not built: “A” (Searches!A2)
""")


@pytest.mark.parametrize("words, message", [
    (["build"], "Error: Missing argument 'WORKBOOK'.\n"),
    (["biuld"], "Error: No such command 'biuld'. Did you mean 'build'?\n"),
    (["build", "a", "b"], "Error: Got unexpected extra argument (b)\n"),
    (["build", "a", "--serch", "b"],
     "Error: No such option '--serch'. (Did you mean one of: '--search', '--size'?)\n"),
    (["build", "a", "--format", "txt"], "Error: Invalid value for '--format': 'txt' is not one "
     "of 'text', 'json', 'csv', 'markdown'.\n")])
def test_wrong_usage_is_2(cli, words, message):
    result = cli(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: ") and result.stderr.endswith("\n\n" + message)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)"


@pytest.mark.parametrize("command", ["build", "brief", "platforms"])
@pytest.mark.parametrize("name, data, message, hint", [
    ("none.xlsx", None, "There is no file none.xlsx", "That folder has good.xlsx"),
    ("c.xlsx", b"Term,Synonym\n", "c.xlsx is not an Excel workbook: it is text, such as CSV",
     SAVE_AS),
    ("e.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"),
     "e.xlsx is protected with a password",
     "Remove the password in Excel: File, Info, Protect Workbook"),
    ("o.xls", OLE, "o.xls is in the old Excel format", SAVE_AS),
    ("t.xlsx", b"PK\x03\x04" + bytes(50), "t.xlsx is damaged or cut off",
     "Download it again, or open it in Excel, which may repair it"),
    (".", None, ". is a folder", "Name the workbook in it")])
def test_a_file_that_cannot_be_read_is_2(cli, workbook, command, name, data, message, hint):
    workbook(GOOD, name="good.xlsx")
    if data is not None:
        Path(name).write_bytes(data)
    result = cli(command, name)
    assert (result.exit_code, result.stdout, result.stderr) == (
        2, "", f"searchbuilder: {message}\n    {hint}\n")


@pytest.mark.parametrize("words, message, hint", [
    (["build", "--search", "Nurs search"], "There is no search “Nurs search”",
     "Did you mean Nurse search?"),
    (["build", "--for", "gogle"], "There is no platform “gogle”", "Did you mean google?"),
    (["build", "--level", "Senoir"], "There is no level “Senoir”", "Did you mean Senior?"),
    (["build", "--region", "Ontario"], "“Ontario” is not a region code",
     "Did you mean CA-ON?"),
    (["brief", "MMMI"], "There is no term “MMMI”", "Did you mean MMI?"),
    (["brief", "Xylophone"], "There is no term “Xylophone”", "The workbook has MMI"),
    (["brief", "--level", "Juniro"], "There is no level “Juniro”", "Did you mean Junior?")])
def test_an_unknown_name_is_2_and_the_nearest_is_offered(cli, workbook, words, message, hint):
    result = cli(words[0], workbook(GOOD), *words[1:])
    assert (result.exit_code, result.stdout, result.stderr) == (
        2, "", f"searchbuilder: {message}\n    {hint}\n")


@pytest.mark.parametrize("typed, name, title", [
    ("recruiter", "linkedin-recruiter", "LinkedIn Recruiter"),
    ("Sales Nav", "sales-navigator", "LinkedIn Sales Navigator"),
    ("xray", "google-linkedin", "Google X-ray of LinkedIn"),
    ("Google X-ray", "google-linkedin", "Google X-ray of LinkedIn"),
    ("linkedin_xray", "google-linkedin", "Google X-ray of LinkedIn"),
    ("x-ray linkedin", "google-linkedin", "Google X-ray of LinkedIn"),
    ("fts5", "sqlite-fts5", "SQLite FTS5")])
def test_a_platform_is_what_people_call_it_and_it_is_said_which(
        cli, workbook, typed, name, title):
    said = f"note SB408: “{typed}” is taken as {title}\n    To name it exactly, type {name}\n"
    built = cli("build", workbook(GOOD), "--for", f"bing, {typed}", "--format", "json")
    carried = cli("translate", "RN", "--for", typed, "--format", "json")
    assert (built.stderr, carried.stderr) == (said, said)
    assert [[each["platform"] for each in json.loads(result.stdout)["results"]]
            for result in (built, carried)] == [["bing", name], [name]]
    assert cli("platforms", typed).stdout == cli("platforms", name).stdout
    assert cli("build", workbook(GOOD), "--for", f"{name},{title}").stderr == ""


def test_a_part_of_a_name_is_enough(cli, workbook):
    path = workbook(TWO + "    |          | Other nurse  | LPN          | bing      |\n")
    assert cli("build", path, "--search", "nurse SEARCH").stdout == GOOD_SCREEN
    several = cli("build", path, "--search", "nurse")
    assert (several.exit_code, several.stdout, several.stderr) == (
        2, "", "searchbuilder: “nurse” is in the names of 2 searches\n"
               "    Type more of one: Nurse search; Other nurse\n")
    whole = workbook(TWO.replace("Other search", "Nurse"), name="whole.xlsx")
    assert cli("build", whole, "--search", "nurse").stdout.startswith("Nurse · Google · normal\n")


def test_an_unknown_platform_is_2(cli):
    result = cli("platforms", "gogle")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2, "", "searchbuilder: There is no platform “gogle”\n    Did you mean google?\n")


# --- on a terminal ---

@pytest.fixture
def terminal(monkeypatch):
    """Whatever a command prints is read by a person."""
    for name in ("workbooks", "hand_over"):
        monkeypatch.setattr(import_module(f"searchbuilder.cli.{name}"), "on_terminal",
                            lambda: True)


NOTED = WORDS + """
    | Searches |
    |          | Search       | Must         | Platforms      | Notes                   |
    |          | Nurse search | nurse; [MMI] | linkedin, bing | Those who do the work\\nwell |
    |          | Nurse        | RN           |                |                         |
    |          | UK nurse lead | (RN         | google         | cannot be read          |
"""
LIST = """\
Nurse search  linkedin, bing  --search search
    Those who do the work well
Nurse         usual sites     --search nurse

usual sites: ats, bullhorn, google-linkedin, icims, indeed, linkedin,
    linkedin-recruiter, sales-navigator

To see the strings of one search, and for one site, type:
    searchbuilder build book.xlsx --search search
    searchbuilder build book.xlsx --search search --for ats
To see every search on its sites:
    searchbuilder build book.xlsx --all
"""


def test_a_person_is_given_a_list_of_searches(cli, workbook, terminal):
    result = cli("build", workbook(NOTED))
    assert (result.exit_code, result.stdout) == (1, LIST)
    assert result.stderr.startswith("error SB201 Searches!B4, column 1: ")
    assert result.stderr.endswith("\nNot built: “UK nurse lead” (Searches!A4)\n")


def test_a_wide_terminal_has_a_line_a_search(cli, workbook, terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    assert cli("build", workbook(NOTED)).stdout.splitlines()[:2] == [
        "Nurse search  linkedin, bing  --search search  Those who do the work well",
        "Nurse         usual sites     --search nurse"]


@pytest.mark.parametrize("words", (
    ["--all"], ["--search", "Nurse search"], ["--for", "bing"], ["--query", "RN"],
    ["--output", "-"], ["--format", "json"], ["--format", "csv"], ["--format", "markdown"]))
def test_whoever_asks_for_strings_is_given_them_all(cli, workbook, terminal, words):
    result = cli("build", workbook(GOOD), *words)
    assert "linkedin" in result.stdout.casefold() or "bing" in result.stdout.casefold()
    assert "--search" not in result.stdout


def test_what_a_list_says_to_type_is_one_search(cli, monkeypatch, terminal):
    listed = cli("build", SEED).stdout.splitlines()
    typed = [line.split("--search ")[1].strip('"') for line in listed
             if "  --search " in line]
    options = [word for part in typed for word in ("--search", part)]
    built = cli("build", SEED, *options, "--for", "xing", "--format", "json")
    assert len({each["search"] for each in json.loads(built.stdout)["results"]}) == 21


# --- formats and files ---

def test_json_is_one_document_and_nothing_else(cli, workbook):
    result = cli("build", workbook(BAD), "--format", "json")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["version"], document["workbook"]) == (1, 1, "book.xlsx")
    assert [each["search"] for each in document["results"]] == ["Fine"]
    assert document["diagnostics"] == [
        {"code": "SB201", "severity": "error", "cell": "Searches!B2", "column": 8,
         "message": "This ( has no matching )", "hint": "Add ) where the group ends"}]


def test_csv_begins_with_the_mark_that_excel_wants_and_keeps_its_line_ends(cli, workbook):
    result = cli("build", workbook(GOOD), "--format", "csv")
    data = result.stdout_bytes
    assert data.startswith(b"\xef\xbb\xbfsearch,platform,size,effect,")
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row[:9] for row in table[1:]] == [
        ["Nurse search", "linkedin", "normal", "exact", "1", "1", "keywords", STRING, LINK]]
    assert data.count(b"\r\n") == 2


@pytest.mark.parametrize("style", ["text", "json", "csv", "markdown"])
def test_output_into_a_file_is_what_the_screen_would_show(cli, workbook, style):
    path = workbook(GOOD)
    shown = cli("build", path, "--format", style)
    result = cli("build", path, "--format", style, "--output", "out.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Saved to out.txt\n")
    assert Path("out.txt").read_bytes() == shown.stdout_bytes


def test_output_to_a_dash_is_the_screen(cli, workbook):
    assert cli("build", workbook(GOOD), "--output", "-").stdout == GOOD_SCREEN
    assert not Path("-").exists()


@pytest.mark.parametrize("words", [
    ["build", "book.xlsx"], ["brief", "book.xlsx"], ["platforms"]])
def test_output_into_a_folder_that_does_not_exist_is_2(cli, workbook, words):
    workbook(GOOD)
    result = cli(*words, "--output", "no/such/out.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2, "", "searchbuilder: Can't save no/such/out.txt: No such file or directory\n    Choose "
        "another name\n")


@pytest.mark.parametrize("command", ["build", "brief", "platforms"])
@pytest.mark.parametrize("output", ["book.xlsx", "./book.xlsx", "link.xlsx"])
def test_output_never_replaces_the_workbook_itself(cli, workbook, command, output):
    """Hours of work would be gone."""
    path = Path(workbook(GOOD))
    before = path.read_bytes()
    Path("link.xlsx").symlink_to(path)
    result = cli(command, str(path), "--output", output)
    assert path.read_bytes() == before
    assert (result.exit_code, result.stderr) == (
        2, f"searchbuilder: {output} is the workbook itself\n    Choose another name\n")


@pytest.mark.parametrize("words", [
    [], ["--format", "json"], ["--format", "csv"], ["--format", "markdown"], ["--for", "all"],
    ["--query", "[MMI] OR (a"]])
def test_no_colours(cli, workbook, words):
    for color in (True, False):
        result = cli("build", workbook(BAD), *words, color=color)
        assert "\x1b" not in result.stdout + result.stderr


def test_same_input_same_bytes():
    """Neither the order of sets nor the place in time shows."""
    for words in (["--format", "text"], ["--format", "json", "--for", "all"]):
        words = ["build", "workbooks/mmi.xlsx", *words]
        first, second = (outside(*words, folder=ROOT, PYTHONHASHSEED=seed)
                         for seed in ("1", "2"))
        assert first.returncode == 0 and len(first.stdout) > 10_000
        assert (first.stdout, first.stderr) == (second.stdout, second.stderr)


def test_as_a_process_of_its_own(workbook):
    done = outside("build", workbook(BAD))
    assert done.returncode == 1
    assert done.stdout.decode().startswith("Fine · LinkedIn people search · normal\nRN\n")
    assert done.stderr.decode().startswith("error SB201 Searches!B2, column 8: ")
    done = outside("build", workbook(GOOD))
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, GOOD_SCREEN, b"")


# --- clipboard and browser ---

@pytest.fixture
def copied(monkeypatch):
    texts = []
    monkeypatch.setattr(pyperclip, "copy", texts.append)
    return texts


@pytest.fixture
def opened(monkeypatch):
    links = []
    monkeypatch.setattr(click, "launch", links.append)
    return links


def test_copy(cli, workbook, copied):
    result = cli("build", workbook(GOOD), "--copy")
    assert (result.exit_code, result.stdout) == (0, GOOD_SCREEN)
    assert (copied, result.stderr) == ([STRING], "Copied (67 characters)\n")


def test_open(cli, workbook, opened):
    result = cli("build", workbook(GOOD), "--open")
    assert (result.exit_code, result.stdout, result.stderr, opened) == (
        0, GOOD_SCREEN, "", [LINK])


@pytest.mark.parametrize("option", ["--copy", "--open"])
def test_copy_and_open_want_one_search_and_one_platform(cli, workbook, copied, opened, option):
    result = cli("build", workbook(TWO), option)
    assert (result.exit_code, copied, opened) == (2, [], [])
    assert result.stderr == (
        f"searchbuilder: {option} takes one search and one platform; this is 2 strings\n"
        "    Add --search NAME and --for PLATFORM\n")
    result = cli("build", workbook(TWO), option, "--search", "Other search")
    assert result.exit_code == 0 and (copied or opened)


@pytest.mark.parametrize("option, message, hint", [
    ("--copy", "There is no string to copy", "See the messages above"),
    ("--open", "There is no link to open", "See the messages above")])
def test_copy_and_open_without_any_string(cli, workbook, copied, opened, option, message, hint):
    """The search could not be read; to name one search and one platform would not help."""
    result = cli("build", workbook(GOOD), "--query", "(a", "--for", "linkedin", option)
    assert (copied, opened) == ([], [])
    assert result.stderr.endswith(f"\nsearchbuilder: {message}\n    {hint}\n")


BOXES = ["--query", "title:RN AND nurse AND company:Acme", "--for", "recruiter", "--copy"]


def said(result):
    """What a command says at last."""
    return result.stderr.split("exactly, type linkedin-recruiter\n")[-1]


@pytest.mark.parametrize("box, text, told", [
    ([], "RN", "Copied 1 of 3 (Job titles, 2 characters)\nFor the next one, add --box 2\n"),
    (["--box", "2"], "Acme", "Copied 2 of 3 (Companies, 4 characters)\n"),
    (["--box", "3"], "nurse", "Copied 3 of 3 (Keywords, 5 characters)\n")])
def test_copy_of_one_box_of_several(cli, workbook, copied, box, text, told):
    result = cli("build", workbook(GOOD), *BOXES, *box)
    assert (result.exit_code, copied, said(result)) == (0, [text], told)


def test_copy_of_a_box_that_there_is_not(cli, workbook, copied):
    result = cli("build", workbook(GOOD), *BOXES, "--box", "4")
    assert (result.exit_code, copied, said(result)) == (
        2, [], "searchbuilder: There is no box 4\n    There are 3\n")
    result = cli("translate", "RN", "--for", "google", "--box", "2")
    assert (result.exit_code, result.stderr) == (
        2, "searchbuilder: There is no box 2\n    There is 1\n")


@pytest.fixture
def person(monkeypatch, terminal):
    """Somebody who answers."""
    monkeypatch.setattr(import_module("searchbuilder.cli.hand_over"), "asks", lambda: True)


def test_a_person_copies_one_box_after_the_other(cli, workbook, copied, person):
    result = cli("build", workbook(GOOD), *BOXES, input="\n\n")
    assert (result.exit_code, copied) == (0, ["RN", "Acme", "nurse"])
    assert said(result).split("Press Enter for the next one ") == [
        "Copied 1 of 3 (Job titles, 2 characters)\n",
        "\nCopied 2 of 3 (Companies, 4 characters)\n",
        "\nCopied 3 of 3 (Keywords, 5 characters)\n"]


@pytest.mark.parametrize("answer, count", [("y\n", 4), ("n\n", 0), ("\n", 0)])
def test_a_person_is_asked_before_many_pages_open(cli, workbook, opened, person, answer, count):
    many = " OR ".join(f"w{number}" for number in range(60))
    result = cli("translate", many, "--for", "google", "--open", input=answer)
    assert (result.exit_code, len(opened)) == (0, count)
    assert "Open 4 pages in your browser? [y/N]: " in result.stderr
    few = cli("translate", "RN", "--for", "google", "--open")
    assert (len(opened), "browser" in few.stderr) == (count + 1, False)


def test_translate_copies_and_opens(cli, copied, opened):
    result = cli("translate", "RN OR LPN", "--for", "google", "--copy", "--open")
    assert (copied, len(opened), result.stderr) == (
        ['"RN" OR "LPN"'], 1, "Copied (13 characters)\n")
    several = cli("translate", "RN", "--copy")
    assert (several.exit_code, said(several)) == (
        2, "searchbuilder: --copy takes one search and one platform; this is 8 strings\n"
           "    Add --search NAME and --for PLATFORM\n")


def test_a_query_has_the_region_of_the_workbook_where_its_searches_agree(cli, workbook):
    book = GOOD.replace("Platforms |", "Platforms | Region |").replace(
        "linkedin  |", "linkedin  | GB     |")
    told = "note: Region GB, as in all searches of this workbook."
    query = ["--query", "RN", "--for", "linkedin"]
    assert told in cli("build", workbook(book), *query).stdout
    assert told not in cli("build", workbook(book), *query, "--region", "GB").stdout
    other = book + "    |  | Other | RN | google | US |\n"
    assert "Region" not in cli("build", workbook(other), *query).stdout


def test_open_where_no_link_is_known(cli, workbook, opened):
    result = cli("build", workbook(GOOD), "--for", "ats", "--open")
    assert (result.exit_code, opened, result.stderr) == (
        2, [], "searchbuilder: Can't open this site for you\n    Paste the string there\n")


def test_open_where_the_link_would_be_too_long(cli, workbook, opened):
    result = cli("build", workbook(GOOD), "--query", "a" * 8_000, "--for", "bing", "--open")
    assert (result.exit_code, opened, result.stderr) == (
        2, [], "searchbuilder: The link to the results would be too long\n    Paste the string "
        "there\n")


def test_a_computer_without_a_clipboard(cli, workbook, monkeypatch):
    def fail(text):
        raise pyperclip.PyperclipException("no xclip\n\n   see https://…")
    monkeypatch.setattr(pyperclip, "copy", fail)
    result = cli("build", workbook(GOOD), "--copy")
    assert (result.exit_code, result.stdout) == (2, GOOD_SCREEN)
    assert result.stderr == (
        "searchbuilder: Can't reach the clipboard of this computer\n    Triple-click the string "
        "to select it, and copy it\n")


# --- completion ---

@pytest.mark.parametrize("typed, offered", (
    ([], {"build": "plain", "brief": "plain"}), (["build"], {"b": "file"}),
    (["check", "one.xlsx"], {"b": "file"}), (["diff", "one.xlsx"], {"b": "file"}),
    (["import", "RN", "--into"], {"b": "file"}),
    (["build", "one.xlsx", "--output"], {"b": "file"}),
    (["build", "one.xlsx", "--breadth"], {"broad": "plain"})))
def test_what_a_shell_completes(typed, offered):
    shell = ShellComplete(command_line.main, {}, "searchbuilder", "_SEARCHBUILDER_COMPLETE")
    assert {each.value: each.type for each in shell.get_completions(typed, "b")} == offered


# --- whatever happens ---

def test_a_mistake_of_ours_is_words_too(monkeypatch, capsys, workbook):
    def fail(*_):
        raise KeyError("inside")
    monkeypatch.setattr(import_module("searchbuilder.check"), "warned", fail)
    monkeypatch.setattr(sys, "argv", ["searchbuilder", "build", workbook(GOOD)])
    monkeypatch.delenv("SEARCHBUILDER_DEBUG", raising=False)
    with pytest.raises(SystemExit) as ended:
        command_line.run()
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", (
        "searchbuilder: Something went wrong in searchbuilder itself, not in what you typed "
        "(KeyError: 'inside')\n    Please report it; SEARCHBUILDER_DEBUG=1 shows where it "
        "happened\n"))
    monkeypatch.setenv("SEARCHBUILDER_DEBUG", "1")
    with pytest.raises(KeyError):
        command_line.run()


def test_an_old_code_page(workbook):
    """cp437 has no “ and no é of this kind; the words still arrive."""
    path = workbook(GOOD.replace("Nurse search", "Nürse “ 日本"))
    done = outside("build", path, "--query", "日本 OR [Fö", PYTHONIOENCODING="cp437")
    assert done.returncode == 1
    assert done.stderr.decode("cp437").startswith("error SB215 column 7: ")
    done = outside("build", path, PYTHONIOENCODING="cp437")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("cp437").startswith(
        f'Nürse " \\u65e5\\u672c · LinkedIn people search · normal\n{STRING}\n')


@pytest.mark.parametrize("words", [
    ["build", "日本.xlsx"], ["日本"], ["--日本"], ["build", "--help"], ["platforms", "日本"],
    ["build", "a", "--日本"]])
def test_an_old_code_page_and_words_that_it_lacks(tmp_path, words):
    done = outside(*words, folder=tmp_path, PYTHONIOENCODING="cp437")
    said = (done.stdout + done.stderr).decode("cp437")
    assert done.returncode == (0 if "--help" in words else 2)
    assert "Traceback" not in said and "went wrong in searchbuilder" not in said


@pytest.mark.skipif(os.name != "posix", reason="only there are arguments bytes")
@pytest.mark.parametrize("words", [
    ["--query", b"caf\xe9"], ["--query", b"[caf\xe9]"], ["--search", b"caf\xe9"],
    ["--query", b"caf\xe9", "--format", "json"],
    ["--query", b"caf\xe9", "--output", "out.txt", "--for", "linkedin"]])
def test_an_argument_that_is_no_utf_8(workbook, words):
    done = outside("build", workbook(GOOD), *words)
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said and "went wrong in searchbuilder" not in said


def test_a_reader_that_goes_away_early():
    """`searchbuilder build … | head -1` ends without a word."""
    done = subprocess.run(
        f"{sys.executable} -m searchbuilder.cli build workbooks/mmi.xlsx --all | head -1",
        shell=True, capture_output=True, cwd=ROOT, timeout=60)
    assert done.stdout.count(b"\n") == 1
    said = done.stderr
    assert said == b"" or b"Traceback" not in said and b"went wrong" not in said


# --- brief and platforms ---

def test_brief(cli, workbook):
    result = cli("brief", workbook(GOOD))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == """\
MMI
===

a milestone

Also written
------------
maximum medical improvement, permanent and stationary
"""


def test_brief_into_a_file(cli, workbook):
    result = cli("brief", workbook(GOOD), "[mmi]", "--format", "markdown", "--output", "page.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Saved to page.md\n")
    assert Path("page.md").read_text("utf-8") == """\
# MMI

a milestone

## Also written

maximum medical improvement, permanent and stationary
"""


def test_platforms_of_a_workbook(cli, workbook):
    path = workbook("""
        | Sites |
        |       | Site | Address          | Engine | Leave out |
        |       | XING | xing.com/profile | Google |           |
        |       | Bad  | nowhere          | Google |           |
    """)
    result = cli("platforms", path)
    lines = result.stdout.split("\n")
    assert f"  {'google-xing':20}  Google X-ray of XING (limit: 32 words)" in lines
    assert "* used when no platform is named" in lines
    assert lines[-2].startswith(f"  {'ziprecruiter':20}  ZipRecruiter: no public page ")
    assert result.stderr == """\
error SB403 Sites!B3: “nowhere” is not the address of a site
    Type it without https://, such as linkedin.com/in
"""
    assert result.exit_code == 1


def test_a_platform_by_name(cli):
    result = cli("platforms", "LinkedIn Recruiter")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("LinkedIn Recruiter (linkedin-recruiter)\nboth ")


def test_platforms_as_json(cli):
    result = cli("platforms", "--format", "json")
    platforms = json.loads(result.stdout)["platforms"]
    assert {"name", "title", "family", "source", "checked", "limits"} <= set(platforms[0])
    assert {"linkedin", "google", "ats"} <= {each["name"] for each in platforms}
    guesses = {each["name"] for each in platforms if each["guess"]}
    assert {"duckduckgo", "workday"} <= guesses and not guesses & {"linkedin", "google", "ats"}


@pytest.mark.parametrize("command", ["platforms", "explain"])
@pytest.mark.parametrize("name", ["workday", "Workday Recruiting"])
def test_a_best_guess_by_name(cli, command, name):
    result = cli(command, name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("""\
Workday Recruiting (workday)
best guess             Nobody has published Workday's syntax. This is a best
                       guess; check it with searchbuilder calibrate workday
                       --into my.xlsx
both                   a AND b
""")


def test_the_seed_workbook_has_no_mistake(cli):
    result = cli("build", SEED)
    assert (result.exit_code, result.stderr) == (0, "")
