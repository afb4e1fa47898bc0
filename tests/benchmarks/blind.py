"""How much `calibrate` finds out about real engines that only return numbers of results.

    python tests/benchmarks/blind.py [--noise 0.1] [--corpora 3] [ENGINE ...]

Each engine is asked blind over several corpora of made-up people; each line is one interview: how
many searches were asked, and each fact, marked `wrong` where the engine is known to do otherwise.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from engines.engine import Engine, Missing  # noqa: E402
from engines.platforms import ENGINES  # noqa: E402
from promise.documents import Document  # noqa: E402

from searchbuilder.calibrate.counts import count  # noqa: E402
from searchbuilder.calibrate.found import found  # noqa: E402
from searchbuilder.calibrate.interview import Interview  # noqa: E402
from searchbuilder.calibrate.record import undescribed  # noqa: E402

PEOPLE = 1500
# How many people have the two words, and what most texts hold.
WORDS = ((.3, .12), (.5, .2), (.15, .08))
OTHERS = (("the", 1), ("and", .97), ("of", .9), ("or", .6), ("not", .35))

# What is right where it is said; of AND, OR and NOT every sign that the engine reads.
_LUCENE = {"AND": ("AND", "&&", "+"), "OR": ("OR", "||", "space"), "NOT": ("NOT", "AND NOT", "-"),
           "Parentheses": ("any depth", "one level"), "Quotes": ("phrase",)}
_SIMPLE = {"AND": ("+", "space"), "OR": ("|",), "NOT": ("+ -", "-"),
           "Parentheses": ("any depth", "one level"), "Quotes": ("phrase",)}
RIGHT = {
    "FTS5": {**_LUCENE, "NOT": ("NOT",), "Binds first": ("AND",), "Space": ("and",)},
    "Lucene, classic": {**_LUCENE, "Space": ("or",), "Binds first": ("clauses",)},
    "Lucene, classic, AND by default": {
        **_LUCENE, "AND": ("AND", "space"), "Space": ("and",), "Binds first": ("clauses",)},
    "Lucene, simple": {**_SIMPLE, "AND": ("+",), "NOT": ("+ -",), "Space": ("or",),
                       "Binds first": ("left to right",)},
    "Lucene, simple, AND by default": {**_SIMPLE, "Space": ("and",),
                                       "Binds first": ("left to right",)},
    "to_tsquery": {**_SIMPLE, "AND": ("&",), "NOT": ("& !",), "Quotes": ("error", "ignored"),
                   "Space": ("error",), "Binds first": ("AND",)},
    "websearch_to_tsquery": {"AND": ("space",), "OR": ("OR",), "NOT": ("-",), "Space": ("and",),
                             "Parentheses": ("ignored",), "Binds first": ("AND",),
                             "Quotes": ("phrase",)},
    "Tantivy": {**_LUCENE, "NOT": ("NOT", "-"), "Space": ("or",), "Binds first": ("AND",)},
    "Xapian": {**_LUCENE, "Space": ("or",), "Binds first": ("AND",)},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engines", nargs="*", metavar="ENGINE")
    parser.add_argument("--noise", type=float, default=0)
    parser.add_argument("--corpora", type=int, default=3)
    options = parser.parse_args()
    wrong = 0
    for name in options.engines or ENGINES:
        try:
            engine = ENGINES[name][1]()
        except Missing as missing:
            print(f"{name}: not installed ({missing})")
            continue
        for seed in range(options.corpora):
            line, errors = _interview(name, engine, seed, options.noise)
            wrong += errors
            print(line, flush=True)
        engine.close()
    print(f"{wrong} wrong")


def _interview(name: str, engine: Engine, seed: int, noise: float) -> tuple[str, int]:
    ask = noisy(_asked(engine, list(people(seed))), noise, Random(seed))
    interview = Interview(undescribed(name), ("manager", "nurse"))
    while interview.question is not None:
        counted = count(ask(interview.question))
        assert counted
        interview = interview.answered(counted)
    facts = found(interview)
    wrong = [fact for fact, value in facts.items() if value not in RIGHT[name].get(fact, (value,))]
    told = ", ".join(f"{fact}: {value}" + " WRONG" * (fact in wrong)
                     for fact, value in facts.items())
    return (f"{name}, corpus {seed}: {len(interview.asked)} searches; {told or 'nothing'}"
            + "; strange" * interview.strange), len(wrong)


def people(seed: int) -> Iterator[Document]:
    random = Random(seed)
    shares = dict(zip(("manager", "nurse"), WORDS[seed % len(WORDS)])) | dict(OTHERS)
    for _ in range(PEOPLE):
        words = [word for word, share in shares.items() if random.random() < share]
        random.shuffle(words)
        yield Document("x", " ".join(words), "y")


def _asked(engine: Engine, documents: Sequence[Document]) -> Callable[[str], str]:
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
