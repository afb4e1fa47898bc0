"""Codes in the place of signs: found in every cell that is searched, decoded in none."""

import pytest

from searchbuilder.build import Request, build
from searchbuilder.diagnostic import WARNING, Diagnostic

BOOK = """
| Titles |
|        | Role  | Title | Source |
|        | Nurse | {Title} | https://x.com/a%20b?c=&amp;d |
| Searches |
|          | Search | Titles  | Must | Notes |
|          | One    | [Nurse] | {Must} | &quot;so&quot; |
"""


@pytest.mark.parametrize("text, code, sign", [
    ("R&amp;D manager", "&amp;", "&"), ("worker&#39;s aide", "&#39;", "'"),
    ("%22case manager%22", "%22", '"'), ("case%20manager", "%20", "a space"),
    ("workerâ€™s aide", "â€™", "'"), ("infirmiÃ¨re", "Ã¨", "è"),
    (r'\"case manager\"', r'\"', '"'), (r"the \u0022case manager\u0022", r"\u0022", '"'),
    ('""case manager"" OR aide', '""', '"')])
@pytest.mark.parametrize("column, cell", [("Title", "Titles!B2"), ("Must", "Searches!C2")])
def test_found(checked, text, code, sign, column, cell):
    table = BOOK.format(**{"Title": "nurse", "Must": "aide", column: text})
    found = [each for each in checked(table) if each.code == "SB316"]
    assert found == [Diagnostic(
        "SB316", WARNING, f"{code} is a code for {sign}, and is searched as typed",
        cell, text.index(code) + 1, f"Type {sign} instead", text, len(code))]


@pytest.mark.parametrize("text", ["R&D manager", "AT&T", "100%", "C++", "50%20", "São Paulo",
                                  "chargé d'études", "IRMÃ", "TCP/IP", "a & b",
                                  "S&OP; M&A"])
def test_not_found(checked, text):
    table = BOOK.format(Title=text, Must="nurse")
    assert [each for each in checked(table) if each.code == "SB316"] == []


def test_a_literal_cell_is_never_decoded(workbook):
    made = build(workbook(BOOK.format(Title="R&amp;D", Must="aide")), Request(
        platforms=("google",)))
    assert '"R&amp;D"' in made.results[0].compiled.strings[0].text
