"""Counts of words and strings as rows of the sheet Counts: numbers, and nothing of any person."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from searchbuilder.build import MOST_SHOWN
from searchbuilder.characters import shortened
from searchbuilder.query.tree import Query, scoped
from searchbuilder.trial import Tried
from searchbuilder.trial.kept import Kept
from searchbuilder.vocabulary.entries import Search
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import rows_of
from searchbuilder.workbook.strings_kept import OF_STRING, fingerprint
from searchbuilder.xlsx.package import load
from searchbuilder.xlsx.replace import refuse_unless_writable, replace

_SHEET = "Counts"

Row = dict[str, str]
# A search, what it means, and what strings keep of it.
StringKept = tuple[Search, Query, Kept]


class Census(NamedTuple):
    """Where and when people were counted: a label, how many there are, and the day."""

    where: str
    of: int
    today: date


def rows(searches: Iterable[Tried], census: Census) -> list[Row]:
    """A row for each word that is counted, each once.

    A short form that means other things too is left out: a count cannot see what it means.  So is
    a word that stands in no cell.
    """
    found: dict[tuple[str, str, str], Row] = {}
    for tried in searches:
        region = tried.search.region.partition("-")[0]
        for each in tried.answer.words:
            word = each.word
            if word.group and word.cell and not word.made and word.tree == word.leaf:
                found.setdefault((word.group, word.text, region), {
                    "Word": word.text, "Group": word.group, "Region": region,
                    "How": "title" if scoped(word.leaf)[0] == "title" else "anywhere",
                    "Where": census.where, "People": str(each.found),
                    "Only": str(each.only), "Of": str(census.of),
                    "Date": census.today.isoformat()})
    return list(found.values())


def string_rows(each_kept: Iterable[StringKept], census: Census) -> list[Row]:
    """A row for the strings of each search, platform and size, the same ones once.

    Of a search that finds nobody nothing can be kept, and of strings that cannot be read back it
    is not known what they keep.
    """
    return list({row["Word"]: row for row in _of_strings(each_kept, census)}.values())


def _of_strings(each_kept: Iterable[StringKept], census: Census) -> Iterator[Row]:
    for search, meaning, kept in each_kept:
        made = kept.result
        if kept.of and made.compiled.strings and not kept.unread:
            known_by = fingerprint(meaning, made.platform.name, made.compiled.strings)
            yield {"Word": f"{made.platform.title}, {made.size}: {known_by}",
                   "Group": shortened(search.name, MOST_SHOWN), "Region": search.region,
                   "How": OF_STRING, "Where": census.where, "People": str(kept.people),
                   "Only": str(kept.beyond), "Of": str(kept.of),
                   "Date": census.today.isoformat()}


def save(workbook: str, words: Sequence[Row],
         strings: Callable[[Book], list[Row]] = lambda _: []) -> int:
    """Append the rows of words to the workbook, and then those of the strings that it has from
    now on, because counts choose the words of strings.

    strings -- of what the workbook says with the counts of words
    How many rows of strings there are.  UnreadableFile, UnwritableFile: why nothing can be saved;
    the file is then as it was.
    """
    refuse_unless_writable(workbook, "")
    before = load(workbook).getvalue()
    after = with_rows(before, workbook, {_SHEET: words})
    more = strings(book(rows_of(io.BytesIO(after), workbook)))
    after = with_rows(after, workbook, {_SHEET: more})
    if after != before:
        replace(workbook, before, after)
    return len(more)
