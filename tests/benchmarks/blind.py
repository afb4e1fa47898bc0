"""How much `calibrate` finds out about real engines that only return numbers of results.

    python tests/benchmarks/blind.py [--noise 0.1] [--corpora 3] [ENGINE ...]

Each engine is asked blind over several corpora of made-up people, a dozen searches and then, as
with --more, a dozen for what is still open; each line is one interview.  At the end stands for
each engine and fact how often it was right, undecided, and wrong where the engine is known to do
otherwise.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from engines.apart import APART  # noqa: E402
from engines.engine import Engine, Missing  # noqa: E402
from engines.platforms import ENGINES  # noqa: E402
from promise.documents import Document  # noqa: E402

from searchbuilder.calibrate.counts import count  # noqa: E402
from searchbuilder.calibrate.details import DETAILS  # noqa: E402
from searchbuilder.calibrate.found import found  # noqa: E402
from searchbuilder.calibrate.interview import Interview  # noqa: E402
from searchbuilder.calibrate.record import undescribed  # noqa: E402
from searchbuilder.dialect import Dialect  # noqa: E402
from searchbuilder.facts import FACTS, applied  # noqa: E402

PEOPLE = 1500
# How many people have the two words, and what most texts hold.
WORDS = ((.3, .12), (.5, .2), (.15, .08))
OTHERS = (("the", 1), ("and", .97), ("of", .9), ("or", .6), ("not", .35), ("title", .15),
          ("managers", .1), ("nurses", .05), ("full-time", .3), ("full time", .1))
TITLED = .4
LONGEST = 900

# What is right where it is said; of AND, OR and NOT every sign that the engine reads.
_WORDS = {"Word forms": ("not found",), "Punctuation": ("separates words",),
          "Star": ("any ending",), "Capitals": ("needed",), "Length": ("1000+",),
          "Title field": ("title:{}",)}
_LUCENE = {"AND": ("AND", "&&", "+", "&"), "OR": ("OR", "||", "space"),
           "NOT": ("NOT", "AND NOT", "-"), "Parentheses": ("any depth", "one level"),
           "Quotes": ("phrase",), "Binds first": ("clauses",), "Space": ("or",), **_WORDS}
_LUCENE_AND = {**_LUCENE, "AND": ("AND", "space"), "Space": ("and",)}
_SIMPLE = {"AND": ("+",), "OR": ("|",), "NOT": ("+ -",), "Parentheses": ("any depth", "one level"),
           "Quotes": ("phrase",), "Space": ("or",), "Binds first": ("left to right",),
           **_WORDS, "Title field": (), "Capitals": ()}
_SIMPLE_AND = {**_SIMPLE, "AND": ("+", "space"), "NOT": ("+ -", "-"), "Space": ("and",)}
_FTS5 = {**_LUCENE, "NOT": ("NOT",), "Binds first": ("AND",), "Space": ("and",)}
_WITHOUT = {"Parentheses": ("ignored",)}
RIGHT = {
    "FTS5": _FTS5,
    "FTS5, stemming": {**_FTS5, "Word forms": ("found",)},
    "FTS5, without parentheses": {**_FTS5, **_WITHOUT},
    "Lucene, classic": _LUCENE,
    "Lucene, classic, AND by default": _LUCENE_AND,
    "Lucene, classic, case-sensitive": {**_LUCENE_AND, "Punctuation": ("part of words",)},
    "Lucene, classic, without parentheses": {**_LUCENE_AND, **_WITHOUT},
    "OpenSearch, OR by default": _LUCENE,
    "OpenSearch, AND by default": _LUCENE_AND,
    "Lucene, simple": _SIMPLE,
    "Lucene, simple, AND by default": _SIMPLE_AND,
    "OpenSearch, simple, OR by default": _SIMPLE,
    "OpenSearch, simple, AND by default": _SIMPLE_AND,
    "to_tsquery": {**_SIMPLE, "AND": ("&",), "NOT": ("& !",), "Quotes": ("error", "ignored"),
                   "Space": ("error",), "Binds first": ("AND",), "Star": ("nothing",)},
    "websearch_to_tsquery": {
        **_WORDS, "AND": ("space",), "OR": ("OR",), "NOT": ("-",), "Space": ("and",),
        "Parentheses": ("ignored",), "Binds first": ("AND",), "Quotes": ("phrase",),
        "Capitals": ("any",), "Star": ("nothing",), "Title field": (),
        "Punctuation": ()},
    "Tantivy": {**_LUCENE, "NOT": ("NOT", "-"), "Space": ("or",), "Binds first": ("AND",),
                "Star": ("nothing",)},
    "Xapian": {**_LUCENE, "Space": ("or",), "Binds first": ("AND",), "Star": ("nothing",)},
}
# A platform is whole when these are known; quotes are not everywhere.
WHOLE = ("AND", "OR", "NOT", "Parentheses")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engines", nargs="*", metavar="ENGINE")
    parser.add_argument("--noise", type=float, default=0)
    parser.add_argument("--corpora", type=int, default=3)
    options = parser.parse_args()
    told: dict[str, list[dict[str, str]]] = {}
    engines = {name: made for name, (_, made) in ENGINES.items()} | dict(APART)
    for name in options.engines or engines:
        try:
            engine = engines[name]()
        except Missing as missing:
            print(f"{name}: not installed ({missing})")
            continue
        for seed in range(options.corpora):
            facts = _interview(name, engine, seed, options.noise)
            told.setdefault(name, []).append(facts)
        engine.close()
    _table(told)


def _interview(name: str, engine: Engine, seed: int, noise: float) -> dict[str, str]:
    ask = noisy(asked(engine, list(people(seed))), noise, Random(seed))
    first = _asked_all(Interview(undescribed(name), ("manager", "nurse"), tuple(DETAILS), LONGEST),
                       ask)
    facts, searches = found(first), [len(first.asked)]
    if left := [each for each in DETAILS if each not in facts]:
        if set(WHOLE) <= facts.keys():
            more = _asked_all(Interview(_record(name, facts), ("manager", "nurse"), tuple(left),
                                        LONGEST), ask)
            facts |= found(more)
            searches.append(len(more.asked))
    said = ", ".join(f"{fact}: {value}" + " WRONG" * _is_wrong(name, fact, value)
                     for fact, value in facts.items())
    print(f"{name}, corpus {seed}: {' + '.join(map(str, searches))} searches, grammar "
          f"{len(first.asked) - len(first.told)}; {said or 'nothing'}" + "; strange"
          * first.strange, flush=True)
    return facts


def _record(name: str, facts: dict[str, str]) -> Dialect:
    """What the workbook says of the platform then; what quotes do is not asked again."""
    return applied(undescribed(name), {"Quotes": "phrase", **facts})


def _asked_all(interview: Interview, ask: Callable[[str], str]) -> Interview:
    while interview.question is not None:
        counted = count(ask(interview.question))
        assert counted
        interview = interview.answered(counted)
    return interview


def _is_wrong(name: str, fact: str, value: str) -> bool:
    return value not in RIGHT[name].get(fact, (value,))


def _table(told: dict[str, list[dict[str, str]]]) -> None:
    """For each engine and fact: so often right, `?` undecided, `!` wrong; `-` there is no such
    thing, and nothing was said of it."""
    names = [name for name in FACTS if any(name in right for right in RIGHT.values())]
    print("|".join(["", "", *names, "whole", ""]))
    for engine, interviews in told.items():
        cells = []
        for fact in names:
            seen = [facts.get(fact, "") for facts in interviews]
            wrong = sum(bool(each) and _is_wrong(engine, fact, each) for each in seen)
            right, open_ = sum(map(bool, seen)) - wrong, len(seen) - sum(map(bool, seen))
            none = RIGHT[engine].get(fact) == () and not wrong
            cells.append("-" if none else f"{right or ''}{f' {open_}?' * bool(open_)}"
                                          f"{f' {wrong}!' * bool(wrong)}".strip())
        whole = sum(set(WHOLE) <= facts.keys() for facts in interviews)
        print("|".join(["", engine, *cells, f"{whole} of {len(interviews)}", ""]))
    wrong = sum(_is_wrong(engine, fact, value) for engine, interviews in told.items()
                for facts in interviews for fact, value in facts.items())
    print(f"{wrong} wrong")


def people(seed: int) -> Iterator[Document]:
    random = Random(seed)
    shares = dict(zip(("manager", "nurse"), WORDS[seed % len(WORDS)])) | dict(OTHERS)
    for _ in range(PEOPLE):
        words = [word for word, share in shares.items() if random.random() < share]
        random.shuffle(words)
        titled = "manager" in words and random.random() < TITLED
        yield Document("manager" if titled else "x", " ".join(words), "y")


def asked(engine: Engine, documents: Sequence[Document]) -> Callable[[str], str]:
    def ask(text: str) -> str:
        answer, = engine.ask(documents, [], [text])
        return "error" if answer.error else str(answer.found.bit_count())
    return ask


def noisy(ask: Callable[[str], str], noise: float, random: Random) -> Callable[[str], str]:
    """Numbers that wander by up to this share; none stays none."""
    def asked(text: str) -> str:
        answer = ask(text)
        if answer in ("error", "0"):
            return answer
        return str(max(1, round(int(answer) * (1 + random.uniform(-noise, noise)))))
    return asked


if __name__ == "__main__":
    main()
