"""Rows of False friends, from the workbook to the query: a spelling is guarded or reported."""

from __future__ import annotations

import pytest

from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.vocabulary.search import resolve

LONG, FORMS = "maximum medical improvement", "MMI OR MMIs OR MMI's"
MISSING = "Left out: “MMI” needs context and has none"

ROWS = (
    ("rating | physics |         ", f"{LONG} OR (({FORMS}) AND rating AND NOT physics)", ()),
    ("rating | physics | context ", f"{LONG} OR (({FORMS}) AND rating)", ()),
    ("rating | physics | exclude ", f"{LONG} OR (({FORMS}) AND NOT physics)", ()),
    ("rating | physics | both    ", f"{LONG} OR (({FORMS}) AND rating AND NOT physics)", ()),
    ("rating | physics | off     ", LONG, (MISSING,)),
    ("       |         |         ", LONG, (MISSING,)),
    ("       | physics | exclude ", f"{LONG} OR (({FORMS}) AND NOT physics)", ()),
    ("       | physics | context ", LONG, (MISSING,)),
    ("       | physics |         ", f"{LONG} OR (({FORMS}) AND NOT physics)", ()),
    ("rating |         | exclude ", LONG, (MISSING,)),
    ("[Comp] |         | context ", f"{LONG} OR (({FORMS}) AND work comp)", ()),
    ("[Cmop] |         | context ", LONG,
     ("There is no term or role named [Cmop]",)),
)


@pytest.mark.parametrize(("row", "meaning", "messages"), ROWS, ids=[row for row, _, _ in ROWS])
def test_a_spelling_is_guarded_or_reported(read, row: str, meaning: str,
                                           messages: tuple[str, ...]) -> None:
    book = read(f"""
        | Terms         |
        |               | Term      |
        |               | MMI       |
        |               | Comp      |
        | Synonyms      |
        |               | Term      | Synonym                     | Needs context |
        |               | MMI       | maximum medical improvement |               |
        |               | MMI       | MMI                         | x             |
        |               | Comp      | work comp                   |               |
        | False friends |
        |               | Synonym   | Context (any of)            | Exclude | Use |
        |               | MMI       | {row}                                       |
        | Searches      |
        |               | Search    | Must                        |
        |               | A search  | [MMI]                       |
    """)
    resolved = resolve(book.vocabulary.searches["a search"], book.vocabulary)
    assert to_house_syntax(resolved.query) == meaning
    assert tuple(each.message for each in (*book.diagnostics, *resolved.diagnostics)) == messages
