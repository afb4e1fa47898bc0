"""`try` on an index, as whole screens."""

from __future__ import annotations

import json
import re

import pytest
from trial.table import BOOK, PEOPLE

import searchbuilder

from .hostile import serving

WORDS = {name: {"type": "text"} for name in ("title", "company", "text")}


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    """A user without keys, with a cache folder of their own."""
    for name in ("USER", "PASSWORD", "API_KEY"):
        monkeypatch.delenv(f"SEARCHBUILDER_INDEX_{name}", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def index(cluster, worker_id):
    return cluster.fill(f"screens-{worker_id}", WORDS, [(one.name, {
        "title": one.title, "company": one.company, "text": one.text}) for one in PEOPLE])


@pytest.fixture
def book(workbook):
    return workbook(BOOK)


def test_a_search_says_who_is_found_and_what_its_parts_cost(cli, book, index):
    done = cli("try", book, "--on", index, "--search", "manager", "--show-names")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"""\
6 people in {index}

MMI manager · found 1 of 6
    Asks for                                             have it     without it
        Job title: Case Manager (Searches!B2)                  5         1 more
        MMI (Searches!D2)                                      4         1 more
        Place: Florida or FL (Searches!F2)                     5         1 more
    Keeps out: “junior” 1 (Levels!D2)
    Words that find people: “Case Manager” 5 (4 only by it), “maximum medical
      improvement” 4 (3 only by it), “Nurse Case Manager” 1, “MMI” 1
    First of them, by how many different words they have
        anna.pdf · 6 words
            “Nurse Case Manager”
            “Reports of maximum medical improvement.”
"""


def test_names_are_short_ids_that_stay_and_that_why_takes(cli, book, index):
    line = ("try", book, "--on", index, "--search", "manager")
    shown = cli(*line).stdout
    who, = re.findall(r"^        (\w{8}) · 6 words$", shown, re.MULTILINE)
    assert "anna" not in shown
    assert cli(*line).stdout == shown
    assert cli(*line, "--why", who).stdout.endswith(f"found 1 of 6\n    {who} is found\n")


def test_why_and_right(cli, book, index):
    done = cli("try", book, "--on", index, "--search", "manager", "--show-names", "--why",
               "ben.pdf", "--right", "anna.pdf,fay.pdf")
    assert done.stdout == f"""\
6 people in {index}

MMI manager · found 1 of 6
    ben.pdf is not found, because of
        the excluded “junior” (Levels!D2)
        Without this one part, this person would be found
    Of 2 people known to be right it finds 1. They are 100% of those it finds
        1 missed because of Place: Florida or FL (Searches!F2)
"""


def test_somebody_who_is_not_there(cli, book, index):
    done = cli("try", book, "--on", index, "--why", "zoe")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"searchbuilder: There is nobody called “zoe” in {index}")


def test_counts_are_saved_under_the_name_of_the_index(cli, book, index):
    done = cli("try", book, "--on", index, "--search", "Anybody", "--save")
    assert done.stderr == ("Saved the counts of 1 word in the sheet Counts of book.xlsx, under "
                           f"“{index.rpartition('/')[2]}”\n")


def test_fields_are_named(cli, book, index):
    done = cli("try", book, "--on", index, "--query", "title:Acme", "--fields",
               "title=company, text=text", "--format", "json")
    assert json.loads(done.stdout)["searches"][0]["found"] == 4


def test_an_analysis_of_its_own_is_told(cli, book, cluster, worker_id):
    english = {**WORDS, "text": {"type": "text", "analyzer": "english"}}
    where = cluster.fill(f"english-{worker_id}", english, [("a", {"text": "therapists"})])
    done = cli("try", book, "--on", where, "--query", "therapist", "--format", "json")
    assert json.loads(done.stdout)["pool"]["note"] == (
        "How the index itself cuts and stems words decides in text: platforms may find others")
    assert json.loads(done.stdout)["searches"][0]["found"] == 1


def test_a_key_is_sent_and_never_printed(cli, book, monkeypatch):
    monkeypatch.setenv("SEARCHBUILDER_INDEX_API_KEY", "s3cret")
    with serving(_mapping=401) as server:
        done = cli("try", book, "--on", server.address)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == f"""\
searchbuilder: {server.host} doesn't take this user and password, or this key
    Check SEARCHBUILDER_INDEX_USER and SEARCHBUILDER_INDEX_PASSWORD, or
    SEARCHBUILDER_INDEX_API_KEY
"""
        assert server.asked[0][2]["Authorization"] == "ApiKey s3cret"


@pytest.mark.parametrize(("words", "told"), [
    (("--on", "https://host/people", "--columns", "title=Job"),
     "searchbuilder: --columns is for tables\n    For an index write --fields title=job,text="
     "notes\n"),
    (("--on", "people.csv", "--fields", "title=job"),
     "searchbuilder: --fields is for an index on a server\n    For a table write --columns "
     "title=Job,text=Notes\n"),
    (("--on", "https://host/people", "--fields", "job"),
     "searchbuilder: Can't read “job” in --fields\n    Write it like this: --fields title=Job,"
     "text=Notes\n"),
    (("--on", "https://a:s3cret@host/people"),
     "searchbuilder: An address can't hold a user and a password: it would be kept in the history "
     "of the terminal\n    Set SEARCHBUILDER_INDEX_USER and SEARCHBUILDER_INDEX_PASSWORD "
     "instead\n"),
])
def test_what_is_typed_wrong(cli, book, words, told):
    done = cli("try", book, *words)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_nothing_is_kept_of_an_index(cli, book):
    done = cli("try", book, "--on", "https://host/people", "--forget")
    assert (done.exit_code, done.stderr) == (0, "Nothing is kept of https://host/people\n")


def test_the_library_gives_the_same_as_values(book, index):
    done = searchbuilder.trial(book, index, searches="manager", fields={"title": "title"})
    assert [(each.search.name, each.answer.found) for each in done.searches] == [
        ("MMI manager", 1)]
    with pytest.raises(searchbuilder.NoAnswer):
        searchbuilder.trial(book, "https://host", searches="manager")
