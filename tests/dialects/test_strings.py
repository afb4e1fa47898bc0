"""What each platform gets for the same questions, as its documents want it written."""

from __future__ import annotations

import pytest

from searchbuilder.compiler import compile
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import find, known
from searchbuilder.effect import EXACT, NARROWER, WIDER
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Query, Term

from .expected import FAMILIES, INCH, QUESTIONS, WRITTEN

LEXICON = ("physical therapist", "physical therapy", "speech therapy")


def tree(question: str) -> Query:
    return Term(question) if question == INCH else parse(question).items[0]


def test_every_platform_has_a_table() -> None:
    assert set(WRITTEN) == {dialect.name for dialect in known()}
    assert set(FAMILIES) == {dialect.family for dialect in known()}


@pytest.mark.parametrize("name", WRITTEN)
def test_answers(name: str) -> None:
    assert {question: answer(find(name), question) for question in QUESTIONS} == dict(
        zip(QUESTIONS, WRITTEN[name], strict=True))


def answer(dialect: Dialect, question: str) -> tuple:
    compiled = compile(tree(question), dialect, LEXICON)
    return compiled.effect, *(string.boxes if dialect.boxes else string.text
                              for string in compiled.strings)


@pytest.mark.parametrize("name", [name for name in WRITTEN if not find(name).boxes])
def test_one_box_is_the_whole_text(name: str) -> None:
    for question in QUESTIONS:
        for string in compile(tree(question), find(name), LEXICON).strings:
            assert string.boxes == {"keywords": string.text}


@pytest.mark.parametrize(("name", "text"), (
    ("linkedin-recruiter", 'rehab AND (nurse OR "case manager")'),
    ("sales-navigator", 'rehab (nurse OR "case manager")')))
def test_several_boxes_are_also_one_keyword_string(name: str, text: str) -> None:
    string, = compile(tree("title:(nurse OR case manager) AND rehab"), find(name)).strings
    assert string.text == text


COUNTS = (
    ("ats", "nurse NOT (case manager OR rehab)", (4, 4, 46)),
    ("google", "nurse AND (case manager OR rehab)", (5, 1, 35)),
    ("google-linkedin", "nurse NOT rehab", (6, 2, 57)),
    ("linkedin", "nurse AND (case manager OR rehab)", (4, 1, 31)),
    ("linkedin-recruiter", "title:(nurse OR case manager) AND rehab", (4, 1, 28)),
    ("bing", "nurse NOT case manager", (3, 1, 26)),
    ("github-users", "nurse NOT rehab NOT location:Boston", (3, 1, 32)),
    ("yandex", "nurse AND case manager NOT rehab", (4, 2, 28)),
    ("loxo", "nurse OR rehab", (2, 1, 16)),
)


@pytest.mark.parametrize(("name", "question", "counts"), COUNTS)
def test_words_operators_and_characters(name: str, question: str, counts: tuple[int, int, int]
                                        ) -> None:
    string, = compile(tree(question), find(name)).strings
    assert (string.words, string.operators, string.characters) == counts


LINKS = (
    ("google-linkedin", "https://www.google.com/search?q=site%3Alinkedin.com%2Fin%20%22nurse%22"
                        "%20-intitle%3A%22profiles%22"),
    ("linkedin", "https://www.linkedin.com/search/results/people/?keywords=nurse"
                 "&origin=FACETED_SEARCH"),
    ("bing", "https://www.bing.com/search?q=%22nurse%22"),
    ("indeed", "https://www.indeed.com/jobs?q=nurse"),
    ("brave", "https://search.brave.com/search?q=nurse"),
    ("github-users", "https://github.com/search?q=nurse&type=users"),
    ("x", "https://twitter.com/search?q=nurse&src=typed_query&f=live"),
    ("yandex", "https://yandex.com/search/?text=nurse"),
    ("lever", None),
    ("linkedin-recruiter", None),
    ("ats", None),
)


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_link(name: str, link: str | None) -> None:
    assert compile(Term("nurse"), find(name)).strings[0].url == link


