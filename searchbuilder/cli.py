"""The command line: the only place that prints, copies, opens or exits.

Each command imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from searchbuilder import __version__
from searchbuilder.errors import SearchbuilderError

if TYPE_CHECKING:
    from searchbuilder.build import Build

MOST_OPENED = 10


class _Group(click.Group):
    """Turns every error of ours into words and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SearchbuilderError as error:
            _fail(str(error), error.hint)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Search strings for every platform from a workbook of terms.

    Start with:  searchbuilder build workbooks/mmi.xlsx
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _readable(text: str) -> str:
    """An argument with a sign for each byte or half of a sign that is no text."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _output(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--output", metavar="FILE", help="Write to this file instead.")(command)


def _style(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--format", "style", default="text", show_default=True,
                        type=click.Choice(["text", "json", "csv", "markdown"]))(command)


@main.command()
@click.argument("workbook")
@click.option("--search", "searches", multiple=True, metavar="NAME",
              help="Only this search; may be given several times.")
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="Only this platform, or every one; several with commas.")
@click.option("--query", "queries", multiple=True, metavar="TEXT",
              help="Build this instead of the searches: [MMI] AND case manager")
@click.option("--level", default="", metavar="LEVEL", help="Junior, Mid, Senior …")
@click.option("--breadth", type=click.Choice(["strict", "broad"]),
              help="Take broad synonyms too, or only strict ones.")
@click.option("--region", default="", metavar="REGION", help="US, US-CA, GB …")
@click.option("--one-string", is_flag=True,
              help="Only the best single string; what it leaves out is listed.")
@click.option("--max-strings", type=click.IntRange(min=1), default=12, show_default=True,
              metavar="N", help="Where a search needs more, only the best single string.")
@click.option("--strict-limits", is_flag=True,
              help="Keep limits too that are only advised.")
@_style
@_output
@click.option("--copy", is_flag=True, help="Copy the string to the clipboard.")
@click.option("--open", "open_", is_flag=True, help="Open the results in a browser.")
def build(workbook: str, searches: tuple[str, ...], platforms: tuple[str, ...],
          queries: tuple[str, ...], level: str, breadth: str | None, region: str,
          one_string: bool, max_strings: int, strict_limits: bool, style: str,
          output: str | None, copy: bool, open_: bool) -> None:
    """Build the search strings of WORKBOOK."""
    from searchbuilder.build import Request
    from searchbuilder.build import build as run
    from searchbuilder.compiler import Wish
    from searchbuilder.report.findings import findings
    from searchbuilder.report.strings import FORMATS

    if len(queries) > 1:
        _fail("--query is one search; this is several", "write OR between them, or run it twice")
    query = queries[0] if queries else None
    if query is not None and searches:
        _fail("--query builds what you type, so --search has nothing to choose",
              "give one of the two")
    _keep(workbook, output)
    result = run(workbook, Request(
        tuple(map(_readable, searches)), tuple(map(_readable, platforms)),
        None if query is None else _readable(query), _readable(level), breadth or "",
        _readable(region), Wish(one_string, max_strings, strict_limits)))
    click.echo(findings(result.diagnostics), err=True, nl=False)
    _write(FORMATS[style](result), output, "utf-8-sig" if style == "csv" else "utf-8")
    if query is None:
        _say_not_built(result)
    if copy:
        _copy(result)
    if open_:
        _open(result)
    sys.exit(1 if result.failed else 0)


@main.command()
@click.argument("workbook")
@click.argument("term", default="")
@click.option("--level", default="", metavar="LEVEL", help="Only this level.")
@click.option("--format", "style", type=click.Choice(["text", "markdown"]), default="text",
              show_default=True)
@_output
def brief(workbook: str, term: str, level: str, style: str, output: str | None) -> None:
    """Explain TERM on one page for recruiters.

    Without TERM it is the first one of WORKBOOK.
    """
    from searchbuilder.brief import brief as run
    from searchbuilder.report.findings import findings
    from searchbuilder.report.pages import FORMATS

    _keep(workbook, output)
    page = run(workbook, term, level)
    click.echo(findings(page.diagnostics), err=True, nl=False)
    _write(FORMATS[style](page), output, "utf-8")
    sys.exit(1 if any(each.severity == "error" for each in page.diagnostics) else 0)


@main.command()
@click.argument("workbook")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text",
              show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count like errors.")
@_output
def check(workbook: str, style: str, strict: bool, output: str | None) -> None:
    """List every mistake in WORKBOOK."""
    from searchbuilder.check import check as run
    from searchbuilder.report.checks import FORMATS

    _keep(workbook, output)
    result = run(workbook)
    _write(FORMATS[style](result), output, "utf-8")
    sys.exit(1 if result.fails(strict) else 0)


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

    text = _readable(text)
    rule, dialect = find(text), named(text, platforms()[0])
    if rule and not source:
        click.echo(page(rule), nl=False)
    elif dialect and not source:
        click.echo(profile(dialect), nl=False)
    elif text[:2].upper() == "SB" and text[2:].strip().isdigit():
        _fail(f"there is no rule {text}", nearest_code(text))
    else:
        one = read(text, _readable(source))
        click.echo(explained(one), nl=False)
        sys.exit(0 if one.reading.tree is not None else 1)


@main.command()
@click.argument("text", default="-")
@click.option("--from", "source", default="", metavar="PLATFORM",
              help="What the string was written for; left out, it is recognised.")
@click.option("--for", "platforms", multiple=True, required=True, metavar="PLATFORM|all",
              help="What to write it for; several with commas.")
@click.option("--one-string", is_flag=True,
              help="Only the best single string; what it leaves out is listed.")
@click.option("--max-strings", type=click.IntRange(min=1), default=12, show_default=True,
              metavar="N", help="Where a string needs more, only the best single one.")
@click.option("--strict-limits", is_flag=True,
              help="Keep limits too that are only advised.")
@_style
@_output
def translate(text: str, source: str, platforms: tuple[str, ...], one_string: bool,
              max_strings: int, strict_limits: bool, style: str, output: str | None) -> None:
    """Carry a string that exists to other platforms.

    TEXT is the string, a file with one string a line, or - for standard input.
    """
    from searchbuilder.compiler import Wish
    from searchbuilder.report.findings import findings
    from searchbuilder.report.strings import FORMATS
    from searchbuilder.translate import translate as run

    _keep_workbooks(output)
    result = run(_strings(text), _readable(source), map(_readable, platforms),
                 Wish(one_string, max_strings, strict_limits))
    click.echo(findings(result.diagnostics), err=True, nl=False)
    _write(FORMATS[style](result), output, "utf-8-sig" if style == "csv" else "utf-8")
    if result.not_built:
        click.echo(f"not read: {', '.join(result.not_built)}", err=True)
    sys.exit(1 if result.failed else 0)


def _strings(text: str) -> list[str]:
    """The strings of an argument: itself, the lines of a file, or of standard input."""
    if text == "-":
        lines = sys.stdin.read().splitlines()
    elif len(text) < 1000 and os.path.isfile(text):
        try:
            with open(text, encoding="utf-8-sig", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError as error:
            _fail(f"{text} cannot be read: {error.strerror or error}", "check its permissions")
    else:
        lines = [_readable(text)]
    found = [line for line in lines if line.strip()]
    if not found:
        _fail("there is no string to read", "type one in quotation marks, or name a file")
    return found


@main.command()
@click.argument("workbook")
@click.option("--output", metavar="FILE", default="",
              help="Write a copy to this file, and leave WORKBOOK as it is.")
def fill(workbook: str, output: str) -> None:
    """Write the strings into the sheet Strings of WORKBOOK.

    All else in it stays as it is. The next time only the strings are renewed.
    """
    from searchbuilder.fill import fill as run
    from searchbuilder.report.findings import findings
    from searchbuilder.report.wrap import safe

    done = run(workbook, output)
    click.echo(findings(done.build.diagnostics), err=True, nl=False)
    _say_not_built(done.build)
    for line in done.lines:
        click.echo(safe(line), err=True)
    sys.exit(1 if done.build.failed else 0)


@main.command("platforms")
@click.argument("name", default="", metavar="[NAME|WORKBOOK]")
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]),
              default="text", show_default=True)
@_output
def platforms_command(name: str, style: str, output: str | None) -> None:
    """List the platforms, or tell all about one.

    NAME is a platform; with WORKBOOK the sites on its sheet Sites are listed too.
    """
    from searchbuilder.platforms import listed
    from searchbuilder.report.findings import findings
    from searchbuilder.report.profiles import FORMATS, profile

    _keep(name, output)
    dialects, found = listed(name)
    click.echo(findings(found), err=True, nl=False)
    one = style == "text" and len(dialects) == 1
    _write(profile(dialects[0]) if one else FORMATS[style](dialects), output, "utf-8")
    sys.exit(1 if any(each.severity == "error" for each in found) else 0)


@main.command()
@click.argument("workbook")
@click.option("--empty", is_flag=True,
              help="Sheets, headers and drop-downs only, without the words about MMI.")
def new(workbook: str, empty: bool) -> None:
    """Write a starter workbook under the name WORKBOOK.

    It never writes over a file.
    """
    from searchbuilder.report.wrap import safe
    from searchbuilder.workbook.new import check_name, mmi, quoted, write_new

    check_name(workbook)
    if empty:
        from searchbuilder.workbook.template import empty as made
        write_new(workbook, made())
    else:
        write_new(workbook, mmi())
    name, next_command = safe(workbook), f"searchbuilder build {quoted(workbook)}"
    click.echo(f"{name} is written, an empty workbook\nfill it in as its first sheet says, save "
               "it, and type" if empty else
               f"{name} is written, the workbook about MMI\nto build its searches, type")
    click.echo(f"    {safe(next_command)}")


def _keep(workbook: str, output: str | None) -> None:
    """Never write over the file that is read."""
    try:
        same = bool(output) and os.path.samefile(workbook, output or "")
    except (OSError, ValueError):
        same = False
    if same:
        _fail(f"{output} is the workbook itself", "choose another name")
    _keep_workbooks(output)


def _keep_workbooks(output: str | None) -> None:
    """Text under the name of a workbook would be a workbook lost."""
    if output and os.path.splitext(output)[1].casefold().startswith((".xls", ".ods")):
        _fail(f"{output} is the name of a workbook, and this writes text",
              "choose a name that ends in .txt, .json, .csv or .md")


def _write(text: str, output: str | None, encoding: str) -> None:
    from searchbuilder.report.wrap import safe

    if not output or output == "-":
        click.echo(text.encode("utf-8-sig") if encoding == "utf-8-sig" else text, nl=False)
        return
    try:
        with open(output, "w", encoding=encoding, newline="") as file:
            file.write(text)
    except OSError as error:
        _fail(f"{output} cannot be written: {error.strerror or error}", "choose another name")
    click.echo(f"written to {safe(output)}", err=True)


def _say_not_built(result: Build) -> None:
    if result.not_built:
        click.echo(f"not built: {', '.join(result.not_built)}", err=True)


def _copy(result: Build) -> None:
    import pyperclip

    strings = [string for each in result.results for string in each.compiled.strings]
    if not strings:
        _fail("there is no string to copy", "see what was found above")
    if len(strings) != 1 and len(result.results) != 1:
        _fail(f"--copy takes one search and one platform; this is {len(strings)} strings",
              "add --search NAME and --for PLATFORM")
    pasted = "\n".join(text for string in strings for text in string.boxes.values())
    try:
        pyperclip.copy(pasted)
    except pyperclip.PyperclipException:
        _fail("this computer has no clipboard that can be reached",
              "select the string with a triple click and copy it")
    click.echo(f"copied ({len(pasted):,} characters)", err=True)


def _open(result: Build) -> None:
    strings = [string for each in result.results for string in each.compiled.strings]
    links = [string.url for string in strings if string.url]
    if not strings:
        _fail("there is no link to open", "see what was found above")
    if len(strings) != 1 and len(result.results) != 1:
        _fail(f"--open takes one search and one platform; this is {len(strings)} strings",
              "add --search NAME and --for PLATFORM")
    if not links:
        known = any(each.platform.url for each in result.results)
        _fail("a link to the results would be too long" if known else
              "no address of results is known for this platform", "paste the string there")
    for link in links[:MOST_OPENED]:
        click.launch(link)
    if len(links) > MOST_OPENED:
        click.echo(f"opened the first {MOST_OPENED} of {len(links)} links", err=True)


def _fail(message: str, hint: str) -> None:
    from searchbuilder.report.wrap import INDENT, safe, wrapped

    click.echo(f"searchbuilder: {safe(message)}", err=True)
    if hint:
        click.echo(wrapped(hint, INDENT, INDENT), err=True)
    sys.exit(2)


def run() -> None:
    """The installed command.  Whatever happens, a user sees words."""
    # A command lives for a second, and trees hold no circles: looking for some costs time alone.
    gc.disable()
    try:
        main(prog_name="searchbuilder")
    except Exception as error:
        if os.environ.get("SEARCHBUILDER_DEBUG"):
            raise
        _fail("this is a mistake in searchbuilder, not in what you typed "
              f"({type(error).__name__}: {error})",
              "please report it; SEARCHBUILDER_DEBUG=1 shows where it happened")


if __name__ == "__main__":
    run()
