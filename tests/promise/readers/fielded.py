"""What engines with a sign for fields share: `title:` before a word or phrase."""

from __future__ import annotations

from searchbuilder.query.tree import Field, Query, Term

from .signs import Rejected, Sign

LEAD = r"(?:(?:title|company):)?"


def leaf(sign: Sign) -> Query:
    """A term, in one field if one is named.  Signs alone have no meaning that may be relied on."""
    if not any(character.isalnum() for character in sign.text):
        raise Rejected(f"nothing to look for: {sign.text!r}")
    return Field(sign.lead[:-1], Term(sign.text)) if sign.lead else Term(sign.text)
