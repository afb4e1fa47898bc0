"""The command that writes the page.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from searchbuilder.characters import number_of, readable, safe
from searchbuilder.cli.group import main
from searchbuilder.cli.output import files
from searchbuilder.cli.watching import follow

if TYPE_CHECKING:
    from searchbuilder.errors import SearchbuilderError
    from searchbuilder.page.data import Data
    from searchbuilder.page.write import Watched


@main.command()
@click.argument("workbook", shell_complete=files)
@click.option("--output", metavar="FILE", default="", shell_complete=files,
              help="Save the page to this file.  [default: the name of WORKBOOK, with .html]")
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="The sites on the page; put commas between several.  [default: the usual ones, "
                   "and those that a search names]")
@click.option("--since", metavar="FILE", default="", shell_complete=files,
              help="Mark the strings that are new since this page or workbook.")
@click.option("--watch", is_flag=True,
              help="Write the page again each time WORKBOOK is saved. An open page follows.")
def page(workbook: str, output: str, platforms: tuple[str, ...], since: str, watch: bool) -> None:
    """Write an HTML page with all strings of WORKBOOK.

    Open it in your browser to find, copy and open strings. It needs no server and sends nothing
    anywhere; keep it beside the workbook, or send it to a colleague.
    """
    from searchbuilder.page.write import Wanted, Watched, write

    wanted = Wanted(workbook, output, tuple(map(readable, platforms)), since)
    if not watch:
        done = write(wanted)
        click.echo(f"Saved to {safe(done.path)}: {told(done.data)}" if done.anew else
                   f"{safe(done.path)} is up to date already", err=True)
        sys.exit(1 if say_problems(done.data) else 0)
    watched = Watched(wanted)
    try:
        watched.update(say_broken)
        click.echo(f"Saved to {safe(wanted.path)}. Open it in your browser", err=True)
        follow(workbook, lambda: update(watched))
    finally:
        watched.end()


def update(watched: Watched) -> None:
    """Write the page again."""
    if watched.update(say_broken):
        click.echo(f"{datetime.now():%H:%M:%S} Updated {safe(watched.wanted.path)}", err=True)


def say_broken(error: SearchbuilderError) -> None:
    click.echo(f"Not updated: {safe(str(error))}", err=True)
    click.echo("    The page stays as it was. Fix the workbook, and save it again", err=True)


def told(data: Data) -> str:
    """How much is on a page."""
    counts = ((len(data["searches"]), "search", "searches"),
              (len(data["platforms"]), "site", "sites"))
    return " on ".join(number_of(*each) for each in counts)


def say_problems(data: Data) -> bool:
    """Say what is wrong with a workbook, and where to look; whether that is an error."""
    failed = [each for each in data["searches"] if each["failed"]]
    errors = sum(each["severity"] == "error" for each in data["findings"])
    if failed:
        from searchbuilder.build import called
        names = ", ".join(f"{called(each['name'])} ({each['cell']})" for each in failed)
        click.echo(f"Not built: {names}", err=True)
    if errors:
        click.echo(f"The workbook has {number_of(errors, 'error')}; the page lists them under "
                   "Workbook check", err=True)
    return bool(failed or errors)
