"""The readers themselves, held against the vendors' examples and what was measured."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial

import pytest

from searchbuilder.dialects import known
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, Wild

from .documents import Document, Tokens, alnum, chosen, corpus, found, holds, signed, spaced
from .readers import (
    READINGS, ats, bing, bracketless, bullhorn, flat, fts5, google, grouping, icims, indeed,
    linkedin, lucene, one_level, postgres, tantivy, xapian)
from .readers.expression import AND_FIRST, LEFT_TO_RIGHT, OR_FIRST
from .readers.signs import Rejected
from .samples import documents_for

SITE = "site:linkedin.com/in "
FOO, BAR, BAZ, HELLO = map(Term, ("foo", "bar", "baz", "hello"))


def same(left: Query, right: Query) -> bool:
    """Whether two trees find the same among documents made for each of them."""
    documents = documents_for(left) + documents_for(right)
    return all(found(left, library) == found(right, library)
               for library in (corpus(documents, alnum), corpus(documents, spaced)))


Read = Callable[[str], Query]
NODES: dict[str, Callable[[list[Query]], Query]] = {
    "&": lambda parts: And(tuple(parts)), "|": lambda parts: Or(tuple(parts)),
    "-": lambda parts: Not(parts[0]), "t": lambda parts: Field("title", parts[0])}


def says(text: str) -> Query:
    """A tree in a notation of the tests: `(& a (| b c) (- d))`; `_` is a space in a term."""
    kinds: list[str] = []
    parts: list[list[Query]] = [[]]
    for word in text.replace("(", "( ").replace(")", " )").split():
        if word == "(":
            parts.append([])
        elif word == ")":
            node = NODES[kinds.pop()](parts.pop())
            parts[-1].append(node)
        elif word in NODES:
            kinds.append(word)
        else:
            parts[-1].append(Term(word.replace("_", " ")))
    return parts[0][0]


MEANINGS = [
    # Google: rule 1; brackets are cosmetic; the X-ray of A4
    (google.ignoring_brackets, "a b OR c d", "(& a (| b c) d)"),
    (google.ignoring_brackets, "vacation london OR paris", "(& vacation (| london paris))"),
    (google.ignoring_brackets, "a b | x y", "(& a (| b x) y)"),
    (google.ignoring_brackets, "(a b) OR c", "(& a (| b c))"),
    (google.honouring_brackets, "(a b) OR c", "(| (& a b) c)"),
    (google.ignoring_brackets, '("nurse case manager" OR rn) "functional capacity" -student',
     "(& (| nurse_case_manager rn) functional_capacity (- student))"),
    (google.ignoring_brackets, 'a -"b c"', "(& a (- b_c))"),
    (google.ignoring_brackets, "yellow-pages", "yellow-pages"),
    (google.x_ray_ignoring_brackets, SITE + 'intitle:"rehab director" OR intitle:dor "MMI"',
     "(& (| (t rehab_director) (t dor)) MMI)"),
    (google.x_ray_honouring_brackets, SITE + '("a b" OR c) -intitle:"d e"',
     "(& (| a_b c) (- (t d_e)))"),
    # Bing: rule 1, and the two words on NOT in A5
    (bing.not_first, "foo bar OR bing yahoo", "(| (& foo bar) (& bing yahoo))"),
    (bing.not_last, "foo bar OR bing yahoo", "(| (& foo bar) (& bing yahoo))"),
    (bing.not_first, "foo (bar OR bing) yahoo", "(& foo (| bar bing) yahoo)"),
    (bing.not_first, "foo OR bar NOT hello", "(| foo (& bar (- hello)))"),
    (bing.not_last, "foo OR bar NOT hello", "(& (| foo bar) (- hello))"),
    (bing.not_last, '(foo OR bar) -"a b" -c', "(& (| foo bar) (- a_b) (- c))"),
    (bing.not_last, "foo NOT (bar OR baz)", "(& foo (- bar) (- baz))"),
    (bing.not_first, "foo & bar | baz", "(| (& foo bar) baz)"),
    # LinkedIn: A1 to A3
    (linkedin.box, '"project manager" OR PM AND budgeting',
     "(| project_manager (& PM budgeting))"),
    (linkedin.box, '("project manager" OR PM) AND budgeting',
     "(& (| project_manager PM) budgeting)"),
    (linkedin.box, "account AND finance NOT (manager OR executive)",
     "(& account finance (- manager) (- executive))"),
    (linkedin.box, "VP NOT (assistant OR SVP)", "(& VP (- (| assistant SVP)))"),
    (linkedin.box, '"VP of Engineering" AND (SaaS OR B2B) NOT intern',
     "(& VP_of_Engineering (| SaaS B2B) (- intern))"),
    (linkedin.box, "programmer NOT manager OR nurse", "(| (& programmer (- manager)) nurse)"),
    (linkedin.box, "a or b", "(& a or b)"),
    (linkedin.box, '"OR" OR "C++" OR "follow-up"', "(| OR C++ follow-up)"),
    (linkedin.box, "((a OR (b c)) d)", "(& (| a (& b c)) d)"),
    # Indeed: B1
    (indeed.and_first, '"engineering intern" software summer (java OR python OR c++) 2025 '
     "-tax -marketing", "(& engineering_intern software summer (| java python c++) 2025 (- tax)"
     " (- marketing))"),
    (indeed.and_first, "a b or c d", "(| (& a b) (& c d))"),
    (indeed.or_first, "a b or c d", "(& a (| b c) d)"),
    # ATS: part C
    (ats.and_first, "a OR b AND c", "(| a (& b c))"),
    (ats.or_first, "a AND b OR c", "(& a (| b c))"),
    (ats.left_to_right, "a OR b AND c", "(& (| a b) c)"),
    (ats.left_to_right, "a AND b OR c", "(| (& a b) c)"),
    (ats.and_first, "java AND NOT php", "(& java (- php))"),
    (ats.or_first, "Agnus NOT Mary", "(& Agnus (- Mary))"),
    (ats.left_to_right, '(a OR (b AND "c d")) AND NOT e', "(& (| a (& b c_d)) (- e))"),
    # Lucene's classic parser: D1
    (bullhorn.lucene_or, "a OR b AND c", "(& b c)"),
    (bullhorn.lucene_or, "a AND b OR c", "(& a b)"),
    (bullhorn.lucene_or, "a b", "(| a b)"),
    (bullhorn.lucene_and, "a b", "(& a b)"),
    (bullhorn.lucene_and, "a OR b AND c", "(& b c)"),
    (bullhorn.lucene_and, "a AND b OR c", "a"),
    (bullhorn.lucene_and, "a OR b c", "c"),
    (bullhorn.lucene_or, "NOT a", "(|)"),
    (bullhorn.lucene_or, "a AND (NOT b)", "(|)"),
    (bullhorn.lucene_or, "a OR NOT b", "(& a (- b))"),
    (bullhorn.lucene_or, "a AND NOT b", "(& a (- b))"),
    (bullhorn.lucene_or, "a NOT b", "(& a (- b))"),
    (bullhorn.lucene_or, "(jakarta OR apache) AND website", "(& (| jakarta apache) website)"),
    (bullhorn.lucene_or, '"jakarta apache" NOT "Apache Lucene"',
     "(& jakarta_apache (- Apache_Lucene))"),
    (bullhorn.lucene_or, "a AND NOT (b OR c)", "(& a (- b) (- c))"),
    (bullhorn.lucene_or, r'"5\" disc" OR "a\\b"', r'(| 5"_disc a\b)'),
    (bullhorn.ordinary, "a OR b AND c", "(| a (& b c))"),
    # iCIMS: C4
    (icims.rejecting_brackets, '"Java" OR "HTML"', "(| Java HTML)"),
    (icims.rejecting_brackets, '"Java" AND NOT "JavaScript"', "(& Java (- JavaScript))"),
    (icims.rejecting_brackets, '"a" OR "b" AND "c"', "(| a (& b c))"),
    (icims.rejecting_brackets, '"a" near "b" or "c"', "(| (& a b) c)"),
    (icims.honouring_brackets, '("a" OR "b") AND "c"', "(& (| a b) c)"),
    (icims.ignoring_brackets, '("a" OR "b") AND "c"', "(| a (& b c))"),
    # Lucene's parsers with fields: D1 and D2; PostgreSQL, Tantivy, Xapian: D5 to D7
    (lucene.or_by_default, 'a AND (b OR c) AND NOT title:"d e"', "(& a (| b c) (- (t d_e)))"),
    (lucene.simple, "a + -b", "(& a (- b))"),
    (lucene.simple, "a | b + c", "(& (| a b) c)"),
    (lucene.simple, "a + (b | (c + -d))", "(& a (| b (& c (- d))))"),
    (lucene.simple, "AND | not", "(| AND not)"),
    (postgres.tsquery, "a & 'b c' & !d", "(& a b_c (- d))"),
    (postgres.tsquery, "a | b & !(c | d)", "(| a (& b (- c) (- d)))"),
    (postgres.tsquery, r"'a''s' | 'b\\c'", r"(| a's b\c)"),
    (postgres.tsquery, "a <-> b & !c", "(& a_b (- c))"),
    (postgres.websearch, "a b or c -d", "(| (& a b) (& c (- d)))"),
    (postgres.websearch, '"or" -"b c"', "(& or (- b_c))"),
    (tantivy.read, '"a" AND ("b" OR "c") NOT "d"', "(& a (| b c) (- d))"),
    (tantivy.read, '"a" OR "b" AND "c"', "(| a (& b c))"),
    (tantivy.read, '"a" NOT title:"b" NOT "c"', "(& a (- (t b)) (- c))"),
    (xapian.read, "a XOR b", "(| (& a (- b)) (& (- a) b))"),
    (xapian.read, '"a" OR "b" AND "c"', "(| a (& b c))"),
    (xapian.read, '"a" AND "b" NOT title:"c"', "(& a b (- (t c)))"),
]


# Where nobody says what comes first: the vendors' examples mean one thing under every precedence
WHATEVER_BINDS = [
    (flat.brave, "a AND b NOT c", "(& a b (- c))"),
    (flat.lever, "a OR b OR c", "(| a b c)"),
    (flat.lever, 'titles:"case manager" AND b', "(& (t case_manager) b)"),
    (flat.zoho, "Agnus NOT Mary", "(& Agnus (- Mary))"),
    (flat.zoho, '"Margaret resume"', "Margaret_resume"),
    (flat.workable, "java AND NOT php", "(& java (- php))"),
    (flat.yandex, "mountain +forest +river", "(& mountain forest river)"),
    (flat.yandex, "mountain | river | forest", "(| mountain river forest)"),
    (flat.yandex, 'a +"OR b" -c', "(& a OR_b (- c))"),
    (flat.github, "bert NOT ernie", "(& bert (- ernie))"),
    (one_level.monster, '"c++" AND (developer OR programmer) NOT '
     '(cto OR "chief technical officer")',
     "(& c++ (| developer programmer) (- cto) (- chief_technical_officer))"),
    (one_level.monster_classic, "Banking AND NOT Services", "(& Banking (- Services))"),
    (one_level.dice, "Java AND Oracle NOT SQL", "(& Java Oracle (- SQL))"),
    (one_level.dice, "Java (UNIX OR Linux)", "(& Java (| UNIX Linux))"),
    (one_level.dice, "Java (UNIX NOT Windows)", "(& Java UNIX (- Windows))"),
    (one_level.seek, "management not (sales or accounts)",
     "(& management (- sales) (- accounts))"),
    (one_level.xing, '(Recruiting OR Recruiter OR "Talent Acquisition") AND (Sourcing OR Sourcer)'
     ' AND (Entwickler OR "Software Developer" OR "C++")',
     "(& (| Recruiting Recruiter Talent_Acquisition) (| Sourcing Sourcer) "
     "(| Entwickler Software_Developer C++))"),
    (one_level.greenhouse, 'engineer AND "senior developer"', "(& engineer senior_developer)"),
    (one_level.greenhouse, "trainer OR instructor OR teacher", "(| trainer instructor teacher)"),
    (one_level.loxo, "Java AND Oracle AND SQL AND AJAX AND (apache OR weblogic OR websphere)",
     "(& Java Oracle SQL AJAX (| apache weblogic websphere))"),
    (one_level.hireez, '(engineer AND "C++") AND NOT "business"',
     "(& engineer C++ (- business))"),
    (one_level.nexxt, '"a" ("b" OR "c d") -"e"', "(& a (| b c_d) (- e))"),
    (one_level.x, 'a ("b c" OR d) -"e f"', "(& a (| b_c d) (- e_f))"),
    (grouping.taleo, "a b", "(& a b)"),
    (grouping.naukri, '("a" OR "b") AND ("c" AND "d") AND NOT ("e" OR "f")',
     "(& (| a b) c d (- e) (- f))"),
    (grouping.jobvite, "java perl", "(& java perl)"),
    (grouping.jobvite, "sales NOT telesales", "(& sales (- telesales))"),
    (grouping.silkroad, 'Director NOT executive NOT vp NOT "Vice President"',
     "(& Director (- executive) (- vp) (- Vice_President))"),
    (grouping.silkroad, "Recruiter AND NOT Consultant", "(& Recruiter (- Consultant))"),
    (grouping.inrecruiting, "Sales AND (Marketing OR Account)", "(& Sales (| Marketing Account))"),
    (grouping.inrecruiting, "Sales AND NOT Account", "(& Sales (- Account))"),
    (grouping.plainly, '(a OR "b c") AND d NOT e', "(& (| a b_c) d (- e))"),
    (grouping.jobjet, '"Product Manager" AND NOT "Product Designer"',
     "(& Product_Manager (- Product_Designer))"),
    (grouping.jobjet, 'NOT "Brand Manager"', "(- Brand_Manager)"),
    (grouping.ihire, "Construction Project Manager", "(| Construction Project Manager)"),
    (grouping.clearancejobs, '("java" or "c+") and "windows"', "(& (| java c+) windows)"),
    (grouping.clearancejobs,
     '("armed guard" and "license") or ("armed guard" and "certification")',
     "(| (& armed_guard license) (& armed_guard certification))"),
    (bracketless.jobvite_rm, "Java -J2EE", "(& Java (- J2EE))"),
    (bracketless.jobvite_rm, "Java NOT J2EE", "(& Java (- J2EE))"),
    (bracketless.pyjamahr, "java AND NOT php", "(& java (- php))"),
    (bracketless.totaljobs, '"a b" AND "c"', "(& a_b c)"),
    (bracketless.zenats, '"React" AND "Javascript"', "(& React Javascript)"),
    (bracketless.zenats, "a b", "(& a b)"),
]


@pytest.mark.parametrize("binding", (AND_FIRST, OR_FIRST, LEFT_TO_RIGHT))
@pytest.mark.parametrize("read, text, meaning", WHATEVER_BINDS)
def test_what_a_string_means_whatever_binds_first(
        read: Callable[..., Query], text: str, meaning: str, binding: tuple[str, ...]) -> None:
    assert same(read(text, binding), says(meaning))


STARS_AND_PROXIMITY = [
    (one_level.greenhouse, "therap*", Term("therap", star=True)),
    (one_level.loxo, "admin*", Term("admin", star=True)),
    (one_level.xing, "sales*", Term("sales", star=True)),
    (one_level.monster, '"a b"~3', Near(Term("a"), Term("b"), 3)),
    (one_level.seekout, '"senior engineer"~1', Near(Term("senior"), Term("engineer"), 1)),
    (one_level.hireez, '"a b"~1 OR "b a"~1', Near(Term("b"), Term("a"), 1)),
    *((read, "manag*", Term("manag", star=True)) for read in (
        grouping.jobvite, grouping.silkroad, grouping.inrecruiting, grouping.ihire)),
]


@pytest.mark.parametrize("read, text, meaning", STARS_AND_PROXIMITY)
def test_what_a_star_and_proximity_mean(read: Callable[..., Query], text: str, meaning: Query
                                        ) -> None:
    assert same(read(text, AND_FIRST), meaning)


def test_what_a_star_means_to_postgres() -> None:
    assert same(postgres.tsquery("a & !b:*"), And((Term("a"), Not(Term("b", star=True)))))


def test_proximity_in_the_order_written() -> None:
    library = corpus([Document(body=line) for line in NEAR_LINES], alnum)
    after = found(one_level.seekout('"a b"~1', AND_FIRST, True), library)
    before = found(one_level.seekout('"b a"~1', AND_FIRST, True), library)
    assert [NEAR_LINES[i] for i in range(len(NEAR_LINES)) if after >> i & 1] == [
        "a b", "a z b", "a z a b"]
    assert [NEAR_LINES[i] for i in range(len(NEAR_LINES)) if before >> i & 1] == ["b a", "b z a"]


@pytest.mark.parametrize("read, text, meaning", MEANINGS)
def test_what_a_string_means(read: Read, text: str, meaning: str) -> None:
    assert same(read(text), says(meaning))


# What only the web has, and what stands for other words.
OF_THE_WEB = (
    (google.ignoring_brackets, 'inurl:in/a -site:x.com "b"', And((
        Field("url", Term("in/a")), Not(Field("site", Term("x.com"))), Term("b")))),
    (google.ignoring_brackets, 'intitle:"a b"', Field("page title", Term("a b"))),
    (google.ignoring_brackets, '"a b" AROUND(3) "c"', Near(Term("a b"), Term("c"), 3)),
    (google.ignoring_brackets, '"a * b" 2..4', And((
        Wild("a * b"), Wild("2..4")))),
    (bing.not_first, "site:x.com foo", And((Field("site", Term("x.com")), FOO))),
    (partial(flat.github, binding=AND_FIRST), "foo -followers:>50",
     And((FOO, Not(Field("followers", Term(">50")))))),
)


@pytest.mark.parametrize("read, text, tree", OF_THE_WEB, ids=[row[1] for row in OF_THE_WEB])
def test_what_only_some_platforms_search_by(read: Read, text: str, tree: Query) -> None:
    assert read(text) == tree


# A wild term, a text, and whether it is found there.
STANDS_FOR = (
    ("director * nursing", "director of nursing", True),
    ("director * nursing", "director of clinical nursing", True),
    ("director * nursing", "director nursing", False),
    ("director * nursing", "nursing director", False),
    ("2..4 years", "3 years", True), ("2..4 years", "5 years", False),
    ("2..4 years", "3 whole years", False),
)


@pytest.mark.parametrize("wild, text, there", STANDS_FOR)
def test_what_stands_for_other_words(wild: str, text: str, there: bool) -> None:
    assert holds(Wild(wild), Document(body=text), alnum) is there


def test_a_word_in_a_field_aside_is_not_met_without_it() -> None:
    page = Document(body="nurse", url="dir", followers=">50")
    assert holds(Field("url", Term("dir")), page, alnum)
    assert not holds(Term("dir"), page, alnum)
    assert not holds(Term("50"), page, alnum)


def test_words_with_signs_are_told_apart() -> None:
    assert signed("C# C++ .NET R&D Inc. follow-up TS/SCI +++") == (
        "c#", "c++", ".net", "r&d", "inc", "follow", "up", "ts", "sci", "+++")
    assert signed("+++") == ()


REJECTED = [
    *((google.ignoring_brackets, text) for text in (
        "a NOT b", "a AND b", "a or b", "not", "a OR -b", "-a OR b", "-(a OR b)", "-a", "OR a",
        "a OR", "a OR OR b", "(a OR (b c))", "((a))", "(a", "a)", '"a', 'a"b"', '"a"b',
        "\u201ca b\u201d", "therap*", '"physical therap*"', "C++", "a.b", "AROUND(3)",
        "()", "", '"+++"', "foo(bar)", "- a", "+a")),
    *((google.x_ray_honouring_brackets, text) for text in (
        "a", f"-{SITE} a", SITE + "OR a", SITE + SITE + "a", f"({SITE}| a) b",
        SITE + "a OR -intitle:b", SITE + "intitle:(a OR b)", SITE + "company:a")),
    *((bing.not_first, text) for text in (
        "NOT a", "-a", "NOT a b", "a OR NOT b", "a OR (NOT b)", "a or b", "a not b", "NOT NOT a",
        "a NOT OR b", "a (", "therap*", "C++", "a NOT -b", "a AND AND b", "title:a")),
    *((linkedin.box, text) for text in (
        "NOT a", "a OR NOT b", "a AND (NOT b)", "NOT a NOT b", "-a", "a -b", "+a", "therap*",
        '"therap*"', "C++", "R&D", "follow-up", "[a]", "{a}", "<a>", "\u201ca b\u201d", "a OR",
        "AND(a)", "title:a", '""', "a AND OR b")),
    *((indeed.and_first, text) for text in (
        "-a", "a or -b", "-(a or b)", "(a or (b or c))", "(a b)", "(a or b c)", "a AND b",
        "a NOT b", "therap*", "(a", "a or", "((a or b))", "follow-up")),
    *((lucene.or_by_default, text) for text in (
        '"+++"', "R&D", "a -b", "(a", "a AND and", "\u201ca b\u201d")),
    *((lucene.simple, text) for text in ('"+++"', "a b", "a AND b", "title:a", "a + - b", "a +")),
    *((postgres.tsquery, text) for text in (
        "a b", "a AND b", "'+++'", "'a'' & b", "a & ! b", "workers' & b", "(a", "a*",
        "'a b':*", '"a"')),
    *((postgres.websearch, text) for text in (
        "(a or b) c", "-(a or b)", "a NOT b", '"+++"', "a or", "therap*")),
    *((tantivy.read, text) for text in (
        "a AND NOT b", "NOT a", "-a", "a OR NOT b", "a NOT (b OR c)", "IN", "a b", "R&D")),
    *((xapian.read, text) for text in ('"+++"', "NOT a", "a OR NOT b", "XOR", "a b", r'"a\" b"')),
    *((ats.and_first, text) for text in (
        "a b", '"a" "b"', "NOT a", "a OR NOT b", "NOT (a OR b)", "a AND NOT (b OR c)",
        "a and b", "therap*", "a -b", "C++", "a OR (NOT b)", "NOT a AND b")),
    *((bullhorn.lucene_or, text) for text in (
        "*therap", "th*rap", "R&D", "title:a", "a AND", "a AND AND b", "a and b", '"a"~3',
        '"5" disc"', r'"5\" disc', "NOT NOT a")),
    *((icims.honouring_brackets, text) for text in (
        "Java", '"a" b', '"a" "b"', '"a" NOT "b"', '"a" OR NOT "b"', 'NOT "a"', '"a" AND',
        '"a" AND NOT', '"a" AND "therap*"', '"a" OR ("b"', '-"a"', '"a" AND AND "b"')),
    (icims.rejecting_brackets, '("a" OR "b") AND "c"'),
    (icims.rejecting_brackets, '("a")'),
]

NOT_TAKEN = [
    *((flat.brave, text) for text in (
        "(a OR b) AND c", "(a)", "a b", "NOT a", "a OR NOT b", "therap*", "a and b", "C++")),
    *((flat.lever, text) for text in (
        "titles:a OR b", "titles: a", "headline:a", "titles:(a)", "a b", "NOT titles:a")),
    *((flat.zoho, text) for text in ("NOT a", "*a", '"a*"', "(a OR b)", "a b")),
    *((flat.workable, text) for text in ("a b", "a NOT b", "(a)", "+a", "a*")),
    *((flat.yandex, text) for text in ("a b", "(a | b)", "-a", "a | -b", "a* +b", "a OR b")),
    *((flat.github, text) for text in (
        "a -b", "(a)", "location:a OR location:b", "NOT a", "a*", "user:b")),
    *((one_level.monster, text) for text in (
        "a  AND b", "( a OR b)", '"a*"', '"a b c"~2', '"a b"*', "a AND (b OR (c AND d))", "a b",
        "C++")),
    *((one_level.monster_classic, text) for text in ("a NOT b", "a NEAR b", '"a b"~2')),
    *((one_level.xing, text) for text in ("ab*", '"abc*"', "*abc", "a b")),
    *((one_level.loxo, text) for text in ("a OR b", "a AND b OR c", '"software eng*"')),
    *((one_level.nexxt, text) for text in ("it", '"a" AND "b"', 'nurse "b"', '-"a"')),
    *((one_level.seekout, text) for text in ("NOT a", "a b", '"a" b', '"a b*"~1', "(a b)")),
    *((one_level.hireez, text) for text in ("a NOT b", "a b", "*gram", "a and b")),
    *((one_level.seek, text) for text in ("not a", "a and b", "a or not b", "((a or b) c)")),
    *((one_level.x, text) for text in ("a -(b OR c)", "a NOT b", "a or b", "a AND b", "a*")),
    *((one_level.dice, text) for text in ("a*", "(a (b OR c))", "C++")),
    *((one_level.greenhouse, text) for text in ("\u201ca b\u201d", "a b", '"a*"')),
    *((grouping.taleo, text) for text in ("(a (b OR c))", "NOT a", "a or b", "a*")),
    *((grouping.naukri, text) for text in ("a", '"a" "b"', '"a" NOT "b"', '"a" and "b"')),
    *((grouping.jobvite, text) for text in ("NOT a", '"a b*"', "a -b", "(a (b OR c))")),
    *((grouping.silkroad, text) for text in ("a b", "a and b", "*a", "NOT a")),
    *((grouping.inrecruiting, text) for text in ("a NOT b", "a b", "a OR NOT b")),
    *((grouping.plainly, text) for text in ("a b", "a or b", "a*", "NOT a", "a (b")),
    *((grouping.jobjet, text) for text in (
        'NOT("a" OR "b")', "a AND NOT (b OR c)", "a b", "a*")),
    *((grouping.ihire, text) for text in ("a NOT b", "a and b", '"a*"', "NOT a")),
    *((grouping.clearancejobs, text) for text in ('a and "b"', '"a" "b"', '"a" not "b"')),
    *((bracketless.jobvite_rm, text) for text in ("NOT a", "-a", "(a)", "a b", "a*")),
    *((bracketless.pyjamahr, text) for text in ("a b", "a NOT b", "(a)")),
    *((bracketless.totaljobs, text) for text in (
        "a", '"a" NOT "b"', '"a" -"b"', '("a")', '"a" "b"')),
    *((bracketless.zenats, text) for text in ("a NOT b", "a AND NOT b", "a -b", "(a)", "a and b")),
]


@pytest.mark.parametrize("read, text", NOT_TAKEN)
def test_what_a_platform_of_which_little_is_known_would_not_take(
        read: Callable[..., Query], text: str) -> None:
    with pytest.raises(Rejected):
        read(text, AND_FIRST)


@pytest.mark.parametrize("read, text", REJECTED)
def test_what_a_platform_would_not_take(read: Read, text: str) -> None:
    with pytest.raises(Rejected):
        read(text)


def test_every_platform_has_its_readings() -> None:
    assert set(READINGS) == {dialect.name for dialect in known()}


def test_boxes_are_read_against_their_fields() -> None:
    library = corpus([Document(title="nurse", body="mmi"), Document(body="nurse zz mmi"),
                      Document(title="nurse zz intern", body="mmi")], alnum)
    reading = READINGS["linkedin"][0]
    assert reading.find({"title": "nurse", "keywords": "mmi NOT intern"}, library) == 0b001
    assert reading.find({"keywords": "nurse mmi"}, library) == 0b111
    for boxes in ({"headline": "nurse"}, {"title": "NOT intern", "keywords": "mmi"}, {}):
        with pytest.raises(Rejected):
            reading.find(boxes, library)


def test_google_counts_every_word() -> None:
    assert google.after_32_words(SITE + '"a b" ' * 14 + "-intitle:end") == ()
    assert google.after_32_words(SITE + '"a b" ' * 14 + '-intitle:"the end"') == ("end",)
    assert google.after_32_words("w " * 30 + "follow-up OR end") == ("or", "end")
    assert google.after_32_words("w | " * 17) == ("w", "|")


@pytest.mark.parametrize("text, kept", [
    ("w " * 31 + '"last one"', "w " * 31 + '"last"'), ("w " * 32 + "-x", "w " * 31 + "w"),
    ("w " * 30 + "(a OR b)", "w " * 30 + "(a)"), ("w " * 30 + "(a b)", "w " * 30 + "(a b)"),
    ("w " * 29 + "(a OR b) c", "w " * 29 + "(a OR b)"),
])
def test_what_google_keeps(text: str, kept: str) -> None:
    assert google.within_32_words(text) == kept


ROWS = ("physical therapist orthopedic", "occupational therapist pediatric",
        "speech pathologist pediatric", "workers' comp physical therapy follow-up C++",
        "workers comp follow up")


@pytest.mark.parametrize("text, rows", [
    ("physical OR occupational AND pediatric", "abd"), ("therapist NOT pediatric", "a"),
    ('"follow-up"', "de"), ('"workers\' comp"', "de"), ('"physical therap*"', ""),
    ('"physical therap" *', "ad"), ("therapist and pediatric", ""),
    ("orthopedic NOT physical OR pediatric", "bc"), ('body : "physical therapist"', "a"),
    ("title : physical", ""), ("NEAR(physical orthopedic, 1)", "a"),
    ("NEAR(physical orthopedic, 0)", ""), ("NEAR(orthopedic physical, 1)", "a"),
    ("(" * 96 + "comp" + ")" * 96, "de"),
])
def test_the_fts5_rows_that_were_measured(text: str, rows: str) -> None:
    library = corpus([Document(body=row) for row in ROWS], alnum)
    assert "".join("abcde"[i] for i in range(5) if fts5.run(text, library) >> i & 1) == rows


@pytest.mark.parametrize("text", [
    "therapist AND NOT pediatric", "-pediatric", "therapist -pediatric", "follow-up", "NOT a",
    "workers' comp", "C++", "a OR", '"a', "a | b", "*a", "“physical therapist”",
    "(" * 99 + "comp" + ")" * 99])
def test_what_fts5_would_not_take(text: str) -> None:
    with pytest.raises(Rejected):
        fts5.run(text, corpus([Document(body="a")], alnum))


NEAR_LINES = ("a b", "b a", "a z b", "b z a", "a z z b", "a z z z b", "a", "a z a b")


@pytest.mark.parametrize("distance", range(4))
@pytest.mark.parametrize("left, right", [("a", "b"), ("a z", "z b"), ("a", "a"), ("a z", "b")])
def test_near_is_what_the_engine_takes_it_for(left: str, right: str, distance: int) -> None:
    library = corpus([Document(body=line) for line in NEAR_LINES], alnum)
    text = f'NEAR("{left}" "{right}", {distance})'
    assert found(Near(Term(left), Term(right), distance), library) == fts5.run(text, library)


@pytest.mark.parametrize("tree, text, tokens, answer", [
    (Term("case manager"), "nurse case manager", alnum, True),
    (Term("case manager"), "manager case", alnum, False),
    (Term("case manager"), "case zz manager", alnum, False),
    (Term("case manager"), "case manager's", alnum, True),
    (Term("case manager"), "case manager's", spaced, False),
    (Term("C++"), "C", alnum, True), (Term("C++"), "C", spaced, False),
    (Term("TS/SCI"), "ts sci", alnum, True), (Term("TS/SCI"), "ts sci", spaced, False),
    (Term("+++"), "+++", alnum, False), (Term("+++"), "+++", spaced, True),
    (Term("physical therap", True), "physical therapy", alnum, True),
    (Term("physical therap", True), "physical xtherapy", alnum, False),
    (Term("therap", True), "xtherapy", alnum, False),
    (Not(Term("therap", True)), "xtherapy", alnum, True),
    (And(()), "", alnum, True), (Or(()), "a", alnum, False),
    (Field("title", Term("a")), "a", alnum, False),
    (Field("title", Not(Term("a"))), "a", alnum, True),
])
def test_what_a_tree_holds_of(tree: Query, text: str, tokens: Tokens,
                              answer: bool) -> None:
    assert holds(tree, Document(body=text), tokens) is answer


def test_a_phrase_does_not_run_over_two_fields() -> None:
    assert not holds(Term("a b"), Document(title="a", body="b"), alnum)
    assert not holds(Near(Term("a"), Term("b"), 9), Document(title="a", body="b"), alnum)


@pytest.mark.parametrize("right, wrong", [
    (Term("C++"), Term("C")), (Term("TS/SCI"), Term("TS")), (Term("R&D"), Term("R")),
    (Term("follow-up"), Term("follow")), (Term("workers' comp"), Term("workers")),
    (Term("case manager"), And((Term("case"), Term("manager")))),
    (Term("case manager"), Term("manager case")), (Term("therap", True), Term("therap")),
    (And((FOO, Term("OR"), BAR)), Or((FOO, BAR))), (And((FOO, Not(BAR))), And((FOO, BAR))),
    (And((FOO, Not(BAR))), FOO), (Or((FOO, And((BAR, BAZ)))), And((Or((FOO, BAR)), BAZ))),
    (And((FOO, Term("not"), BAR)), And((FOO, Not(BAR)))),
    (Field("title", FOO), FOO), (Field("title", FOO), Field("company", FOO)),
    (Near(FOO, BAR, 3), And((FOO, BAR))), (Near(FOO, BAR, 3), Near(FOO, BAR, 2)),
    (Near(FOO, BAR, 3), Near(FOO, BAR, 4)),
    (And((HELLO, Or((FOO, BAR)), Not(BAZ))), And((HELLO, Or((FOO, BAR, BAZ))))),
])
def test_the_documents_of_a_tree_tell_it_from_a_wrong_reading(right: Query, wrong: Query) -> None:
    library = corpus(documents_for(right), spaced)
    assert chosen(found(right, library) ^ found(wrong, library), library)


def test_the_engine_is_there() -> None:
    assert ("ENABLE_FTS5",) in sqlite3.connect(":memory:").execute("pragma compile_options")
