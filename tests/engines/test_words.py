"""Words with signs: what an engine refuses is told, and what is called exact finds the word."""

from __future__ import annotations

import random

import pytest
from promise.documents import Document
from promise.profiles import PROFILE

from searchbuilder.compiler import compile
from searchbuilder.diagnostic import NOTE
from searchbuilder.dialects import find
from searchbuilder.query.tree import Term
from searchbuilder.reading import read

from .engine import Named
from .platforms import ENGINES

SIGNS = "/.'@-&#+_%:=!"
WORDS = ["38.101", "a'b", "FMLA/ADA", "node.js", "a@b.com", "user-name", "C++", "C#", "R&D",
         ".NET", "24/7", "x_y", "O'Neill", "U.S.", "50%", "A+", "1,000", "x/y/z", "10:30", "1.5",
         "C/C++", "COVID-19", "AT&T", "return-to-work", "w/o", "10-key", "http://a.b/c", "b-2b-c"]
# Where a word stands, and still is the same.  (PostgreSQL takes &D; for an entity.)
AROUND = ("{}", "({})", "{}, then", "then {} then", "“{}”")


def words() -> list[str]:
    chance = random.Random(1)
    parts = ("ab", "cd", "7", "12", "Ef")
    made = [chance.choice(SIGNS).join(chance.choices(parts, k=chance.randint(2, 3)))
            for _ in range(PROFILE.max_examples // 2)]
    return [*WORDS, *dict.fromkeys(made)]


@pytest.mark.parametrize("name", [name for name in ENGINES if "AND by default" not in name])
def test_a_word_that_the_engine_refuses_is_told(engine: Named, name: str) -> None:
    dialect, texts = find(ENGINES[name][0]), words()
    answers = engine(name).ask([Document(body="zz")], [], texts)
    silent = [text for text, answer in zip(texts, answers) if answer.error and all(
        each.severity == NOTE for each in read(text, dialect).diagnostics)]
    assert silent == []


@pytest.mark.parametrize("name", [name for name in ENGINES if "AND by default" not in name])
def test_what_is_called_exact_finds_the_word_wherever_it_stands(engine: Named, name: str) -> None:
    dialect, lost = find(ENGINES[name][0]), []
    for word in words():
        compiled = compile(Term(word), dialect)
        documents = [Document(body=around.format(word)) for around in AROUND]
        if compiled.effect == "exact":
            answer, = engine(name).ask(documents, [], [compiled.strings[0].text])
            lost += [(word, documents[place].body, answer.error) for place in range(len(documents))
                     if not answer.found >> place & 1]
    assert lost == []


@pytest.mark.parametrize("name", ("to_tsquery", "websearch_to_tsquery"))
def test_what_stands_apart_is_not_found_where_that_is_told(engine: Named, name: str) -> None:
    dialect = find(ENGINES[name][0])
    for word, apart in (("FMLA/ADA", "FMLA ADA"), ("node.js", "node js"), ("a@b.com", "a b com"),
                        ("return-to-work", "return to work")):
        compiled = compile(Term(word), dialect)
        answer, = engine(name).ask([Document(body=apart)], [], [compiled.strings[0].text])
        assert (answer.found, compiled.effect) == (0, "narrower")
