"""The documents list every fact with its values."""

from __future__ import annotations

import re
from pathlib import Path

from searchbuilder.calibrated import allowed
from searchbuilder.facts import FACTS

DOCS = Path(__file__).parents[2] / "docs"


def test_the_table_of_facts_is_whole() -> None:
    text = (DOCS / "platforms.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+\?) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(fact.name, fact.label, allowed(fact).replace("|", r"\|"))
                    for fact in FACTS.values()]
