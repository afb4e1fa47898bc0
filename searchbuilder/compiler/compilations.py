"""What was compiled, kept for requests of the same searches: other sizes, or the next save."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from searchbuilder.compiler.fit import SplitOptions
from searchbuilder.compiler.result import Compiled
from searchbuilder.dialect import Dialect
from searchbuilder.query.tree import Query, terms

# What was made of one search, by everything else that it depends on.
Results = dict[Hashable, Compiled]


class Compilations:
    """Results by everything that they depend on, where each word stands included."""

    def __init__(self) -> None:
        self._found: dict[Hashable, Results] = {}
        self._used: dict[Hashable, Results] = {}

    def of(self, query: Query, lexicon: tuple[str, ...], *others: Hashable) -> Results:
        """What was made of a search, to which more is added.

        lexicon -- matters where the rest of a word is left open; others -- what else decides
        """
        words = list(terms(query))
        opened = lexicon if any(term.star for term in words) else ()
        key = query, tuple(term.origin for term in words), opened, others
        return self._used.setdefault(key, self._found.get(key, {}))

    def forget_unused(self) -> None:
        """Keep only the searches that were asked for since the last time."""
        self._found, self._used = self._used, {}


def once(results: Results, dialect: Dialect, options: SplitOptions,
         compiled: Callable[[], Compiled]) -> Compiled:
    """What `compiled` makes of a search for a dialect, unless that is among the results."""
    key = (dialect.name, dialect.title, dialect.site, dialect.leave_out, options,
           tuple(dialect.fields.items()), tuple(dialect.calibrated.items()))
    if key not in results:
        results[key] = compiled()
    return results[key]
