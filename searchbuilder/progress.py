"""Who wants to know how far a long run is."""

from __future__ import annotations

from collections.abc import Callable

# Hears how many searches or people are done, of how many; of a table that is an estimate.
Progress = Callable[[int, int], object]


def unheard(done: int, count: int) -> None:
    """The progress that nobody wants to know."""
