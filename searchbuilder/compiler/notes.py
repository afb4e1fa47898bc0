"""What lowering has to tell of each part of a tree, until it is known whether the part stays.

A group of alternatives falls as a whole where one of them cannot be asked for: whoever has that
one has to be found too.  Then the group is what was left out, and nothing that was noted of its
words on the way is true of any string.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.compiler.log import Log
from searchbuilder.effect import NARROWER, WIDER, Effect
from searchbuilder.findings.changes_carried import SB531, SB534, SB535, SB536
from searchbuilder.findings.changes_said import SB502, SB507, SB551
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import (
    EVERYTHING, And, Field, Near, Not, Or, Query, Term, fold, leaves, scoped)
from searchbuilder.rule import Rule, Value

# What only a search engine has, and how people write it: an address is no word on anybody's page.
WEB_FIELDS = {
    "site": "site:", "url": "inurl:", "file type": "filetype:", "link text": "inanchor:",
    "before": "before:", "after": "after:", "numbers": "numrange:", "pages": "related:"}
# What only a catalogue of programs, a site or an index has: what stands there is no word.
OTHER_FIELDS = {
    "stars": "stars:", "forks": "forks:", "size": "size:", "created": "created:",
    "pushed": "pushed:", "license": "license:", "is": "is:", "in": "in:", "type": "type:",
    "range": "", "pattern": "", "filter": ""}
# Fields of pages, whose words are looked for anywhere on a platform without pages.
PAGE_FIELDS = {"page title": "intitle:", "text": "intext:"}
_SIGNS = {**OTHER_FIELDS, **PAGE_FIELDS, **WEB_FIELDS}
# Changes that say of their words that they are in no string.
_LEFT_OUT = {SB502, SB507, SB531, SB534, SB535, SB536, SB551}


class Unsaid(NamedTuple):
    """Words that cannot be written, each with its rule and a case of that."""

    words: tuple[tuple[Rule, str, Term], ...]


class Fallen(NamedTuple):
    """Requirements that fall away, each with its rule."""

    parts: tuple[tuple[Rule, Query], ...]


Lowered = Query | Unsaid | Fallen


# What `Log.add` takes.
_Note = tuple[Rule, Effect, Query | Iterable[Term], str, str, dict[str, Value]]


class Notes:
    """Changes in the order of a walk from the leaves up, in which whatever was noted of a part
    stands together at the end when its last leaf has been visited."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.waiting: list[_Note] = []

    def add(self, rule: Rule, effect: Effect, about: Query | Iterable[Term], case: str = "",
            shown: str = "", **values: Value) -> None:
        """See `Log.add`."""
        self.waiting.append((rule, effect, about, case, shown, values))

    def unsaid(self, gone: Unsaid, effect: Effect) -> None:
        """Note words that cannot be written."""
        for rule, case, term in gone.words:
            self.add(rule, effect, term, case)

    def fallen(self, gone: Fallen) -> None:
        """Note requirements that fall away."""
        for rule, part in gone.parts:
            signs = _signs_beside(part) if rule == SB531 else ""
            self.add(rule, WIDER, part, "beside" if signs else "", as_typed(part), signs=signs)

    def tell(self) -> None:
        """Log what is true by now."""
        for rule, effect, about, case, shown, values in self.waiting:
            self.log.add(rule, effect, about, case, shown, **values)
        self.waiting.clear()


def all_of(parts: list[Lowered], notes: Notes, start: int = 0, alternative: bool = False
           ) -> Lowered:
    """What is required, without what cannot be.

    start -- how many notes there were before the first of the parts
    alternative -- whether it is one of several: then it is not sent without its own word, which
        the others may only explain
    """
    said, unsaid, fallen = _sorted(parts)
    if alternative and (lost := [word for word in unsaid.words if word[0] == SB507]):
        del notes.waiting[start:]
        return Unsaid(tuple(lost))
    if not (said or fallen.parts) and unsaid.words:
        return unsaid
    notes.unsaid(unsaid, WIDER)
    if not said and fallen.parts:
        return fallen
    notes.fallen(fallen)
    return conjunction(said)


def any_of(node: Query, parts: list[Lowered], notes: Notes, start: int) -> Lowered:
    """The alternatives of `node` that can be asked for; with one that falls away all of them do.

    start -- how many notes there were before the first of them
    """
    said, unsaid, fallen = _sorted(parts)
    if fallen.parts and not (said or unsaid.words):
        return fallen
    if fallen.parts:
        del notes.waiting[start:]
        return Fallen(((fallen.parts[0][0], node),))
    if unsaid.words and not said:
        return unsaid
    notes.unsaid(unsaid, NARROWER)
    if EVERYTHING in said:  # the words of the others would have been in a string
        notes.waiting[start:] = [note for note in notes.waiting[start:] if note[0] in _LEFT_OUT]
    return disjunction(said)


def _sorted(parts: list[Lowered]) -> tuple[list[Query], Unsaid, Fallen]:
    return ([part for part in parts if isinstance(part, Query)],
            Unsaid(tuple(each for part in parts if isinstance(part, Unsaid)
                         for each in part.words)),
            Fallen(tuple(each for part in parts if isinstance(part, Fallen)
                         for each in part.parts)))


def _signs_beside(part: Query) -> str:
    """The fields of the web in a group, if there is anything else in it."""
    names = {name for name, _ in map(scoped, leaves(part))}
    web = [sign for name, sign in WEB_FIELDS.items() if name in names]
    return "" if names <= {*WEB_FIELDS, *PAGE_FIELDS} else " and ".join(web)


def as_typed(tree: Query) -> str:
    """A part as people type it: `(intitle:resume OR inurl:resume)`; empty for a single word."""
    if isinstance(tree, Term) or isinstance(tree, Field) and not _SIGNS.get(tree.name, ":"):
        return ""
    text = fold(tree, _typed)
    return text if isinstance(tree, (And, Or)) else text.replace('"', "")


def _typed(node: Query, parts: list[str]) -> str:
    if isinstance(node, Term):
        return f'"{node.typed}"' if " " in node.typed else node.typed
    if isinstance(node, Field):
        return _SIGNS.get(node.name, f"{node.name}:") + parts[0]
    if isinstance(node, Not):
        return f"-{parts[0]}"
    if isinstance(node, Near):
        return f"{parts[0]} NEAR/{node.distance} {parts[1]}"
    return f"({(' AND ' if isinstance(node, And) else ' OR ').join(parts)})"
