"""Which fields of an index say what of a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from searchbuilder.errors import NoAnswer, UnknownName
from searchbuilder.people.columns import COMPANY, PLACE, TEXT, TITLE, columns
from searchbuilder.pools.opensearch_address import Address

KINDS = (TITLE, COMPANY, PLACE, TEXT)
_WORDS = ("text", "match_only_text")
# Fields without these cannot be asked for words in a row.
_NO_POSITIONS = ("docs", "freqs")
_MOST_SHOWN = 20


class IndexField(NamedTuple):
    """A field in which words are searched.

    path -- as it is searched; source -- where its text stands in a document
    plain -- it has no analysis of its own
    """

    path: str
    source: str
    plain: bool


class IndexFields(NamedTuple):
    """Those of each kind, the surest first."""

    title: tuple[IndexField, ...]
    company: tuple[IndexField, ...]
    place: tuple[IndexField, ...]
    text: tuple[IndexField, ...]

    @property
    def every(self) -> tuple[IndexField, ...]:
        """All, each once."""
        return tuple(dict.fromkeys(each for kind in self for each in kind))


def index_fields(mapping: Mapping[str, Any], said: Mapping[str, str], asked: Address
                 ) -> IndexFields:
    """The fields of the persons of an index.

    mapping -- of each index that is meant; said -- the user's own, several parted by commas:
    {"title": "job.title", "text": "notes,resume"}
    UnknownName for one that is not there, NoAnswer if there is none.
    """
    there = _of_all(mapping)
    if not there:
        raise NoAnswer(f"No field of the index {asked.name} is searched by words",
                       "Whoever runs it can make one of the type text")
    own = {kind: tuple(_named(there, names)) for kind, names in said.items()}
    taken = {each for kind in own.values() for each in kind}
    rest = [each for each in _once(there) if each not in taken]
    like = columns([each.source.rpartition(".")[2] for each in rest], dict.fromkeys(said, ""))
    kinds = {kind: own.get(kind, tuple(rest[place] for place in getattr(like, kind)))
             for kind in KINDS}
    return IndexFields(**kinds)


def _once(there: Mapping[str, IndexField]) -> list[IndexField]:
    """One field for each text: the field itself, else the first way to search it by words."""
    first = {each.source: each for each in list(there.values())[::-1]}
    return [there.get(source, each) for source, each in list(first.items())[::-1]]


def _named(there: Mapping[str, IndexField], names: str) -> Iterator[IndexField]:
    for name in filter(None, map(str.strip, names.split(","))):
        if name not in there:
            shown = ", ".join(list(there)[:_MOST_SHOWN])
            raise UnknownName(f"There is no field {name} that is searched by words",
                              f"The index has {shown}")
        yield there[name]


def _of_all(mapping: Mapping[str, Any]) -> dict[str, IndexField]:
    """The fields by their paths; without those that mean something else in another index."""
    found: dict[str, IndexField] = {}
    others: set[str] = set()
    for index in mapping.values():
        for path, source, said in _walked(index):
            if (said.get("type") in _WORDS and said.get("index") is not False
                    and said.get("index_options") not in _NO_POSITIONS):
                plain = said.get("analyzer", "standard") == "standard"
                before = found.get(path)
                found[path] = IndexField(path, source, plain and (not before or before.plain))
            else:
                others.add(path)
    return {path: each for path, each in found.items() if path not in others}


def _walked(index: Any) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Path, source and facts of every field of an index, those within others too.

    What is nested is left out: it is a document of its own, which these queries do not see.
    """
    todo = [("", "", _dict(_dict(index).get("mappings")))]
    while todo:
        path, source, said = todo.pop()
        if said.get("type") == "nested":
            continue
        if path and "type" in said:
            yield path, source, said
        inner = _dict(said.get("properties")).items()
        todo += reversed([(_below(path, name), _below(path, name), _dict(each))
                          for name, each in inner])
        todo += reversed([(_below(path, name), source, _dict(each))
                          for name, each in _dict(said.get("fields")).items()])


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def sources(fields: Iterable[IndexField]) -> list[str]:
    """Where their texts stand in a document."""
    return list(dict.fromkeys(each.source for each in fields))
