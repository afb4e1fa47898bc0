"""In which direction strings differ from the search that they were made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

Effect = Literal["exact", "wider", "narrower", "mixed", "none"]
EXACT: Final = "exact"
WIDER: Final = "wider"
NARROWER: Final = "narrower"
MIXED: Final = "mixed"
NONE: Final = "none"


def together(effects: Iterable[Effect]) -> Effect:
    """The effect of several rewrites of one search: wider and narrower make mixed."""
    seen = set(effects) - {EXACT}
    if NONE in seen:
        return NONE
    return seen.pop() if len(seen) == 1 else MIXED if seen else EXACT


def flipped(effect: Effect) -> Effect:
    """The effect on the whole of a rewrite that happens under a negation."""
    return WIDER if effect == NARROWER else NARROWER if effect == WIDER else effect


def effect_label(effect: Effect) -> str:
    """An effect in the word that a user reads before what is said of it."""
    return "note" if effect == EXACT else "impossible" if effect == NONE else effect
