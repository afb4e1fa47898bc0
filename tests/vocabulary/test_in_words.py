"""What a search asks for, in words."""

from __future__ import annotations

import pytest

from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Not, Term
from searchbuilder.vocabulary.entries import LiteralText, Search
from searchbuilder.vocabulary.in_words import headings, in_words, joined


def items(text):
    return parse(text).items


@pytest.mark.parametrize(("text", "said"), (
    ("[MMI]", "MMI"), ("case manager", "“case manager”"),
    ("[MMI] AND RN", "MMI and “RN”"), ("[MMI] OR RN OR LPN", "MMI or “RN” or “LPN”"),
    ("[MMI] AND (RN OR LPN)", "MMI and (“RN” or “LPN”)"),
    ("RN NOT (student OR intern)", "“RN” and not (“student” or “intern”)"),
    ("title:(RN OR [Nurse])", "(“RN” or Nurse) in the job title"),
    ("company:Acme", "“Acme” as the company"),
    ("therap*", "a word that begins with “therap”"),
    ("a NEAR/5 b", "“a” within 5 words of “b”"),
    ("[MMI] NEAR/3 rating", "MMI within 3 words of “rating”")))
def test_an_item_in_words(text, said):
    assert in_words(items(text)[0]) == said


def test_items_are_joined_as_their_column_joins_them():
    assert joined(items("[A]; [B]"), "or") == "A or B"
    assert joined(items("[A] OR [B]; [C]"), "and") == "(A or B) and C"
    assert joined(items("[A] OR [B]; [C]"), "or") == "A or B or C"
    assert joined(items("[A] OR [B]"), "and") == "A or B"
    assert joined((), "and") == ""


def test_a_row_has_headings_for_what_it_fills():
    search = Search("x", titles=items("[Nurse]; RN"), must=items("[MMI]; a OR b"),
                    should=items("c; d"), must_not=items("e; f"), where=(LiteralText("Boston"),),
                    employers=(LiteralText("Acme"), LiteralText("targets")), breadth="broad",
                    require_level="either")
    assert headings(search) == (
        ("Titles", "Nurse or “RN”"), ("Must have", "MMI and (“a” or “b”)"),
        ("Should have", "“c” or “d”"), ("Must not have", "“e” or “f”"),
        ("Employers", "Acme or targets"), ("Breadth", "broad"), ("Require level", "either"))
    assert headings(Search("empty")) == ()


def test_no_depth_is_too_deep():
    tree = Term("a")
    for _ in range(50_000):
        tree = Not(tree)
    assert in_words(tree).endswith("“a”")
