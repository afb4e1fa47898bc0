"""The options that say how long strings are, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from searchbuilder.compiler import SplitOptions
    from searchbuilder.compiler.sizes import Size

SIZES = ["short", "normal", "full"]
ALL = "all"


def size_options(usual: str, every: bool = False
                 ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """usual -- what is built where nobody names a size, in words; every -- whether all sizes may
    be asked for at once"""
    sizes = [*SIZES, ALL] if every else SIZES
    told = ("normal (about 250), full (everything) or all (all three)" if every else
            "normal (about 250) or full (everything)")

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in (
                click.option("--strict-limits", is_flag=True,
                             help="Full strings: enforce recommended limits too."),
                click.option("--max-strings", type=click.IntRange(min=1), metavar="N",
                             help="Full strings: if a search needs more than N, only the best "
                                  "one.  [default: 12]"),
                click.option("--one-string", is_flag=True,
                             help="Full strings: only the best single one; lists what is left "
                                  "out."),
                click.option("--max-characters", type=click.IntRange(min=1), metavar="N",
                             help="No string longer than N, all its boxes together."),
                click.option("--size", type=click.Choice(sizes),
                             help="How long the strings are: short (about 120 characters), "
                                  f"{told}.  [default: {usual}]")):
            command = option(command)
        return command
    return with_options


def meant(size: str | None, max_characters: int | None, one_string: bool,
          max_strings: int | None, strict_limits: bool
          ) -> tuple[Size | None, tuple[Size, ...], SplitOptions]:
    """The size that is asked for, or all of them, and the other options."""
    from searchbuilder.compiler.fit import asked_for
    from searchbuilder.compiler.sizes import SIZES as KNOWN

    wanted, options = asked_for(size, max_characters, one_string, max_strings, strict_limits,
                                lambda name: f"--{name.replace('_', '-')}")
    return wanted, KNOWN if size == ALL else (), options
