"""What `explain` tells about: a finding by its code, a platform, or a string."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.errors import UnknownName
from searchbuilder.platforms import named, platforms
from searchbuilder.query.describe import outline, sentence
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Query
from searchbuilder.rules import Rule, find, nearest_code
from searchbuilder.source import ignored, source


class Explanation(NamedTuple):
    """What a string says on one platform.

    text -- the string, without what another place did to it
    platform -- the one that it was read for
    reason -- by what that was recognised; empty where the user named it
    refused -- it is no search string, so that it was read for no platform
    query -- the tree; None if it cannot be read, and then the next three are empty
    sentence -- what it asks for, in plain English
    outline -- the same line by line, each with its depth
    always -- what every string of the platform has, in the house syntax
    ignored -- the words that the platform does not read, because they are past a limit
    perhaps_ignored -- those that it may not read, because nobody knows what it counts
    repaired -- the string as it should probably read; empty where nothing is to be mended
    diagnostics -- what is odd about it
    """

    text: str
    platform: Dialect
    reason: str
    refused: bool
    query: Query | None
    sentence: str
    outline: tuple[tuple[int, str], ...]
    always: tuple[str, ...]
    ignored: tuple[str, ...]
    perhaps_ignored: tuple[str, ...]
    repaired: str
    diagnostics: tuple[Diagnostic, ...]


def explain(text: str, platform: str = "", known: Mapping[str, Dialect] | None = None
            ) -> Explanation:
    """A string, read for the platform of this name, or for the one that it is recognised as.

    known -- the platforms by id, where a workbook has its own
    UnknownName if there is no such platform.
    """
    one = source(text, platform, known)
    tree = one.reading.tree
    return Explanation(
        one.text, one.dialect, one.reason, one.refused, tree,
        "" if tree is None else sentence(tree), () if tree is None else tuple(outline(tree)),
        tuple(map(to_house_syntax, one.reading.of_site)), *ignored(one)[:2], one.repaired,
        one.reading.diagnostics)


def subject(text: str, platform: str = "", known: Mapping[str, Dialect] | None = None
            ) -> Rule | Dialect | Explanation:
    """What a user means who asks about a text: a code, else a platform, else a string.

    platform -- what a string was written for; with it the text is one, unless it is like a code
    known -- as above
    UnknownName for a code that no rule has, and for a platform that there is not.
    """
    known = platforms()[0] if known is None else known
    about = None if platform else find(text) or named(text, known)
    if about is None and re.fullmatch(r"SB\d+\w*", text.strip(), re.IGNORECASE):
        raise UnknownName(f"There is no code {text}", nearest_code(text))
    return about or explain(text, platform, known)
