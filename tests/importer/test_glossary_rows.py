"""Every word of a glossary page ends in a row or in a finding, however it was copied."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.importer import of_page
from searchbuilder.importer.glossary import is_page

from .grown import grown, rows_of

LINES = (Path(__file__).parents[1] / "data" / "mmi-page.txt").read_text("utf-8").splitlines()
HEADINGS = set(re.findall(r"\w+", """
    term from industry explained for recruiters examples in resumes typical job title
    also try searching example interview questions q expected answer level experience indicators
    years red flags to watch junior mid senior
"""))


def words(text):
    return set(re.findall(r"[^\W_]+", text.casefold()))


@st.composite
def copies(draw):
    """The page with some lines deleted, doubled, joined, moved, broken or indented."""
    lines = list(LINES)
    for kind in draw(st.lists(st.sampled_from(
            ("delete", "double", "join", "move", "break", "indent", "no blanks", "bullets")),
            max_size=4)):
        place = draw(st.integers(0, len(lines) - 2))
        line = lines[place]
        if kind == "delete":
            del lines[place]
        elif kind == "double":
            lines.insert(place, line)
        elif kind == "join":
            lines[place:place + 2] = [f"{line} {lines[place + 1]}"]
        elif kind == "move":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
        elif kind == "break":
            middle = draw(st.integers(0, len(line.split())))
            lines[place:place + 1] = [" ".join(line.split()[:middle]),
                                      " ".join(line.split()[middle:])]
        elif kind == "indent":
            lines[place] = f"\t  {line}"
        elif kind == "no blanks":
            lines = [each for each in lines if each.strip()]
        else:
            lines = [each.replace("•", draw(st.sampled_from(("", "-", "*")))) for each in lines]
    return draw(st.sampled_from(("\n", "\r\n"))).join(lines)


@settings(PROFILE, max_examples=PROFILE.max_examples // 3)
@given(copies())
def test_no_word_is_lost(text):
    rows = rows_of("")
    assert is_page(text)
    done = of_page(text, rows, "page.txt")
    if done.refused:
        assert [each.code for each in done.diagnostics][-1:] == ["SB710"]
        return
    told = words(" ".join([
        *(cell for sheet in done.rows.values() for row in sheet for cell in row.values()),
        *(each.message for each in done.diagnostics)]))
    assert words(text) - told - HEADINGS == set()
    assert of_page(text, grown(rows, done.rows), "page.txt").rows == {}
