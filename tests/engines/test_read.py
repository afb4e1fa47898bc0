"""Random strings of operators: an engine finds what we read, or we say that it does not."""

from __future__ import annotations

import random
import re

import pytest
from promise.documents import alnum, corpus, found
from promise.profiles import PROFILE

from searchbuilder.diagnostic import NOTE
from searchbuilder.dialects import find
from searchbuilder.reading import read

from .engine import Named
from .test_measured import LUCENE, ROWS, SIMPLE, TANTIVY, TSQUERY, WEBSEARCH, XAPIAN, Document

DOCUMENTS = [Document(body=text) for text in ROWS]
# Xapian has readings of its own where signs and words that exclude stand side by side.
SIGNS = {"xapian": ("NOT ",), "postgres-tsquery": ("!", "! "), "elasticsearch-simple": ("-",),
         "postgres-websearch": ("-", "- ", "NOT ")}
# `(a AND a) b` finds no b there: a mistake of Tantivy's.
TWICE = re.compile(r"([a-d])\W* AND (?:[a-d] AND )*\W*\1")
JOINTS = {"postgres-tsquery": (" & ", "&", " | ", "|", " <-> "),
          "sqlite-fts5": (" AND ", " OR ", " ", " ", " + "),
          "xapian": (" AND ", " OR ", " ", " ", " XOR "),
          "elasticsearch-simple": (" + ", " + ", " | ", " ")}
# Findings that say how a platform reads a string, and not that we read it otherwise.
SAYS_HOW = {"SB607", "SB617", "SB618"}


def string(chance: random.Random, platform: str, depth: int = 0) -> str:
    joints = JOINTS.get(platform, (" AND ", " OR ", " ", " "))
    text = ""
    for place in range(chance.randint(1, 4)):
        item = chance.choice("abcd")
        if depth < 2 and chance.random() < .2:
            item = f"({string(chance, platform, depth + 1)})"
        if chance.random() < .25:
            item = chance.choice(SIGNS.get(platform, ("NOT ", "-"))) + item
        text += (chance.choice(joints) if place else "") + item
    return text


@pytest.mark.parametrize(("name", "platform"), (
    ("FTS5", "sqlite-fts5"), (LUCENE, "lucene"), (TANTIVY, "tantivy"), (XAPIAN, "xapian"),
    (TSQUERY, "postgres-tsquery"), (WEBSEARCH, "postgres-websearch"),
    (SIMPLE, "elasticsearch-simple")))
def test_any_string(engine: Named, name: str, platform: str) -> None:
    chance = random.Random(1)
    texts = [text for _ in range(PROFILE.max_examples) for text in [string(chance, platform)]
             if platform != "tantivy" or not TWICE.search(text)]
    answers = engine(name).ask(DOCUMENTS, [], texts)
    library = corpus(DOCUMENTS, alnum)
    silent = []
    for text, answer in zip(texts, answers):
        reading = read(text, find(platform))
        tree, diagnostics = reading.tree, reading.diagnostics
        same = not answer.error and tree is not None and answer.found == found(tree, library)
        if not same and all(each.severity == NOTE or each.code in SAYS_HOW
                            for each in diagnostics):
            silent.append((text, tree, answer))
    assert silent == []
