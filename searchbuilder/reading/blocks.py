"""Blocks with a label a line, as people keep a search: `Title: a`, `Skills: b, c`, `Exclude: d`.

Each line is a part of the search, looked for in the field that its label names.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.decoding.block_names import (
    ANYWHERE, EXCLUDED, OPTIONAL, known_label, label_excludes, labelled)
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.findings.operators_read import SB621
from searchbuilder.findings.pasted import SB625
from searchbuilder.findings.reading import SB613
from searchbuilder.query.normalize import flatten
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term, fold, rebuild
from searchbuilder.reading.reader import Reading, read

_OPERATOR = re.compile(r"(?:(?<!\S)|(?<=\)))(?:AND|OR|NOT)(?:(?!\S)|(?=\())|(?<!\S)[-|]|[()]")
# What is no finding of a line that says whom to leave out.
_EXCLUDES_ALONE = SB621.code
_ALL_OF = re.compile(r"must|required|\band\b|also", re.IGNORECASE)
# What is between items of a list; a comma is not before what belongs to the name before it.
# In skills and titles a slash is a part of one: `PL / SQL`.
_SLASH = r"(?<=\s)/(?=\s)|"
_BETWEEN = {field: re.compile(
    rf"[;|]|\bor\b|{_SLASH * (field in ('industry', 'location'))},{own}") for field, own in {
    "": "", "industry": "", "location": r"(?!\s*[A-Z]{2}\b)",
    **dict.fromkeys(("company", "past company"),
                    r"(?!\s*(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|GmbH|PLC|LLP|LP|SA|AG)\b)")}.items()}
_ITEM = re.compile(r'"[^"]*"|“[^”]*”|\bor\b|(?<=\s)/(?=\s)|'
                   r'(?:(?!\bor\b|(?<=\s)/(?=\s))[^,;|"“])+|[,;|"“]')


class Part(NamedTuple):
    """A line.  field -- what its label names; column -- where its words begin in the whole text"""

    label: str
    field: str
    text: str
    column: int

    @property
    def excludes(self) -> bool:
        return label_excludes(self.label)


def parts(text: str) -> tuple[Part, ...]:
    """The lines of a block; none if a text is no block: `title:nurse` in small letters and without
    a blank is a field of a string."""
    found = [Part(each.label, known_label(each.label), each.rest, each.place + 1)
             for each in labelled(text)]
    filled = tuple(part for part in found if part.text.strip())
    fields = all(part.label.islower() and not part.text[:1].isspace() for part in found)
    return filled if len(found) > 1 and not fields and all(part.field for part in found) else ()


def is_block(some: tuple[Part, ...], dialect: Dialect | None) -> bool:
    """Whether these lines are a block.  dialect -- that the user named: where all labels are
    fields that it writes with a colon itself, they are read as it reads them"""
    return bool(some) and not (dialect and all(
        part.field in dialect.fields and part.label.islower() for part in some))


def read_block(text: str, some: tuple[Part, ...], dialect: Dialect, named: bool = False
               ) -> Reading:
    """The lines of a block as one search.  named -- see `read`"""
    read_so: list[Reading] = []
    for part in some:
        read_so.append(_read_part(text, part, dialect, named))
        if read_so[-1].tree is None:
            return Reading(None, None, _found(read_so))
    note = _note(text, some, [part for part in some if len(_items(part)) > 1])
    asked = [_asked(part, reading) for part, reading in zip(some, read_so)
             if part.field != OPTIONAL]
    if not asked:
        return Reading(None, None, (note, SB613.found(Location("", 1, 1, text))))
    tree, probably = (flatten(And(trees)) for trees in zip(*asked))
    return Reading(tree, probably if probably != tree else None, (note, *_found(read_so)),
                   wider=any(each.wider for each in read_so),
                   narrower=any(each.narrower for each in read_so),
                   doubts=frozenset().union(*(each.doubts for each in read_so)))


def _found(read_so: list[Reading]) -> tuple[Diagnostic, ...]:
    return tuple(each for reading in read_so for each in reading.diagnostics)


def _asked(part: Part, reading: Reading) -> tuple[Query, Query]:
    """What a line asks for, and what it was probably meant to."""
    assert reading.tree is not None
    asked, meant = (_in_field(part.field, tree)
                    for tree in (reading.tree, reading.meant or reading.tree))
    return (_denied(asked), _denied(meant)) if part.excludes else (asked, meant)


def _read_part(text: str, part: Part, dialect: Dialect, named: bool) -> Reading:
    """One line, its findings with their places in the whole text."""
    items = _items(part)
    reading = _listed(items, part) if items else read(part.text, dialect, named)
    found = tuple(each._replace(column=each.column and each.column + part.column - 1, text=text)
                  for each in reading.diagnostics)
    if not part.excludes:
        return reading._replace(diagnostics=found)
    return reading._replace(
        wider=reading.narrower, narrower=reading.wider,
        doubts=frozenset(not each for each in reading.doubts),
        diagnostics=tuple(each for each in found if each.code != _EXCLUDES_ALONE))


def _items(part: Part) -> list[str]:
    """The words of a line that is a list, or one name; none where operators join them."""
    between = _BETWEEN.get(part.field, _BETWEEN[""])
    if _OPERATOR.search(part.text) or part.field == ANYWHERE and not between.search(part.text):
        return []
    items, at = [""], 0
    for piece in _ITEM.findall(part.text):
        if between.match(part.text, at):
            items.append("")
        else:
            items[-1] += piece
        at += len(piece)
    return [item for item in map(_bare, items) if item]


def _all_of(part: Part) -> bool:
    """Whether all items of a list are required."""
    return not part.excludes and bool(_ALL_OF.search(part.label))


def _bare(item: str) -> str:
    """An item of a list without its quotation marks, and without and or or before the last one."""
    item = re.sub(r"\A\s*(?:and|or|&)\s+", "", item)
    return " ".join(item.strip().strip('"“”').split())


def _listed(items: list[str], part: Part) -> Reading:
    terms = tuple(dict.fromkeys(Term(item.rstrip("*"), item.endswith("*")) for item in items))
    together = And if _all_of(part) else Or
    return Reading(terms[0] if len(terms) == 1 else together(terms), None, ())


def _in_field(field: str, tree: Query) -> Query:
    """The tree with each of its words in a field, unless it names its own."""
    if field in (ANYWHERE, EXCLUDED):
        return tree

    def step(node: Query, kids: list[Query]) -> Query:
        if isinstance(node, Field):
            return node
        return rebuild(node, kids) if kids else Field(field, node)
    return fold(tree, step, lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())


def _denied(tree: Query) -> Query:
    """Nobody who excludes what is excluded wants it."""
    parts_of = tree.parts if isinstance(tree, And) else (tree,)
    return tree if all(isinstance(part, Not) for part in parts_of) else Not(tree)


def _note(text: str, some: tuple[Part, ...], lists: list[Part]) -> Diagnostic:
    """What was made of the lines, one sentence after another."""
    done = [SB625.says("lines", labels=", ".join(part.label for part in some))]
    for case, all_of in (("any", False), ("all", True)):
        named = [part.label for part in lists if _all_of(part) == all_of
                 and not part.excludes]
        done += [SB625.says(case, labels=", ".join(dict.fromkeys(named)))] if named else []
    left = [part.label for part in some if part.field == OPTIONAL]
    done += [SB625.says("optional", labels=", ".join(left), count=len(left))] if left else []
    told = any(not part.excludes for part in lists)
    return SB625.found(Location(text=text), "lists" if told else "", done=". ".join(done))