SINGLE_WORDS = (
    ("greenhouse", "therap*", (EXACT, 'therap*')),
    ("greenhouse", "rehab AND therap*", (EXACT, 'rehab AND therap*')),
    ("greenhouse", "C++*", (NARROWER, '"C++"')),
    ("xing", "the*", (EXACT, 'the*')),
    ("xing", "th*", (NARROWER, 'therapist OR therapy')),
    ("xing", "nurse NOT ab*", (WIDER, 'nurse')),
    ("loxo", "therap* OR nurse", (EXACT, '(therap* OR nurse)')),
    *((name, "title:therap* AND (nurse NEAR/5 manager)",
       (EXACT, 'title:therap* AND ("nurse manager"~5 OR "manager nurse"~5)'))
      for name in ("elasticsearch", "lucene", "solr")),
    ("elasticsearch-simple", "therap* NOT (nurse NEAR/5 manager)",
     (EXACT, 'therap* + -"nurse manager"~5 + -"manager nurse"~5')),
    ("postgres-tsquery", "rehab NOT therap*", (EXACT, "rehab & !therap:*")),
    ("postgres-websearch", "rehab NOT therap*",
     (WIDER, "rehab -therapist -therapy")),
    ("lucene", "nurse NEAR/5 case manager", (WIDER, 'nurse AND "case manager"')),
    ("monster-classic", "nurse NEAR/5 manager", (WIDER, 'nurse AND manager')),
    ("monster", "nurse NEAR/5 manager",
     (EXACT, '"nurse manager"~5 OR "manager nurse"~5')),
    ("hireez", "rehab NOT (nurse NEAR/5 manager)",
     (EXACT, 'rehab AND NOT "nurse manager"~5 AND NOT "manager nurse"~5')),
    ("seekout", "rehab AND (nurse NEAR/2 manager)",
     (EXACT, 'rehab AND ("nurse manager"~2 OR "manager nurse"~2)')),
    ("seekout", "nurse NEAR/2 therap*", (WIDER, 'nurse AND therap*')),
    ("seekout", "nurse NEAR/2 case manager", (WIDER, 'nurse AND "case manager"')),
    ("seekout", 'nurse NEAR/2 "or"', (WIDER, 'nurse AND "or"')),
)


@pytest.mark.parametrize(("name", "question", "answer"), SINGLE_WORDS)
def test_stars_and_proximity_that_take_single_words(name: str, question: str, answer: tuple
                                                    ) -> None:
    compiled = compile(tree(question), find(name), LEXICON)
    assert (compiled.effect, *(string.text for string in compiled.strings)) == answer


ONE_OPERATOR = (
    ("brave", "(nurse OR rehab) AND (clinic OR hospital)",
     ("nurse AND clinic", "nurse AND hospital", "rehab AND clinic", "rehab AND hospital")),
    ("brave", "nurse OR rehab OR clinic AND hospital", ("nurse OR rehab", "clinic AND hospital")),
    ("yandex", "nurse OR rehab NOT clinic", ("nurse", "rehab -clinic")),
    ("workable", "(nurse OR rehab) NOT clinic",
     ("nurse AND NOT clinic", "rehab AND NOT clinic")),
    ("lever", "title:(nurse OR rehab) OR clinic OR hospital",
     ("clinic OR hospital", "titles:nurse", "titles:rehab")),
    ("lever", "nurse NOT company:(Acme OR case manager)",
     ('nurse NOT orgs:Acme NOT orgs:"case manager"',)),
    ("github-users", "nurse AND location:(Boston OR New York)",
     ("nurse location:Boston", 'nurse location:"New York"')),
    ("github-users", "nurse NOT rehab NOT location:Boston",
     ("nurse NOT rehab -location:Boston",)),
)


@pytest.mark.parametrize(("name", "question", "texts"), ONE_OPERATOR)
def test_no_string_has_both_operators_where_parentheses_are_unknown(
        name: str, question: str, texts: tuple[str, ...]) -> None:
    compiled = compile(tree(question), find(name))
    assert compiled.effect == EXACT
    assert tuple(string.text for string in compiled.strings) == texts


@pytest.mark.parametrize("name", ("icims", "icims-flat", "lever", "yandex"))
def test_many_alternatives_that_need_no_parentheses_are_all_written(name: str) -> None:
    words = [f"skill{number}" for number in range(80)]
    compiled = compile(tree(" OR ".join(words)), find(name))
    string, = compiled.strings
    assert (compiled.effect, compiled.changes) == (EXACT, ())
    assert all(word in string.text for word in words)
