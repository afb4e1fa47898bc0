"""What was compiled, kept for requests of the same searches: other sizes, or the next save."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from searchbuilder.compiler.fit import SplitOptions
from searchbuilder.compiler.result import Compiled
from searchbuilder.dialect import Dialect
from searchbuilder.query.tree import Query, terms


class Compilations:
    """Results by everything that they depend on, where each word stands included."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._found: dict[Hashable, Compiled] = {}
        self._used: dict[Hashable, Compiled] = {}
        self._used_numbers: dict[Hashable, int] = {}
        self._count = 0

    def meaning(self, query: Query, lexicon: tuple[str, ...], *others: Hashable) -> int:
        """A number that the same query has again, and no other.

        lexicon -- matters where the rest of a word is left open; others -- what else decides
        """
        words = list(terms(query))
        opened = lexicon if any(term.star for term in words) else ()
        return self._number((query, tuple(term.origin for term in words), opened, others))

    def of(self, meaning: int, dialect: Dialect, options: SplitOptions,
           compiled: Callable[[], Compiled]) -> Compiled:
        """What `compiled` makes of a query, once."""
        key = (meaning, dialect.name, options, self._number((
            dialect.title, dialect.site, dialect.leave_out, tuple(dialect.fields.items()))))
        if key not in self._used:
            self._used[key] = self._found[key] if key in self._found else compiled()
        return self._used[key]

    def forget_unused(self) -> None:
        """Keep only what was asked for since the last time."""
        self._found, self._used = self._used, {}
        self._numbers, self._used_numbers = self._used_numbers, {}

    def _number(self, key: Hashable) -> int:
        number = self._used_numbers.get(key)
        if number is None:
            number = self._numbers.get(key, self._count)
            self._count += number == self._count
            self._used_numbers[key] = number
        return number
