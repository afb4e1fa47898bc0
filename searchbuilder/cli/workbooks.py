"""The commands about a workbook.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, NoReturn

import click

from searchbuilder.characters import readable, safe
from searchbuilder.cli.group import main
from searchbuilder.cli.hand_over import hand_over, hand_over_options
from searchbuilder.cli.output import (
    fail, files, keep, on_terminal, output_option, say_found, say_not_built, style_option, write)
from searchbuilder.cli.progress import progress
from searchbuilder.cli.sizes import SIZES, meant, size_options
from searchbuilder.cli.watching import follow, tried

if TYPE_CHECKING:
    from searchbuilder.build import Build, Request
    from searchbuilder.compiler.sizes import Size


@main.command()
@click.argument("workbook", shell_complete=files)
@click.option("--search", "searches", multiple=True, metavar="NAME",
              help="Only the search with this in its name; repeat it for several.")
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="Only this platform, or all; put commas between several.")
@click.option("--query", "queries", multiple=True, metavar="TEXT",
              help="Build this search instead: [MMI] AND case manager")
@click.option("--level", default="", metavar="LEVEL",
              help="Search for this level: Junior, Mid, Senior …")
@click.option("--breadth", type=click.Choice(["strict", "broad"]),
              help="Only strict synonyms, or broad ones too.")
@click.option("--region", default="", metavar="REGION",
              help="Use the words of this region: US, US-CA, GB …")
@click.option("--all", "every", is_flag=True,
              help="Every search on its platforms, where a terminal would show a list of them.")
@click.option("--require-level", type=click.Choice(
    ["nothing", "title words", "evidence", "either"]),
              help="What must show the level. Anything but nothing loses the right people: of "
                   "100, Senior keeps 47, and Mid 2.  [default: nothing]")
@size_options("normal; with --query, full", every=True)
@style_option("strings")
@output_option
@click.option("--watch", is_flag=True, help="Build again each time WORKBOOK is saved.")
@hand_over_options
def build(workbook: str, searches: tuple[str, ...], platforms: tuple[str, ...],
          queries: tuple[str, ...], level: str, breadth: str | None, region: str,
          require_level: str | None, size: str | None, max_characters: int | None,
          one_string: bool, max_strings: int | None, strict_limits: bool, style: str,
          output: str | None, copy: bool, box: int | None, open_: bool,
          every: bool, watch: bool) -> None:
    """Build the search strings of WORKBOOK.

    On a terminal, without --search and --for, it lists the searches.
    """
    from searchbuilder.build import Request

    query = _query(queries, searches)
    keep(workbook, output)
    wanted, sizes, options = meant(size, max_characters, one_string, max_strings, strict_limits)
    asked = (searches, platforms, queries, every, output, copy, box, open_, watch)
    if style == "text" and on_terminal() and not any(asked):
        list_searches(workbook)
    request = Request(
        tuple(map(readable, searches)), tuple(map(readable, platforms)),
        query, readable(level), breadth or "", readable(region), options, wanted,
        require_level or "", sizes)

    def once() -> bool:
        result = _built(workbook, request, style, output)
        hand_over(result, copy, box, open_)
        return result.failed
    failed = once()
    if watch:
        follow(workbook, lambda: tried(once))
    sys.exit(1 if failed and not watch else 0)


def _built(workbook: str, request: Request, style: str, output: str | None) -> Build:
    """Build, and write what comes of it."""
    from searchbuilder.check import warned as run
    from searchbuilder.report.strings import FORMATS

    with progress(workbook) as told:
        result = run(workbook, request, told)
    say_found(result.diagnostics)
    write(FORMATS[style](result), output, style)
    if request.query is None:
        say_not_built(result.not_built)
    return result


def list_searches(workbook: str) -> NoReturn:
    """What there is to build, instead of screens of strings."""
    from searchbuilder.build import Request
    from searchbuilder.check import warned as run
    from searchbuilder.report.overview import overview
    from searchbuilder.workbook.new import quoted

    with progress(workbook) as told:
        result = run(workbook, Request(platforms=None), told)
    say_found(result.diagnostics)
    command = safe(f"searchbuilder build {quoted(workbook)}")
    click.echo(overview(result, command, get_terminal_size().columns), nl=False)
    say_not_built(result.not_built)
    sys.exit(1 if result.failed else 0)


def _query(queries: tuple[str, ...], searches: tuple[str, ...]) -> str | None:
    """What was typed to be built instead of the searches of the workbook."""
    if len(queries) > 1:
        fail(f"--query takes one search; these are {len(queries)}",
             "Type OR between them, or run it once for each")
    if queries and searches:
        fail("--query builds what you type, so --search has nothing to choose from",
             "Use one of the two")
    return readable(queries[0]) if queries else None


@main.command()
@click.argument("workbook", shell_complete=files)
@click.argument("term", default="")
@click.option("--level", default="", metavar="LEVEL", help="Only this level.")
@style_option("briefs")
@output_option
def brief(workbook: str, term: str, level: str, style: str, output: str | None) -> None:
    """Explain TERM on one page for recruiters.

    Without TERM, it is about the first one of WORKBOOK; as JSON, about all.
    """
    from searchbuilder.brief import brief as run
    from searchbuilder.brief import every_brief
    from searchbuilder.report.briefs import FORMATS

    keep(workbook, output)
    every = style == "json" and not term
    pages = every_brief(workbook, level) if every else (run(workbook, term, level),)
    found = pages[0].diagnostics if pages else ()
    say_found(found)
    write(FORMATS[style](*pages), output)
    sys.exit(1 if any(each.severity == "error" for each in found) else 0)


@main.command()
@click.argument("workbooks", nargs=-1, required=True, metavar="WORKBOOK...",
                shell_complete=files)
@style_option("checks")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@output_option
def check(workbooks: tuple[str, ...], style: str, strict: bool, output: str | None) -> None:
    """List every mistake in WORKBOOK.

    To check several, name one after the other.
    """
    from searchbuilder.check import check as run
    from searchbuilder.report.checks import FORMATS

    if style == "json" and len(workbooks) > 1:
        fail(f"--format json takes one workbook; these are {len(workbooks)}",
             "Run it once for each")
    for workbook in workbooks:
        keep(workbook, output)
    results = []
    for workbook in workbooks:
        with progress(workbook) as told:
            results.append(run(workbook, told))
    write("\n".join(map(FORMATS[style], results)), output)
    sys.exit(1 if any(result.fails(strict) for result in results) else 0)


@main.command()
@click.argument("old", shell_complete=files)
@click.argument("new", shell_complete=files)
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="Compare the strings for this platform too; put commas between "
                   "several.")
@style_option("differences")
@output_option
def diff(old: str, new: str, platforms: tuple[str, ...], style: str, output: str | None) -> None:
    """List the searches that find other people in NEW than in OLD.

    OLD and NEW are two versions of a workbook.
    """
    from searchbuilder.diff import diff as run
    from searchbuilder.report.differences import FORMATS
    from searchbuilder.report.findings import findings

    for path in (old, new):
        keep(path, output)
    result = run(old, new, map(readable, platforms))
    for path in (old, new):
        found = [each for workbook, each in result.diagnostics if workbook == path]
        if found:
            click.echo(f"In {safe(path)}:\n{findings(found)}", err=True, nl=False)
    write(FORMATS[style](result), output, style)
    sys.exit(1 if result.failed else 0)


@main.command()
@click.argument("workbook", shell_complete=files)
@click.option("--output", metavar="FILE", default="", shell_complete=files,
              help="Save a copy to this file, and leave WORKBOOK as it is.")
@click.option("--size", "sizes", type=click.Choice(SIZES), multiple=True,
              help="How long the strings are; repeat it for several.  [default: short and what "
                   "the search says, else normal]")
def fill(workbook: str, output: str, sizes: tuple[Size, ...]) -> None:
    """Write the strings into the sheet Strings of WORKBOOK.

    Nothing else in it changes; the first time, it then opens on that sheet. Run it again to renew
    the strings.
    """
    from searchbuilder.fill import fill as run

    with progress(workbook) as told:
        done = run(workbook, output, sizes, told)
    say_found(done.build.diagnostics)
    say_not_built(done.build.not_built)
    for line in done.lines:
        click.echo(safe(line), err=True)
    sys.exit(1 if done.build.failed else 0)


@main.command()
@click.argument("workbook", shell_complete=files)
@click.option("--empty", is_flag=True,
              help="Only sheets, headers and drop-down lists, without the words about "
                   "MMI.")
def new(workbook: str, empty: bool) -> None:
    """Make a starter workbook with the name WORKBOOK.

    It never replaces a file that is there.
    """
    from searchbuilder.workbook.new import check_name, mmi, quoted, write_new

    check_name(workbook)
    if empty:
        from searchbuilder.workbook.template import empty as made
        write_new(workbook, made())
    else:
        write_new(workbook, mmi())
    name, next_command = safe(workbook), f"searchbuilder build {quoted(workbook)}"
    click.echo(f"Made {name}, an empty workbook\nFill it in as its first sheet explains, save it, "
               "and type" if empty else
               f"Made {name}, the workbook about MMI\nTo build its searches, type")
    click.echo(f"    {safe(next_command)}")
