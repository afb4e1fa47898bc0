"""Web addresses without site: before them, which are searched as words."""

from __future__ import annotations

import re
from functools import cache

from searchbuilder.dialects import known
from searchbuilder.findings.reading import SB634
from searchbuilder.query.sites import plain
from searchbuilder.reading.context import Context

# Ends of the names of hosts that are ends of hardly anything else.
_TOP = r"(?:com|org|net|io|co|edu|gov|info|jobs|co\.uk|com?\.[a-z]{2}|de|fr|nl|ca|us)"
# `asp.net/mvc` is a skill, and `b.com/m.com` a degree.
_HOST = rf"(?!(?:asp|ado|vb)\.net\b)[a-z0-9-]{{3,}}\.{_TOP}"
_ADDRESS = re.compile(r"(?:https?://[\w-]+|www\.[\w-]+)(?:\.[\w-]+)+(?:[/:?#]\S*)?|"
                      rf"{_HOST}/\S*|(?:[a-z0-9-]{{2,}}\.)+{_HOST}", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a word is a web address and not the name of a company: `acme.com` may be either,
    unless it is a site of which there are X-ray searches."""
    if _ADDRESS.fullmatch(text):
        return True
    return plain(text).partition("/")[0] in _sites()


@cache
def _sites() -> frozenset[str]:
    """The hosts of the sites that X-ray searches keep to."""
    return frozenset(dialect.site.partition("/")[0] for dialect in known() if dialect.site)


def note_addresses(at: Context) -> None:
    """One finding for all of a string."""
    if not at.addresses:
        return
    words = tuple(dict.fromkeys(token.text for token in at.addresses))
    at.note(SB634.found(at.here(at.addresses[0]), words=words, count=len(words),
                        site=f"site:{plain(words[0])}"))
