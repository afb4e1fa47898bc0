"""The commands about strings and platforms.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import os
import re
import sys

import click

from searchbuilder.cli.group import main
from searchbuilder.cli.output import (
    fail, keep, output_option, readable, style_option, wish_options, write)


@main.command()
@click.argument("text", metavar="TEXT|CODE|PLATFORM")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
def explain(text: str, source: str) -> None:
    """Explain a string, the code of a finding, or a platform.

    TEXT is a search string, CODE stands before a finding (SB301), PLATFORM is a name.
    """
    from searchbuilder.platforms import named, platforms
    from searchbuilder.report.checks import page
    from searchbuilder.report.explained import text as explained
    from searchbuilder.report.profiles import profile
    from searchbuilder.rules import find, nearest_code
    from searchbuilder.translate import source as read

    text = readable(text)
    rule, dialect = find(text), named(text, platforms()[0])
    if rule and not source:
        click.echo(page(rule), nl=False)
    elif dialect and not source:
        click.echo(profile(dialect), nl=False)
    elif re.fullmatch(r"SB\d+\w*", text.strip(), re.IGNORECASE):
        fail(f"there is no rule {text}", nearest_code(text))
    else:
        one = read(text, readable(source))
        click.echo(explained(one), nl=False)
        sys.exit(0 if one.reading.tree is not None else 1)


@main.command()
@click.argument("text", default="-")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
@click.option("--for", "platforms", multiple=True, required=True, metavar="PLATFORM|all",
              help="What to write it for; several with commas.")
@wish_options
@style_option
@output_option
def translate(text: str, source: str, platforms: tuple[str, ...], one_string: bool,
              max_strings: int, strict_limits: bool, style: str, output: str | None) -> None:
    """Carry a string that exists to other platforms.

    TEXT is the string, a file with one string a line, or - for standard input.
    """
    from searchbuilder.compiler import Wish
    from searchbuilder.report.findings import findings
    from searchbuilder.report.strings import FORMATS
    from searchbuilder.translate import translate as run

    keep(text, output, "the file of strings")
    result = run(_strings(text), readable(source), map(readable, platforms),
                 Wish(one_string, max_strings, strict_limits))
    click.echo(findings(result.diagnostics), err=True, nl=False)
    write(FORMATS[style](result), output, "utf-8-sig" if style == "csv" else "utf-8")
    if result.not_built:
        click.echo(f"not read: {', '.join(result.not_built)}", err=True)
    sys.exit(1 if result.failed else 0)


def _strings(text: str) -> list[str]:
    """The strings of an argument: itself, the lines of a file, or of standard input."""
    if text == "-":
        lines = sys.stdin.buffer.read().decode("utf-8-sig", "replace").splitlines()
    elif len(text) < 1000 and os.path.isfile(text):
        try:
            with open(text, encoding="utf-8-sig", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError as error:
            fail(f"{text} cannot be read: {error.strerror or error}", "check its permissions")
    else:
        lines = [readable(text)]
    found = [line for line in lines if line.strip()]
    if not found:
        fail("there is no string to read", "type one in quotation marks, or name a file")
    return found


@main.command("platforms")
@click.argument("name", default="", metavar="[NAME|WORKBOOK]")
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]),
              default="text", show_default=True)
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
