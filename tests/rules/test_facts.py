"""What is found about what a user found out, and what is not."""

import pytest

from searchbuilder.check import check
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic


def facts(*rows):
    return "\n".join(["| Platforms |", "| | Platform | Fact | Value | How | Counts | Date |",
                      *(f"| | {row} |" for row in rows)])


FOUND = [
    ("SB425", facts("lever | Length | 500 | | | 2024-05-01"), [Diagnostic(
        "SB425", NOTE, "You checked this over a year ago (2024-05-01): Length of Lever",
        "Platforms!C2", 0, "To check it again: searchbuilder calibrate lever --into book.xlsx",
        "500")]),
    ("SB426", facts("icims | AND | plus | | | 2026-11-30"), [Diagnostic(
        "SB426", NOTE, "The pages of iCIMS say AND: AND. Your row says +, and that counts",
        "Platforms!C2", 0, "If that is a slip, delete the row", "plus")]),
    ("SB426", facts("icims | AND | plus | | | 2026-10-01"), [Diagnostic(
        "SB426", WARNING, "The pages of iCIMS say AND: AND (read on 2026-11-29, after you checked "
        "it). Your row says +, and that counts", "Platforms!C2", 0,
        "Check it again, or delete the row", "plus")]),
]
CLEAN = [
    facts("icims | Parentheses | ignored | | | 2026-11-30"),
    facts("icims | NOT | AND NOT | | | 2026-11-30"),
    facts("Our ATS | AND | + | | | 2026-11-30", "Our ATS | OR | \\| | | | 2026-11-30",
          "Our ATS | NOT | + - | | | 2026-11-30", "Our ATS | NOT after | start, space | | |",
          "Our ATS | Title field | title:{} | | |", "Our ATS | Title | Ours | | |",
          "Our ATS | Results address | https://ours.example/?q={} | | |"),
]


@pytest.mark.parametrize("code, text, wanted", FOUND)
def test_found(workbook, code, text, wanted):
    found = [each for each in check(workbook(text)).diagnostics if each.code == code]
    assert found == wanted


@pytest.mark.parametrize("text", CLEAN)
def test_not_found(workbook, text):
    assert [each for each in check(workbook(text)).diagnostics if "Platforms" in each.cell] == []


def test_a_misspelt_fact_is_offered_from_its_drop_down(workbook):
    found = check(workbook(facts("icims | Parenthesis | any depth | | | 2026-11-30"))).diagnostics
    assert [(each.code, each.cell, each.hint) for each in found if "Platforms" in each.cell] == [
        ("SB110", "Platforms!B2", "Did you mean Parentheses?")]
