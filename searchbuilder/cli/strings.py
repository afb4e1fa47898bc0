"""The commands about strings and platforms.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from searchbuilder.characters import readable, safe
from searchbuilder.cli.group import main
from searchbuilder.cli.hand_over import hand_over, hand_over_options
from searchbuilder.cli.output import (
    fail, files, keep, output_option, say_found, style_option, write)
from searchbuilder.cli.sizes import meant, size_options
from searchbuilder.cli.texts import TextCommand, given, strings

if TYPE_CHECKING:
    from searchbuilder.compiler.sizes import Size
    from searchbuilder.dialect import Dialect
    from searchbuilder.importer import Intake


_workbook_option = click.option(
    "--workbook", default="", metavar="WORKBOOK", shell_complete=files,
    help="Go by what the sheets Platforms and Sites of this workbook say.")


def _known(workbook: str) -> dict[str, Dialect] | None:
    """The platforms as a workbook has them; None without one."""
    from searchbuilder.platforms import platforms
    from searchbuilder.workbook.model import book
    from searchbuilder.workbook.reader import read_rows

    if not workbook:
        return None
    contents = book(read_rows(workbook))
    return platforms(contents.sites, contents.facts)[0]


@main.command(cls=TextCommand)
@click.argument("text", metavar="TEXT|CODE|PLATFORM")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="The site that the string is from, if it is not recognized.")
@_workbook_option
def explain(text: str, source: str, workbook: str) -> None:
    """Explain a string, a code such as SB301, or a platform.

    TEXT is a search string. CODE is at the start of a message. PLATFORM is a name that
    searchbuilder platforms lists.
    """
    from searchbuilder.explanation import Explanation, subject
    from searchbuilder.report.explained import told

    about = subject(readable(text), readable(source), _known(workbook))
    click.echo(told(about), nl=False)
    sys.exit(1 if isinstance(about, Explanation) and about.query is None else 0)


@main.command(cls=TextCommand)
@click.argument("text", default="-", shell_complete=files)
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="The site that the string is from, if it is not recognized.")
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="The sites to convert it for; put commas between several.  [default: the usual "
                   "ones]")
@size_options("full")
@style_option("strings")
@output_option
@hand_over_options
@_workbook_option
def translate(text: str, source: str, platforms: tuple[str, ...], size: Size | None,
              max_characters: int | None, one_string: bool, max_strings: int | None,
              strict_limits: bool, style: str, output: str | None, copy: bool, box: int | None,
              open_: bool, workbook: str) -> None:
    """Convert a string for other sites.

    TEXT is the string, a file with one string per line, or - for standard input.
    """
    from searchbuilder.compiler.sizes import FULL
    from searchbuilder.report.strings import FORMATS
    from searchbuilder.translate import translate as run

    keep(text, output, "the file of strings")
    wanted, _, options = meant(size, max_characters, one_string, max_strings, strict_limits)
    kept = strings(*given(text))
    result = run(kept.strings, readable(source), map(readable, platforms),
                 options.of_size(wanted or FULL), _known(workbook))
    result = result._replace(diagnostics=(*kept.note(), *result.diagnostics))
    say_found(result.diagnostics)
    write(FORMATS[style](result), output, style)
    if result.not_built:
        click.echo(f"Not read: {safe(', '.join(result.not_built))}", err=True)
    hand_over(result, copy, box, open_)
    sys.exit(1 if result.failed else 0)


@main.command("import", cls=TextCommand)
@click.argument("text", default="-", shell_complete=files)
@click.option("--into", "workbook", required=True, metavar="WORKBOOK", shell_complete=files,
              help="The workbook to add it to.")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="The site that the string is from, if it is not recognized.")
@click.option("--name", default="", metavar="NAME", help="The name of the new search.")
@click.option("--dry-run", is_flag=True, help="Show what would be added, and add nothing.")
@click.option("--output", metavar="FILE", default="", shell_complete=files,
              help="Save a copy to this file, and leave WORKBOOK as it is.")
def import_command(text: str, workbook: str, source: str, name: str, dry_run: bool,
                   output: str) -> None:
    """Add a string, a glossary page or a job posting to a workbook.

    TEXT is a search string, a file with one string per line, a glossary page or a job posting as
    a text file, or - for standard input. New rows go below the others, and no other row changes.
    A job posting becomes a search; --dry-run shows it first. The CSV file that a page exports
    goes into the sheet Log, and what searchbuilder platforms exports into the sheet Platforms,
    where a newer fact replaces an older one.
    """
    from searchbuilder.importer import add
    from searchbuilder.report.imported import text as told

    done = _taken(text, workbook, source, readable(name).strip())
    say_found(done.diagnostics)
    if not dry_run:
        add(done, workbook, output)
    click.echo(told(done, output or workbook, not dry_run), nl=False)
    for each in done.refused:
        click.echo(f"Not added: {safe(each)}", err=True)
    sys.exit(1 if done.refused else 0)


def _taken(text: str, workbook: str, source: str, name: str) -> Intake:
    """What a text adds to a workbook, whatever kind of text it is."""
    from searchbuilder.importer import is_page, of_page, of_posting, of_strings, posted
    from searchbuilder.importer.facts import is_facts, of_facts
    from searchbuilder.importer.log import is_log, of_log
    from searchbuilder.workbook.reader import read_rows

    whole, file = given(text, lambda page: posted(page) is not None)
    rows = read_rows(workbook)
    option = "--name" if name else "--from" if source else ""
    if is_log(whole):
        if option:
            fail(f"{option} is for a string, and this is what a page exported", "Leave it out")
        return of_log(whole, rows, workbook)
    if is_facts(whole):
        if option:
            fail(f"{option} is for a string, and these are facts of platforms", "Leave it out")
        return of_facts(whole, rows)
    if is_page(whole):
        if option:
            fail(f"{option} is for a string, and this is a glossary page", "Leave it out")
        return of_page(whole, rows, os.path.basename(file) if file != "-" else "")
    if posting := posted(whole):
        if source and not posting.strings:
            fail("--from is for a string, and this is a job posting", "Leave it out")
        if name and (count := len(posting.strings or posting.postings)) > 1:
            fail(f"--name is for one search; these are {count}", "Leave it out")
        return of_posting(posting, rows, readable(source), name)
    kept = strings(whole, file)
    if name and len(kept.strings) > 1:
        fail(f"--name is for one string; these are {len(kept.strings)}", "Leave it out")
    done = of_strings(kept.strings, rows, readable(source), name)
    return done._replace(diagnostics=(*kept.note(), *done.diagnostics))


@main.command("platforms")
@click.argument("name", default="", metavar="[NAME|WORKBOOK]", shell_complete=files)
@style_option("profiles")
@output_option
@click.option("--export", metavar="FILE", shell_complete=files,
              help="Save what you found out about platforms, which WORKBOOK has on its sheet "
                   "Platforms, as a CSV file that you can share.")
def platforms_command(name: str, style: str, output: str | None, export: str | None) -> None:
    """List the platforms, or show all about one.

    NAME is a platform. With WORKBOOK, the list has the sites on its sheet Sites too, and what you
    found out about platforms.
    """
    from searchbuilder.platforms import listed
    from searchbuilder.report.profiles import FORMATS, profile

    keep(name, output)
    keep(name, export)
    dialects, found = listed(name)
    say_found(found)
    if export:
        _export(name, dialects, export)
    one = style == "text" and len(dialects) == 1
    write(profile(dialects[0]) if one else FORMATS[style](dialects), output)
    sys.exit(1 if any(each.severity == "error" for each in found) else 0)


def _export(name: str, platforms: Sequence[Dialect], export: str) -> None:
    """Save what the user found out, and end."""
    from searchbuilder.report.facts import as_file

    found = [each for each in platforms if each.calibrated]
    if not found:
        fail(f"{name} has no facts that you found out" if name else
             "Name the workbook whose facts you want to save",
             "searchbuilder calibrate icims --into my.xlsx finds some out; then searchbuilder "
             f"platforms my.xlsx --export {export} saves them")
    write(as_file(found), export, "csv")
    sys.exit(0)
