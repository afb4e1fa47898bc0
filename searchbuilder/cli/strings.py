"""The commands about strings and platforms.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import os
import sys

import click

from searchbuilder.cli.group import main
from searchbuilder.cli.output import (
    fail, files, keep, output_option, readable, style_option, split_options, write)
from searchbuilder.cli.texts import TextCommand, given, strings


@main.command(cls=TextCommand)
@click.argument("text", metavar="TEXT|CODE|PLATFORM")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
def explain(text: str, source: str) -> None:
    """Explain a string, the code of a finding, or a platform.

    TEXT is a search string, CODE stands before a finding (SB301), PLATFORM is a name.
    """
    from searchbuilder.explanation import Explanation, subject
    from searchbuilder.report.explained import told

    about = subject(readable(text), readable(source))
    click.echo(told(about), nl=False)
    sys.exit(1 if isinstance(about, Explanation) and about.query is None else 0)


@main.command(cls=TextCommand)
@click.argument("text", default="-", shell_complete=files)
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
@click.option("--for", "platforms", multiple=True, required=True, metavar="PLATFORM|all",
              help="What to write it for; several with commas.")
@split_options
@style_option("strings")
@output_option
def translate(text: str, source: str, platforms: tuple[str, ...], one_string: bool,
              max_strings: int, strict_limits: bool, style: str, output: str | None) -> None:
    """Carry a string that exists to other platforms.

    TEXT is the string, a file with one string a line, or - for standard input.
    """
    from searchbuilder.compiler import SplitOptions
    from searchbuilder.report.findings import findings
    from searchbuilder.report.strings import FORMATS
    from searchbuilder.report.wrap import safe
    from searchbuilder.translate import translate as run

    keep(text, output, "the file of strings")
    kept = strings(*given(text))
    result = run(kept.strings, readable(source), map(readable, platforms),
                 SplitOptions(one_string, max_strings, strict_limits))
    result = result._replace(diagnostics=(*kept.note(), *result.diagnostics))
    click.echo(findings(result.diagnostics), err=True, nl=False)
    write(FORMATS[style](result), output, "utf-8-sig" if style == "csv" else "utf-8")
    if result.not_built:
        click.echo(f"not read: {safe(', '.join(result.not_built))}", err=True)
    sys.exit(1 if result.failed else 0)


@main.command("import", cls=TextCommand)
@click.argument("text", default="-", shell_complete=files)
@click.option("--into", "workbook", required=True, metavar="WORKBOOK", shell_complete=files,
              help="The workbook that it is added to.")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
@click.option("--name", default="", metavar="NAME", help="What to call the search.")
@click.option("--dry-run", is_flag=True, help="Only show what would be added.")
@click.option("--output", metavar="FILE", default="", shell_complete=files,
              help="Write a copy to this file, and leave WORKBOOK as it is.")
def import_command(text: str, workbook: str, source: str, name: str, dry_run: bool,
                   output: str) -> None:
    """Add a string, or a glossary page, to a workbook.

    TEXT is a search string, a file with one string a line, a glossary page as a text file, or -
    for standard input. Rows are added below those that are there; none is changed.
    """
    from searchbuilder.importer import add, is_page, of_page, of_strings
    from searchbuilder.report.findings import findings
    from searchbuilder.report.imported import text as told
    from searchbuilder.report.wrap import safe
    from searchbuilder.workbook.reader import read_rows

    whole, file = given(text)
    name = readable(name).strip()
    rows = read_rows(workbook)
    if is_page(whole):
        if option := "--name" if name else "--from" if source else "":
            fail(f"{option} is for a string, and this is a glossary page", "leave it out")
        done = of_page(whole, rows, os.path.basename(file) if file != "-" else "")
    else:
        kept = strings(whole, file)
        if name and len(kept.strings) > 1:
            fail(f"--name is for one string; this is {len(kept.strings)}", "leave it out")
        done = of_strings(kept.strings, rows, readable(source), name)
        done = done._replace(diagnostics=(*kept.note(), *done.diagnostics))
    click.echo(findings(done.diagnostics), err=True, nl=False)
    if not dry_run:
        add(done, workbook, output)
    click.echo(told(done, output or workbook, not dry_run), nl=False)
    for each in done.refused:
        click.echo(f"not taken in: {safe(each)}", err=True)
    sys.exit(1 if done.refused else 0)


@main.command("platforms")
@click.argument("name", default="", metavar="[NAME|WORKBOOK]", shell_complete=files)
@style_option("profiles")
@output_option
def platforms_command(name: str, style: str, output: str | None) -> None:
    """List the platforms, or tell all about one.

    NAME is a platform; with WORKBOOK the sites on its sheet Sites are listed too.
    """
    from searchbuilder.platforms import listed
    from searchbuilder.report.findings import findings
    from searchbuilder.report.profiles import FORMATS, profile

    keep(name, output)
    dialects, found = listed(name)
    click.echo(findings(found), err=True, nl=False)
    one = style == "text" and len(dialects) == 1
    write(profile(dialects[0]) if one else FORMATS[style](dialects), output, "utf-8")
    sys.exit(1 if any(each.severity == "error" for each in found) else 0)
