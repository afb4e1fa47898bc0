"""Files of strings: which lines are strings, what they are called, and what is counted."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from query.truth import LAW

from searchbuilder.diagnostic import NOTE, Diagnostic
from searchbuilder.reading.files import Kept, Written, _cells, strings_of

POSTING = ("We are looking for a nurse.\nRequirements:\n" + "- a licence and some years of work "
           "with people of all ages\n" * 4 + "Benefits:\n- a car")


def kept(*strings, **skipped):
    return Kept(tuple(Written(*each) if isinstance(each, tuple) else Written(each)
                      for each in strings), tuple(skipped.items()))


@pytest.mark.parametrize("text, found", [
    ("nurse\n\nRN AND ICU\r\n", kept("nurse", "RN AND ICU")),
    ("a AND (b)\\n'\n  'OR c\\nNOT d", kept("a AND (b)\\n'\n  'OR c\\nNOT d")),
    ("a OR b\\nNOT c\nx AND (d OR ' + 'e)", kept("a OR b\\nNOT c", "x AND (d OR ' + 'e)")),
    ("# my strings\n#\nnurse\n## more\n#nursejobs OR nurse\nC# OR Java\n#hiring\n",
     kept("nurse", "#nursejobs OR nurse", "C# OR Java", "#hiring", comments=2, headings=1)),
    ("#1 AND nurse\nRN\nLPN\n", kept("#1 AND nurse", "RN", "LPN")),
    ('Nurses: "RN" OR nurse\nCase managers (TX):  "case manager"\n',
     kept(('"RN" OR nurse', "Nurses"), ('"case manager"', "Case managers (TX)"))),
    ("https://x.com/search?q=a\ntitle: nurse\nSite: x.com\nSkills: a, b\nto:do\nnurse OR x: y\n",
     kept("https://x.com/search?q=a", "title: nurse", "Site: x.com", "Skills: a, b", "to:do",
          "nurse OR x: y")),
    ("- nurse\n- RN OR LPN\n", kept("nurse", "RN OR LPN")),
    ("1. nurse\n2) Welders: fitter\n", kept("nurse", ("fitter", "Welders"))),
    ("- nurse\nRN\n", kept("- nurse", "RN")),
    ("- **Nurses**: `RN OR nurse`\n**Welders:** fitter\n",
     kept(("`RN OR nurse`", "Nurses"), ("fitter", "Welders"))),
    ('```text\n("case manager" OR\n  nurse)\nAND MMI\n```\n---\nNOT x\nRN\n',
     kept('("case manager" OR nurse) AND MMI', "NOT x", "RN")),
    ('Title: "A" OR "B"\nSkills: x, y\n\nTitle: nurse\nExclude: intern\n\nRN\n',
     kept('Title: "A" OR "B"\nSkills: x, y', "Title: nurse\nExclude: intern", "RN")),
    ('"""a b"" OR\nc"\n"""d e"" OR f"\nplain\n',
     kept('"""a b"" OR\nc"', '"""d e"" OR f"', "plain")),
    ('"case manager OR RN\n"nurse" OR x\n', kept('"case manager OR RN', '"nurse" OR x')),
    ('name,boolean\nNurses,"""a b"" OR RN"\nPlain,welder\n,"a, b"\nEmpty,\n',
     kept(('"a b" OR RN', "Nurses"), ("welder", "Plain"), "a, b", headings=1,
          rows=1)),
    ('Nurses,"""a b"" OR c"\nAcme, Inc. OR "x"\n',
     kept(('"""a b"" OR c"', "Nurses"), 'Acme, Inc. OR "x"')),
    ("search\tplatform\tstring\ttext\nA\tlinkedin\t1\ta OR b\n",
     kept(("a OR b", "A"), headings=1)),
    # Quotation marks of a phrase are none of the table.
    ('Role\tString\nPT\t"physical therapist" AND FCE\nCM\t"case manager"\n',
     kept(('"physical therapist" AND FCE', "PT"), ('"case manager"', "CM"), headings=1)),
    ('Role\tString\nPT\t"""a b"" AND c"\n', kept(('"a b" AND c', "PT"), headings=1)),
    ('name,string\nPT,"a b" AND c\nCM,"x OR\ny"\n,"a ""b"""\r\nRN,"d\n',
     kept(('"a b" AND c', "PT"), ("x OR\ny", "CM"), 'a "b"', ('"d', "RN"), headings=1)),
    ('Role\tString\nPT\t"a\tb"\n\n', kept(("a\tb", "PT"), headings=1)),
    ('name,string\nPT,"a b" AND c\nCM,"d, e" OR 5" x,y\n',
     kept(('"a b" AND c', "PT"), ('"d, e" OR 5" x', "CM"), headings=1)),
    ("Boolean string\nnurse OR RN\n", kept("nurse OR RN", headings=1)),
    ('{\n "query": "nurse OR RN"\n}\n', kept('{\n "query": "nurse OR RN"\n}')),
    ("1. exp Nurses/\n2. nurse*.tw.\n3. 1 or 2\n",
     kept("1. exp Nurses/\n2. nurse*.tw.\n3. 1 or 2")),
    (POSTING, kept(POSTING)),
    ("['a OR b', 'c OR \"d\"']\n", kept("a OR b", 'c OR "d"')),
    ("const all = [\n  'a OR b',\n  'c OR \"d\"',\n];\n", kept("a OR b", 'c OR "d"')),
    ("query = \"\"\"\na OR\nb\n\"\"\"\n", kept("query = \"\"\"\na OR\nb\n\"\"\"")),
    ("'a OR b',\n'c OR d',\n", kept("'a OR b',", "'c OR d',")),
    ("# only\n", kept(comments=1)), (" \n", kept())])
