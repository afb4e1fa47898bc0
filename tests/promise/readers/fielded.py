"""What engines with a sign for fields share: `title:` before a word or phrase."""

from __future__ import annotations

from collections.abc import Callable

from searchbuilder.query.tree import Field, Query, Term

from .signs import Rejected, Sign

LEAD = r"(?:(?:title|company):)?"


def fielded(read: Callable[[Sign], Query]) -> Callable[[Sign], Query]:
    """Leaves as `read` reads them, in one field if one is named.  Signs alone have no meaning that
    may be relied on."""
    def leaf(sign: Sign) -> Query:
        if not any(character.isalnum() for character in sign.text):
            raise Rejected(f"nothing to look for: {sign.text!r}")
        return Field(sign.lead[:-1], read(sign)) if sign.lead else read(sign)
    return leaf


leaf = fielded(lambda sign: Term(sign.text))
