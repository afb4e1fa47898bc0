"""Every platform's strings, read as its documents say, apart from the code that writes them.

Where the documents are silent a platform has several readings, and a promise must hold in each.
A module that reads platforms has them in `READINGS`, and is found by looking; `guessed.py` has
those of best guesses.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from .guessed import GUESSED
from .ways import Reading

READINGS: dict[str, tuple[Reading, ...]] = {
    platform: ways for name in sorted(module.name for module in iter_modules(__path__))
    for platform, ways in getattr(
        import_module(f"{__name__}.{name}"), "READINGS", {}).items()}
# With those of best guesses, in which a promise holds if the guess is right.
WAYS = {**READINGS, **GUESSED}
BOXED = tuple(platform for platform, ways in READINGS.items() if ways[0].boxed)
