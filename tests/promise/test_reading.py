"""What is written is read back with the same meaning: our reading against readings that know the
platforms' documents and not our code (`tests/promise/readers`)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.query.tree import Query
from searchbuilder.reading import read

from .documents import chosen, found
from .profiles import PROFILE
from .readers import BOXED, ONE_BOX, READINGS
from .samples import library_for
from .trees import trees

FEWER = settings(PROFILE, max_examples=PROFILE.max_examples // 5)


@pytest.mark.parametrize("platform", [name for name in READINGS if name not in BOXED])
@FEWER
@given(tree=trees)
def test_a_string_is_read_as_the_platform_reads_it(platform: str, tree: Query) -> None:
    """And written again, it finds the same."""
    dialect = find(platform)
    for string in compile(tree, dialect).strings:
        reading = read(string.text, dialect)
        assert reading.tree is not None, f"{string.text}: {reading.diagnostics}"
        again = compile(reading.tree, dialect)
        assert again.effect == "exact", f"{string.text}: {again.changes}"
        for other in READINGS[platform]:
            library = library_for(tree, other.tokens)
            theirs = other.find({ONE_BOX: string.text}, library)
            odd = chosen(found(reading.tree, library) ^ theirs, library)
            assert not odd, f"{string.text}\nread as {reading.tree}\n{other.name}: {odd[0]}"
            rewritten = 0
            for each in again.strings:
                rewritten |= other.find({ONE_BOX: each.text}, library)
            odd = chosen(rewritten ^ theirs, library)
            assert not odd, f"{string.text}\nagain {again.strings}\n{other.name}: {odd[0]}"
