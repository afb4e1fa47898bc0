"""The promise for what is taken in: the new search finds what the string finds, or says in which
direction it differs."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from promise import shares
from promise.documents import alnum, chosen, found
from promise.profiles import PROFILE
from promise.samples import library_for
from promise.trees import plain_trees
from searchbuilder.dialects import find
from searchbuilder.diagnostic import ERROR
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.strings import Strings
from searchbuilder.reading import Reading
from searchbuilder.source import Source
from searchbuilder.vocabulary.search import resolve
from searchbuilder.workbook.model import book

from .grown import grown, rows_of

BOOKS = ("", """
| Terms    |
|          | Term      |
|          | Therapy   |
|          | IME       |
|          | Letters   |
| Synonyms |
|          | Term    | Synonym            | Strength | Use | Needs context |
|          | Therapy | therapist          |          |     |               |
|          | Therapy | physical therapist |          |     |               |
|          | Therapy | rehab              | broad    |     |               |
|          | IME     | ime                |          |     | x             |
|          | IME     | end of care        |          |     |               |
|          | Letters | C                  |          |     |               |
|          | Letters | R                  |          | no  |               |
| Titles   |
|          | Role | Title              |
|          | Lead | manager            |
|          | Lead | case manager       |
|          | Lead | nurse case manager |
| False friends |
|          | Synonym | Context (any of) | Exclude   |
|          | ime     | workers          | follow up |
| Searches |
|          | Search | Must   |
|          | Old    | [Lead] |
""")


@settings(PROFILE, max_examples=PROFILE.max_examples // 2)
@given(plain_trees, st.sampled_from(BOOKS))
def test_the_search_is_the_string_or_says_how_it_differs(tree, text):
    rows = rows_of(text)
    draft = WorkbookDraft(rows, book(rows))
    strings = Strings(draft)
    done = strings.take(Source("a string", find("elasticsearch"), "", Reading(tree, None, ()), ""))
    codes = {each.code for each in strings.found}
    if not done:
        assert codes == {"SB710"}
        shares.count("taken into a workbook", "none")
        return
    contents = book(grown(rows, draft.added()))
    assert [each for each in contents.diagnostics if each.severity == ERROR] == []
    *_, search = contents.vocabulary.searches.values()
    got = resolve(search, contents.vocabulary)
    assert got.usable
    wider, narrower = bool(codes & {"SB705", "SB706"}), "SB708" in codes
    shares.count("taken into a workbook", {
        (False, False): "exact", (True, False): "wider", (False, True): "narrower"}.get(
        (wider, narrower), "mixed"))
    for library in (library_for(tree, alnum), library_for(got.query, alnum)):
        meant, finds = found(tree, library), found(got.query, library)
        assert wider or not chosen(finds & ~meant, library), (search, strings.found)
        assert narrower or not chosen(meant & ~finds, library), (search, strings.found)
