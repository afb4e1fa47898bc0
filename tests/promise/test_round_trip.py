"""Reading undoes writing: what a dialect can spell comes back as the same tree, not merely as one
of the same meaning, and a string of ours is written again as it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from searchbuilder.compiler import String, compile
from searchbuilder.compiler.subsumption import finds_all, simplify
from searchbuilder.diagnostic import NOTE
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.tokens import Tokens
from searchbuilder.dialects import find, known
from searchbuilder.query.normalize import conjunction, leaves_only
from searchbuilder.query.tree import And, Field, Not, Query, walk
from searchbuilder.reading import read

from . import shares
from .documents import alnum, found
from .profiles import CHEAP
from .readers.ways import ONE_BOX
from .samples import library_for
from .spelled import in_order, spelled, unordered
from .test_promise import said_whole
from .trees import trees

# What a platform can spell but not in so little room.
NO_ROOM = ("SB524", "SB525", "SB526", "SB528")
# What of the words of the trees is a placeholder, and warned of whoever wrote it.
PLACEHOLDERS = {"<city>", "{brace}"}
NAMES = [dialect.name for dialect in known()]


def looks_like_a_phrase(dialect: Dialect) -> bool:
    """Whether `RN nurse case` beside OR, without parentheses, is how AND is written: it cannot be
    told from a phrase whose quotation marks were forgotten, and is warned of whoever wrote it."""
    return dialect.shape is Shape.DNF and not dialect.and_.strip()


def held(message: str) -> set[str]:
    """The placeholders that a finding names."""
    return set(re.findall("“([^”]+)”", re.split(r" (?:is|are) ", message)[0]))


def read_back(string: String, dialect: Dialect) -> Query:
    """The tree of a string, or of its boxes.  A string of ours has nothing worth a warning."""
    parts = []
    for box in (ONE_BOX, *dialect.boxes):
        text = string.boxes.get(box)
        if text is None:
            continue
        reading = read(text, dialect)
        doubts = [each.code for each in reading.diagnostics if each.severity != NOTE
                  and not (each.code == "SB611" and held(each.message) <= PLACEHOLDERS)]
        if not looks_like_a_phrase(dialect):
            assert (doubts, reading.meant) == ([], None), text
        assert reading.tree is not None and set(doubts) <= {"SB607"}, text
        parts.append(reading.tree if box == ONE_BOX else leaves_only(Field(box, reading.tree)))
    return conjunction(parts)


@pytest.mark.parametrize("platform", NAMES)
@CHEAP
@given(data=st.data())
def test_what_a_dialect_can_spell_is_read_as_the_same_tree(platform: str, data: st.DataObject
                                                           ) -> None:
    dialect = find(platform)
    tree = data.draw(spelled(dialect))
    compiled = compile(tree, dialect)
    assume(not any(change.code in NO_ROOM for change in compiled.changes))
    assert said_whole(compiled), compiled.changes
    assume(len(compiled.strings) == 1)
    assert in_order(read_back(compiled.strings[0], dialect)) == in_order(tree), compiled.strings


@pytest.mark.parametrize("platform", NAMES)
@CHEAP
@given(tree=trees)
def test_a_string_of_ours_is_written_again_as_it_stands(platform: str, tree: Query) -> None:
    """But for the order within groups, of which some shapes keep their own, and for what changes
    nothing: where a search was cut in two, a part may still have it, and is then written without.
    """
    dialect = find(platform)
    compiled = compile(tree, dialect)
    shares.count(f"{platform} (again)", compiled.effect)
    assume(compiled.strings)
    for string in compiled.strings:
        once = read_back(string, dialect)
        again = compile(once, dialect)
        assert said_whole(again) and len(again.strings) == 1, again.changes
        twice = read_back(again.strings[0], dialect)
        small = unordered(simplify(once, dialect.tokens)) == unordered(once)
        if contradicts_itself(once, dialect.tokens) or not small:
            library = library_for(once, alnum)
            assert found(twice, library) == found(once, library), again.strings
        else:
            assert unordered(twice) == unordered(once), again.strings


def contradicts_itself(tree: Query, tokens: Tokens) -> bool:
    """Whether a group leaves out all that it asks for."""
    return any(isinstance(node, And) and any(
        finds_all(out.part, wanted, tokens) for out in node.parts if isinstance(out, Not)
        for wanted in node.parts if not isinstance(wanted, Not)) for node in walk(tree))
