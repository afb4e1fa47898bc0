"""The promise for strings that are taken in one after another, with places, employers and roles:
each new search finds what its string finds, or says in which direction it differs."""

from __future__ import annotations

import random
import re
from functools import reduce
from operator import and_, or_

from hypothesis import given, settings
from hypothesis import strategies as st

from promise.profiles import PROFILE
from searchbuilder.dialects import find
from searchbuilder.diagnostic import ERROR
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.strings import Strings
from searchbuilder.query.tree import And, Field, Not, Or, Term
from searchbuilder.reading import Reading
from searchbuilder.source import Source
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import resolve
from searchbuilder.workbook.model import book

from .grown import grown, rows_of

BOOKS = ("", """
| Terms    |
|          | Term  |
|          | Alpha |
|          | Beta  |
|          | Quiet |
| Synonyms |
|          | Term  | Synonym | Strength | Use | Region | Needs context |
|          | Alpha | wa      |          |     |        |               |
|          | Alpha | wb      |          |     |        |               |
|          | Alpha | wc      | broad    |     |        |               |
|          | Beta  | wd      |          |     | US     |               |
|          | Beta  | we      |          |     | CA     |               |
|          | Beta  | wb      |          |     |        | x             |
|          | Beta  | wz      |          |     |        |               |
|          | Quiet | wf      |          | no  |        |               |
| Titles   |
|          | Role  | Title | Use | Region |
|          | Lead  | wa    |     |        |
|          | Lead  | wd    |     |        |
|          | Lead  | wy    |     |        |
|          | Chief | we    | no  |        |
|          | Chief | wf    |     | GB     |
| False friends |
|          | Synonym | Context (any of) | Exclude | Use |
|          | wb      | wz; [Beta]       | wx      |     |
|          | wg      | wz               |         |     |
| Locations |
|          | Group | Place | Also written | Use |
|          | wb    | wa    | W1           |     |
|          | West  | wc    |              |     |
|          | West  | wd    |              | no  |
| Employers |
|          | Employer | Also written | Treat as   | Group |
|          | wa       | E1           |            | G1    |
|          | wb       |              | off-limits | G1    |
|          | wc       |              | target     |       |
| Searches |
|          | Search | Must         | Titles | Use |
|          | Old    | [Alpha]      |        |     |
|          | wa     | [Beta]; wc   | [Lead] |     |
|          | wd     | wd           |        | no  |
""")
WORDS = ("wa", "wb", "wc", "wd", "we", "wf", "wg", "wh", "w;i", "[wj]", "w|k", "Old")
FIELDS = ("title", "location", "company", "body")
PEOPLE = 512
ALL = (1 << PEOPLE) - 1

_groups = st.tuples(st.sampled_from(("", "", "", "title", "location", "company")),
                    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True),
                    st.sampled_from((False, False, False, True)))
# After some strings often comes one with a group of the first, enlarged.
_strings = st.builds(
    lambda several, word: several + [[(field, [*words, word] if word not in words else words, no)
                                      for field, words, no in several[0]]],
    st.lists(st.lists(_groups, min_size=1, max_size=3), min_size=1, max_size=3),
    st.sampled_from(WORDS))


def tree_of(groups):
    """All of the groups: a field, its alternatives, and whether they are denied."""
    parts = []
    for field, words, denied in groups:
        part = Or(tuple(map(Term, words))) if len(words) > 1 else Term(words[0])
        part = Field(field, part) if field else part
        parts.append(Not(part) if denied else part)
    return And(tuple(parts)) if len(parts) > 1 else parts[0]


def finds(tree, fields=FIELDS):
    """Which of some people a tree finds, as bits: each word stands in each field of a quarter of
    them.  Word forms, which belong to their word, find nobody."""
    if isinstance(tree, Term):
        return 0 if tree.origin.form else reduce(or_, (_has(name, tree.text) for name in fields))
    if isinstance(tree, Field):
        return finds(tree.part, (tree.name,))
    if isinstance(tree, Not):
        return ALL & ~finds(tree.part, fields)
    parts = (finds(part, fields) for part in tree.parts)
    return reduce(and_, parts, ALL) if isinstance(tree, And) else reduce(or_, parts, 0)


def _has(field, text):
    luck = random.Random(f"{field} {name_key(text)}")
    return luck.getrandbits(PEOPLE) & luck.getrandbits(PEOPLE)


def taken(several, draft):
    """What is said, and of each tree that is taken in: the name of its search, and where in what
    is said its own begins and ends."""
    strings = Strings(draft)
    made = []
    for number, groups in enumerate(several):
        tree, begins = tree_of(groups), len(strings.found)
        if strings.take(Source(f"{number}: {tree!r}", find("elasticsearch"), "",
                               Reading(tree, None, ()), "")):
            known = next((each.message for each in strings.found[begins:]
                          if each.code == "SB703"), "")
            name = (re.findall("“(.*)”", known) if known
                    else [draft.added()["Searches"][-1]["Search"]])
            made.append((tree, name[0], begins, len(strings.found)))
    return strings.found, made


@settings(PROFILE, max_examples=PROFILE.max_examples // 3)
@given(_strings, st.sampled_from(BOOKS))
def test_each_search_is_its_string_or_says_how_it_differs(several, text):
    rows = rows_of(text)
    draft = WorkbookDraft(rows, book(rows))
    found, made = taken(several, draft)
    after = grown(rows, draft.added())
    contents = book(after)
    assert [each for each in contents.diagnostics if each.severity == ERROR] == []
    for tree, name, begins, ends in made:
        codes = {each.code for each in found[begins:ends]}
        changed = any(each.code == "SB707" and f"“{name}”" in each.message
                      for each in found[ends:])
        got = resolve(contents.vocabulary.searches[name_key(name)], contents.vocabulary)
        assert got.usable
        asked, finding = finds(tree), finds(got.query)
        assert changed or codes & {"SB705", "SB706"} or not finding & ~asked, name
        assert "SB708" in codes or not asked & ~finding, name
    if not any("asks for the same" in each.message for each in found):
        again = WorkbookDraft(after, contents)
        taken(several, again)
        assert again.added() == {}
