"""The program itself: what all its commands have in common, and its last word on any error."""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

import click

from searchbuilder import __version__
from searchbuilder.cli.output import fail
from searchbuilder.errors import SearchbuilderError


class _Group(click.Group):
    """Turns every error of ours into words and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SearchbuilderError as error:
            fail(str(error), error.hint)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Search strings for job boards, ATSs and search engines, from a workbook of terms.

    Start with:  searchbuilder build workbooks/mmi.xlsx
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def run() -> None:
    """The installed command.  Whatever happens, a user sees words."""
    # A command lives for a second, and trees hold no circles: looking for some costs time alone.
    gc.disable()
    try:
        main(prog_name="searchbuilder")
    except Exception as error:
        if os.environ.get("SEARCHBUILDER_DEBUG"):
            raise
        fail("Something went wrong in searchbuilder itself, not in what you typed "
             f"({type(error).__name__}: {error})",
             "Please report it; SEARCHBUILDER_DEBUG=1 shows where it happened")
