"""Bullets that came along with a list, and what only begins like one."""

import pytest

from searchbuilder.diagnostic import NOTE, Diagnostic
from searchbuilder.query.tree import Ref, Term
from searchbuilder.workbook.bullets import bare

DELETE = "Delete it, so the cell shows what is searched"


@pytest.mark.parametrize("text, expected, bullet", [
    ("• foreman", "foreman", "•"), ("•foreman", "foreman", "•"), ("- foreman", "foreman", "-"),
    ("– foreman", "foreman", "–"), ("* foreman", "foreman", "*"), ("▪ foreman", "foreman", "▪"),
    ("· foreman", "foreman", "·"), ("\uf0b7 foreman", "foreman", "\uf0b7"),
    ("§ foreman", "foreman", "§"), ("→ foreman", "foreman", "→"),
    ("1. foreman", "foreman", "1."), ("12) foreman", "foreman", "12)"),
    ("(3) foreman", "foreman", "(3)"), ("1. foreman; 2. ganger", "foreman;ganger", "1."),
    ("• foreman; • ganger", "foreman;ganger", "•"), ("foreman; - ganger", "foreman;ganger", "-"),
    ("• foreman\n• ganger", "foreman\nganger", "•"),
    ("o foreman\no ganger", "foreman\nganger", "o"),
    ("a) foreman\nb) ganger", "foreman\nganger", "a)")])
def test_bullets_are_taken_off(text, expected, bullet):
    assert bare(text) == (expected, bullet)


@pytest.mark.parametrize("text", [
    "foreman", "-foreman", "*", "-", "•", "24/7", "1.5 tons", "1.FC Köln", "1. FC Köln",
    "2. Vorsitzender", "1. Offizier", "1. Bundesliga", "3D designer", "401(k)", "O negative",
    "o negative", "a) foreman", "(a) x", "2-5 years", "rehab*", "pre- and post-op", "C* algebra",
    "§8a", "1st line support", "7(a) loans", "1) ", "10. 000", "nurse - RN", "nurse • RN",
    "1. foreman; ganger", "L·L", "4) 2"])
def test_what_only_begins_like_one(text):
    assert bare(text) == (text, "")


@pytest.mark.parametrize("text, expected", [
    ("• [MMI]", "  [MMI]"), ("nurse; • ganger", "nurse;   ganger"),
    ("1. nurse; 2. ganger", "   nurse;    ganger"), ("* nurse\n* ganger", "  nurse\n  ganger")])
def test_blanks_stand_for_them_in_expressions(text, expected):
    """So that the place of a mistake is still that in the cell."""
    assert bare(text, expression=True).text == expected


@pytest.mark.parametrize("text", ["- nurse", "1. nurse", "a) OR b", "(a) OR b; (b) OR c", "-nurse",
                                  "rehab*; nurse*"])
def test_what_may_mean_something_in_an_expression_stays(text):
    """A dash may leave something out, and parentheses are groups."""
    assert bare(text, expression=True) == (text, "")


def test_a_note_a_column(found):
    assert found("""
        | Terms |
        |       | Term  | Quick synonyms     | Definition |
        |       | • MMI | plateau; - PPI     | • a point  |
        |       | FCE   | 1. one; 2. two     | - a test   |
        | Synonyms |
        |          | Term | Synonym     |
        |          | MMI  | • light     |
        |          | FCE  | plain       |
        |          | MMI  | • heavy     |
        |          | MMI  | • medium    |
        |          | MMI  | • no duty   |
        |          | MMI  | • some duty |
    """) == [
        Diagnostic("SB126", NOTE, "Left out the bullet •", "Terms!A2", hint=DELETE),
        Diagnostic("SB126", NOTE, "Left out the bullet -", "Terms!B2", hint=DELETE),
        Diagnostic("SB126", NOTE, "Left out the bullet 1.", "Terms!B3", hint=DELETE),
        Diagnostic("SB126", NOTE, "Left out the bullet • (also in Synonyms!B4, Synonyms!B5, "
                   "Synonyms!B6 and 1 more)", "Synonyms!B2", hint=DELETE)]


def test_words_without_them_are_what_is_searched(read):
    contents = read(r"""
        | Terms |
        |       | Term  | Quick synonyms             | Definition |
        |       | • MMI | • plateau\n• PPI;- "P & S" | • a point  |
        | Titles |
        |        | Role     | Title      |
        |        | Foreman  | - foreman  |
        | Employers |
        |           | Employer | Also written | Treat as   |
        |           | • Acme   | - AC         | off-limits |
        | Searches |
        |          | Search | Titles               | Must               |
        |          | One    | • [Foreman]; • nurse | ▪ [MMI]; ▪ ganger* |
    """)
    concepts = contents.vocabulary.thesaurus.concepts
    assert [each.text for each in concepts["mmi"].spellings] == ["plateau", "PPI", "P & S"]
    assert concepts["mmi"].definition == "• a point"
    assert [each.text for each in concepts["foreman"].spellings] == ["foreman"]
    assert [each.text for each in contents.vocabulary.employers[0].words] == ["Acme", "AC"]
    (search,) = contents.vocabulary.searches.values()
    assert search.titles == (Ref("Foreman"), Term("nurse"))
    assert search.must == (Ref("MMI"), Term("ganger", True))
    assert [each.origin.column for each in search.titles] == [3, 16]
