"""A search on a million made-up people: `python -m benchmarks.cluster [PEOPLE]` in tests/.

Three nodes of OpenSearch, in one program on this machine; `.ci/engines` fetches them.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engines.opensearch import Cluster

from searchbuilder.build import Request, built
from searchbuilder.pools.opensearch import IndexPool, open_index
from searchbuilder.query.tree import leaves, scoped, terms
from searchbuilder.trial.answers import answer
from searchbuilder.trial.criteria import Criteria, criteria
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

WORKBOOK = str(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx")
FIELDS = ("title", "company", "text")
MOST_PHRASES, WORDS_OF_A_TEXT, VOCABULARY = 4, 80, 20_000


def searches() -> list[Criteria]:
    """Those of the workbook."""
    made = built(book(read_rows(WORKBOOK)), WORKBOOK, Request(platforms=None))
    return [criteria(each.search, made.meanings[each.search.name].query, FIELDS[:2])
            for each in made.listed]


def people(number: int, asked: list[Criteria]) -> Iterator[tuple[str, dict[str, str]]]:
    """Three in ten have a title that is asked for, and most have some phrases that are; the other
    words are as frequent as words are."""
    luck = random.Random(1)
    every = [scoped(leaf) for each in asked for leaf in leaves(each.tree)]
    titles = sorted({term.text for name, leaf in every if name == "title" for term in terms(leaf)})
    phrases = sorted({term.text for name, leaf in every if not name for term in terms(leaf)})
    words = [f"w{rank:x}" for rank in range(VOCABULARY)]
    weights, total = [], 0.0
    for rank in range(VOCABULARY):
        total += 1 / (rank + 3)
        weights.append(total)
    for person in range(number):
        row = luck.choices(words, cum_weights=weights, k=WORDS_OF_A_TEXT)
        for _ in range(luck.randint(0, MOST_PHRASES)):
            row.insert(luck.randrange(WORDS_OF_A_TEXT), luck.choice(phrases))
        title = luck.choice(titles) if luck.random() < 0.3 else " ".join(
            luck.choices(words, cum_weights=weights, k=3))
        yield f"p{person}", {"title": title, "company": words[luck.randrange(2_000)],
                             "text": f"{title}. {' '.join(row)}"}


def measured(pool: IndexPool, asked: list[Criteria]) -> None:
    """Time, and octets of all answers, of each search; printed."""
    octets: list[int] = []
    sent = pool._client._sent

    def counted(*more):  # type: ignore[no-untyped-def]
        status, data = sent(*more)
        octets.append(len(data))
        return status, data
    pool._client._sent = counted  # type: ignore[method-assign]
    for each in asked:
        octets.clear()
        begun = time.perf_counter()
        found = answer(each, pool, 10)
        took = time.perf_counter() - begun
        print(f"{took:6.2f} s  {sum(octets):7,} octets  {found.found:7,} found  {each.name}",
              flush=True)


def whole_command(where: str, search: str) -> None:
    """From the start of Python to its end; printed."""
    for _ in range(3):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "searchbuilder", "try", WORKBOOK, "--on", where,
                        "--search", search], check=True, stdout=subprocess.DEVNULL)
        print(f"{time.perf_counter() - begun:6.2f} s  searchbuilder try --search “{search}”")


def found_again(where: str, name: str) -> None:
    """The short id of an earlier run; printed."""
    id, = open_index(where, environment={}, salt=bytes(32)).named([name])
    begun = time.perf_counter()
    assert open_index(where, environment={}, salt=bytes(32)).named([id]) == [id]
    print(f"{time.perf_counter() - begun:6.2f} s  a short id is found again")


def main(number: int) -> None:
    asked = searches()
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder), heap="2g")
        try:
            begun = time.perf_counter()
            where = cluster.fill("people", {name: {"type": "text"} for name in FIELDS},
                                 people(number, asked), refresh_interval=-1)
            print(f"{number:,} people indexed in {time.perf_counter() - begun:,.0f} s", flush=True)
            for _ in range(2):
                measured(open_index(where, environment={}, salt=bytes(32)), asked)
                print()
            whole_command(where, asked[0].name)
            found_again(where, f"p{number - 1}")
        finally:
            cluster.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