def test_strings(text, found):
    assert strings_of(text) == found


pieces = st.lists(st.sampled_from(
    ["a", "b ", '"', '""', "\n", "\r\n", ",", "\t", ";", "x y", ", "]), max_size=24).map("".join)
tables = st.lists(st.lists(st.sampled_from(
    ["nurse", 'a "b" c', "x, y", '"q"', "l\nm", ""]), min_size=3, max_size=3),
    min_size=1, max_size=4)


@LAW
@given(text=pieces, sign=st.sampled_from(",\t;"))
def test_no_word_of_a_table_is_lost_however_it_is_quoted(text, sign):
    assert re.findall(r"\w", " ".join(cell for row in _cells(text, sign) for cell in row)) == (
        re.findall(r"\w", text))


@LAW
@given(rows=tables)
def test_what_a_spreadsheet_writes_is_read_as_it_was(rows):
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    assert _cells(file.getvalue().removesuffix("\r\n"), ",") == rows


def test_no_word_of_a_file_is_lost():
    text = "\n".join(f"line{number}: word{number} OR\nNOT x{number}" for number in range(2_000))
    found = strings_of(text)
    assert [each.name for each in found.strings] == [f"line{number}" for number in range(2_000)]
    assert [each.text for each in found.strings] == [
        f"word{number} OR NOT x{number}" for number in range(2_000)]


@pytest.mark.parametrize("text, message, hint", [
    ("# a\n# b\n## c\nnurse", "Skipped 2 comments and 1 heading",
     "To read a line that starts with #, delete the # and the space after it"),
    ("string\nnurse", "Skipped 1 heading", ""),
    ("name,query\na,\nb,\nc,x", "Skipped 1 heading and 2 empty rows", "")])
def test_what_is_skipped_is_counted_in_one_note(text, message, hint):
    assert strings_of(text).note() == (Diagnostic("SB624", NOTE, message, "", 0, hint),)


def test_where_nothing_is_skipped_there_is_no_note():
    assert strings_of("nurse\n---\nRN").note() == ()
