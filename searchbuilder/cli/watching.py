"""Doing something again each time that a workbook is saved."""

from __future__ import annotations

import gc
from collections.abc import Callable

import click

from searchbuilder.characters import safe
from searchbuilder.errors import SearchbuilderError


def tried(once: Callable[[], object]) -> None:
    """Do it, or say why it cannot be done before the next save."""
    try:
        once()
    except SearchbuilderError as error:
        click.echo(f"Not built: {safe(str(error))}", err=True)
        click.echo("    Fix the workbook, and save it again", err=True)


def follow(workbook: str, again: Callable[[], None]) -> None:
    """Do it after each save, until Ctrl-C."""
    from searchbuilder.page.watch import saves

    # What is done once a second for a day may hold circles.
    gc.enable()
    click.echo(f"Watching {safe(workbook)}. To stop, press Ctrl-C", err=True)
    try:
        for _ in saves(workbook):
            again()
    except KeyboardInterrupt:
        pass
    click.echo(f"Stopped watching {safe(workbook)}", err=True)
