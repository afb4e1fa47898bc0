"""Counts of words as rows of the sheet Counts: numbers, and nothing of any person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from searchbuilder.query.tree import Field
from searchbuilder.trial import Tried
from searchbuilder.trial.criteria import Word
from searchbuilder.workbook.append import with_rows
from searchbuilder.xlsx.package import load
from searchbuilder.xlsx.replace import refuse_unless_writable, replace

_SHEET = "Counts"


def rows(searches: Iterable[Tried], where: str, of: int, today: date) -> list[dict[str, str]]:
    """A row for each word that is counted, each once.

    where -- a label; of -- how many people there are
    A short form that means other things too is left out: a count cannot see what it means.
    """
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    for tried in searches:
        region = tried.search.region.partition("-")[0]
        for each in tried.answer.words:
            word = each.word
            if word.concept and not word.made and word.tree == word.leaf:
                found.setdefault((word.concept, word.text, region), {
                    "Word": word.text, "Group": word.concept, "Region": region,
                    "How": _how(word), "Where": where, "People": str(each.found),
                    "Only": str(each.only), "Of": str(of), "Date": today.isoformat()})
    return list(found.values())


def _how(word: Word) -> str:
    return "title" if isinstance(word.leaf, Field) and word.leaf.name == "title" else "anywhere"


def save(workbook: str, counts: Iterable[Mapping[str, str]]) -> None:
    """Append them to the workbook.

    UnreadableFile, UnwritableFile: why they cannot be; the file is then as it was.
    """
    refuse_unless_writable(workbook, "")
    before = load(workbook).getvalue()
    after = with_rows(before, workbook, {_SHEET: list(counts)})
    if after != before:
        replace(workbook, before, after)
